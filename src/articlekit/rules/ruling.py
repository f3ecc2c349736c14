"""Ruling: a rule that meets a page; what it selects there, what it misses, and what fails in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lxml import etree

from ..article import Note
from .rule import SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ..segment.segment import Segment
    from .page import SitePage
    from .selector import Selector
    from .view import Elements


@dataclass(slots=True)
class Ruling:
    """A rule and the page; `notes` fill as it is asked."""

    rule: SiteRule
    page: SitePage
    notes: list[Note] = field(default_factory=list)
    hits: int = 0

    def elements(self, selector: Selector) -> Elements:
        """The elements that a selector selects on the page."""
        if self.page.view is None:
            return []
        try:
            found = selector.select(self.page.view)
        except (etree.XPathError, ValueError, RecursionError) as error:  # a few mistakes show only as they run
            self.notes.append(Note("site_rule_failed", f"{self.rule.label}: “{selector}” failed: {error}"[:500]))
            return []
        self.hits += bool(found)
        return found

    def computed(self, key: str) -> Any:
        """What the method of that name gives; None where there is no method, or it fails, which is noted."""
        method = self.rule.method(key)
        if method is None:
            return None
        try:
            value = method(self.page)
        except Exception as error:  # someone else's code, and bad content never raises here
            detail = f"{self.rule.label} {key}() failed ({type(error).__name__}: {error}): the generic answer stands"
            self.notes.append(Note("site_rule_failed", detail[:500]))
            return None
        self.hits += 1
        return value

    def missed(self, key: str) -> None:
        """Note that a key has selected nothing."""
        detail = f"{self.rule.label} {key} selected nothing: the generic answer stands; has the layout changed?"
        self.notes.append(Note("site_rule_missed", detail))

    def note_nothing(self) -> None:
        """Note that the rule has done nothing at all, unless that follows from other notes."""
        if self.rule.says_something and not self.hits and not self.notes and self.page.kind == "html":
            detail = f"{self.rule.label} is for this address, but selected nothing on the page"
            self.notes.append(Note("site_rule_missed", detail))


def choose(rules: Sequence[SiteRule], page: SitePage, fetched: date | None) -> Ruling | None:
    """The first layout that the page has, the newest first; None if it has none of them.

    A page has a layout if `when` selects something; without a `when`, where there are several layouts, if `body` does.
    """
    if not rules:
        return None
    valid = [rule for rule in rules if fetched is None or rule.is_valid_on(fetched)]
    ordered = sorted(valid, key=lambda rule: rule.since.toordinal() if rule.since else 0, reverse=True)
    for rule in ordered:
        if _has_layout(rule, page, several=len(ordered) > 1):
            return Ruling(rule, page)
    return None


def _has_layout(rule: SiteRule, page: SitePage, *, several: bool) -> bool:
    telling = rule.when or (rule.body if several and page.kind == "html" else ())
    return not telling or any(_selects(selector, page) for selector in telling)


def _selects(selector: Selector, page: SitePage) -> bool:
    if selector.line is not None:
        return any(selector.line.fits(segment.text) for segment in page.segments)
    return bool(Ruling(SiteRule("", ()), page).elements(selector))


def fitting(selector: Selector, segments: Sequence[Segment]) -> Iterator[int]:
    """The numbers of the segments that a pattern of lines fits; none for a selector of elements."""
    pattern = selector.line
    if pattern is not None:
        yield from (at for at, segment in enumerate(segments) if pattern.fits(segment.text))
