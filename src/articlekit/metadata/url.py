"""What URLs say: the date in a path, the names in a host; and what a page's relative ones are relative to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from ..caching import cached_if_short
from .candidate import Candidate
from .dates import make_day

if TYPE_CHECKING:
    from collections.abc import Iterator

# Only whole path segments, or a segment's start or end, in the order year, month, day: 8 digits elsewhere are an id.
_SEGMENTS = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?=/|$)")
_DASHED = re.compile(r"(?<![\d-])(?P<y>(?:19|20)\d\d)[-_](?P<m>\d\d)[-_](?P<d>\d\d)(?![\d-])")
_DASHED_START = re.compile(r"/(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?=-|/|$)")
_COMPACT = re.compile(r"/(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?=[/_-]|$)")
_DAY_FIRST = re.compile(r"/(?P<d>[0-3]\d)[-_.](?P<m>[01]\d)[-_.](?P<y>(?:19|20)\d\d)(?=/|$)")

LONGEST_BASE = 8192
"""Characters of an address that others start from: the longest that common browsers, servers and proxies all take."""

# Addresses that joining leaves as they are, and paths that it puts behind a host as they are.
_REST = r"[\w.~%/&=+,:@!*-]*(?:\?[\w.~%/&=+,:@!*-]+)?(?:#[\w.~%/&=+,:@!*-]+)?"
_WHOLE = re.compile(rf"https?://[a-z0-9.-]+(?:/{_REST})?", re.ASCII)
_ROOTED = re.compile(rf"/(?!/){_REST}", re.ASCII)


def url_candidates(url: str | None) -> Iterator[Candidate]:
    """The publication day in `url`, when it has one that the calendar knows."""
    day = day_in_path(url)
    if day:
        yield Candidate("published", "url", (day,))


def day_in_path(url: str | None) -> str:
    """The first day in the path of `url` as ISO text, "" for none."""
    path = url_path(url)
    for pattern in (_SEGMENTS, _DASHED_START, _DASHED, _COMPACT, _DAY_FIRST):
        match = pattern.search(path)
        day = match and make_day(int(match["y"]), int(match["m"]), int(match["d"]))
        if day:
            return day.isoformat()
    return ""


def url_path(url: str | None) -> str:
    """The path of `url`, "" for none or a malformed one."""
    return _path(url) if url else ""


@cached_if_short(64)
def _path(url: str) -> str:
    try:
        return urlsplit(url[:LONGEST_BASE]).path[:1000]  # the standard library keeps what it splits
    except ValueError:
        return ""


def host_words(url: str | None) -> frozenset[str]:
    """The names a site may call itself by, read from its host: "theexample" and its like for www.the-example.org."""
    try:
        host = urlsplit((url or "")[:LONGEST_BASE]).hostname or ""
    except ValueError:
        return frozenset()
    labels = [label for label in host.split(".")[:-1] if len(label) > 3]
    return frozenset(labels) | {label.replace("-", "") for label in labels}


def base_url(href: str, url: str | None) -> str | None:
    """The address that a page's relative links start from: the `href` of its <base> read against `url`, else `url`.

    None where neither is an http or https address of LONGEST_BASE characters at most.
    """
    own = _as_base(url or "", None)
    return _as_base(href, own) or own if href else own


def _as_base(raw: str, base: str | None) -> str | None:
    address = absolute(raw, base)
    return address if address and len(address) <= LONGEST_BASE else None


def absolute(raw: str, base: str | None) -> str | None:
    """`raw` as an http or https address, read against `base` where it is relative; None for anything else."""
    address = raw.strip()
    if _WHOLE.fullmatch(address):
        return address
    try:
        address = join(base, address)
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None


def join(base: str | None, address: str) -> str:
    """`urljoin`, without its work where an address can be told to stay as it is. Raises ValueError like it."""
    if _WHOLE.fullmatch(address):
        return address
    if base and _ROOTED.fullmatch(address) and "/." not in address:
        return _origin(base) + address
    return urljoin(base or "", address)


@cached_if_short(64)
def _origin(base: str) -> str:
    return urljoin(base, "/")[:-1]
