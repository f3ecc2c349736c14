"""Clues: what a page declares about its content, before any of its text has been judged."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clues:
    """Declarations that help to tell the content; empty where the page makes none.

    `url` is the page's address, `title` the one it shows elsewhere (og:title), `description` all of its descriptions
    in one, `body` the article's text in structured data, and `kinds` what it calls itself: schema.org types and og:type
    in lower case.
    """

    url: str = ""
    title: str = ""
    description: str = ""
    body: str = ""
    kinds: frozenset[str] = frozenset()


NO_CLUES = Clues()
