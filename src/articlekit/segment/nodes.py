"""The block-level elements that hold text: what their names, classes and other attributes say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..lexicon.classes import class_bits
from .tags import FLAG_BIT, PROP_FLAGS, ROLE_FLAGS, TAG_FLAGS, TAG_NUMBERS
from .xpath import XPaths

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .steps import Block

    Ints = NDArray[np.int64]


@dataclass(slots=True, eq=False)
class Nodes:
    """The block-level elements with text inside, in document order, an array a property.

    Node 0 is the root; `parent` is the number of the block-level element around, -1 for none. The segments inside node
    i are those from first[i] up to, not including, last[i]. `bits_around` are the class bits of it and all around it.
    `path` numbers the distinct paths of (tag, class) from the root; `attributes` counts those of the element.
    """

    parent: Ints
    tag: Ints
    class_bits: Ints
    bits_around: Ints
    flags: Ints
    path: Ints
    depth: Ints
    attributes: Ints
    first: Ints
    last: Ints


def columns(rows: list[int], width: int) -> Ints:
    """The columns of rows that stand in one list, one after another: shape (width, rows)."""
    return np.ascontiguousarray(np.array(rows, dtype=np.int64).reshape(-1, width).T)


class NodeReader:
    """Numbers the blocks that hold text and reads what they say; `last` is that of Nodes, for the caller to fill in."""

    def __init__(self) -> None:
        self.last: list[int] = []
        self._rows: list[int] = []  # the other properties in one list, which is faster to extend
        self._ids: list[tuple[int, str]] = []
        self._places: dict[tuple[int, str, str | None], int] = {}
        self._xpaths = XPaths()

    def nodes(self) -> Nodes:
        """All that were numbered."""
        parent, tag, flags, place, depth, attributes, first = columns(self._rows, 7)
        of_place = [class_bits(of_class) if of_class else 0 for _, _, of_class in self._places]
        bits = np.array(of_place, dtype=np.int64)[place]
        for node, value in self._ids:
            bits[node] |= class_bits(value)
        last = np.array(self.last, dtype=np.int64)
        return Nodes(parent, tag, bits, _handed_down(bits, parent), flags, place, depth, attributes, first, last)

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
        attributes, of_class = block.element.items(), None
        for name, value in attributes:
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
        self._rows += (above, tag_number, flags, place, depth, len(attributes), first)
        self.last.append(first)


def _handed_down(bits: Ints, parent: Ints) -> Ints:
    """The bits of each node and of all around it; parents stand before their children."""
    around = bits.tolist()
    for node, above in enumerate(parent.tolist()):
        if above >= 0:
            around[node] |= around[above]
    return np.array(around, dtype=np.int64)


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
    elif name == "aria-hidden":
        return FLAG_BIT["aria_hidden"] if value.lower() == "true" else 0
    else:
        shown = value.lower() in ("false", "until-found")
    return 0 if shown else FLAG_BIT["hidden"]
