"""What the elements around a kept segment make of it: a quotation, a callout, a term, an attribution, a footnote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from ..caching import cached_if_short
from ..segment.tags import LISTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

_BOXES = frozenset({"div", "aside", "section", "details", "blockquote"})
_BOX = re.compile(
    r"(?:^|[\s_-])(?:admonition(?:block)?|callout|alert|notecard|notice|information-macro|hint)(?=$|[\s_-])"
)
_KINDS = {
    **dict.fromkeys(("tip", "hint", "success", "check"), "tip"),
    **dict.fromkeys(("important", "attention"), "important"),
    **dict.fromkeys(("warning", "warn"), "warning"),
    **dict.fromkeys(("caution", "danger", "error", "critical"), "caution"),
    **dict.fromkeys(("note", "info", "information", "seealso", "admonition", "admonitionblock", "secondary"), "note"),
}
_WORD = re.compile(r"[a-z]+")
_RESET = frozenset({"li", "blockquote", "table", "figure"})


class Around(NamedTuple):
    """What stands around a text: the number of quotations and of lists, the innermost list item, the element and kind
    of the callout, the innermost figure, and the `part` of a definition or quotation that it is ("" for none)."""

    quotes: int = 0
    lists: int = 0
    item: etree._Element | None = None
    box: etree._Element | None = None
    kind: str = ""
    part: str = ""
    figure: etree._Element | None = None

    @property
    def is_telling(self) -> bool:
        """Does it make anything of a text?"""
        return self[0] > 0 or self[5] != "" or self[6] is not None


NOTHING = Around()


class Surroundings:
    """Around of elements, each element on the way up read once; `has_boxes` tells whether any stands in a callout."""

    def __init__(self) -> None:
        self.has_boxes = False
        self._known: dict[etree._Element, Around] = {}

    def of(self, element: etree._Element) -> Around:
        """What stands around the text of `element`, itself included."""
        parent = element.getparent()
        if parent is None:
            return _inside(element, NOTHING)
        around = self._known.get(parent)
        if around is None:
            around = self._climbed(parent)
        if element.tag in _TELLING:
            around = _inside(element, around)
            if around.box is not None:
                self.has_boxes = True
        return around

    def _climbed(self, element: etree._Element) -> Around:
        chain = []
        at: etree._Element | None = element
        while at is not None and at not in self._known:
            chain.append(at)
            at = at.getparent()
        around = self._known[at] if at is not None else NOTHING
        for below in reversed(chain):
            if below.tag in _TELLING:
                around = _inside(below, around)
            self._known[below] = around
        self.has_boxes = self.has_boxes or around.box is not None
        return around


def _inside(element: etree._Element, around: Around) -> Around:
    tag = element.tag
    if tag in _BOXES and around.box is None:
        classes = element.get("class")
        kind = callout_kind(classes) if classes else ""
        if kind:
            around = around._replace(box=element, kind=kind)
    if around.part and tag in _RESET:
        around = around._replace(part="")
    enter = _ENTERED.get(tag)
    return around if enter is None else enter(around, element)


def _in_footer(around: Around, _: etree._Element) -> Around:
    return around._replace(part="attribution") if around.quotes else around


_ENTERED: dict[Any, Callable[[Around, etree._Element], Around]] = {
    **dict.fromkeys(LISTS, lambda around, _: Around(around[0], around[1] + 1, *around[2:])),
    "li": lambda around, element: Around(around[0], around[1], element, *around[3:]),
    "figure": lambda around, element: around._replace(figure=element),
    "blockquote": lambda around, _: around._replace(quotes=around.quotes + 1),
    "dt": lambda around, _: around._replace(part="term"),
    "dd": lambda around, _: around._replace(part="definition"),
    "footer": _in_footer,
    "cite": _in_footer,
}


_TELLING = frozenset({*_BOXES, *_ENTERED, *_RESET})


@cached_if_short(2048)
def callout_kind(classes: str) -> str:
    """The kind of callout that an element of these classes is, "" for none.

    >>> callout_kind("admonition warning"), callout_kind("alert alert-danger"), callout_kind("alert")
    ('warning', 'caution', '')
    """
    lowered = classes.lower()
    if not _BOX.search(lowered):
        return ""
    kinds = [_KINDS[word] for word in _WORD.findall(lowered) if word in _KINDS]
    # the name of the box itself says the least
    return next((kind for kind in kinds if kind != "note"), kinds[0] if kinds else "")
