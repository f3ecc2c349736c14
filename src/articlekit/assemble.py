"""Segments, decisions and metadata become one Article."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from .article import FIELD_ROLES, Article, Block, Evidence, Note, Role
from .drafts import draft_block, finish
from .metadata.places import find_places, with_words_of
from .structure.cells import plain_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .article import Kind, Metadata
    from .classify.decide import Decision
    from .classify.roles import Naming
    from .classify.table import Floats
    from .rescue.judged import Judged
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


def with_fields(judged: list[tuple[Block, bool]], read: Judged, metadata: Metadata) -> list[tuple[Block, bool]]:
    """The blocks with those named so, and out of the body, that show the title and the lines fields were read from.

    The first look knows <title> and the markup alone; what all sources agree on tells more. Never a whole body goes.
    """
    named = dict(_read_lines(judged, metadata))
    title = _title_number(judged, read.segments, metadata.title)
    if title is not None and not (judged[title][1] and _is_product(read.decision)):
        named[title] = Role.TITLE, "a heading with the words of the title"
    if all(number in named for number, (_, kept) in enumerate(judged) if kept):
        return judged
    return [
        (replace(block, role=named[number][0], reason=named[number][1]), False) if number in named else (block, kept)
        for number, (block, kept) in enumerate(judged)
    ]


def _is_product(decision: Decision) -> bool:
    """Is it a page of a product, whose name is content? In the training sets more than half of their texts have it."""
    return bool(decision.types) and decision.types[0][0] == "product"


def _title_number(judged: list[tuple[Block, bool]], segments: Sequence[Segment], title: str | None) -> int | None:
    """The last heading before the text that has the words of the title; None where a block is named the title."""
    if not title:
        return None
    blocks = [block for block, _ in judged]
    start = max(find_places(blocks, title).first, 0)
    alike = [n for n in with_words_of(title, blocks) if n <= start]
    if any(blocks[n].role is Role.TITLE for n in alike):
        return None
    return next((n for n in reversed(alike) if judged[n][1] or segments[n].shape is Role.HEADING), None)


_READ = {"authors": Role.BYLINE, "published": Role.DATELINE, "modified": Role.DATELINE}
_LONGEST_READ = 150  # characters of a line that tells who or when and nothing else


def _read_lines(judged: list[tuple[Block, bool]], metadata: Metadata) -> Iterator[tuple[int, tuple[Role, str]]]:
    """The short lines of the body that are, as a whole, what a field was read from."""
    raws = {
        proof.raw.strip(): (role, f"{field} was read from it")
        for field, role in _READ.items()
        if (proof := metadata.evidence.get(field)) and proof.source.startswith("text:")
    }
    for number, (block, kept) in enumerate(judged):
        if kept and len(block.text) <= _LONGEST_READ and block.text.strip() in raws:
            yield number, raws[block.text.strip()]


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
