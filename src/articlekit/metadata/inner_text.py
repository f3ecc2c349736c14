"""The words inside an element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 400
_UNREAD = frozenset(("script", "style", "noscript"))
_BREAKS = frozenset(("br", "p", "div", "li"))


def text_of(element: etree._Element, separator: str = "") -> str:
    """The words inside `element`, white space collapsed, cut off after a few hundred characters."""
    if len(element) == 0:
        text = element.text if element.tag not in _UNREAD else None
        return " ".join(text.split())[:_LONGEST] if text else ""
    found: list[str] = []
    size = 0
    for piece in _pieces(element):
        found.append(piece)
        size += len("".join(piece.split()))
        if size > _LONGEST:
            break
    return " ".join(separator.join(found).split())[:_LONGEST]


def _pieces(element: etree._Element) -> Iterator[str]:
    """The texts inside `element` in their order, a blank for each element that breaks the line."""
    # No XPath: its unions compare every text with every break.
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            if node.tag in _BREAKS:
                yield " "
            if node.text and node.tag not in _UNREAD:
                yield node.text
        elif node is not element and node.tail and _is_read(node.getparent()):
            yield node.tail


def _is_read(parent: etree._Element | None) -> bool:
    return parent is None or parent.tag not in _UNREAD
