"""XPaths of open elements, in work linear in the elements."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

    from .steps import Step


class XPaths:
    """Paths from the root of a tree."""

    def __init__(self) -> None:
        self._numbers: dict[etree._Element, int] = {}

    def of(self, step: Step) -> str:
        """The absolute XPath that leads to the element of the step and no other."""
        above, tag = step.above, step.tag
        if above is None:
            return ""
        path = above.path or self._of_inline(above)
        number = step.number or self._number(step)
        return f"{path}/{tag}[{number}]" if tag.isalnum() else f"{path}/*[name()={_quoted(tag)}][{number}]"

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
            siblings = [element] if parent is None else parent.iterchildren(step.tag)
            self._numbers.update(zip(siblings, count(1)))
        return self._numbers[element]


def _quoted(tag: str) -> str:
    """A name that is no step which XPath could read ("o:p"), as a string of XPath, which knows no escapes."""
    if '"' not in tag:
        return f'"{tag}"'
    return "concat(" + ", '\"', ".join(f'"{part}"' for part in tag.split('"')) + ")"
