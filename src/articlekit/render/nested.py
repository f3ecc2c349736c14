"""The blocks of a body as a tree: lists in lists, quotations, callouts, footnotes, figures, definitions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from ..article import Block, Role
from .characters import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# What is nested deeper stays here: an output indented by depth would grow with the square of a hostile page.
MAX_DEPTH = 16
MAX_QUOTES = 8

_DEFINED = frozenset({Role.TERM, Role.DEFINITION})
_NEVER_INSIDE = frozenset({Role.HEADING, Role.TERM, Role.DEFINITION, Role.TITLE})


@dataclass(frozen=True, slots=True)
class Box:
    """Nodes that stand in a box of a `kind`: "quote", "callout", "footnote", "figure" or "definitions".

    `label` is the kind of a callout or the label of a footnote.
    """

    kind: str
    inside: list[Node]
    label: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list; each item is the nodes in it, the block of the item itself first. `start` is None for bullets."""

    start: int | None
    items: list[list[Node]]


Node = Block | Box | List


def nested(blocks: Iterable[Block]) -> list[Node]:
    """The tree of the blocks that show anything."""
    nodes: list[Node] = []
    shown = [block for block in blocks if block.media or block.role is Role.RULE or printable(block.text).strip()]
    for (footnote, callout), group in groupby(shown, key=lambda block: (block.footnote, block.callout)):
        listed = list(group)
        if footnote is not None:
            first = listed[0]
            if first.role is Role.LIST_ITEM:  # its number is the footnote's
                listed[0] = replace(first, role=Role.PARAGRAPH, level=0, ordinal=None)
            nodes.append(Box("footnote", _nodes(listed, 0, 0), footnote))
        elif callout is not None:
            nodes.append(Box("callout", _nodes(listed, min(map(_quotes, listed)), 0), callout.kind))
        else:
            nodes += _nodes(listed, 0, 0)
    return nodes


def _quotes(block: Block) -> int:
    least = 1 if block.role in (Role.QUOTE, Role.ATTRIBUTION) else 0
    return min(max(block.quotes, least), MAX_QUOTES)


def _nodes(blocks: Sequence[Block], depth: int, lists: int) -> list[Node]:
    """The nodes of blocks that stand inside `depth` quotations and `lists` lists."""
    nodes: list[Node] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if _quotes(block) > depth:
            end = _end(blocks, at, lambda other: _quotes(other) > depth)
            nodes.append(Box("quote", _nodes(blocks[at:end], depth + 1, lists)))
        elif block.role is Role.LIST_ITEM:
            end = _end(blocks, at + 1, partial(_is_in_list, first=block, depth=depth))
            nodes += _lists(blocks[at:end], depth, lists)
        elif block.role in _DEFINED:
            end = _end(blocks, at, lambda other: other.role in _DEFINED and _quotes(other) <= depth)
            nodes.append(Box("definitions", [*blocks[at:end]]))
        else:
            end = at + 1 + _has_caption(blocks, at, depth)
            nodes.append(Box("figure", [*blocks[at:end]]) if _is_figure(block) else block)
        at = end
    return nodes


def _end(blocks: Sequence[Block], at: int, belongs: Callable[[Block], bool]) -> int:
    while at < len(blocks) and belongs(blocks[at]):
        at += 1
    return at


def _is_in_list(block: Block, first: Block, depth: int) -> bool:
    """Does a block stand in the list that begins with an item, or in a list in that?"""
    if block.role is Role.LIST_ITEM and _quotes(block) <= depth:
        return True
    return (
        block.level > 0
        and block.level + (block.role is not Role.LIST_ITEM) > first.level
        and block.role not in _NEVER_INSIDE
    )


def _is_figure(block: Block) -> bool:
    return block.role in (Role.IMAGE, Role.CAPTION)


def _has_caption(blocks: Sequence[Block], at: int, depth: int) -> bool:
    if blocks[at].role is not Role.IMAGE or at + 1 == len(blocks):
        return False
    after = blocks[at + 1]
    return after.role is Role.CAPTION and _quotes(after) <= depth


def _lists(blocks: Sequence[Block], depth: int, lists: int) -> list[Node]:
    """The lists that blocks make, the first of which is an item."""
    made: list[List] = []
    last: Block | None = None
    for item, inside in _items(blocks, is_deepest=lists + 1 >= MAX_DEPTH):
        if last is None or not _continues(last, item):
            made.append(List(item.ordinal, []))
        made[-1].items.append([item, *_nodes(inside, depth, lists + 1)])
        last = item
    return [*made]


def _items(blocks: Sequence[Block], *, is_deepest: bool) -> Iterator[tuple[Block, Sequence[Block]]]:
    """Each item with the blocks inside of it."""
    at = 0
    while at < len(blocks):
        item = blocks[at]
        end = at + 1
        while end < len(blocks) and not _is_sibling(blocks[end], item, is_deepest=is_deepest):
            end += 1
        yield item, blocks[at + 1 : end]
        at = end


def _is_sibling(block: Block, item: Block, *, is_deepest: bool) -> bool:
    return block.role is Role.LIST_ITEM and (is_deepest or block.level <= item.level)


def _continues(last: Block, block: Block) -> bool:
    """A list ends where the kind of marker changes or where the numbers do not go on."""
    if last.ordinal is None or block.ordinal is None:
        return last.ordinal is block.ordinal
    return block.ordinal == last.ordinal + 1
