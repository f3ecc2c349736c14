"""What an element holds for a field: its text, or the attribute that such an element keeps its value in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..segment.page import segment_page

if TYPE_CHECKING:
    from lxml import etree

_KEPT_IN = {"meta": "content", "time": "datetime", "img": "src", "link": "href", "data": "value", "input": "value"}
_LONGEST = 20_000


def value_of(element: etree._Element, value: str | None) -> str:
    """The value of an element: of an attribute ("@name"), its "text", or by None what is usual of its kind."""
    if value is not None and value.startswith("@"):
        return " ".join((element.get(value[1:]) or "").split())
    kept_in = _KEPT_IN.get(str(element.tag)) if value is None else None
    return (" ".join((element.get(kept_in) or "").split()) if kept_in else "") or text_of(element)


def text_of(element: etree._Element) -> str:
    """The text of an element that a reader may see, white space folded."""
    seen = " ".join(segment.text for segment in segment_page(element).segments)
    text = seen or ("".join(map(str, element.itertext())) if len(element) == 0 else "")
    return " ".join(text.split())[:_LONGEST]
