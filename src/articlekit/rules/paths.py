"""The XPaths of elements, in the manner of the segments, each in a constant number of steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..segment.inline import PLAIN
from ..segment.steps import open_step
from ..segment.xpath import XPaths

if TYPE_CHECKING:
    from lxml import etree

    from ..segment.steps import Step


class Paths:
    """Paths of the elements of one tree, remembered."""

    def __init__(self) -> None:
        self._xpaths = XPaths()
        self._steps: dict[etree._Element, Step] = {}

    def of(self, element: etree._Element) -> str:
        """The XPath of an element, equal to that of the segments in it, or a part of its front."""
        waiting = []
        at: etree._Element | None = element
        while at is not None and at not in self._steps:
            waiting.append(at)
            at = at.getparent()
        step = self._steps[at] if at is not None else None
        for inside in reversed(waiting):
            above = step or open_step(inside, "", None, PLAIN)
            step = self._steps[inside] = open_step(inside, str(inside.tag), above, PLAIN)
            step.path = self._xpaths.of(step)
        return self._steps[element].path
