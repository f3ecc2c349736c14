"""Where on a page a block stands: around the title, at either end of the body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..article import Block, Role
from .scripts import CJK
from .titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BODY = frozenset((Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE, Role.SUMMARY, Role.HEADING, Role.CODE, Role.TABLE))
# Looked up once: that costs more than what is done with them.
_TITLE, _PARAGRAPH, _HEADING, _COMMENT = Role.TITLE, Role.PARAGRAPH, Role.HEADING, Role.COMMENT
_SURE = 0.5
_LONG = 80  # characters of a paragraph that starts or ends a body, and is no byline in it
_SHORT = 120
_DENSE = 3  # letters of others that one of Chinese, Japanese or Korean says as much as
_SPELLING = 2  # characters, and an eighth of them, by which two spellings of one title may differ in length
_FEWEST = 10
_BEFORE, _AFTER = 4, 8


@dataclass(frozen=True, slots=True)
class Places:
    """The numbers of the title's block and of the body's first and last; -1 where there is none."""

    title: int
    first: int
    last: int

    def zone(self, number: int) -> str:
        """The place of block `number` in a word; "" for one that is far from all of them."""
        if self.title >= 0 and -_BEFORE <= number - self.title <= _AFTER:
            return _offset("title", number - self.title)
        if self.first >= 0 and -_AFTER <= number - self.first <= 1:
            return _offset("start", number - self.first)
        if self.last >= 0 and -1 <= number - self.last <= _BEFORE:
            return _offset("end", number - self.last)
        return ""

    def side(self, number: int) -> str:
        """Where block `number` stands to the body: "before", "inside" or "after" it."""
        return "before" if number < self.first else "inside" if number <= self.last else "after"

    def numbers(self, count: int) -> list[int]:
        """The blocks of `count` that have a zone, those nearest to the title or an end of the body first."""
        found: dict[int, int] = {}
        for anchor, before, after in (
            (self.title, _BEFORE, _AFTER),
            (self.first, _AFTER, 1),
            (self.last, 1, _BEFORE),
        ):
            for number in range(max(anchor - before, 0), min(anchor + after + 1, count)) if anchor >= 0 else ():
                found[number] = min(found.get(number, 99), abs(number - anchor))
        return sorted(found, key=lambda number: (found[number], number))


def _offset(name: str, steps: int) -> str:
    return f"{name}{'+' if steps >= 0 else '-'}{next(n for n in (0, 1, 2, 4, 8) if abs(steps) <= n)}"


def find_places(blocks: Sequence[Block], title: str | None) -> Places:
    """Where the title stands, by its role or its words, and the body, by its long texts."""
    body = [n for n, block in enumerate(blocks) if block.score >= _SURE and block.role in _BODY]
    long = [n for n in body if len(blocks[n].text) >= _LONG] or body
    first, last = (long[0], long[-1]) if long else (-1, -1)
    return Places(_title_number(blocks, title, first), first, last)


def _title_number(blocks: Sequence[Block], title: str | None, first: int) -> int:
    """The block with the title's words that stands nearest before the body, else the one with the role."""
    same = with_words_of(title, blocks) if title else []
    before = [n for n in same if n <= first]
    if same:
        return before[-1] if before else same[0]
    return next((n for n, block in enumerate(blocks) if block.role is _TITLE), -1)


def with_words_of(title: str, blocks: Sequence[Block]) -> list[int]:
    """The numbers of the blocks whose whole text is the title."""
    wanted = fold(title)
    size = len(wanted)
    slack = _SPELLING + size // 8
    least, most = size - slack, size + slack
    return [n for n, block in enumerate(blocks) if least <= len(block.text) <= most and fold(block.text) == wanted]


def shown_texts(blocks: Sequence[Block], places: Places) -> tuple[str, str]:
    """The short texts of the page, casefolded, and those of them that stand around the title or an end of the body."""
    near = [blocks[n].text for n in places.numbers(len(blocks))]
    return _together([block.text for block in blocks]), _together(near)


def _together(texts: Iterable[str]) -> str:
    return "\0".join([text for text in texts if len(text) <= _SHORT]).casefold()


def body_marks(blocks: Sequence[Block]) -> tuple[str, ...]:
    """What the body is made of, in marks: many long paragraphs, headings; comments below it; much beside it.

    None for a few blocks, which are no whole page.
    """
    if len(blocks) < _FEWEST:
        return ()
    body = [block for block in blocks if block.score >= _SURE]
    roles = [block.role for block in blocks]
    long = [block for block in body if block.role is _PARAGRAPH and _is_long(block.text)]
    headings = [block for block in body if block.role is _HEADING]
    return (
        f"long:{_step(len(long))}",
        f"headings:{_step(len(headings))}",
        f"beside:{_step(len(blocks) // (len(body) + 1))}",
        f"comments:{_step(roles.count(_COMMENT))}",
    )


def _is_long(text: str) -> bool:
    least = 2 * _LONG
    return len(text) >= least or (_DENSE * len(text) >= least and CJK.search(text) is not None)


def _step(count: int) -> int:
    return next((step for step in (0, 1, 3, 7, 15) if count <= step), 31)
