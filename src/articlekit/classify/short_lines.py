"""Doubtful short lines among long paragraphs leave the body.

The best expected F1 keeps whatever is about as likely to be content as not. A short line hardly counts in it, but a
reader who finds "More on this topic" under an article sees a mistake, so here it must be surer. Where the body
is made of short lines, as in lists, recipes and tables of products, they are judged like the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .scores import Scores
    from .table import Floats

    Mask = NDArray[np.bool_]

PROSE_WORDS = 25


class _Rule(NamedTuple):
    """Lines of at most `words` words that are less likely than `sure` go.

    It holds where more than `prose` of the kept words stand in long texts and the F1 expected of the body is above
    `expected`.
    """

    words: int
    sure: float
    prose: float
    expected: float = 0.0


# Set on wcxb-dev and trafilatura-dev: together 0.0010 of F1 on wcxb-dev, where a third to a half of these lines are
# content, but 0.0016 gained on news, and a quarter of what leaks on trafilatura-dev.
_ANY = _Rule(words=30, sure=0.6, prose=0.7, expected=0.8)
_LINKED = _Rule(words=20, sure=0.9, prose=0.7)
_LAST = _Rule(words=12, sure=0.9, prose=0.85)
_LINK_SHARE = 0.8


def doubtful_lines(scores: Scores, link_share: Floats, expected: float) -> Mask:
    """The kept lines that should go; `expected` is the F1 expected of the body."""
    long = scores.kept & (scores.words >= PROSE_WORDS)
    prose = float(scores.words[long].sum()) / max(1.0, float(scores.words[scores.kept].sum()))

    def fall(rule: _Rule) -> Mask:
        if prose <= rule.prose or expected <= rule.expected:
            return np.zeros(len(long), dtype=np.bool_)
        return scores.kept & (scores.words <= rule.words) & (scores.in_context < rule.sure)

    after = np.zeros(len(long), dtype=np.bool_)
    if long.any():
        after[int(long.nonzero()[0][-1]) + 1 :] = True
    return fall(_ANY) | (fall(_LINKED) & (link_share > _LINK_SHARE)) | (fall(_LAST) & after)
