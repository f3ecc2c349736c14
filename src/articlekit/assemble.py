"""Segments, decisions and metadata become one Article."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from .article import FIELD_ROLES, Article, Block, Note, Role, Run
from .segment.inline import runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .article import Kind
    from .classify.decide import Decision
    from .metadata import Metadata
    from .segment.segment import Segment


def make_blocks(segments: Sequence[Segment], decision: Decision) -> list[tuple[Block, bool]]:
    """A block for every segment, in order, and whether it belongs to the body."""
    alone, in_context = _rounded(decision.scores.alone), _rounded(decision.scores.in_context)
    return [
        (_block(segment, naming, score, first_score), naming.kept)
        for segment, naming, score, first_score in zip(segments, decision.namings, in_context, alone, strict=True)
    ]


def _rounded(scores: Floats) -> list[float]:
    rounded: list[float] = scores.astype(float).round(4).tolist()
    return rounded


def _block(segment: Segment, naming: Naming, score: float, alone: float) -> Block:
    return Block(
        naming.role,
        segment.text,
        segment.source,
        score,
        alone,
        naming.reason,
        segment.level,
        segment.ordinal,
        runs(segment.pieces, segment.text) if naming.kept and segment.pieces else (),
        segment.rows,
    )


def make_article(
    judged: Iterable[tuple[Block, bool]],
    metadata: Metadata,
    *,
    base: str | None,
    kind: Kind,
    confidence: float,
    notes: Sequence[Note],
) -> Article:
    """The article of a page or dump; `base` is the address that its links start from."""
    places: dict[str, list[Block]] = {"blocks": [], "comments": [], "meta_blocks": [], "removed": []}
    for block, kept in judged:
        places[_place(block, kept)].append(absolute(block, base) if kept else block)
    facts: dict[str, Any] = {field.name: getattr(metadata, field.name) for field in fields(metadata)}
    if not places["blocks"]:
        notes = [*notes, Note("no_content", "no block of the input reads like main content")]
    return Article(
        **facts,
        blocks=places["blocks"],
        comments=places["comments"],
        meta_blocks=places["meta_blocks"],
        removed=places["removed"],
        confidence=round(confidence, 4),
        status="ok" if places["blocks"] else "no_content",
        notes=list(notes),
        kind=kind,
    )


def _place(block: Block, kept: bool) -> str:
    """The list of the article in which a block stands."""
    if kept:
        return "blocks"
    if block.role is Role.COMMENT:
        return "comments"
    return "meta_blocks" if block.role in FIELD_ROLES else "removed"


def absolute(block: Block, base: str | None) -> Block:
    """The block with its links made absolute, where their base is known."""
    if base is None or not any(run.href for run in block.runs):
        return block
    joined = tuple(Run(run.text, _join(base, run.href), run.marks) if run.href else run for run in block.runs)
    return replace(block, runs=joined)


def _join(base: str, href: str | None) -> str | None:
    try:
        return urljoin(base, href or "")
    except ValueError:  # "http://[::1" and its like
        return href
