"""Where to part a line that holds more than one paragraph: texts that ran together, and dumps on one long line."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from ..lexicon.camel import camel_names
from .undump import glued_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from .undump import Line

LONG_LINE = 1500  # characters; hardly any paragraph has more
PART = 250  # characters that a part of a long line has at least
GLUED_PLACES = 3  # so many in a long line: it is glued
GLUED_LINES = 3  # so many lines with two places or more: no writer spells that many names like "GitHub"
NAME_TIMES = 3  # a word that is written with a capital inside so often is a name, such as "GitHub"

_SENTENCE_END = re.compile(r"[.!?…][\"”»’')\]]?\s+(?=[^\W\d_a-z]|[\"“„«‘¿¡]|\d)|[。！？][”」』]?")
# a capitalised word or a number, and after it a capitalised word that two words in lower case follow
_TURN = re.compile(r"(?<=\s)[^\W_a-z]\w*\s+(?=[^\W\d_a-z]\w*\s+[^\W\d_A-Z]+\s+[^\W\d_A-Z]+\s)")
_LONGEST_WORD = 25
_WORD_END, _WORD_START = re.compile(r"\w+\Z"), re.compile(r"\w+")


def glue_places(lines: Sequence[Line]) -> list[list[int]]:
    """For each line the places where two texts ran together; names written with a capital inside are none."""
    found = [glued_at(line.text) for line in lines]
    words = [[_word(line.text, place) for place in places] for line, places in zip(lines, found, strict=True)]
    times = Counter(word for of_line in words for word in of_line)
    return [
        [
            place
            for place, word in zip(places, of_line, strict=True)
            if (not word or times[word] < NAME_TIMES) and not _in_name(line.text, place)
        ]
        for line, places, of_line in zip(lines, found, words, strict=True)
    ]


def _word(text: str, place: int) -> str:
    """The word that stands on both sides of a place, "" where a mark does or more than two texts ran together."""
    before = _WORD_END.search(text, max(0, place - _LONGEST_WORD), place)
    after = _WORD_START.match(text, place, place + _LONGEST_WORD)
    word = before.group() + after.group() if before and after else ""
    return word if len(glued_at(word)) == 1 else ""


def _in_name(text: str, place: int) -> bool:
    start = max(0, place - _LONGEST_WORD)
    near = text[start : place + _LONGEST_WORD]
    return any(match.start() < place - start < match.end() for match in camel_names().finditer(near))


def is_glued(places: Collection[Sequence[int]]) -> bool:
    """Do several lines of a dump hold texts that ran together, by the glue_places() of each?"""
    return sum(len(of_line) >= 2 for of_line in places) >= GLUED_LINES


def cut_places(text: str, glue: Collection[int], is_glued: bool) -> list[int]:
    """Where to cut a line, in order."""
    long = len(text) > LONG_LINE
    places = list(glue) if is_glued or (long and len(glue) >= GLUED_PLACES) else []
    if not long:
        return places
    bounds = [0, *places, len(text)]
    return sorted({*places, *(place for at, end in pairwise(bounds) for place in _inner(text, at, end))})


def _inner(text: str, at: int, end: int) -> Iterator[int]:
    """Ends of sentences at least PART characters from each other; in what has none, turns from labels to prose."""
    if end - at <= LONG_LINE:
        return
    start = at
    for match in _SENTENCE_END.finditer(text, at, end):
        if match.end() - start >= PART:
            yield from _turns(text, start, match.end())
            yield match.end()
            start = match.end()
    yield from _turns(text, start, end)


def _turns(text: str, at: int, end: int) -> Iterator[int]:
    if end - at > 3 * PART:
        yield from (match.end() for match in _TURN.finditer(text, at, end))
