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

    _Open = tuple[etree._Element, Iterator[etree._Element], Inline, bool]  # its children to come; is it a box?


MATH = ("math",)


def pieces(element: etree._Element) -> list[Piece]:
    """The stretches of text inside, in order; block-level elements and <br> stand between lines."""
    found: list[Piece] = []
    if element.text:
        found.append((element.text, PLAIN))
    opened: list[_Open] = [(element, iter(element), PLAIN, False)]
    while opened:
        _, children, inline, _ = opened[-1]
        child = next(children, None)
        if child is not None:
            _open(child, inline, opened, found)
            continue
        closed, _, inline, is_box = opened.pop()
        if is_box:
            found.append((BREAK, inline))
        if opened and closed.tail:
            found.append((closed.tail, opened[-1][2]))
    return found


def _open(child: etree._Element, inline: Inline, opened: list[_Open], found: list[Piece]) -> None:
    """Add what stands before the children of an element, which wait in `opened`, or all of it if it has none."""
    tag = child.tag
    within, is_box = (inline, False) if tag == "span" else _entered(child, tag, inline)
    if within is None or (tag == "span" and child.get("class") in DRAWN_CLASSES):
        if tag in _FORMULAS and is_formula(child):
            found.append((formula(child), inline._replace(marks=(*inline.marks, *MATH))))
    else:
        if is_box or tag == "br":
            found.append((BREAK, within))
        if child.text:
            found.append((child.text, within))
        if len(child):
            opened.append((child, iter(child), within, is_box))
            return
        if is_box:
            found.append((BREAK, within))
    if child.tail:
        found.append((child.tail, inline))


_FORMULAS = frozenset({"math", "script"})


def _entered(element: etree._Element, tag: Any, around: Inline) -> tuple[Inline | None, bool]:
    """What the text in an element says inline, None where none is read; and whether it stands in a box."""
    if tag == "a":
        is_read = element.text not in PERMALINKS
        return make_inline((element.get("href", ""), around.marks, 0)) if is_read else None, False
    if tag in SKIPPED or not isinstance(tag, str) or (tag == "math" and is_formula(element)):
        return None, False
    mark = MARKS.get(tag)
    if mark is not None and mark not in around.marks:
        around = make_inline((around.href, (*around.marks, mark), 0))
    return around, not is_inline(tag, "td")
