"""Days that stand where no page means them as its own: looked for only where nothing better tells one."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from .candidate import Candidate
from .markup import tells_update
from .url import day_in_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from .collect import Found

_MOST = 2000
_LONGEST_SCRIPTS = 400_000
_MOST_KEYS = 50
_META_KEY = re.compile(
    r"publi(?:sh|cat)|pub[-_.]?date|release[-_.]?date|(?:^|[-_.])created|(?:^|[-_.])date$", re.IGNORECASE
)
# One of the words stands in each key that the pattern matches.
_SCRIPT_WORDS = ("ublish", "reated")
_SCRIPT_KEY = re.compile(
    r"(?:date_?published|published_?(?:at|date|time|on)?|publish_?(?:date|time|on)|(?:date_?)?created(?:_?(?:at|date|time|on))?)"
    r"\\?\"\s?:\s?\\?\"(\d{4}-\d\d-\d\d[^\"\\]{0,30})",
    re.IGNORECASE,
)


def weak_dates(found: Found) -> Iterator[Candidate]:
    """The first day in each of: other <meta>, elements of comments and teasers, scripts, the main image's address."""
    yield from _first("meta:like-published", _metas(found.tags["meta"]))
    yield from _first("microdata:aside", _values(found.props.get("datepublished", ())))
    times = (element for element in found.tags["time"] if not tells_update(element))
    yield from _first("time:aside", _values(islice(times, 1)))
    yield from _first("script:published", _scripts(found.tags["script"]))


def image_days(images: Iterable[Candidate]) -> Iterator[Candidate]:
    """The day in the address of an image that the page declares."""
    yield from _first("image:url", (day for image in images if (day := day_in_path(image.raws[0]))))


def _first(source: str, texts: Iterable[str]) -> Iterator[Candidate]:
    for text in islice((text for text in texts if text), 1):
        yield Candidate("published", source, (text,))


def _metas(metas: Iterable[etree._Element]) -> Iterator[str]:
    for element in islice(metas, _MOST):
        key = element.get("name") or element.get("property") or element.get("itemprop") or ""
        if _META_KEY.search(key[:60]):
            yield element.get("content") or element.get("value") or ""


def _values(elements: Iterable[etree._Element]) -> Iterator[str]:
    return (element.get("content") or element.get("datetime") or "" for element in islice(elements, 1))


def _scripts(scripts: Iterable[etree._Element]) -> Iterator[str]:
    size = 0
    for script in scripts:
        text = script.text or ""
        size += len(text)
        if size > _LONGEST_SCRIPTS:
            return
        for word in _SCRIPT_WORDS:
            yield from _after(word, text)


def _after(word: str, text: str) -> Iterator[str]:
    """The days behind the first few keys of a script that have the word in them."""
    at = text.find(word)
    for _ in range(_MOST_KEYS):
        if at < 0:
            return
        match = _SCRIPT_KEY.search(text, max(at - 10, 0), at + 80)
        if match:
            yield match[1]
        at = text.find(word, at + 1)
