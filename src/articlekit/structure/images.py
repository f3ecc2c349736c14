"""Images: the largest source that a page offers, and what it says of them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from ..article import Media
from ..segment.inline import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    Told = dict[str, str]  # attributes by name

MOST_IN_A_FIGURE = 500  # elements of a figure that are looked at, for each of its texts and images anew
_LONGEST_CAPTION = 2000  # characters: each image of a figure has it
SMALLEST = 50  # pixels; what is smaller is an icon, a rule or a pixel that counts visits

_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-src-set")
_LARGE = ("data-full-src", "data-large-file", "data-orig-file", "data-hi-res-src", "data-zoom-image")
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-url", "data-image", "data-echo", "src")
_EMPTY = frozenset({"blank", "placeholder", "transparent", "loading", "lazy", "grey", "1x1", "clear", "empty"})
_ORNAMENTS = frozenset(
    "icon icons logo logos avatar avatars gravatar emoji smiley smileys smilies sprite sprites badge badges pixel "
    "tracking spacer favicon beacon mwe latex mathjax arrow bullet spinner loader".split()
)
_WORDS = re.compile(r"[^a-z0-9]+")
_TRACKERS = frozenset(
    "doubleclick scorecardresearch quantserve gravatar googlesyndication adserver pixel beacon stats analytics".split()
)
_LABEL_WORDS = 3
_CANDIDATES = re.compile(r",\s+|,(?=https?:|//)")
_BOX_LEVELS = 3


def read_image(image: etree._Element) -> Media | None:
    """What an <img> shows; None for icons, ornaments and pixels that count visits."""
    told = dict(image.items())
    width, height = _pixels(told.get("width", "")), _pixels(told.get("height", ""))
    if 0 < width < SMALLEST or 0 < height < SMALLEST or "display:none" in told.get("style", "").replace(" ", ""):
        return None
    source = next((url for url in _sources(image, told) if not _is_empty(url)), "")
    alt = fold(told.get("alt", "")).replace("\n", " ")
    if not source or _is_tracker(source) or _is_ornament(told, source):
        return None
    return Media(source, alt, width=width, height=height)


def _is_empty(source: str) -> bool:
    """Does an address lead to what fills the place until the image has come?"""
    return source.startswith("data:") or not _EMPTY.isdisjoint(_WORDS.split(_name(source)))


def _is_ornament(told: Told, source: str) -> bool:
    names = f"{_name(source)} {told.get('class', '')} {told.get('id', '')}".lower()
    if not _ORNAMENTS.isdisjoint(_WORDS.split(names)):
        return True
    named = _WORDS.split(told.get("alt", "").lower())
    return len(named) <= _LABEL_WORDS and "logo" in named


def _is_tracker(source: str) -> bool:
    host = source.partition("//")[2].partition("/")[0]
    return not _TRACKERS.isdisjoint(host.split(".")) or "facebook.com/tr" in source


def _name(source: str) -> str:
    """The file's name in an address, in small letters."""
    return source.partition("?")[0].partition("#")[0].rpartition("/")[2].lower()


def _pixels(value: str) -> int:
    value = value.strip().removesuffix("px")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else 0


def _sources(image: etree._Element, told: Told) -> Iterator[str]:
    """The addresses of an image, the best first: named as large, the largest of a set, lazy, plain."""
    yield from _attributes(told, _LARGE)
    yield from _largest(_sets(told))
    source = image.getparent()
    if source is not None and source.tag in ("picture", "source"):
        yield from _largest(_picture_sets(source))
    yield from _attributes(told, _LAZY)


def _picture_sets(source: etree._Element) -> list[str]:
    """The sets of the sources of a <picture>, some of which stand around others."""
    at: etree._Element | None = source
    sets: list[str] = []
    for _ in range(_MOST_SOURCES):
        if at is None or at.tag not in ("picture", "source"):
            break
        sets += _sets(dict(at.items()))
        before = islice(at.itersiblings(preceding=True), _MOST_SOURCES)
        sets += [value for sibling in before if sibling.tag == "source" for value in _sets(dict(sibling.items()))]
        at = at.getparent()
    return sets


_MOST_SOURCES = 16


def _attributes(told: Told, names: tuple[str, ...]) -> Iterator[str]:
    yield from (value.strip() for value in map(told.get, names) if value and value.strip())


def _sets(told: Told) -> list[str]:
    return [value for value in map(told.get, _SETS) if value and "data:" not in value]


def _largest(sets: list[str]) -> Iterator[str]:
    best, largest = "", -1.0
    for listed in sets:
        for candidate in _CANDIDATES.split(listed.strip()):
            fields = candidate.split()
            size = _size(fields[1:]) if fields else -1.0
            if size > largest:
                best, largest = fields[0].rstrip(","), size
    if best:
        yield best


def _size(descriptors: list[str]) -> float:
    """The width in pixels, or the density as if of a small image; 1 without any."""
    for descriptor in descriptors:
        number = descriptor.rstrip(",")[:-1]
        if number.replace(".", "", 1).isdecimal() and number.isascii() and len(number) < 9:
            return float(number)
    return 1.0


def captioned_box(image: etree._Element) -> etree._Element | None:
    """The box with a caption that stands for a <figure> around the image."""
    at = image.getparent()
    for _ in range(_BOX_LEVELS):
        if at is None:
            return None
        if "wp-caption" in at.get("class", ""):
            return at
        at = at.getparent()
    return None


def caption_of(figure: etree._Element) -> str:
    """The text of a figure's caption, as much of it as an image may have."""
    for element in islice(figure.iterdescendants(), MOST_IN_A_FIGURE):
        tag = element.tag
        if tag == "figcaption" or (tag in ("p", "div") and "wp-caption-text" in element.get("class", "").split()):
            texts = islice(element.itertext(), MOST_IN_A_FIGURE)
            return " ".join("".join(texts)[:_LONGEST_CAPTION].split())
    return ""
