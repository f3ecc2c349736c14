"""Which blocks of a page show a day, and where in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..article import Block

_LONGEST_DATED = 400
_DIGITS = frozenset("0123456789")
# What may be a day, by patterns that begin with what is rare: the matcher need not try at every character.
_YEAR = re.compile(r"(?:19|20)(?<!\d\d\d)\d\d", re.ASCII)
_DAY_PARTS = (
    re.compile(r"\.(?<=\d\.)\d\d?[./]\d\d(?!\d)", re.ASCII),
    re.compile(r"/(?<=\d/)\d\d?[./]\d\d(?!\d)", re.ASCII),
)
_MONTH = re.compile(r"(?:\d\d\s?[月월]|\d\s[月월]|\d[月월]\s)\s?\d", re.ASCII)


def dated_lines(blocks: Sequence[Block]) -> dict[int, int]:
    """The blocks that show a day, and where in them the first one's year stands. They are searched as one text."""
    text = "\0".join([block.text[:_LONGEST_DATED] for block in blocks])
    found: dict[int, int] = {}
    number = last = 0
    for start in sorted(_starts(text)):
        number += text.count("\0", last, start)
        last = start
        if number not in found:
            found[number] = start - text.rfind("\0", 0, start) - 1
    return found


def _starts(text: str) -> Iterator[int]:
    """Where the numbers start that may be a year or the first of a day."""
    for match in _YEAR.finditer(text):
        yield match.start()
    for pattern in _DAY_PARTS:
        for match in pattern.finditer(text):
            yield _number_before(text, match.start())
    if "月" in text or "월" in text:
        for match in _MONTH.finditer(text):
            yield _number_before(text, match.start() + 1)


def _number_before(text: str, end: int) -> int:
    """Where the number starts that ends there."""
    while end and text[end - 1] in _DIGITS:
        end -= 1
    return end
