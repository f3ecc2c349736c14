"""SiteRule: what is known about the pages of one site and layout, checked and ready to be used."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ..article import Role
    from .selector import Selector
    from .site import Site

FIELDS = (
    "title", "authors", "published", "modified", "tags", "language", "site_name", "description", "image", "url",
    "author_bio", "credits", "subtitle", "section", "licence", "feed", "image_caption", "image_credit", "next_page",
)  # fmt: skip
"""Fields of an article that a rule may give."""

Selectors = tuple["Selector", ...]


@dataclass(frozen=True)
class SiteRule:
    """One rule. Selectors are fallbacks in `body`, `when` and the fields; of `drop`, `keep` and `roles` all count.

    name: what reasons call it: "site:NAME drop[1]".
    match: hosts, with a path if need be: "news.example.com", "*.example.org/story/*".
    since, until: the days between which pages have this layout; `until` is the first day of the next.
    when: selects something on pages of this layout, and on no other.
    body: what holds the body. drop, keep: blocks that leave the body, or stay in it. roles: what blocks are.
    split: phrases that a dump glued to the text around them.
    fields: where the fields of the article stand, by their names.
    replace: texts in the markup, and what is put in their place before the page is read.
    single_page: where the link to the whole article stands; for whoever fetches.
    tests: pages with what is expected of them, as data. site: the class whose methods compute what data cannot.
    """

    name: str
    match: tuple[str, ...]
    since: date | None = None
    until: date | None = None
    when: Selectors = ()
    body: Selectors = ()
    drop: Selectors = ()
    keep: Selectors = ()
    roles: tuple[tuple[Selector, Role], ...] = ()
    split: tuple[str, ...] = ()
    fields: tuple[tuple[str, Selectors], ...] = ()
    replace: tuple[tuple[str, str], ...] = ()
    single_page: Selectors = ()
    tests: tuple[Mapping[str, Any], ...] = ()
    file: str = ""
    site: type[Site] | None = None

    @cached_property
    def label(self) -> str:
        """How reasons and evidence name the rule."""
        return f"site:{self.name}@{self.since}" if self.since else f"site:{self.name}"

    @property
    def says_something(self) -> bool:
        """Does it override anything? A rule that someone has just begun does not."""
        methods = self.site.methods if self.site is not None else ()
        return any((self.body, self.drop, self.keep, self.roles, self.fields, methods))

    def is_valid_on(self, day: date) -> bool:
        """Did pages have this layout on that day?"""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def method(self, key: str) -> Any:
        """The method of the class that computes a key, None if there is none."""
        return getattr(self.site(), key) if self.site is not None and key in self.site.methods else None
