"""Segment: a run of text as a front end found it, before anyone judged it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..article import Role, Source
    from .inline import Piece


@dataclass(slots=True, eq=False)
class Segment:
    """A run of text under one block-level element, or a paragraph of a dump.

    `text` has its white space folded; a line break that the author set stays as "\\n". `shape` is the role that
    markup or layout alone suggests (paragraph, heading, list_item, quote, code, table, caption). `pieces` are the
    stretches of raw text with their inline context, kept only where a context says something.
    """

    text: str
    shape: Role
    source: Source
    level: int = 0
    ordinal: int | None = None
    pieces: tuple[Piece, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
