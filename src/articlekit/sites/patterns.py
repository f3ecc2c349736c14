"""Lines that differ in one word: "*" stands for one word or none."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ANY = "*"
FEWEST, MOST = 5, 25  # words of a line that may differ: shorter ones say something else, longer ones cost too much
LEAST_PAGES = 3


def patterns(line: str) -> Iterator[str]:
    """Every way to put a "*" into a line, for one of its words or between two."""
    words = line.split()
    if FEWEST <= len(words) <= MOST:
        for at in range(len(words)):
            yield " ".join((*words[:at], ANY, *words[at + 1 :]))
        for at in range(1, len(words)):
            yield " ".join((*words[:at], ANY, *words[at:]))


def repeated_patterns(pages_of: Mapping[str, set[int]]) -> dict[str, int]:
    """The patterns that stand on more pages than any of the lines that they stand for, with their numbers of pages."""
    members: dict[str, list[str]] = defaultdict(list)
    for line, pages in pages_of.items():
        if len(pages) < LEAST_PAGES:
            for pattern in patterns(line):
                members[pattern].append(line)
    found: dict[str, int] = {}
    for pattern, lines in members.items():
        if len(lines) > 1:
            pages = set[int]().union(*(pages_of[line] for line in lines))
            if len(pages) >= LEAST_PAGES:
                found[pattern] = len(pages)
    return found
