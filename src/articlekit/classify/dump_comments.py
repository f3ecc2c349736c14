"""Readers' comments below an article in a dump: prose as any other, but for the line that heads or asks for them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from ..article import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ..lexicon.lines import Hit
    from .lines import LineHits
    from .scores import Scores

# Set on all types of pages of dumps-dev, out-of-fold: threads have such a line at every post, and early.
_MOST_BEFORE = 1  # such lines
_LEAST_BEFORE = 0.5  # of the kept words
_OF_POSTS = re.compile(r"\b(?:likes?|answers?|antwort|upvotes?)\b")  # of threads, below each post
_COMMENTS = frozenset((Role.COMMENT, Role.COMMENT_FORM))


def under_comments(texts: Sequence[str], scores: Scores, hits: LineHits) -> NDArray[np.bool_]:
    """The kept segments that follow a line about comments ("12 comments", "Leave a reply") which ends the article.

    Such a line stands once on the dump, below half of the kept words, and is one of the first two about comments.
    """
    under = np.zeros(len(texts), dtype=np.bool_)
    about = [index for index, found in enumerate(hits) if any(map(_tells_of_comments, found))]
    times = Counter(texts[index].lower() for index in about)
    words = scores.words * scores.kept
    for index in about[: _MOST_BEFORE + 1]:
        if times[texts[index].lower()] == 1 and words[:index].sum() >= _LEAST_BEFORE * words.sum():
            under[index:] = scores.kept[index:]
            break
    return under


def _tells_of_comments(hit: Hit) -> bool:
    return hit.whole and hit.role in _COMMENTS and not _OF_POSTS.search(hit.phrase)
