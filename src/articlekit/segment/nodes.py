"""The block-level elements that hold text: what their names, classes and other attributes say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..lexicon.classes import class_bits
from .tags import FLAG_BIT, PROP_FLAGS, ROLE_FLAGS, TAG_FLAGS, TAG_NUMBERS
from .xpath import XPaths

if TYPE_CHECKING:
    from .steps import Block


@dataclass(slots=True, eq=False)
class Nodes:
    """The block-level elements with text inside, in document order, a list a property.

    Node 0 is the root; `parent` is the number of the block-level element around. The segments inside node i are those
    from first[i] up to, not including, last[i]. `path` numbers the distinct paths of (tag, class) from the root.
    """

    parent: list[int] = field(default_factory=list)
    tag: list[int] = field(default_factory=list)
    class_bits: list[int] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    path: list[int] = field(default_factory=list)
    depth: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)


def columns(rows: list[int], width: int) -> list[list[int]]:
    """The columns of rows that stand in one list, one after another."""
    return [rows[column::width] for column in range(width)]


class NodeReader:
    """Numbers the blocks that hold text and reads what they say; `last` is that of Nodes, for the caller to fill in."""

    def __init__(self) -> None:
        self.last: list[int] = []
        self._rows: list[int] = []  # the other lists in one, which is faster to extend
        self._ids: list[tuple[int, str]] = []
        self._places: dict[tuple[int, str, str | None], int] = {}
        self._xpaths = XPaths()

    def nodes(self) -> Nodes:
        """All that were numbered."""
        parent, tag, flags, place, depth, first = columns(self._rows, 6)
        of_place = [class_bits(of_class) if of_class else 0 for _, _, of_class in self._places]
        bits = [of_place[number] for number in place]
        for node, value in self._ids:
            bits[node] |= class_bits(value)
        return Nodes(parent, tag, bits, flags, place, depth, first, self.last)

    def number(self, block: Block, first: int) -> int:
        """The number of the block that holds the segment `first`; those around it get theirs before."""
        waiting = []
        at: Block | None = block
        while at is not None and at.node < 0:
            waiting.append(at)
            at = at.parent
        while waiting:
            self._add(waiting.pop(), first)
        return block.node

    def _add(self, block: Block, first: int) -> None:
        tag, parent = block.tag, block.parent
        tag_number, flags = _TAGS.get(tag, (0, 0))
        of_class = None
        for name, value in block.element.items():
            if name == "class":
                of_class = value
            elif name == "id":
                self._ids.append((len(self.last), value))
            elif name in _FLAG_ATTRIBUTES:
                flags |= _attribute_flags(name, value)
        above = place = depth = -1
        if parent is not None:
            above, place, depth = parent.node, parent.place, parent.depth
            flags |= parent.flags
        block.place = place = self._places.setdefault((place, tag, of_class), len(self._places))
        block.depth = depth = depth + 1
        block.flags = flags
        block.node = len(self.last)
        block.path = self._xpaths.of(block)
        self._rows += (above, tag_number, flags, place, depth, first)
        self.last.append(first)


_TAGS = {tag: (TAG_NUMBERS.get(tag, 0), TAG_FLAGS.get(tag, 0)) for tag in (*TAG_NUMBERS, *TAG_FLAGS)}
_FLAG_ATTRIBUTES = frozenset({"role", "hidden", "aria-hidden", "style", "itemprop"})


def _attribute_flags(name: str, value: str) -> int:
    if name == "role":
        return ROLE_FLAGS.get(value, 0)
    if name == "itemprop":
        return PROP_FLAGS.get(value.lower(), 0)
    if name == "style":
        style = value.replace(" ", "").lower()
        shown = "display:none" not in style and "visibility:hidden" not in style
    else:
        shown = value.lower() in ("false", "until-found")
    return 0 if shown else FLAG_BIT["hidden"]
