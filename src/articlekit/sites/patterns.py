"""Lines that differ in one word: "*" stands for one word or none."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from .shape import NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

ANY = "*"
MOST = 25  # words: longer lines cost too much
FEWEST = 5  # words, numbers apart, of lines that are learned as one: shorter lines may well mean something else
LEAST_PAGES = 3
_END = 2  # words at either end: lines that differ in one word share those of one end
_MOST_ALIKE = 2000  # lines with the same end that are looked at, which bounds the work


def patterns(line: str) -> Iterator[str]:
    """Every way to put a "*" into a line, for one of its words or beside one."""
    words = line.split()
    if 2 <= len(words) <= MOST:
        yield from _early(words)
        yield from _late(words)


def _early(words: Sequence[str]) -> Iterator[str]:
    return _at(words, range(_END), range(_END))


def _late(words: Sequence[str]) -> Iterator[str]:
    return _at(words, range(_END, len(words)), range(_END, len(words) + 1))


def _at(words: Sequence[str], instead: Iterable[int], before: Iterable[int]) -> Iterator[str]:
    for at in instead:
        yield " ".join((*words[:at], ANY, *words[at + 1 :]))
    for at in before:
        yield " ".join((*words[:at], ANY, *words[at:]))


def repeated_patterns(pages_of: Mapping[str, set[int]]) -> dict[str, int]:
    """The patterns on LEAST_PAGES pages or more, of lines that are on fewer, with their numbers of pages."""
    rare = {line: words for line, pages in pages_of.items() if len(pages) < LEAST_PAGES and (words := _words(line))}
    found: dict[str, int] = {}
    for lines in _alike(rare, slice(_END)):
        found |= _repeated(lines, rare, pages_of, _late)
    for lines in _alike(rare, slice(-_END, None)):
        found |= _repeated(lines, rare, pages_of, _early)
    return found


def _words(line: str) -> list[str]:
    """The words of a line that may differ in one of them; [] of others."""
    words = line.split()
    fits = len(words) <= MOST and sum(NUMBER not in word for word in words) >= FEWEST
    return words if fits else []


def _alike(rare: Mapping[str, list[str]], end: slice) -> Iterator[list[str]]:
    """The lines that share their words at one end, if they are several."""
    lines_of: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for line, words in rare.items():
        lines_of[tuple(words[end])].append(line)
    return (sorted(lines)[:_MOST_ALIKE] for lines in lines_of.values() if len(lines) > 1)


def _repeated(
    lines: list[str],
    words_of: Mapping[str, list[str]],
    pages_of: Mapping[str, set[int]],
    ways: Callable[[Sequence[str]], Iterator[str]],
) -> dict[str, int]:
    pages_with: dict[str, set[int]] = defaultdict(set)
    for line in lines:
        for pattern in ways(words_of[line]):
            pages_with[pattern] |= pages_of[line]
    return {pattern: len(pages) for pattern, pages in pages_with.items() if len(pages) >= LEAST_PAGES}
