"""Labels from snippets: what a page's text must hold and must not hold, where nobody wrote down all of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

# of all the snippets of a page, beside 1 for a page with gold text: short lines that gold texts hardly weigh cost more
KEPT_COST, LEFT_COST = 0.9, 1.1
ALIKE_COST = 0.02  # of a segment that no snippet names, but that stands in elements like those around a named one
_MOST_OF_IT = 0.4  # a snippet that is less of a text than this, and not its start, may well stand there by chance
_WORDS = 8  # of a segment, under which a likeness of the elements around it tells nothing of content
_SPACE = re.compile(r"\s+")


def weak_labels(
    texts: Sequence[str], kept: Sequence[str], left: Sequence[str], paths: NDArray[np.int64], words: Floats
) -> tuple[Floats, Floats]:
    """For each segment 1 for content and 0 for the rest, and what an error on it costs: 0 where nothing is known.

    `kept` and `left` are snippets of the content and of the rest; `paths` are equal where segments stand in like
    elements.
    """
    folded = [_fold(text) for text in texts]
    labels = np.zeros(len(texts), dtype=np.float32)
    costs = np.zeros(len(texts), dtype=np.float32)
    for snippet in left:
        places = [place for place in _places(_fold(snippet), folded) if _is_most(_fold(snippet), folded[place])]
        costs[places] = np.maximum(costs[places], LEFT_COST / len(left) / max(1, len(places)))
    rest = costs > 0
    for snippet in kept:
        places = _places(_fold(snippet), folded)
        if len(places) > 1:
            places = [place for place in places if words[place] > _WORDS]
        labels[places] = 1
        costs[places] = KEPT_COST / len(kept) / max(1, len(places))
    content = labels > 0
    _spread(labels, costs, content, rest & ~content, paths, words)
    return labels, costs


def _spread(
    labels: Floats,
    costs: Floats,
    content: NDArray[np.bool_],
    rest: NDArray[np.bool_],
    paths: NDArray[np.int64],
    words: Floats,
) -> None:
    """Label what stands in elements like those around named segments, unless they disagree."""
    unknown = costs == 0
    like_content, like_rest = np.isin(paths, paths[content]), np.isin(paths, paths[rest])
    named = content.nonzero()[0]
    inside = np.zeros(len(labels), dtype=np.bool_)
    if len(named):
        inside[named[0] : named[-1]] = True
    more = unknown & like_content & ~like_rest & inside & (words >= _WORDS)
    labels[more] = 1
    costs[more] = ALIKE_COST * np.minimum(1, words[more] / 30)
    costs[unknown & like_rest & ~like_content] = ALIKE_COST


def _fold(text: str) -> str:
    return _SPACE.sub(" ", text).strip().lower()


def _places(snippet: str, folded: Sequence[str]) -> list[int]:
    return [place for place, text in enumerate(folded) if snippet and snippet in text]


def _is_most(snippet: str, text: str) -> bool:
    return text.startswith(snippet) or len(snippet) >= _MOST_OF_IT * len(text)
