"""Pages that are copies of one article count as one, or its paragraphs would look like boilerplate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .repeating import is_long, weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .profile import PageLines

SHARED = 0.8  # of the text in long lines, or in all where none is long


def groups_of_copies(pages: Sequence[PageLines]) -> list[int]:
    """For each page the number of its group; copies share one. Pages come in the order of their hashes.

    A page is a copy of the first before it that shares most of its long lines.
    """
    leaders: list[dict[str, int]] = []
    groups = []
    for page in pages:
        weights = {line: weight(line) for line in filter(is_long, page.lines)} or {
            line: weight(line) for line in page.lines
        }
        found = next((number for number, leader in enumerate(leaders) if _alike(weights, leader)), -1)
        if found < 0:
            found = len(leaders)
            leaders.append(weights)
        groups.append(found)
    return groups


def _alike(page: dict[str, int], other: dict[str, int]) -> bool:
    larger = max(sum(page.values()), sum(other.values()))
    return larger > 0 and sum(page[line] for line in page.keys() & other.keys()) >= SHARED * larger
