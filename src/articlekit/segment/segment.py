"""Segment: a run of text as a front end found it, before anyone judged it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

    from ..article import Role, Source
    from .inline import Inline

    Thing = tuple[etree._Element, int]


_new = object.__new__


@dataclass(slots=True, eq=False)
class Segment:
    """A run of text under one block-level element, or a paragraph of a dump.

    `text` has its white space folded; a line break that the author set stays as "\\n". `shape` is the role that
    markup or layout alone suggests (paragraph, heading, list_item, quote, code, table, caption). `raws` are the
    stretches of raw text and `contexts` their inline contexts, kept only where a context says something.

    `element` is the block-level element of a page, `language` that of fenced code in a dump. `things` are the elements
    without text (images, rules, embeds, formulas) that were met since the segment before, each with the number of
    stretches of this segment's raw text that stand before it.
    """

    text: str
    shape: Role
    source: Source
    level: int = 0
    ordinal: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    raws: tuple[str, ...] = ()
    contexts: tuple[Inline, ...] = ()
    element: etree._Element | None = None
    things: tuple[Thing, ...] = ()
    language: str | None = None


def text_segment(
    text: str,
    source: Source,
    shape: tuple[Role, int, int | None],
    element: etree._Element,
    raws: tuple[str, ...] = (),
    contexts: tuple[Inline, ...] = (),
) -> Segment:
    """A segment without rows, of a shape, level and ordinal, in a fraction of the time of a call of the class."""
    segment = _new(Segment)
    segment.text = text
    segment.shape, segment.level, segment.ordinal = shape
    segment.source = source
    segment.rows = ()
    segment.raws = raws
    segment.contexts = contexts
    segment.element = element
    segment.things = ()
    segment.language = None
    return segment
