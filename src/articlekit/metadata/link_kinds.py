"""What links lead to, by their rel or their path: a writer's page, a tag's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

_LONGEST = 400
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
_PAGE = re.compile(rf"/(?:{'|'.join(sorted(_AUTHOR_PAGES | _TAG_PAGES, reverse=True))})/")


def link_kinds(anchors: Sequence[etree._Element]) -> dict[str, list[etree._Element]]:
    """The <a> elements that lead to a writer or a tag, by kind: "author", "tag", "author-page", "tag-page"."""
    found: dict[str, list[etree._Element]] = {}
    paths = dict(_paths([anchor.get("href") or "" for anchor in anchors]))
    for number, anchor in enumerate(anchors):
        rel = anchor.get("rel")
        kind = (_rel_kind(rel) if rel else "") or paths.get(number)
        if kind:
            found.setdefault(kind, []).append(anchor)
    return found


def _paths(hrefs: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The numbers of the addresses of a writer's or a tag's page, with their kind. All are searched as one text."""
    text = "/" + "\0/".join(hrefs)
    number = start = 0
    for match in _PAGE.finditer(text):
        number += text.count("\0", start, match.start())
        start = match.start()
        kind = _path_kind(hrefs[number])
        if kind:
            yield number, kind


def _path_kind(href: str) -> str:
    parts = href[:_LONGEST].split("/")[:-1]
    if not _AUTHOR_PAGES.isdisjoint(parts):
        return "author-page"
    return "" if _TAG_PAGES.isdisjoint(parts) else "tag-page"


@lru_cache(maxsize=256)
def _rel_kind(rel: str) -> str:
    words = rel.lower().split()
    if "author" in words:
        return "author"
    return "tag" if words == ["tag"] else ""
