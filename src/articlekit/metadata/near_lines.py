"""Short lines around the title and the ends of the body: names and days that no markup and no role tells."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ..article import Block, Role
from .candidate import Candidate
from .date_words import said_around
from .dated_lines import dated_lines
from .dates import read_date
from .dump_days import dump_marks, label_before
from .name_lines import LONGEST_NAME, is_by_label, is_dated, name_kind, told_names
from .name_patterns import starts_by
from .names import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .places import Places

_LONGEST_LINE = 200
_LONGEST_BYLINE = 300
_MOST_BYLINES = 3  # what stands further down belongs to other articles
_MOST_TOGETHER = 6
_MOST_NAMES, _MOST_DATES = 8, 10  # bare names, days
_MOST_READ = 20  # lines of a dump with a year
_AROUND = 60  # characters on either side of a year that its day stands in
_LETTERS = re.compile(r"[^\W\d_]{2}")
_COPYRIGHT = ("©", "(c)", "copyright")
_BYLINE = Role.BYLINE
# Told by their roles already.
_HEARD = frozenset((Role.BYLINE, Role.AUTHOR_LABEL))


def near_candidates(blocks: Sequence[Block], places: Places, *, is_dump: bool = False) -> Iterator[Candidate]:
    """The lines around the title and the body's ends that may name an author, and those with a day."""
    yield from _bylines(blocks, places)
    yield from _names(blocks, places)
    yield from _days(blocks, places, is_dump=is_dump)


def _bylines(blocks: Sequence[Block], places: Places) -> Iterator[Candidate]:
    """The blocks that are bylines by their role: the first few alone, and those that stand together as one."""
    numbers = [number for number, block in enumerate(blocks) if block.role is _BYLINE and _LETTERS.search(block.text)]
    for rank, number in enumerate(numbers[:_MOST_BYLINES]):
        text = blocks[number].text.strip()[:_LONGEST_BYLINE]
        marks = [
            f"byline:{places.zone(number) or places.side(number)}",
            f"byline-rank:{rank}-of-{min(len(numbers), 4)}",
        ]
        if starts_by(text):
            marks.append("byline-by")
        yield Candidate("authors", "text:byline", (text,), tuple(marks))
    near = [n for at, n in enumerate(numbers[:_MOST_TOGETHER]) if n - numbers[0] <= 2 * at]
    if len(near) > 1:
        yield Candidate("authors", "text:bylines", tuple(blocks[n].text.strip()[:_LONGEST_BYLINE] for n in near))


def _names(blocks: Sequence[Block], places: Places) -> Iterator[Candidate]:
    told = 0
    for number in dict.fromkeys((*_behind_labels(blocks), *places.numbers(len(blocks)))):
        block = blocks[number]
        text = block.text.strip()
        if len(text) > _LONGEST_LINE or block.role in _HEARD or not _LETTERS.search(text):
            continue
        kind = name_kind(text, blocks[number - 1].text if number else "")
        if not kind or (number == places.title and kind != "line-by"):
            continue
        told += kind == "line"
        if kind != "line" or told <= _MOST_NAMES:
            marks = tuple(_name_marks(blocks, number, places.zone(number)))
            yield Candidate("authors", f"text:{kind}", (told_names(text, kind),), marks)
            together = _run_of_names(blocks, number) if kind == "line-after-by" else ()
            if len(together) > 1:
                yield Candidate("authors", "text:lines-after-by", together, marks)


def _run_of_names(blocks: Sequence[Block], number: int) -> tuple[str, ...]:
    """The lines from block `number` on that are names and nothing else."""
    texts = (block.text.strip(" ,;\xa0") for block in blocks[number : number + _MOST_TOGETHER])
    return tuple(takewhile(is_person, texts))


def _behind_labels(blocks: Sequence[Block]) -> list[int]:
    """The blocks, wherever they stand, right behind one that is a by-word and nothing else."""
    labels = [number for number, block in enumerate(blocks[:-1]) if block.role in _HEARD]
    return [number + 1 for number in labels if is_by_label(blocks[number].text)][:_MOST_BYLINES]


def _name_marks(blocks: Sequence[Block], number: int, zone: str) -> Iterator[str]:
    yield f"line:{zone or 'far'}"
    yield f"line-role:{blocks[number].role.value}"
    around = (blocks[number], *blocks[number + 1 : number + 2], blocks[number - 1])
    if any(len(block.text) < LONGEST_NAME and is_dated(block.text) for block in around):
        yield "line-dated"


def _days(blocks: Sequence[Block], places: Places, *, is_dump: bool) -> Iterator[Candidate]:
    dated = dated_lines(blocks)
    anchor = places.title if places.title >= 0 else max(places.first, 0)
    nearest = sorted(dated, key=lambda n: abs(n - anchor))
    if is_dump:
        nearest = [n for n in nearest[:_MOST_READ] if read_date(_window(blocks, dated, n), run_together=True)]
    for rank, number in enumerate(nearest[:_MOST_DATES]):
        text = _window(blocks, dated, number)
        lower, year = text.lower(), min(dated[number], _AROUND)
        label = label_before(blocks, number, dated[number]) if is_dump else said_around(lower, year)
        marks = [
            f"day:{places.zone(number) or ('before' if number < anchor else 'after')}:{_size(blocks[number].text)}",
            f"day-rank:{min(rank, 4)}",
            f"day-role:{blocks[number].role.value}",
            f"day-of:{min(len(dated), 4)}",
        ]
        if any(map(lower.__contains__, _COPYRIGHT)):
            marks.append("day-copyright")
        if is_dump:
            marks.extend(dump_marks(blocks, number, places.side(number)))
        yield Candidate("published", f"text:day-{label}", (text,), tuple(marks))


def _window(blocks: Sequence[Block], dated: Mapping[int, int], number: int) -> str:
    """The text around the year of a dated block."""
    return blocks[number].text[max(dated[number] - _AROUND, 0) : dated[number] + _AROUND]


def _size(text: str) -> str:
    return "line" if len(text) <= 40 else "short" if len(text) <= 120 else "long"
