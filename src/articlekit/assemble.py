"""Segments, decisions and metadata become one Article."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from .article import FIELD_ROLES, Article, Block, Evidence, Note, Role, Run
from .drafts import draft_block, finish
from .metadata.url import join
from .segment.inline import runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .article import Kind
    from .classify.decide import Decision
    from .classify.roles import Naming
    from .classify.table import Floats
    from .metadata import Metadata
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
    draft.runs = _runs(segment) if naming.kept and segment.raws else ()
    draft.rows = segment.rows
    return finish(draft)


def _runs(segment: Segment) -> tuple[Run, ...]:
    return runs(zip(segment.raws, segment.contexts, strict=True), segment.text)


def make_article(
    judged: Iterable[tuple[Block, bool]],
    metadata: Metadata,
    *,
    base: str | None,
    kind: Kind,
    decision: Decision,
    notes: Sequence[Note],
) -> Article:
    """The article of a page or dump; `base` is the address that its links start from."""
    places: dict[str, list[Block]] = {"blocks": [], "comments": [], "meta_blocks": [], "removed": []}
    for block, kept in judged:
        if kept:
            places["blocks"].append(absolute(block, base))
        else:
            places[_PLACES.get(block.role, "removed")].append(block)
    facts: dict[str, Any] = {field.name: getattr(metadata, field.name) for field in fields(metadata)}
    if decision.types:
        facts["page_type"] = decision.types[0][0]
        facts["evidence"] = {**facts["evidence"], "page_type": _type_evidence(decision.types)}
    if not places["blocks"]:
        notes = [*notes, Note("no_content", "no block of the input reads like main content")]
    return Article(
        **facts,
        blocks=places["blocks"],
        comments=places["comments"],
        meta_blocks=places["meta_blocks"],
        removed=places["removed"],
        confidence=round(decision.confidence, 4),
        status="ok" if places["blocks"] else "no_content",
        notes=list(notes),
        kind=kind,
    )


def _type_evidence(types: Sequence[tuple[str, float]]) -> Evidence:
    best, *others = (Evidence(name, "blocks", "", round(probability, 4)) for name, probability in types)
    return replace(best, others=tuple(others))


def absolute(block: Block, base: str | None) -> Block:
    """The block with its links made absolute, where their base is known."""
    if base is None or not block.runs:
        return block
    joined = tuple(_absolute_run(run, base) if run.href else run for run in block.runs)
    return block if joined == block.runs else _with_runs(block, joined)


def _with_runs(block: Block, joined: tuple[Run, ...]) -> Block:
    # dataclasses.replace() takes many times as long
    draft = draft_block()
    draft.role = block.role
    draft.text = block.text
    draft.source = block.source
    draft.score = block.score
    draft.score_alone = block.score_alone
    draft.reason = block.reason
    draft.level = block.level
    draft.ordinal = block.ordinal
    draft.runs = joined
    draft.rows = block.rows
    return finish(draft)


def _absolute_run(run: Run, base: str) -> Run:
    href = _join(base, run.href or "")
    return run if href == run.href else Run(run.text, href, run.marks)


def _join(base: str, href: str) -> str:
    try:
        return join(base, href)
    except ValueError:  # "http://[::1" and its like
        return href
