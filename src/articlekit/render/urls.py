"""Which link targets may stand in an output, and in what spelling."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# The longest URL that common browsers, servers and proxies all take.
MAX_LENGTH = 8192

# Browsers drop these before they look for the scheme (WHATWG URL, 4.4 "basic URL parser").
_IGNORED_ENDS = "".join(map(chr, range(0x21)))
_IGNORED_INSIDE = re.compile("[\t\n\r]")
# Everything before a colon that no path, query or fragment precedes: more than a well-formed scheme, on purpose.
_SCHEME = re.compile("([^/?#:]*):")
# Controls, spaces, invisible and bidi characters, surrogates, and delimiters of HTML, Markdown and plain text.
_UNSAFE = re.compile(
    '[\x00-\x20"<>\\\\^`{|}\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000'
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff\U000e0000-\U000e0fff]"
)
_BAD_HOST = re.compile('[\\s<>^|%"`{}\\\\]')


def safe_url(href: str) -> str | None:
    """`href` with its unsafe characters percent-encoded; None where it must not become a link.

    Allowed are relative references and the schemes http, https, mailto and tel.
    """
    if len(href) > MAX_LENGTH:
        return None
    url = _IGNORED_INSIDE.sub("", href.strip(_IGNORED_ENDS))
    scheme = _SCHEME.match(url)
    if not url or (scheme and scheme[1].lower() not in SCHEMES) or not _has_sound_host(url):
        return None
    return _UNSAFE.sub(_percent_encode, url)


def _percent_encode(match: re.Match[str]) -> str:
    return quote(match[0], safe="", errors="replace")


def _has_sound_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") and not url.startswith("//"):
        return True
    return bool(host) and not _BAD_HOST.search(host or "")
