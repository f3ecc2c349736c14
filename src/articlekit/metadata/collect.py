"""The elements of a page that a metadata source reads, gathered before any of them is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from .class_kinds import class_kinds
from .link_kinds import path_kinds, rel_kinds

if TYPE_CHECKING:
    _Elements = dict[str, list[etree._Element]]

_TAGS = ("meta", "title", "h1", "h2", "time", "link", "script", "address", "html", "base", "figcaption")
# Few elements have what is asked for, and libxml2 looks at all of them far sooner than a loop here does. It looks at
# attributes sooner than it tests elements for them; a step from them back to their elements takes quadratic time.
_CLASSES = etree.XPath("descendant-or-self::*/@class", smart_strings=False)
_PROPS = etree.XPath("descendant-or-self::*/@itemprop", smart_strings=False)
_WITH_PROP = etree.XPath("descendant-or-self::*[@itemprop]")


@dataclass(slots=True)
class Found:
    """The elements of a page that carry metadata, each list in document order."""

    tags: _Elements = field(default_factory=lambda: {tag: [] for tag in _TAGS})
    links: _Elements = field(default_factory=dict)
    classes: _Elements = field(default_factory=dict)
    props: _Elements = field(default_factory=dict)


def collect(root: etree._Element) -> Found:
    """The elements of `root` and below that a source reads."""
    found = Found()
    for element in root.iter(*_TAGS):
        found.tags[str(element.tag)].append(element)
    _add_links(found.links, root)
    _add_classes(found.classes, root)
    _add_props(found.props, root)
    return found


def _add_links(found: _Elements, root: etree._Element) -> None:
    links = list(root.iter("a"))
    related = [element.get("rel", "") for element in links]
    rels = rel_kinds(related)
    for element, rel in zip(links, related, strict=True) if rels else ():
        if rel in rels:
            found.setdefault(rels[rel], []).append(element)
    hrefs = [element.get("href", "") for element in links]
    paths = path_kinds(hrefs)
    for element, rel, href in zip(links, related, hrefs, strict=True) if paths else ():
        if href in paths and rel not in rels:
            found.setdefault(paths[href], []).append(element)


def _add_classes(found: _Elements, root: etree._Element) -> None:
    names = _CLASSES(root)
    kinds = class_kinds(names)
    told = (element for element in root.iter("*") if element.get("class") in kinds)
    for element in islice(told, sum(map(kinds.__contains__, names)) if kinds else 0):
        found.setdefault(kinds[element.get("class", "")], []).append(element)


def _add_props(found: _Elements, root: etree._Element) -> None:
    names = _PROPS(root)
    for element, name in zip(_WITH_PROP(root), names, strict=True) if names else ():
        for word in name.lower().split():
            found.setdefault(word, []).append(element)
