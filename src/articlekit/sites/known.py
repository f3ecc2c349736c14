"""What a profile knows, ready to be asked for a line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .copies import groups_of_copies
from .patterns import ANY, patterns, repeated_patterns
from .profile import add_counts
from .shape import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .profile import PageLines, SiteProfile


@dataclass(frozen=True, slots=True)
class KnownLines:
    """The number of pages, and for each line the number of those that show it."""

    pages: int
    counts: dict[str, int]
    lengths: frozenset[int]  # of the lines with a "*", in words: most profiles hold few

    def count(self, line: str) -> int:
        """The pages that show a line of this shape, or one that differs in a word."""
        counts, length = self.counts, line.count(" ") + 1
        near = patterns(line) if {length, length + 1} & self.lengths else ()
        return max(counts.get(shape, 0) for shape in (line, *near))


def know(profile: SiteProfile) -> KnownLines:
    """The lines of a profile with their pages, those of its sample counted."""
    pages, counts = count_sample(profile.sample)
    for line, count in profile.lines:
        add_counts(counts, {_readable(line): count})
    pages += profile.settled
    lengths = frozenset(line.count(" ") + 1 for line in counts if ANY in line)
    return KnownLines(pages, {line: min(count, pages) for line, count in counts.items()}, lengths)


def _readable(line: str) -> str:
    """The shape of a line that someone may have edited."""
    return f" {ANY} ".join(map(shape, line.split(ANY))).strip()


def count_sample(sample: Sequence[PageLines]) -> tuple[int, dict[str, int]]:
    """The number of pages in a sample, and of those that show each line or pattern; copies count once."""
    groups = groups_of_copies(sample)
    pages_of: dict[str, set[int]] = defaultdict(set)
    for group, page in zip(groups, sample, strict=True):
        for line in page.lines:
            pages_of[line].add(group)
    counts = {line: len(pages) for line, pages in pages_of.items()}
    return len(set(groups)), counts | repeated_patterns(pages_of)
