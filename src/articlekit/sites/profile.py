"""SiteProfile: which lines repeat on the pages of a site. It is a value that adds up, and it imports nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .known import KnownLines

MOST_PAGES = 256  # pages in a sample
MOST_LINES = 1000  # lines of a trimmed profile
LEAST_PAGES = 2  # a line on fewer pages is not kept in a trimmed profile


class PageLines(NamedTuple):
    """The shapes of the lines of one page, sorted, each once; `id` is their hash."""

    id: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class SiteProfile:
    """Which lines repeat on the pages of a site; made by `articlekit.learn()`, used by `parse(..., profile=...)`.

    A profile has two parts, and either may be empty. `sample` holds pages with their lines, at most MOST_PAGES, those
    with the smallest hashes, so that every way to merge parts of a site ends in the same sample. `lines` holds what is
    settled: lines with the number of pages that show them, of `settled` pages. `read` counts the pages and dumps that
    were read, `skipped` those that held nothing to learn from.

    A line stands in its shape: lower case, "#" for numbers and dates; "*" stands for one word or none.
    """

    lines: tuple[tuple[str, int], ...] = ()
    settled: int = 0
    sample: tuple[PageLines, ...] = ()
    read: int = 0
    skipped: int = 0

    @property
    def pages(self) -> int:
        """The number of pages that tell; copies of one article count once."""
        return self.known.pages

    @property
    def counts(self) -> dict[str, int]:
        """The lines on LEAST_PAGES pages or more with their numbers of pages, most frequent first."""
        found = ((line, count) for line, count in self.known.counts.items() if count >= LEAST_PAGES)
        return dict(sorted(found, key=lambda item: (-item[1], item[0])))

    def merge(self, *others: SiteProfile) -> SiteProfile:
        """What this profile and the others know together: `learn(a).merge(learn(b)) == learn([*a, *b])`.

        Settled lines, those of trimmed profiles, add up: give each page to one of them only.
        """
        return merged((self, *others))

    def trimmed(self) -> SiteProfile:
        """A small profile for reading, editing and use: `counts` alone, at most MOST_LINES, without the sample.

        Merge first, trim last: what a trimmed profile has left out cannot add up any more.
        """
        return replace(self, lines=as_lines(dict([*self.counts.items()][:MOST_LINES])), settled=self.pages, sample=())

    def to_dict(self) -> dict[str, Any]:
        """The profile as plain JSON-ready data; `SiteProfile.from_dict` reads it back."""
        from .profile_json import to_dict

        return to_dict(self)

    def to_json(self) -> str:
        """The profile as JSON text, one line of the site a line; `SiteProfile.from_json` reads it back."""
        from .profile_json import to_json

        return to_json(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> SiteProfile:
        """The profile that `to_dict` wrote. Raises ValueError on data of another shape or version."""
        from .profile_json import from_dict

        return from_dict(data)

    @classmethod
    def from_json(cls, text: str) -> SiteProfile:
        """The profile that `to_json` wrote, edited or not. Raises ValueError on anything else."""
        from .profile_json import from_json

        return from_json(text)

    @cached_property
    def known(self) -> KnownLines:
        """The lines ready to be asked for, made on first use."""
        from .known import know

        return know(self)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "known"}


def merged(profiles: Iterable[SiteProfile]) -> SiteProfile:
    """All profiles as one, in any order the same."""
    counts: dict[str, int] = {}
    sample: dict[str, PageLines] = {}
    settled = read = skipped = 0
    for profile in profiles:
        if not isinstance(profile, SiteProfile):
            raise TypeError(f"merge() takes SiteProfiles, not {type(profile).__name__}: load JSON with from_json()")
        add_counts(counts, dict(profile.lines))
        sample.update((page.id, page) for page in profile.sample)
        settled, read, skipped = settled + profile.settled, read + profile.read, skipped + profile.skipped
    return SiteProfile(as_lines(counts), settled, smallest(sample), read, skipped)


def add_counts(total: dict[str, int], counts: dict[str, int]) -> None:
    """Add the counts of each line to the total."""
    for line, count in counts.items():
        total[line] = total.get(line, 0) + count


def as_lines(counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """Counts in the order in which they are kept and compared: most frequent first."""
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def smallest(sample: dict[str, PageLines]) -> tuple[PageLines, ...]:
    """The pages that a sample keeps, in the order of their hashes."""
    return tuple(sample[name] for name in sorted(sample)[:MOST_PAGES])
