"""Segments, decisions and metadata become one Article."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from .article import FIELD_ROLES, Article, Block, Note, Role, Run, Status
from .segment.inline import runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .article import Kind
    from .classify.decide import Decision
    from .metadata import Metadata
    from .segment.segment import Segment


def make_blocks(segments: Sequence[Segment], decision: Decision) -> list[tuple[Block, bool]]:
    """A block for every segment, in order, and whether it belongs to the body."""
    scores = decision.scores
    return [
        (
            Block(
                role=naming.role,
                text=segment.text,
                source=segment.source,
                score=score,
                score_alone=alone,
                reason=naming.reason,
                level=segment.level,
                ordinal=segment.ordinal,
                runs=runs(segment.pieces, segment.text) if segment.pieces and naming.kept else (),
                rows=segment.rows,
            ),
            naming.kept,
        )
        for segment, naming, score, alone in zip(
            segments,
            decision.namings,
            scores.in_context.astype(float).round(4).tolist(),
            scores.alone.astype(float).round(4).tolist(),
            strict=True,
        )
    ]


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
    body: list[Block] = []
    comments: list[Block] = []
    meta: list[Block] = []
    removed: list[Block] = []
    for block, kept in judged:
        if kept:
            body.append(absolute(block, base))
        elif block.role is Role.COMMENT:
            comments.append(block)
        elif block.role in FIELD_ROLES:
            meta.append(block)
        else:
            removed.append(block)
    status: Status = "ok" if body else "no_content"
    return Article(
        title=metadata.title,
        authors=metadata.authors,
        published=metadata.published,
        modified=metadata.modified,
        tags=metadata.tags,
        language=metadata.language,
        site_name=metadata.site_name,
        description=metadata.description,
        image=metadata.image,
        url=metadata.url,
        author_bio=metadata.author_bio,
        credits=metadata.credits,
        blocks=body,
        comments=comments,
        meta_blocks=meta,
        removed=removed,
        confidence=round(confidence, 4) if body else 0.0,
        evidence=metadata.evidence,
        status=status,
        notes=list(notes) if body else [*notes, Note("no_content", "no block of the input reads like main content")],
        kind=kind,
    )


def absolute(block: Block, base: str | None) -> Block:
    """The block with its links made absolute, where their base is known."""
    if base is None or not any(run.href for run in block.runs):
        return block
    joined = tuple(Run(run.text, _join(base, run.href), run.marks) if run.href else run for run in block.runs)
    return Block(
        block.role, block.text, block.source, block.score, block.score_alone, block.reason, block.level, block.ordinal,
        joined, block.rows,
    )  # fmt: skip


def _join(base: str, href: str | None) -> str | None:
    try:
        return urljoin(base, href or "")
    except ValueError:  # "http://[::1" and its like
        return href
