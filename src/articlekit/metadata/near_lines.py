"""Short lines around the title and the ends of the body: names and days that no markup and no role tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..article import Block, Role
from .candidate import Candidate
from .date_words import said_around
from .dated_lines import dated_lines
from .dates import read_date
from .dump_days import dump_marks, label_before
from .name_patterns import is_by, starts_by
from .names import is_person
from .signatures import signatures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .places import Places

_LONGEST_NAME, _LONGEST_LINE = 100, 200
_LONGEST_LABEL = 30
_LONGEST_BYLINE = 300
_MOST_BYLINES = 3  # what stands further down belongs to other articles
_MOST_TOGETHER = 6
_MOST_NAMES, _MOST_DATES = 8, 10
_MOST_READ = 20  # lines of a dump with a year
_AROUND = 60  # characters on either side of a year that its day stands in
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d\d(?!\d)|\d{1,2}\s?[月월]", re.ASCII)
_INNER_BY = re.compile(r"(?<=\S)\s(?:by|von|par|por|door|av|od|przez|автор)[:\s]\s?(?=[^\W\d_])|\s—\s(?=\w+\W)")
_LEADING_DAY = re.compile(r"^\D{0,14}\d{1,4}[.,/\s-].{2,14}\d\s?[-–—|·•,/:]\s?(?=[^\W\d_])")
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
    for number in places.numbers(len(blocks)):
        block = blocks[number]
        text = block.text.strip()
        if number == places.title or len(text) > _LONGEST_LINE or block.role in _HEARD or not _LETTERS.search(text):
            continue
        kind = _kind(text, blocks[number - 1].text if number else "")
        if kind:
            marks = tuple(_name_marks(blocks, number, places.zone(number)))
            yield Candidate("authors", f"text:{kind}", (_told(text, kind),), marks)
            told += 1
            if told == _MOST_NAMES:
                return


def _kind(text: str, before_it: str) -> str:
    """How the line may name somebody: after a by-word at its start, inside it or in the line before, or bare."""
    if starts_by(text) or signatures(text):
        return "line-by"
    short = len(text) <= _LONGEST_NAME
    if short and len(before_it) < _LONGEST_LABEL and is_by(before_it):
        return "line-after-by"
    if not _DIGIT.search(text):
        return "line" if short and is_person(text) else ""
    if _INNER_BY.search(text) and _is_dated(text):
        return "line-inner-by"
    return "line-after-day" if short and _LEADING_DAY.match(text) else ""


def _is_dated(text: str) -> bool:
    return _DIGIT.search(text) is not None and _DATED.search(text) is not None


def _told(text: str, kind: str) -> str:
    """The line, without what stands before a by-word inside it."""
    match = _INNER_BY.search(text) if kind == "line-inner-by" else None
    return text[match.end() :] if match else text


def _name_marks(blocks: Sequence[Block], number: int, zone: str) -> Iterator[str]:
    yield f"line:{zone}"
    yield f"line-role:{blocks[number].role.value}"
    around = (blocks[number], *blocks[number + 1 : number + 2], blocks[number - 1])
    if any(len(block.text) < _LONGEST_NAME and _is_dated(block.text) for block in around):
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
