"""Judged: the segments of an input and what became of them, and how one takes the place of another."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from ..article import Role, Source
from ..classify.roles import Naming
from ..classify.scores import Scores
from ..segment.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..article import Note
    from ..classify.decide import Decision
    from ..segment.undump import Line
    from .offer import Offer

TRUST = 0.8
"""How far a text out of a script is the text that readers see on pages that have both, as F1; one that is cut short or
one of several parts looks whole to the model."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Segments, the decision about each, and notes of what was assumed on the way.

    `said` is what the front matter of a dump says, by key.
    """

    segments: Sequence[Segment]
    decision: Decision
    notes: tuple[Note, ...] = ()
    said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def body(self) -> str:
        """The text that is kept."""
        pairs = zip(self.segments, self.decision.namings, strict=True)
        return "\n".join([segment.text for segment, naming in pairs if naming.kept])

    @property
    def size(self) -> int:
        """Characters of the text that is kept."""
        pairs = zip(self.segments, self.decision.namings, strict=True)
        return sum([len(segment.text) for segment, naming in pairs if naming.kept])


def with_body_of(shown: Judged, other: Judged, offer: Offer) -> Judged:
    """What is shown without its body, and the `other`, which is what the offer holds, after it."""
    namings = [_replaced(naming) for naming in shown.decision.namings]
    namings += [naming._replace(reason=f"from {offer.origin}; {naming.reason}") for naming in other.decision.namings]
    scores = _joined(shown.decision.scores, other.decision.scores)
    confidence = TRUST * other.decision.confidence
    decision = replace(shown.decision, scores=scores, namings=namings, confidence=confidence)
    return replace(other, segments=[*shown.segments, *other.segments], decision=decision)


def with_aside(shown: Judged, lines: Sequence[Line], why: str) -> Judged:
    """A dump with lines that are in no segment kept aside as one, behind all else."""
    spans = tuple((line.start, line.end) for line in lines)
    listing = Segment("\n".join(line.text for line in lines), Role.PARAGRAPH, Source(spans=spans))
    naming = Naming(Role.BOILERPLATE, why)
    scores = _joined(shown.decision.scores, _NO_SCORES)
    decision = replace(shown.decision, scores=scores, namings=[*shown.decision.namings, naming])
    return replace(shown, segments=[*shown.segments, listing], decision=decision)


_ZERO, _NO = np.zeros(1, dtype=np.float32), np.zeros(1, dtype=np.bool_)
_NO_SCORES = Scores(_ZERO, _ZERO, _ZERO, kept=_NO, repeats=_NO, hidden=_NO)


def _joined(scores: Scores, more: Scores) -> Scores:
    return Scores(*(np.concatenate(pair) for pair in zip(scores, more, strict=True)))


def _replaced(naming: Naming) -> Naming:
    if not naming.kept:
        return naming
    return naming._replace(kept=False, reason=f"a fuller body took its place; {naming.reason}")
