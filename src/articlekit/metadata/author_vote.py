"""Author candidates to a vote on the set of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .names import fold_name, read_names
from .vote import Reading, Tally, read, tally

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from .candidate import Candidate

Names = tuple[str, ...]


def author_tallies(candidates: Sequence[Candidate], site_names: Collection[str]) -> list[Tally[Names]]:
    """The possible author lists, best first: a list gains from others by the share of names they have in common."""
    readings = [r for candidate in candidates for r in _readings(candidate, site_names)]
    tallies = [_with_overlaps(result, readings) for result in tally(readings)]
    return sorted(tallies, key=lambda t: -t.score)


def _readings(candidate: Candidate, site_names: Collection[str]) -> list[Reading[Names]]:
    """The candidate's names; where they are the site's own alone, the site, on the word of few sources."""
    names = read_names(candidate.raws, site_names=site_names)
    source = candidate.source
    if source.startswith("text:"):  # of visible text only what is spelled like a name
        names = tuple(name for name in names if not name.islower())
        return [read(candidate, names, frozenset(map(fold_name, names)), source)] if names else []
    if not names:
        names, source = read_names(candidate.raws), f"{source}=site"
    return [read(candidate, names, frozenset(map(fold_name, names)), source)] if names else []


def _with_overlaps(result: Tally[Names], readings: Sequence[Reading[Names]]) -> Tally[Names]:
    own = result.best.key
    assert isinstance(own, frozenset)
    gain = sum(r.weight * _overlap(own, r.key) for r in readings if r.key != own)
    return Tally(result.best, result.score + gain)


def _overlap(ours: frozenset[str], theirs: object) -> float:
    if not isinstance(theirs, frozenset):
        return 0.0
    return len(ours & theirs) / len(ours | theirs)
