"""Where an element stands in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..article import Source
from ..segment.inline import PLAIN
from ..segment.page import LAST_LINE
from ..segment.steps import open_step, step_around
from ..segment.xpath import XPaths

if TYPE_CHECKING:
    from lxml import etree


def source_of(element: etree._Element) -> Source:
    """The place of an element as a source of blocks, in the manner of the segments."""
    path = XPaths().of(open_step(element, str(element.tag), step_around(element), PLAIN))
    line = element.sourceline
    return Source((), path, line if line is not None and line < LAST_LINE else None)
