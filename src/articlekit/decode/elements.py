"""Trees handed in: lxml's are taken as they are where they can be read so, others become markup again."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from .tree import is_too_deep

if TYPE_CHECKING:
    from .caps import Caps

_XHTML = "http://www.w3.org/1999/xhtml"
_VOCABULARIES = (_XHTML, "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML")
_HAS_XHTML = etree.XPath("boolean(descendant::x:*)", namespaces={"x": _XHTML})


def as_element(source: object) -> etree._Element | None:
    """The lxml element in `source`, an element or a tree, not a copy; None for anything else."""
    if isinstance(source, etree._ElementTree):
        source = source.getroot()
    return source if isinstance(source, etree._Element) and isinstance(source.tag, str) else None


def is_soup(source: object) -> bool:
    """Is this a BeautifulSoup object or one of its tags? Tells without importing bs4."""
    return any(
        base.__name__ == "PageElement" and base.__module__.partition(".")[0] == "bs4" for base in type(source).__mro__
    )


def why_not_as_is(element: etree._Element, caps: Caps) -> str | None:
    """What keeps the element from being read like the parser's own, for a message; None if nothing does."""
    if str(element.tag).startswith("{") or _HAS_XHTML(element):
        return "its tags have an XML namespace"
    if sum(1 for _ in element.iterancestors()) > caps.levels or is_too_deep(element, caps):
        return f"its elements are nested deeper than {caps.depth}"
    return None


def to_markup(element: etree._Element) -> str:
    """The element as HTML, the tags of XHTML, SVG and MathML by their plain names. The tree is not changed."""
    plain = copy.deepcopy(element)
    for namespace in _VOCABULARIES:
        for node in plain.iter(f"{{{namespace}}}*"):
            node.tag = etree.QName(node).localname
    return etree.tostring(plain, method="html", encoding="unicode", with_tail=False)
