"""SitePage: the page as methods of a Site, extractors and engines see it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from .selector import read_selector
from .view import View

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from lxml import etree

    from ..article import Kind
    from ..segment.segment import Segment

_SPACE = " \t\n\r\f\xa0"


class SitePage:
    """A page or dump, and ways to ask it something.

    `url`: its address, None if nobody gave one. `kind`: "html" or "text". `root`: the lxml element of a page, None of a
    dump; not to be changed, it may be the caller's. `text`: the text of a dump. `segments`: all runs of text that were
    found, in order; empty until then.
    """

    def __init__(
        self, root: etree._Element | None, text: str = "", url: str | None = None, kind: Kind = "html"
    ) -> None:
        self.root = root
        self.text = text
        self.url = url
        self.kind = kind
        self.segments: tuple[Segment, ...] = ()

    @cached_property
    def view(self) -> View | None:
        """The tree as selectors see it."""
        return View(self.root) if self.root is not None else None

    def select(self, selector: str) -> list[etree._Element]:
        """The elements that a selector selects, written as in rules: CSS, or "xpath:..."; none in a dump."""
        return read_selector(selector).select(self.view) if self.view is not None else []

    def texts(self, selector: str) -> list[str]:
        """What stands in the elements that a selector selects, white space folded; "::attr(name)" for attributes."""
        from .values import value_of

        chosen = read_selector(selector)
        return [value for element in self.select(selector) if (value := value_of(element, chosen.value))]

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page as a BeautifulSoup object, made when it is first asked for; empty for a dump."""
        from bs4 import BeautifulSoup
        from lxml import etree

        if self.root is None:
            return BeautifulSoup("", "lxml")
        return BeautifulSoup(etree.tostring(self.root, method="html", encoding="unicode", with_tail=False), "lxml")

    @cached_property
    def json_ld_nodes(self) -> list[dict[str, Any]]:
        """The objects of the page's JSON-LD, those of lists and @graph each for itself."""
        from ..metadata.jsonld_load import load_all, nodes

        if self.view is None:
            return []
        scripts = [
            element.text
            for element in self.view.named("script")
            if element.text and "ld+json" in (element.get("type") or "").lower()
        ]
        return list(nodes(load_all(scripts)))

    def json_ld(self, *types: str) -> dict[str, Any]:
        """The first JSON-LD object of one of these types, of any type if none is named; {} if there is none."""
        for node in self.json_ld_nodes:
            told = node.get("@type")
            names = told if isinstance(told, list) else [told]
            if not types or any(name in types for name in names):
                return node
        return {}

    def meta(self, name: str) -> str | None:
        """The content of the first <meta> with that name or property; None if there is none."""
        for element in self.view.named("meta") if self.view is not None else ():
            if name in (element.get("name"), element.get("property"), element.get("itemprop")):
                content = (element.get("content") or "").strip(_SPACE)
                if content:
                    return content
        return None
