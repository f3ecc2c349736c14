"""The date that a URL's path may hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .candidate import Candidate
from .dates import make_day

if TYPE_CHECKING:
    from collections.abc import Iterator

# Only whole path segments, or a segment's start or end, in the order year, month, day: 8 digits elsewhere are an id.
_SEGMENTS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?=/|$)")
_DASHED = re.compile(r"(?<![\d-])((?:19|20)\d\d)[-_](\d\d)[-_](\d\d)(?![\d-])")
_DASHED_START = re.compile(r"/((?:19|20)\d\d)-(\d\d)-(\d\d)(?=-|/|$)")
_COMPACT = re.compile(r"/((?:19|20)\d\d)(\d\d)(\d\d)(?=/|$)")


def url_candidates(url: str | None) -> Iterator[Candidate]:
    """The publication day in `url`, when it has one that the calendar knows."""
    path = url_path(url)
    for pattern in (_SEGMENTS, _DASHED_START, _DASHED, _COMPACT):
        match = pattern.search(path)
        day = match and make_day(int(match[1]), int(match[2]), int(match[3]))
        if day:
            yield Candidate("published", "url", (day.isoformat(),))
            return


def url_path(url: str | None) -> str:
    """The path of `url`, "" for none or a malformed one."""
    try:
        return urlsplit(url or "").path[:1000]
    except ValueError:
        return ""


def host_words(url: str | None) -> frozenset[str]:
    """The names a site may call itself by, read from its host: "theexample" and its like for www.the-example.org."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return frozenset()
    labels = [label for label in host.split(".")[:-1] if len(label) > 3]
    return frozenset(labels) | {label.replace("-", "") for label in labels}
