"""The shape that block-level elements give to the text inside: heading, list item, quote and their like."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..article import Role
from .tags import HEADINGS, LISTS, SHAPES

if TYPE_CHECKING:
    from lxml import etree

    from .steps import Block

# looked up once: Role.CODE costs as much as a call
_LIST_ITEM, _PARAGRAPH, _QUOTE = Role.LIST_ITEM, Role.PARAGRAPH, Role.QUOTE


class Shape(NamedTuple):
    """Role and level of the text in a block."""

    role: Role
    level: int


PARAGRAPH = Shape(_PARAGRAPH, 0)
_HEADINGS = {tag: Shape(Role.HEADING, level) for tag, level in HEADINGS.items()}


class Item:
    """A list item, with its number in an ordered list; `is_open` until its first segment has come."""

    __slots__ = ("is_open", "ordinal")

    is_open: bool
    ordinal: int | None


def set_shape(block: Block) -> None:
    """Give an open block of SHAPING its shape."""
    tag, (role, level) = block.tag, block.shape
    if tag == "li":
        block.item = _next_item(block.parent)
    elif tag in LISTS:
        block.shape = Shape(role, level + 1)
        if tag == "ol":
            block.ordinal = _list_start(block.element)
    elif tag in HEADINGS:
        block.shape = _HEADINGS[tag]
    else:
        block.shape = Shape(SHAPES[tag], level)


def _next_item(holder: Block) -> Item:
    item = Item()
    item.is_open = True
    item.ordinal = None
    if holder.tag == "ol":
        item.ordinal = holder.ordinal
        holder.ordinal += 1
    return item


def _list_start(element: etree._Element) -> int:
    start = element.get("start", "1").strip()
    return int(start) if start.lstrip("-").isdecimal() and len(start) < 10 else 1


def next_shape(block: Block) -> tuple[Role, int, int | None]:
    """Role, level and ordinal of the next segment in a block; only the first segment of an item is the item."""
    item, (role, level) = block.item, block.shape
    if item is None or not item.is_open or (role is not _PARAGRAPH and role is not _QUOTE):
        return role, level, None
    item.is_open = False
    return _LIST_ITEM, max(1, level), item.ordinal
