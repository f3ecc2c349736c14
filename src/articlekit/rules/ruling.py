"""Ruling: a rule that meets a page; what it selects there, what it misses, and what fails in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lxml import etree

from ..article import Note
from .budget import Budget, SpentError
from .values import text_of, value_of
from .view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ..segment.segment import Segment
    from .page import SitePage
    from .rule import SiteRule
    from .selector import Selector
    from .view import Elements


_LINE = 20  # looks that comparing a line takes
_NODE = 100  # looks that reading an element takes


@dataclass(slots=True)
class Ruling:
    """A rule and the page; `notes` fill as it is asked. What selects and reads does so within the `budget`.

    `view`: the tree of the page, None of a dump.
    """

    rule: SiteRule
    page: SitePage
    budget: Budget
    view: View | None
    notes: list[Note] = field(default_factory=list)
    hits: int = 0

    def elements(self, selector: Selector) -> Elements:
        """The elements that a selector selects on the page."""
        if self.view is None or self.budget.is_spent:
            return []
        try:
            found = selector.select(self.view)
        except (etree.XPathError, ValueError, RecursionError) as error:  # a few mistakes show only as they run
            self._failed(selector, error)
            return []
        self.hits += bool(found)
        return found

    def fitting(self, selector: Selector, segments: Sequence[Segment]) -> Iterator[int]:
        """The numbers of the segments that a pattern of lines fits; none for a selector of elements."""
        pattern = selector.line
        if pattern is not None and self._may(selector, sum(_LINE + len(segment.text) // 5 for segment in segments)):
            for at, segment in enumerate(segments):
                if pattern.fits(segment.text):
                    self.hits += 1
                    yield at

    def values(self, selector: Selector) -> Iterator[str]:
        """What stands in the lines or elements that a selector selects."""
        if selector.line is not None:
            for at in self.fitting(selector, self.page.segments):
                yield selector.line.value(self.page.segments[at].text) or ""
        for element in self.elements(selector):
            if self._may(selector, _work_of_reading(element)):
                yield value_of(element, selector.value)

    def text_of(self, element: etree._Element) -> str:
        """The text of an element that a reader may see."""
        return text_of(element) if self._may("", _work_of_reading(element)) else ""

    def _may(self, selector: Selector | str, work: int) -> bool:
        """Is there still so much to spend? If not, that is noted once."""
        if not self.budget.is_spent:
            try:
                self.budget.spend(work)
            except SpentError as error:
                self._failed(selector, error)
        return not self.budget.is_spent

    def _failed(self, selector: Selector | str, error: Exception) -> None:
        what = f"“{selector}” failed: " if selector else ""
        self.notes.append(Note("site_rule_failed", f"{self.rule.label}: {what}{error}"[:500]))

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

    def unread(self, key: str, what: str, instead: str) -> None:
        """Note that `what` a key found is nothing that its field may hold, and what stands `instead`."""
        detail = f"{self.rule.label} {key} {what}, which cannot be read as {key.removesuffix('()')}: {instead}"
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
    budget = Budget()
    view = View(page.root, budget) if page.root is not None else None
    valid = [rule for rule in rules if fetched is None or rule.is_valid_on(fetched)]
    ordered = sorted(valid, key=lambda rule: rule.since.toordinal() if rule.since else 0, reverse=True)
    for rule in ordered:
        ruling = Ruling(rule, page, budget, view)
        if _has_layout(ruling, several=len(ordered) > 1):
            return Ruling(rule, page, budget, view, ruling.notes)
    return None


def _has_layout(ruling: Ruling, *, several: bool) -> bool:
    rule, page = ruling.rule, ruling.page
    telling = rule.when or (rule.body if several and page.kind == "html" else ())
    return not telling or any(_selects(selector, ruling) for selector in telling)


def _selects(selector: Selector, ruling: Ruling) -> bool:
    return bool(ruling.elements(selector)) or any(True for _ in ruling.fitting(selector, ruling.page.segments))


def _work_of_reading(element: etree._Element) -> int:
    characters: Any = _LENGTH(element)
    return _NODE * sum(1 for _ in element.iter()) + int(characters)


_LENGTH = etree.XPath("string-length()")
