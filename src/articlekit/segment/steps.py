"""The open elements between the root and the place that a walk over a tree has come to.

The classes have no __init__(), for the call of one is what takes longest in opening an element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .inline import PLAIN
from .shapes import PARAGRAPH, set_shape
from .tags import SHAPING

if TYPE_CHECKING:
    from lxml import etree

    from .inline import Inline
    from .shapes import Item, Shape

NO_NODE = -2  # the document is -1: that is the parent of the root


class Step:
    """An open element inside `above`, in the inline context `around`.

    `number` counts it among its siblings of the same name, from 1; 0 if nobody has counted. `counts` are the numbers
    of the last blocks right inside. `path` is its XPath, "" until somebody asks.
    """

    __slots__ = ("above", "around", "counts", "element", "number", "path", "tag")

    above: Step | None
    around: Inline
    counts: dict[str, int]
    element: etree._Element
    number: int
    path: str
    tag: str


class Block(Step):
    """An open block-level element inside the block `parent`; `shape` is that of its text, `item` the list item around.

    `node` is its number among the page's nodes, NO_NODE until text has been met inside; `place`, the number of its path
    in tags and classes, is known from then on. `ordinal` is the number of an ordered list's next item.
    """

    __slots__ = ("item", "node", "ordinal", "parent", "place", "shape")

    above: Step
    item: Item | None
    node: int
    ordinal: int
    parent: Block
    place: int
    shape: Shape


def open_step(element: etree._Element, tag: str, above: Step | None, around: Inline) -> Step:
    """The step of an inline element."""
    step = Step()
    step.element = element
    step.tag = tag
    step.number = 0
    step.above = above
    step.around = around
    step.counts = {}
    step.path = ""
    return step


def open_block(element: etree._Element, tag: str, above: Step, parent: Block) -> Block:
    """The block of an element, numbered and with what it hands down to all inside."""
    block = Block()
    block.element = element
    block.tag = tag
    block.above = above
    counts = above.counts
    counts[tag] = block.number = counts.get(tag, 0) + 1
    block.counts = {}
    block.path = ""
    block.parent = parent
    block.node = NO_NODE
    block.shape = parent.shape
    block.item = parent.item
    if tag in SHAPING:
        set_shape(block)
    return block


def document_of(root: etree._Element) -> Block:
    """What stands around the root: the one block that is no node."""
    block = Block()
    block.element, block.tag = root, ""
    block.shape, block.item = PARAGRAPH, None
    block.node = block.place = -1
    return block


def step_around(root: etree._Element) -> Step:
    """The step in which a walk from `root` begins, which may be any element of a tree."""
    step = open_step(root, "", None, PLAIN)  # for the document
    for ancestor in reversed([*root.iterancestors()]):
        step = open_step(ancestor, str(ancestor.tag), step, PLAIN)
    if step.above is not None:
        tag = str(root.tag)
        step.counts[tag] = sum(1 for _ in root.itersiblings(tag, preceding=True))
    return step
