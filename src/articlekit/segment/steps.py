"""The open elements between the root and the place that a walk over a tree has come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..article import Role
from .inline import PLAIN

if TYPE_CHECKING:
    from lxml import etree

    from .inline import Inline

_PARAGRAPH = Role.PARAGRAPH


class Step:
    """An open element inside `above`, in the inline context `around`.

    `number` counts it among its siblings of the same name, from 1; 0 if nobody has counted. `counts` are the numbers
    of the last blocks right inside. `path` is its XPath, "" until somebody asks.
    """

    __slots__ = ("above", "around", "counts", "element", "number", "path", "tag")

    def __init__(self, element: etree._Element, tag: str, above: Step | None, around: Inline) -> None:
        self.element = element
        self.tag = tag
        self.number = 0
        self.above = above
        self.around = around
        self.counts: dict[str, int] = {}
        self.path = ""


def step_around(root: etree._Element) -> Step:
    """The step in which a walk from `root` begins, which may be any element of a tree."""
    step = Step(root, "", None, PLAIN)  # for the document
    for ancestor in reversed([*root.iterancestors()]):
        step = Step(ancestor, str(ancestor.tag), step, PLAIN)
    if step.above is not None:
        tag = str(root.tag)
        step.counts[tag] = sum(1 for _ in root.itersiblings(tag, preceding=True))
    return step


class Item:
    """A list item; `is_open` until its first segment has come."""

    __slots__ = ("is_open", "ordinal")

    def __init__(self, ordinal: int | None) -> None:
        self.is_open = True
        self.ordinal = ordinal


class Block(Step):
    """An open block-level element inside the block `parent`, and what it hands down.

    `node` is its number among the page's nodes, -1 until text has been met inside; `place` (the path of a node),
    `flags` and `depth` are known from then on. `ordinal` is the number of an ordered list's next item.
    """

    __slots__ = ("depth", "flags", "item", "level", "node", "ordinal", "parent", "place", "shape")

    depth: int
    flags: int
    place: int

    def __init__(self, element: etree._Element, tag: str, number: int, above: Step, parent: Block | None) -> None:
        self.element = element
        self.tag = tag
        self.number = number
        self.above = above
        self.counts = {}
        self.path = ""
        self.parent = parent
        self.node = -1
        self.ordinal: int | None = None
        if parent is None:
            self.shape, self.level = _PARAGRAPH, 0
            self.item: Item | None = None
        else:
            self.shape, self.level, self.item = parent.shape, parent.level, parent.item
