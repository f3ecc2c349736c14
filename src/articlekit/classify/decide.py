"""The decisions: features, model, the set of blocks to keep, and a role with a reason for every segment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from ..segment.tags import FLAG_BIT
from . import dump_roles, page_roles
from .dump_comments import under_comments
from .dump_features import dump_features
from .dump_lines import doubts
from .groups import dump_groups, page_groups
from .lines import find_lines
from .page_features import page_features
from .repeating import name_without_repeating
from .scores import Scores
from .select import best_set, repeats, with_gaps_filled
from .short_lines import doubtful_lines
from .telling import telling_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from ..clues import Clues
    from ..options import Focus
    from ..segment.dump import Dump
    from ..segment.page import Page
    from ..segment.segment import Segment
    from ..sites.profile import SiteProfile
    from .lines import LineHits
    from .model import Judgement, Model
    from .roles import Naming
    from .table import Floats

    Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of each segment of a page or dump, and the F1 to expect of the body.

    `types` are the types that a page may be, the likeliest first, with their probabilities.
    """

    scores: Scores
    namings: Sequence[Naming]
    confidence: float
    types: Sequence[tuple[str, float]] = ()


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
    judged = model.judge(features, groups, page.segments)
    scores, confidence = _score(judged, features["words"], page.segments, focus)
    is_article = judged.types[0][0] == "article"
    hidden, unread = _hidden(page, is_article)
    scores = _without_telling(scores._replace(kept=scores.kept & ~unread), hits)
    if focus != "recall" and is_article:
        scores = _without_doubtful(scores, page.segments, _link_share(page), confidence)
    repeated = repeats(scores.kept, texts, scores.words, groups["up1"], groups["up2"], hidden)
    scores = scores._replace(kept=scores.kept & ~repeated, repeats=repeated, hidden=unread)
    name_roles = partial(page_roles.name_roles, page, hits=hits)
    named = name_without_repeating(name_roles, scores, page.segments, hits, profile)
    return Decision(*named, confidence, judged.types)


def _link_share(page: Page) -> Floats:
    characters = np.array([len(segment.text) for segment in page.segments])
    share: Floats = (page.link_chars / characters).astype(np.float32)
    return share


def _hidden(page: Page, is_article: bool) -> tuple[Mask, Mask]:
    """Which segments stand inside something hidden, and which of them are not meant to be read.

    Boxes are hidden until a reader opens them; a paragraph that is hidden itself is not meant to be read: in the
    training sets a sixth of such words are content, of those in hidden boxes more than three quarters. Nor is what an
    article leaves a blank for (visibility: hidden): on their 13 articles with such text no word of it is content.
    """
    hidden = (page.nodes.flags & FLAG_BIT["hidden"]) != 0
    unread = hidden & ~hidden[np.maximum(page.nodes.parent, 0)]
    if is_article:
        unread |= (page.nodes.flags & FLAG_BIT["invisible"]) != 0
    return hidden[page.node], unread[page.node]


def decide_dump(dump: Dump, model: Model, focus: Focus = "balanced", profile: SiteProfile | None = None) -> Decision:
    """Judge every segment of a dump; `profile` knows its site."""
    if not dump.segments:
        return _NOTHING
    texts = [segment.text for segment in dump.segments]
    hits = find_lines(texts)
    features = dump_features(dump, hits, model.wanted)
    judged = model.judge(features, dump_groups(dump), dump.segments)
    scores, confidence = _score(judged, features["words"], dump.segments, focus)
    scores = _without_telling(scores, hits)
    doubtful = doubts(texts, scores, hits, _are_lines(dump.segments), confidence) if focus != "recall" else {}
    scores = scores._replace(kept=_without(scores.kept, doubtful))
    comments = under_comments(texts, scores, hits) & (focus != "recall")
    scores = scores._replace(kept=scores.kept & ~comments)
    left = dump_roles.Left(doubtful, comments)
    name_roles = partial(dump_roles.name_roles, dump, hits=hits, titles=model.titles, left=left)
    return Decision(*name_without_repeating(name_roles, scores, dump.segments, hits, profile), confidence)


# Inside the body a reader would miss these, and in the training sets most that the forests doubt are content; a button
# "Copy" may stand beside code.
_GAP_REACH = {Role.HEADING: 1, Role.CODE: 2, Role.TABLE: 2}
_NO_LINES = frozenset({Role.CODE, Role.TABLE})


_BETA: dict[Focus, float] = {"precision": 0.5, "balanced": 1.0, "recall": 2.0}


def _score(judged: Judgement, words: Floats, segments: Sequence[Segment], focus: Focus) -> tuple[Scores, float]:
    chosen, confidence = best_set(judged.in_context, words, _BETA[focus])
    reach = np.array([_GAP_REACH.get(segment.shape, 0) for segment in segments])
    kept = with_gaps_filled(chosen, judged.in_context, reach)
    none = np.zeros(len(kept), dtype=np.bool_)
    return Scores(words, judged.alone, judged.in_context, kept, repeats=none, hidden=none), confidence


def _without_telling(scores: Scores, hits: LineHits) -> Scores:
    return scores._replace(kept=scores.kept & ~telling_lines(scores, hits))


def _without_doubtful(scores: Scores, segments: Sequence[Segment], link_share: Floats, confidence: float) -> Scores:
    lenient = np.array([segment.shape is Role.HEADING for segment in segments])
    doubtful = _are_lines(segments) & doubtful_lines(scores, link_share, lenient, confidence)
    return scores._replace(kept=scores.kept & ~doubtful)


def _without(kept: Mask, places: Collection[int]) -> Mask:
    left = kept.copy()
    left[list(places)] = False
    return left


def _are_lines(segments: Sequence[Segment]) -> Mask:
    return np.array([segment.shape not in _NO_LINES for segment in segments])
