"""A tree as selectors see it: its elements once, in document order."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from lxml import etree

    from .budget import Budget

    Elements = list["etree._Element"]


class View:
    """The elements of `root` and below. As long as the view lives, an element is one object and may stand in sets.

    `budget`: what selectors may spend on it, None for no limit.
    """

    def __init__(self, root: etree._Element, budget: Budget | None = None) -> None:
        self.root = root
        self.budget = budget

    def spend(self, work: int) -> None:
        """Take work from the budget. Raises SpentError if there is not so much left."""
        if self.budget is not None:
            self.budget.spend(work)

    def spend_around(self, length: int) -> None:
        """Take what it costs to ask all elements for what is in, around and beside them, by a test of that length."""
        if self.budget is not None:
            self.budget.spend(self._around * length // 200)

    @cached_property
    def _around(self) -> int:
        """The characters in all elements, each as often as it is nested, and a share of the pairs of siblings."""
        depths: dict[etree._Element | None, int] = {None: 0}
        total = 0
        for element in self.elements:
            depth = depths[element] = depths[self.parent(element)] + 1
            total += depth * (10 + len(element.text or "")) + (depth - 1) * len(element.tail or "")
            total += len(element) ** 2 // 5 + sum(map(len, element.attrib.values()))
        return total

    @cached_property
    def elements(self) -> Elements:
        """All elements, in document order."""
        found: Elements = []
        for element in self.root.iter():
            tag: Any = element.tag
            if isinstance(tag, str):
                found.append(element)
        return found

    @cached_property
    def by_tag(self) -> dict[str, Elements]:
        """The elements by their names."""
        found: dict[str, Elements] = {}
        for element in self.elements:
            found.setdefault(str(element.tag), []).append(element)
        return found

    def named(self, tag: str) -> Elements:
        """The elements of that name, all for "*"."""
        return self.elements if tag == "*" else self.by_tag.get(tag, [])

    def parent(self, element: etree._Element) -> etree._Element | None:
        """The element around, None for the root."""
        return None if element is self.root else element.getparent()

    def below(self, around: Collection[etree._Element], tag: str = "*") -> Elements:
        """The elements of that name that stand inside any of those, in one pass over the tree."""
        inside: set[etree._Element] = set()
        for element in self.elements:
            parent = self.parent(element)
            if parent is not None and (parent in inside or parent in around):
                inside.add(element)
        return [element for element in self.named(tag) if element in inside]

    def above(self, within: Iterable[etree._Element]) -> set[etree._Element]:
        """The elements around any of those, each met once."""
        found: set[etree._Element] = set()
        for element in within:
            parent = self.parent(element)
            while parent is not None and parent not in found:
                found.add(parent)
                parent = self.parent(parent)
        return found

    def after(self, before: Collection[etree._Element]) -> set[etree._Element]:
        """The later siblings of any of those, each met once."""
        return self._beside(before, lambda element: None if element is self.root else next_of(element))

    def before(self, after: Collection[etree._Element]) -> set[etree._Element]:
        """The earlier siblings of any of those, each met once."""
        return self._beside(after, lambda element: None if element is self.root else previous_of(element))

    def _beside(
        self, start: Collection[etree._Element], step: Callable[[etree._Element], etree._Element | None]
    ) -> set[etree._Element]:
        found: set[etree._Element] = set()
        for element in start:
            beside = step(element)
            while beside is not None and beside not in found:
                found.add(beside)
                beside = step(beside)
        return found

    def ordered(self, found: Collection[etree._Element]) -> Elements:
        """Those elements in document order."""
        return [element for element in self.elements if element in found]


def next_of(element: etree._Element) -> etree._Element | None:
    """The sibling right after an element; comments are passed over."""
    return next(element.itersiblings("*"), None)


def previous_of(element: etree._Element) -> etree._Element | None:
    """The sibling right before an element; comments are passed over."""
    return next(element.itersiblings("*", preceding=True), None)
