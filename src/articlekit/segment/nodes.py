"""The block-level elements that hold text: what their names, classes and other attributes say."""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING

import numpy as np

from ..lexicon.classes import class_bits
from .steps import NO_NODE
from .tags import FLAG_BIT, PROP_FLAGS, ROLE_FLAGS, TAG_FLAGS, TAG_NUMBERS
from .xpath import LONGEST, XPaths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree
    from numpy.typing import NDArray

    from .steps import Block

    Ints = NDArray[np.int64]


@dataclass(slots=True, eq=False)
class Nodes:
    """The block-level elements with text inside, in document order, an array a property.

    Node 0 is the root; `parent` is the number of the block-level element around, -1 for none. The root, the body and
    the wrappers inside that hold all of the text count as two, the root and the innermost of them right inside: one
    wrapper more changes nothing. The segments inside node i are those from first[i] up to, not including, last[i].
    `bits_around` are the class bits of it and all around it. `path` numbers the distinct paths of (tag, class) from the
    root; `attributes` counts those of the element.
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


def columns(rows: list[bytes], width: int) -> Ints:
    """The columns of rows that were packed one by one: shape (width, rows)."""
    return np.ascontiguousarray(np.frombuffer(b"".join(rows), dtype=np.int64).reshape(-1, width).T)


_pack = Struct("4q").pack


class NodeReader:
    """Numbers the blocks that hold text and reads what they say; `last` is that of Nodes, for the caller to fill in."""

    def __init__(self) -> None:
        self.last: list[int] = []
        self._rows: list[bytes] = []  # parent, place, attributes and first
        self._places: dict[tuple[int, str, str | None], int] = {}
        self._ids: list[tuple[int, str]] = []
        self._flags: list[tuple[int, int]] = []
        self._xpaths = XPaths()

    def nodes(self) -> Nodes:
        """All that were numbered."""
        parent, place, attributes, first = columns(self._rows, 4)
        tag, flags, depth, bits = _of_places(self._places)[:, place]
        for node, of_id in self._ids:
            bits[node] |= class_bits(of_id)
        for node, further in self._flags:
            flags[node] |= further
        last = np.array(self.last, dtype=np.int64)
        inside, flags = _handed_down(np.array((bits, flags)), parent, int(depth.max(initial=0)))
        nodes = Nodes(parent, tag, bits, inside, flags, place, depth, attributes, first, last)
        _join_wrappers(nodes)
        return nodes

    def number(self, block: Block, first: int) -> int:
        """The number of the block that holds the segment `first`; those around it get theirs before."""
        waiting, at = [block], block.parent
        while at.node == NO_NODE:
            waiting.append(at)
            at = at.parent
        while waiting:
            at = waiting.pop()
            self._add(at, at.parent, first)
        return block.node

    def _add(self, block: Block, parent: Block, first: int) -> None:
        tag, element, above = block.tag, block.element, block.above
        block.node = node = len(self.last)
        names = element.keys()
        of_class = element.get("class") if names else None
        if len(names) > 1 or (names and of_class is None):
            self._read_others(node, element, names)
        block.place = place = self._places.setdefault((parent.place, tag, of_class), len(self._places))
        self._rows.append(_pack(parent.node, place, len(names), first))
        self.last.append(first)
        if above.path and tag.isalnum() and len(above.path) <= LONGEST:
            block.path = f"{above.path}/{tag}[{block.number}]"
        else:
            block.path = self._xpaths.of(block)

    def _read_others(self, node: int, element: etree._Element, names: list[str]) -> None:
        """Read what is no class."""
        of_id = element.get("id")
        if of_id:
            self._ids.append((node, of_id))
        if not _FLAG_ATTRIBUTES.isdisjoint(names):
            for name in _FLAG_ATTRIBUTES.intersection(names):
                self._flags.append((node, _attribute_flags(name, element.get(name, ""))))


def _of_places(places: Iterable[tuple[int, str, str | None]]) -> Ints:
    """Number and flags of the tag, depth, and bits of the class of each place."""
    depths: list[int] = []
    rows: list[bytes] = []
    for around, tag, of_class in places:
        depth = depths[around] + 1 if around >= 0 else 0
        depths.append(depth)
        number, flags = _TAGS.get(tag, _OTHER_TAG)
        rows.append(_pack(number, flags, depth, class_bits(of_class) if of_class else 0))
    return columns(rows, 4)


def _handed_down(bits: Ints, parent: Ints, depth: int) -> Ints:
    """The bits of each node and of all around it, down to `depth`; an array a row."""
    around = np.append(bits, np.zeros((len(bits), 1), np.int64), axis=1)
    up = np.append(parent, -1)  # the root, too, has something around it
    for _ in range(depth.bit_length()):
        around |= around[:, up]
        up = up[up]
    return around[:, :-1]


def _join_wrappers(nodes: Nodes) -> None:
    """Make one of all the elements inside the root that hold the whole text: they come first, one in the other."""
    holds_all = (nodes.first == 0) & (nodes.last == nodes.last[:1])
    inner = int(np.append(holds_all, False).argmin()) - 1
    if inner < 1:
        return
    nodes.parent[inner] = 0
    nodes.depth[1:] = np.maximum(nodes.depth[1:] - (inner - 1), 1)
    nodes.class_bits[inner] = nodes.bits_around[inner]
    for wrapper in range(inner + 1):
        if nodes.tag[wrapper] in _WRAPPERS:
            nodes.tag[wrapper] = TAG_NUMBERS["div"]
            nodes.attributes[wrapper] = 0


_WRAPPERS = frozenset(TAG_NUMBERS[tag] for tag in ("div", "body", "html"))
_OTHER_TAG = (0, 0)
_TAGS = {tag: (TAG_NUMBERS.get(tag, 0), TAG_FLAGS.get(tag, 0)) for tag in (*TAG_NUMBERS, *TAG_FLAGS)}
_FLAG_ATTRIBUTES = frozenset({"role", "hidden", "aria-hidden", "style", "itemprop"})


def _attribute_flags(name: str, value: str) -> int:
    if name == "role":
        return ROLE_FLAGS.get(value, 0)
    if name == "itemprop":
        return PROP_FLAGS.get(value.lower(), 0)
    if name == "aria-hidden":
        return FLAG_BIT["aria_hidden"] if value.lower() == "true" else 0
    if name == "hidden":
        return 0 if value.lower() in ("false", "until-found") else FLAG_BIT["hidden"]
    style = value.replace(" ", "").lower()
    if "visibility:hidden" in style:
        return FLAG_BIT["hidden"] | FLAG_BIT["invisible"]
    return FLAG_BIT["hidden"] if "display:none" in style else 0
