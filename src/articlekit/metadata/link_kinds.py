"""What links lead to, by their rel or their path: a writer's page, a tag's."""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
        "temas", "keyword", "taxonomy", "hashtag", "etiket", "mot-cle", "label",
    )
)  # fmt: skip
# By the first letter: the matcher tries one alternative after the other, at every slash.
_BY_LETTER = groupby(sorted(_AUTHOR_PAGES | _TAG_PAGES, reverse=True), key=itemgetter(0))
_PAGE = re.compile(
    "/(?:{})/".format("|".join(f"{letter}(?:{'|'.join(word[1:] for word in words)})" for letter, words in _BY_LETTER))
)


def rel_kinds(rels: Iterable[str]) -> dict[str, str]:
    """Of rel attributes of links those that tell what they lead to: "author", "tag", "next" or "license"."""
    return {rel: kind for rel in dict.fromkeys(rels) if (kind := _rel_kind(rel))}


def _rel_kind(rel: str) -> str:
    words = rel.lower().split()
    if "author" in words:
        return "author"
    found = next((kind for kind in ("next", "license") if kind in words), "")
    return found or ("tag" if words == ["tag"] else "")


def path_kinds(hrefs: Sequence[str]) -> dict[str, str]:
    """Of addresses those of a writer's or a tag's page: "author-page" or "tag-page"."""
    return {href: kind for href in dict.fromkeys(_hinted(hrefs)) if (kind := _path_kind(href))}


def _hinted(hrefs: Sequence[str]) -> Iterator[str]:
    """The addresses with a telling segment in them. All are searched as one text."""
    text = "/" + "\0/".join(hrefs)
    number = start = 0
    for match in _PAGE.finditer(text):
        number += text.count("\0", start, match.start())
        start = match.start()
        yield hrefs[number]


def _path_kind(href: str) -> str:
    parts = href[:_LONGEST].split("/")[:-1]
    if not _AUTHOR_PAGES.isdisjoint(parts):
        return "author-page"
    return "" if _TAG_PAGES.isdisjoint(parts) else "tag-page"
