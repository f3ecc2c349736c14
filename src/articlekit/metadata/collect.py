"""One walk over the tree that gathers every element a metadata source reads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 400
_UNREAD = frozenset(("script", "style", "noscript"))
_BREAKS = frozenset(("br", "p", "div", "li"))
_TAGS = ("meta", "title", "h1", "h2", "time", "link", "script", "address", "html")
# One of these stands in every class that a pattern below matches: most classes are passed over by one search.
_HINT = re.compile("aut|by|username|date|publish|timestamp|posted-on|entry-title|p-name|url fn")
_CLASS_KINDS = (
    ("comment", re.compile(r"comment|repl(?:y|ies)\b|respond")),
    ("headline", re.compile(r"(?:^|\s)(?:entry-title|p-name)(?:\s|$)")),
    ("published", re.compile(r"(?:^|\s)(?:entry-date|dt-published|published)(?:\s|$)")),
    ("updated", re.compile(r"(?:^|\s)(?:updated|dt-updated)(?:\s|$)")),
    ("person", re.compile(r"(?:^|\s)p-author(?:\s|$)|author vcard|vcard author|url fn")),
    ("byline", re.compile(r"(?:^|[\s_-])by-?line")),
    (
        "author",
        re.compile(
            r"(?:^|[\s_-])(?:authors?|auteur|autore?|username)(?:-?name)?"
            r"(?:[\s_-]{1,2}(?:name|link|url|text)){0,3}(?:\s|$)|author-?name"
        ),
    ),
    (
        "dated",
        re.compile(
            r"(?:^|[\s_-])(?:date|pubdate|datetime|timestamp|dateline|posted-on|publish(?:ed)?-?(?:date|on|time))(?:\s|$)"
        ),
    ),
)
# Path segments before a writer's or a tag's own page.
_AUTHOR_PAGES = frozenset(
    (
        "author", "authors", "autor", "autoren", "autorin", "autores", "auteur", "auteurs", "contributor",
        "contributors", "profile", "profiles", "people", "staff", "journalist", "journalists", "redaktion",
        "writer", "writers",
    )
)  # fmt: skip
_TAG_PAGES = frozenset(
    (
        "tag", "tags", "topic", "topics", "thema", "themen", "schlagwort", "etiqueta", "etiquetas", "sujet", "tema",
        "temas", "keyword",
    )
)  # fmt: skip
_PAGES = _AUTHOR_PAGES | _TAG_PAGES


@dataclass(slots=True)
class Found:
    """The elements of a page that carry metadata, each list in document order."""

    tags: dict[str, list[etree._Element]] = field(default_factory=lambda: {tag: [] for tag in _TAGS})
    links: dict[str, list[etree._Element]] = field(default_factory=dict)
    classes: dict[str, list[etree._Element]] = field(default_factory=dict)
    props: dict[str, list[etree._Element]] = field(default_factory=dict)


def collect(root: etree._Element) -> Found:
    """The elements of `root` and below that a source reads. One walk beats an XPath a source."""
    found = Found()
    tags = found.tags
    kinds: dict[str, str] = {}  # by class attribute: pages repeat theirs
    for element in root.iter(etree.Element):
        tag = element.tag
        if tag in tags:
            tags[tag].append(element)
        elif tag == "a":
            kind = link_kind(element.get("rel") or "", element.get("href") or "")
            if kind:
                found.links.setdefault(kind, []).append(element)
        name = element.get("class")
        if name is not None:
            if name not in kinds:
                kinds[name] = class_kind(name)
            kind = kinds[name]
            if kind:
                found.classes.setdefault(kind, []).append(element)
        prop = element.get("itemprop")
        if prop is not None:
            for word in prop.lower().split():
                found.props.setdefault(word, []).append(element)
    return found


def class_kind(name: str) -> str:
    """What a class attribute says its element holds: "headline", "author", "dated" ... or "" for nothing known."""
    name = name[:200].lower()
    if not _HINT.search(name):
        return ""
    kind = next((kind for kind, pattern in _CLASS_KINDS if pattern.search(name)), "")
    return "" if kind == "comment" else kind


def link_kind(rel: str, href: str) -> str:
    """What an <a> leads to by its rel or its path: "author", "tag", "author-page", "tag-page" or ""."""
    if rel:
        words = rel.lower().split()
        if "author" in words:
            return "author"
        if words == ["tag"]:
            return "tag"
    parts = href[:_LONGEST].split("/")[:-1]
    if _PAGES.isdisjoint(parts):
        return ""
    if not _AUTHOR_PAGES.isdisjoint(parts):
        return "author-page"
    return "tag-page"


def text_of(element: etree._Element, separator: str = "") -> str:
    """The words inside `element`, white space collapsed, cut off after a few hundred characters."""
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
