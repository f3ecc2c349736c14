"""Blocks that belong together in an output: the items of one list, the paragraphs of one quotation."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ..article import Block, Role
from .characters import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Deeper items stay at this depth: an output indented by depth would grow with the square of a hostile page.
MAX_DEPTH = 16


@dataclass(frozen=True, slots=True)
class Item:
    """A list item and its place: `depth` counts from 0; `opens` marks the first item of its list."""

    block: Block
    depth: int
    opens: bool

    @property
    def ordered(self) -> bool:
        """Whether the item is numbered."""
        return self.block.ordinal is not None


def grouped(blocks: Iterable[Block]) -> Iterator[tuple[Role, list[Block]]]:
    """Runs of consecutive list items and of quotes as one group each, every other block alone; blank blocks dropped."""
    visible = (block for block in blocks if printable(block.text).strip())
    for role, group in groupby(visible, key=lambda block: block.role):
        if role in (Role.LIST_ITEM, Role.QUOTE):
            yield role, list(group)
        else:
            yield from ((role, [block]) for block in group)


def placed(items: Iterable[Block]) -> Iterator[Item]:
    """Each list item with its depth in the nested lists that the levels of `items` describe.

    A list ends where the kind of marker changes or where the numbers do not go on.
    """
    ancestors: list[Block] = []
    for block in items:
        last: Block | None = None
        while ancestors and (ancestors[-1].level >= block.level or len(ancestors) >= MAX_DEPTH):
            last = ancestors.pop()
        yield Item(block, len(ancestors), last is None or not _continues(last, block))
        ancestors.append(block)


def _continues(last: Block, block: Block) -> bool:
    if last.ordinal is None or block.ordinal is None:
        return last.ordinal is block.ordinal
    return block.ordinal == last.ordinal + 1
