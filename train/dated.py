"""Training pages in older markup: as much of it as chance has it, so that the models learn not to lean on any.

The pages of the sets are of the years since 2015, most of them with <article>, <nav>, lists, paragraphs and telling
names of classes. Older pages, and those whose classes a framework names, tell by order, lengths and links alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

_CHANCE = 0.5  # that a page has an older copy, and of each change in it
_BOXES = ("article", "main", "section", "nav", "header", "footer", "aside", "figure", "figcaption")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NAMES = ("class", "id", "role", "itemprop", "itemtype")


def date_back(root: etree._Element, chance: np.random.Generator) -> bool:
    """Write the page as older ones were, in some respects; false where chance leaves it as it is."""
    if chance.random() >= _CHANCE:
        return False
    chosen = [change for change in _CHANGES if chance.random() < _CHANCE]
    for change in chosen:
        change(root)
    return bool(chosen)


def _without_names(root: etree._Element) -> None:
    for element in root.iter("*"):
        for name in [name for name in element.attrib if name in _NAMES or name.startswith(("data-", "aria-"))]:
            del element.attrib[name]


def _with_boxes_alone(root: etree._Element) -> None:
    for element in root.iter(*_BOXES):
        element.tag = "div"


def _with_broken_paragraphs(root: etree._Element) -> None:
    for element in list(root.iter("p")):
        _inline(element, "font", 2)


def _with_broken_items(root: etree._Element) -> None:
    for element in list(root.iter("ul", "ol")):
        element.tag = "div"
    for element in list(root.iter("li")):
        _inline(element, "font", 1)


def _with_bold_headings(root: etree._Element) -> None:
    for element in list(root.iter(*_HEADINGS)):
        _inline(element, "b", 1 if element.tag == "h1" else 2)


def _inline(element: etree._Element, tag: str, breaks: int) -> None:
    """Make it an element that text flows through, with breaks behind."""
    element.tag = tag
    if element.getparent() is None:
        return
    tail, element.tail = element.tail, None
    for _ in range(breaks):
        line = etree.Element("br")
        element.addnext(line)
        line.tail, tail = tail, None


_CHANGES: tuple[Callable[[etree._Element], None], ...] = (
    _without_names,
    _with_boxes_alone,
    _with_broken_paragraphs,
    _with_broken_items,
    _with_bold_headings,
)
