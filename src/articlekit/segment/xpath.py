"""XPaths of open elements, in work linear in the elements."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

    from .steps import Step


LONGEST = 1000
"""Characters of a path whose element the paths below it spell out; twice what the deepest pages of the bench have.

Below that, elements are counted among all descendants of its element: a page of short lines at the greatest depth would
take thousands of characters for each.
"""


class XPaths:
    """Paths from the root of a tree."""

    def __init__(self) -> None:
        self._numbers: dict[etree._Element, int] = {}
        self._below: dict[etree._Element, tuple[str, int]] = {}

    def of(self, step: Step) -> str:
        """The absolute XPath that leads to the element of the step and no other."""
        above, tag = step.above, step.tag
        if above is None:
            return ""
        path = above.path or self._of_inline(above)
        if len(path) > LONGEST:
            path, number = self._counted(step, above, path)
            path += "/descendant::"
        else:
            number = step.number or self._number(step)
            path += "/"
        return f"{path}{tag}[{number}]" if tag.isalnum() else f"{path}*[name()={_quoted(tag)}][{number}]"

    def _counted(self, step: Step, above: Step, path: str) -> tuple[str, int]:
        """The first long path above the step, and its number among the elements of its name inside."""
        if step.element not in self._below:
            counts: Counter[str] = Counter()
            for inside in above.element.iterdescendants("*"):
                tag = str(inside.tag)
                counts[tag] += 1
                self._below[inside] = path, counts[tag]
        return self._below[step.element]

    def _of_inline(self, step: Step) -> str:
        chain = []
        at: Step | None = step
        while at is not None and not at.path:
            chain.append(at)
            at = at.above
        for below in reversed(chain):
            below.path = self.of(below)
        return step.path

    def _number(self, step: Step) -> int:
        element = step.element
        if element not in self._numbers:
            parent = element.getparent()
            siblings = [element] if parent is None else parent.iterchildren("*")
            counts: Counter[object] = Counter()
            for sibling in siblings:
                counts[sibling.tag] += 1
                self._numbers[sibling] = counts[sibling.tag]
        return self._numbers[element]


def _quoted(tag: str) -> str:
    """A name that is no step which XPath could read ("o:p"), as a string of XPath, which knows no escapes."""
    if '"' not in tag:
        return f'"{tag}"'
    return "concat(" + ", '\"', ".join(f'"{part}"' for part in tag.split('"')) + ")"
