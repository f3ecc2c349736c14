"""A rule's word on the blocks takes the place of the generic one; all that it does not say stays as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..article import FIELD_ROLES, Role
from ..classify.roles import HIDDEN, REPEATED, Naming
from ..classify.scores import Scores
from .cut import cut_out
from .marks import read_marks

if TYPE_CHECKING:
    from ..rescue.judged import Judged
    from ..segment.segment import Segment
    from .marks import Mark, Marks, Part
    from .ruling import Ruling

_BODY_ROLES = frozenset(
    (Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE, Role.TABLE, Role.SUMMARY, Role.CAPTION)
)


def rule_blocks(ruling: Ruling, judged: Judged) -> Judged:
    """The segments and their names as the rule has them."""
    marks = read_marks(ruling, judged.segments)
    label = ruling.rule.label
    namings = [
        _named(at, naming, segment, marks, label)
        for at, (naming, segment) in enumerate(zip(judged.decision.namings, judged.segments, strict=True))
    ]
    ruled = replace(judged, decision=replace(judged.decision, namings=namings))
    return _with_parts(ruled, marks.parts, label) if marks.parts else ruled


def _named(at: int, naming: Naming, segment: Segment, marks: Marks, label: str) -> Naming:
    mark = marks.own[at]
    if mark is not None:
        return _by_mark(mark, naming, segment, label)
    if marks.body is None:
        return naming
    reason = f"{label} {marks.body_name}"
    if marks.body[at]:
        return _kept(naming, segment, reason) if _may_be_body(naming) else naming
    return Naming(Role.BOILERPLATE, f"{reason}: stands outside") if naming.kept else naming


def _may_be_body(naming: Naming) -> bool:
    """Is it kept, or left out for no better reason than its score? What has a name of its own stays what it is."""
    is_named = naming.role is not Role.BOILERPLATE and naming.role not in _BODY_ROLES
    return naming.kept or not (is_named or naming in (HIDDEN, REPEATED))


def _by_mark(mark: Mark, naming: Naming, segment: Segment, label: str) -> Naming:
    reason = f"{label} {mark.name}"
    if mark.role is not None:
        return Naming(mark.role, reason, kept=mark.role in _BODY_ROLES)
    if mark.key == "keep":
        return _kept(naming, segment, reason)
    stays = not naming.kept and naming.role not in FIELD_ROLES and naming.role not in (*_BODY_ROLES, Role.COMMENT)
    return Naming(naming.role if stays else Role.BOILERPLATE, reason)


def _kept(naming: Naming, segment: Segment, reason: str) -> Naming:
    return Naming(naming.role if naming.kept else segment.shape, reason, kept=True)


def _with_parts(judged: Judged, parts: list[Part], label: str) -> Judged:
    """Parts of segments as segments of their own, each behind the one that it was cut from."""
    segments, namings = list(judged.segments), list(judged.decision.namings)
    pieces: dict[int, list[tuple[Segment, Naming]]] = {}
    for part in parts:
        found = cut_out(segments[part.segment], part.text, part.raw)
        if found is not None:
            segments[part.segment], piece = found
            naming = _by_mark(part.mark, Naming(Role.BOILERPLATE, ""), piece, label)
            pieces.setdefault(part.segment, []).append((piece, naming))
    order = [at for at in range(len(segments)) for _ in range(1 + len(pieces.get(at, ())))]
    both = [
        pair
        for at, (segment, naming) in enumerate(zip(segments, namings, strict=True))
        for pair in ((segment, naming), *pieces.get(at, ()))
    ]
    rows = np.array(order, dtype=np.intp)
    columns: list[Any] = [column[rows] for column in judged.decision.scores]
    scores = Scores(*columns)
    decision = replace(judged.decision, scores=scores, namings=[naming for _, naming in both])
    return replace(judged, segments=[segment for segment, _ in both], decision=decision)
