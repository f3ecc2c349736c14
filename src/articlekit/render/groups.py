"""Blocks that belong together in an output: the items of one list, the paragraphs of one quotation."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ..article import Block, Role
from .characters import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Deeper items stay at this depth: an output indented by depth would grow with the square of a hostile page.
MAX_DEPTH = 16


def grouped(blocks: Iterable[Block]) -> Iterator[tuple[Role, list[Block]]]:
    """Runs of consecutive list items and of quotes as one group each, every other block alone; blank blocks dropped."""
    visible = (block for block in blocks if printable(block.text).strip())
    for role, group in groupby(visible, key=lambda block: block.role):
        if role in (Role.LIST_ITEM, Role.QUOTE):
            yield role, list(group)
        else:
            yield from ((role, [block]) for block in group)


def placed(items: Iterable[Block]) -> Iterator[tuple[Block, int]]:
    """Each list item with its depth, from 0, in the nested lists that the levels of `items` describe."""
    levels: list[int] = []
    for block in items:
        while levels and (levels[-1] >= block.level or len(levels) >= MAX_DEPTH):
            levels.pop()
        yield block, len(levels)
        levels.append(block.level)
