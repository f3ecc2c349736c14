"""Segments, decisions and metadata become one Article."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from .article import FIELD_ROLES, Article, Block, Evidence, Note, Role
from .drafts import draft_block, finish
from .structure.cells import plain_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .article import Kind, Metadata
    from .classify.decide import Decision
    from .classify.roles import Naming
    from .classify.table import Floats
    from .segment.segment import Segment

# The lists of the article in which removed blocks stand that are no boilerplate.
_PLACES = {Role.COMMENT: "comments", **dict.fromkeys(FIELD_ROLES, "meta_blocks")}


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
    draft = draft_block()
    draft.role = naming.role
    draft.text = segment.text
    draft.source = segment.source
    draft.score = score
    draft.score_alone = alone
    draft.reason = naming.reason
    draft.level = segment.level
    draft.ordinal = segment.ordinal
    draft.runs = ()
    draft.rows = plain_cells(segment.rows) if segment.rows else ()
    draft.language = segment.language
    draft.media = draft.callout = draft.footnote = None
    draft.quotes = 0
    return finish(draft)


def make_article(
    judged: Iterable[tuple[Block, bool]],
    body: list[Block],
    metadata: Metadata,
    *,
    kind: Kind,
    decision: Decision,
    notes: Sequence[Note],
) -> Article:
    """The article of a page or dump: its `body`, and the other blocks where they belong."""
    places: dict[str, list[Block]] = {"comments": [], "meta_blocks": [], "removed": []}
    for block, kept in judged:
        if not kept:
            places[_PLACES.get(block.role, "removed")].append(block)
    facts: dict[str, Any] = {field.name: getattr(metadata, field.name) for field in fields(metadata)}
    if decision.types:
        facts["page_type"] = decision.types[0][0]
        facts["evidence"] = {**facts["evidence"], "page_type": _type_evidence(decision.types)}
    if not body:
        notes = [*notes, Note("no_content", "no block of the input reads like main content")]
    return Article(
        **facts,
        blocks=body,
        comments=places["comments"],
        meta_blocks=places["meta_blocks"],
        removed=places["removed"],
        confidence=round(decision.confidence, 4),
        status="ok" if body else "no_content",
        notes=list(notes),
        kind=kind,
    )


def _type_evidence(types: Sequence[tuple[str, float]]) -> Evidence:
    best, *others = (Evidence(name, "blocks", "", round(probability, 4)) for name, probability in types)
    return replace(best, others=tuple(others))
