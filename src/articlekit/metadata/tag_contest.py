"""Tag candidates to a contest of tag lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .contest import Contest, Option
from .tags import read_tags
from .titles import squeeze
from .vote import Reading, grouped, read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from .candidate import Candidate
    from .setting import Setting

Tags = tuple[str, ...]
_SIZES = (1, 2, 4, 8, 14, 24)


def tag_contest(candidates: Sequence[Candidate], setting: Setting) -> Contest[Tags]:
    """The tag lists that the page could have."""
    groups = grouped(reading for candidate in candidates for reading in _readings(candidate, setting))
    keys = [frozenset(tag.casefold() for tag in group[0].value) for group in groups]
    text = setting.text.casefold() if groups else ""
    return Contest(
        tuple(
            Option(tuple(group), setting.weighed(_marks(group, key, keys, text, setting)))
            for group, key in zip(groups, keys, strict=True)
        )
    )


def _readings(candidate: Candidate, setting: Setting) -> Iterator[Reading[Tags]]:
    tags = read_tags(candidate.raws, glued=candidate.source == "text:tags")
    kept = tuple(tag for tag in tags if squeeze(tag) not in setting.site_names)
    if kept:
        yield read(candidate, kept, frozenset(tag.casefold() for tag in kept))


def _marks(
    group: Sequence[Reading[Tags]], key: Collection[str], keys: Sequence[Collection[str]], text: str, setting: Setting
) -> Iterator[str]:
    sources = [reading.source for reading in group]
    yield from (f"src:{source}" for source in sources)
    yield from dict.fromkeys(mark for reading in group for mark in reading.candidate.marks)
    tags = group[0].value
    yield f"sources:{min(len(sources), 3)}"
    yield f"tags:{next((size for size in _SIZES if len(tags) <= size), 99)}"
    title = setting.title.casefold()
    yield f"in-title:{_part(sum(tag in title for tag in key), len(key))}"
    if text:
        yield f"in-text:{_part(sum(tag in text for tag in key), len(key))}"
    others = {tag for other in keys if other != key for tag in other}
    yield f"elsewhere:{_part(sum(tag in others for tag in key), len(key))}" if others else "alone"
    if any(len(tag.split()) > 4 for tag in tags):
        yield "long-tag"
    if any(":" in tag for tag in tags):
        yield "colon"
    if sum(tag.isupper() for tag in tags) > len(tags) / 2:
        yield "upper"


def _part(count: int, whole: int) -> int:
    """Quarters, rounded up: 0 is none of it, 4 nearly all."""
    return -(-4 * count // max(whole, 1))
