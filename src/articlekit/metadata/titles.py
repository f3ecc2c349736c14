"""Titles freed of site names and sections, by comparing the page's sources."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING

from ..caching import cached_if_short

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_LONGEST = 500
_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)
_DASHES = re.compile(r"[‐-―−]")
# One of these stands in every separator.
_MARK = re.compile(r"[-–—|·•:»«/~<>\\*｜¦│：－]")
_SEPARATOR = re.compile(
    r"\s+[-–—|·•:»«/~<>\\*]{1,2}\s+|\s*[|｜¦│]\s*|\s?::\s?|\s?»\s?|(?<=\w)[－—]\s*(?=\w)"
    r"|(?<=\w)：\s*(?=\w{1,12}$)"  # a name of a site may follow; elsewhere it belongs to the headline
)


def clean_title(raw: str) -> str:
    """The title as text: entities resolved, white space collapsed."""
    text = html.unescape(html.unescape(raw[:_LONGEST])) if "&" in raw else raw[:_LONGEST]
    return " ".join(text.split()).rstrip(" ¶")


@cached_if_short(256)
def fold(text: str) -> str:
    """What two spellings of one title share, whatever their case, quotes and dashes."""
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split()).strip(" \"'")
    text = unicodedata.normalize("NFKC", text).casefold().translate(_QUOTES)
    return " ".join(_DASHES.sub("-", text).split()).strip(" \"'")


@cached_if_short(256)
def segments(title: str) -> tuple[tuple[str, int, int], ...]:
    """The parts of a title between separators, each with where it starts and ends."""
    found, start = [], 0
    for match in _SEPARATOR.finditer(title) if _MARK.search(title) else ():
        found.append((title[start : match.start()], start, match.start()))
        start = match.end()
    return tuple(part for part in [*found, (title[start:], start, len(title))] if part[0].strip())


def spans(title: str) -> Iterable[str]:
    """Every run of neighbouring segments, the longest first: what the headline within a <title> can be."""
    parts = segments(title)[:6]
    for size in range(len(parts), 0, -1):
        for first in range(len(parts) - size + 1):
            yield title[parts[first][1] : parts[first + size - 1][2]].strip()


def without_site(title: str, site_names: Collection[str]) -> str:
    """The title without the segments at either end that are the site's name."""
    parts = list(segments(title))
    while len(parts) > 1 and is_site(parts[-1][0], site_names):
        parts.pop()
    while len(parts) > 1 and is_site(parts[0][0], site_names):
        parts.pop(0)
    return title[parts[0][1] : parts[-1][2]].strip() if parts else title


def is_site(text: str, site_names: Collection[str]) -> bool:
    """Whether a piece of a title is one of the site's (folded) names, or is spelled so without its accents."""
    return squeezed(text) in site_names or (not text.isascii() and squeezed(_without_accents(text)) in site_names)


def _without_accents(text: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))


def squeeze(text: str) -> str:
    """Letters and digits in lower case: how a site's name is compared with its host."""
    return "".join(filter(str.isalnum, text.casefold()))


squeezed = cached_if_short(512)(squeeze)
