"""The text inside an element with its inline contexts, for elements that became no segments: cells of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..segment.inline import BREAK, DRAWN_CLASSES, MARKS, PLAIN, make_inline
from ..segment.tags import PERMALINKS, SKIPPED, is_inline
from .formulas import formula, is_formula

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from ..segment.inline import Inline, Piece

MATH = ("math",)


def pieces(element: etree._Element) -> Iterator[Piece]:
    """The stretches of text inside, in order; block-level elements and <br> stand between lines."""
    todo: list[tuple[etree._Element | None, str | None, Inline]] = [(element, None, PLAIN)]
    while todo:
        at, text, inline = todo.pop()
        if at is None:
            if text:
                yield text, inline
            continue
        is_box = not is_inline(str(at.tag), "td") and at is not element
        if is_box or at.tag == "br":
            yield BREAK, inline
        if at.text:
            yield at.text, inline
        if is_box:
            todo.append((None, BREAK, inline))
        for child in reversed(at):
            todo.append((None, child.tail, inline))
            if is_formula(child):
                todo.append((None, formula(child), inline._replace(marks=(*inline.marks, *MATH))))
            elif _is_read(child):
                todo.append((child, None, _inside(child, inline)))


def _is_read(element: etree._Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in SKIPPED:
        return False
    if element.get("class") in DRAWN_CLASSES:
        return False
    return element.tag != "a" or element.text not in PERMALINKS


def _inside(element: etree._Element, around: Inline) -> Inline:
    tag = str(element.tag)
    if tag == "a":
        return make_inline((element.get("href", ""), around.marks, 0))
    mark = MARKS.get(tag)
    if mark is None or mark in around.marks:
        return around
    return make_inline((around.href, (*around.marks, mark), 0))
