"""The decisions: features, model, the set of blocks to keep, and a role with a reason for every segment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from ..segment.tags import FLAG_BIT
from . import dump_roles, page_roles
from .dump_features import dump_features
from .groups import dump_groups, page_groups
from .lines import find_lines
from .page_features import page_features
from .repeating import name_without_repeating
from .scores import Scores
from .select import best_set, repeats, with_gaps_filled
from .telling import telling_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ..clues import Clues
    from ..options import Focus
    from ..segment.dump import Dump
    from ..segment.page import Page
    from ..segment.segment import Segment
    from ..sites.profile import SiteProfile
    from .groups import Groups
    from .model import Model
    from .roles import Naming
    from .table import Table

    Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of each segment of a page or dump, and the F1 to expect of the body."""

    scores: Scores
    namings: Sequence[Naming]
    confidence: float


_NONE = np.zeros(0, dtype=np.float32)
_NOTHING = Decision(Scores(_NONE, _NONE, _NONE, *[_NONE > 0] * 3), (), 0.0)


def decide_page(
    page: Page, clues: Clues, model: Model, focus: Focus = "balanced", profile: SiteProfile | None = None
) -> Decision:
    """Judge every segment of a page; `clues` are what it declares about itself, `profile` knows its site."""
    if not page.segments:
        return _NOTHING
    texts = [segment.text for segment in page.segments]
    hits = find_lines(texts)
    features, groups = page_features(page, clues, hits, model.wanted), page_groups(page)
    scores, confidence = _score(features, groups, model, page.segments, focus)
    inside, itself = _hidden(page)
    kept = scores.kept & ~itself & ~telling_lines(scores, hits)
    repeated = repeats(kept, texts, scores.words, groups["up1"], groups["up2"], inside)
    scores = scores._replace(kept=kept & ~repeated, repeats=repeated, hidden=itself)
    name_roles = partial(page_roles.name_roles, page, hits=hits)
    return Decision(*name_without_repeating(name_roles, scores, page.segments, hits, profile), confidence)


def _hidden(page: Page) -> tuple[Mask, Mask]:
    """Which segments stand inside something hidden, and of which the element itself is.

    Boxes are hidden until a reader opens them; a paragraph that is hidden itself is not meant to be read: in the
    training sets a sixth of such words are content, of those in hidden boxes more than three quarters.
    """
    hidden = (page.nodes.flags & FLAG_BIT["hidden"]) != 0
    itself = hidden & ~hidden[np.maximum(page.nodes.parent, 0)]
    return hidden[page.node], itself[page.node]


def decide_dump(dump: Dump, model: Model, focus: Focus = "balanced", profile: SiteProfile | None = None) -> Decision:
    """Judge every segment of a dump; `profile` knows its site."""
    if not dump.segments:
        return _NOTHING
    hits = find_lines([segment.text for segment in dump.segments])
    features = dump_features(dump, hits, model.wanted)
    scores, confidence = _score(features, dump_groups(dump), model, dump.segments, focus)
    name_roles = partial(dump_roles.name_roles, dump, hits=hits)
    return Decision(*name_without_repeating(name_roles, scores, dump.segments, hits, profile), confidence)


# Inside the body a reader would miss these, and in the training sets most that the forests doubt are content; a button
# "Copy" may stand beside code.
_GAP_REACH = {Role.HEADING: 1, Role.CODE: 2, Role.TABLE: 2}


_BETA: dict[Focus, float] = {"precision": 0.5, "balanced": 1.0, "recall": 2.0}


def _score(
    features: Table, groups: Groups, model: Model, segments: Sequence[Segment], focus: Focus
) -> tuple[Scores, float]:
    words = features["words"]
    alone, in_context = model.probabilities(features, groups)
    chosen, confidence = best_set(in_context, words, _BETA[focus])
    reach = np.array([_GAP_REACH.get(segment.shape, 0) for segment in segments])
    kept = with_gaps_filled(chosen, in_context, reach)
    none = np.zeros(len(kept), dtype=np.bool_)
    return Scores(words, alone, in_context, kept, repeats=none, hidden=none), confidence
