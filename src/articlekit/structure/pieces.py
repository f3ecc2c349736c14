"""The text inside an element with its inline contexts, for elements that became no segments: cells of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..segment.inline import BREAK, DRAWN_CLASSES, MARKS, PLAIN, make_inline
from ..segment.tags import PERMALINKS, SKIPPED, is_inline
from .formulas import formula, is_formula

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from ..segment.inline import Inline, Piece

    _Todo = tuple[etree._Element | None, str, Inline]  # an element to read, or without one the text

MATH = ("math",)


def pieces(element: etree._Element) -> Iterator[Piece]:
    """The stretches of text inside, in order; block-level elements and <br> stand between lines."""
    todo: list[_Todo] = [(element, "", PLAIN)]
    while todo:
        at, text, inline = todo.pop()
        if at is None:
            yield text, inline
            continue
        tag = str(at.tag)
        is_box = not is_inline(tag, "td") and at is not element
        if is_box or tag == "br":
            yield BREAK, inline
        yield at.text or "", inline
        if is_box:
            todo.append((None, BREAK, inline))
        for child in reversed(at):
            todo += _inside(child, inline)


def _inside(child: etree._Element, inline: Inline) -> Iterator[_Todo]:
    """What follows a child, and the child itself, in this order."""
    tag, tail = child.tag, child.tail
    if tail:
        yield None, tail, inline
    if tag in _FORMULAS and is_formula(child):
        yield None, formula(child), inline._replace(marks=(*inline.marks, *MATH))
    elif tag not in SKIPPED and _is_read(child, tag):
        yield child, "", _entered(child, tag, inline)


_FORMULAS = frozenset({"math", "script"})


def _is_read(element: etree._Element, tag: Any) -> bool:
    if tag == "a":
        return element.text not in PERMALINKS
    return isinstance(tag, str) and (tag != "span" or element.get("class") not in DRAWN_CLASSES)


def _entered(element: etree._Element, tag: Any, around: Inline) -> Inline:
    if tag == "a":
        return make_inline((element.get("href", ""), around.marks, 0))
    mark = MARKS.get(tag)
    if mark is None or mark in around.marks:
        return around
    return make_inline((around.href, (*around.marks, mark), 0))
