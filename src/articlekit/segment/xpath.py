"""XPaths of many elements of one tree, each step counted once."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree


class XPaths:
    """Paths from the root of a tree, in work linear in the siblings that are counted."""

    def __init__(self) -> None:
        self._paths: dict[etree._Element, str] = {}
        self._numbers: dict[etree._Element, int] = {}

    def of(self, element: etree._Element) -> str:
        """The absolute XPath that leads to the element and no other."""
        chain = []
        at: etree._Element | None = element
        while at is not None and at not in self._paths:
            chain.append(at)
            at = at.getparent()
        path = self._paths[at] if at is not None else ""
        for step in reversed(chain):
            path = self._paths[step] = f"{path}/{self._step(step)}"
        return path

    def _step(self, element: etree._Element) -> str:
        tag = str(element.tag)
        if element not in self._numbers:
            parent = element.getparent()
            siblings = [element] if parent is None else parent.iterchildren(tag)
            self._numbers.update(zip(siblings, count(1)))
        number = self._numbers[element]
        # a name like "o:p" is no step that XPath could read
        return f"{tag}[{number}]" if tag.isalnum() else f'*[name()="{tag}"][{number}]'
