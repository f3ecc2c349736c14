"""Doubtful short lines among long paragraphs leave the body.

The best expected F1 keeps whatever is about as likely to be content as not. A short line hardly counts in it, but a
reader who finds "More on this topic" under an article sees a mistake, so here it must be surer. Where the body
is made of short lines, as in lists, recipes and tables of products, they are judged like the rest; so are many lines of
a kind, which show how the page is made.
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


# Set on articles of wcxb-dev and trafilatura-dev: together they cost nothing on wcxb-dev, where half of these lines are
# content, gain 0.0005 on news, and take a sixth of what leaks on trafilatura-dev.
_LENIENT = _Rule(words=30, sure=0.6, prose=0.7, expected=0.8)
_OTHER = _Rule(words=30, sure=0.7, prose=0.7, expected=0.8)
_LINKED = _Rule(words=20, sure=0.8, prose=0.7)
_LAST = _Rule(words=9, sure=0.9, prose=0.85)
_LINK_SHARE = 0.8
_LABEL_WORDS = 12
_MOST = 5  # lines that a rule may take


def doubtful_lines(scores: Scores, link_share: Floats, lenient: Mask, expected: float) -> Mask:
    """The kept lines that should go; `lenient` are headings, and `expected` is the F1 expected of the body."""
    long = scores.kept & (scores.words >= PROSE_WORDS)
    prose = float(scores.words[long].sum()) / max(1.0, float(scores.words[scores.kept].sum()))

    none = np.zeros_like(long)

    def fall(rule: _Rule, where: Mask) -> Mask:
        if prose <= rule.prose or expected <= rule.expected:
            return none
        lines = where & scores.kept & (scores.words <= rule.words) & (scores.in_context < rule.sure)
        return lines if np.count_nonzero(lines) <= _MOST else none

    places = long.nonzero()[0].tolist() or [len(long)]
    place = np.arange(len(long))
    # a standfirst is short, stands before all and is content
    not_leading = (place > places[0]) | (scores.words <= _LABEL_WORDS)
    return (
        fall(_LENIENT, not_leading & lenient)
        | fall(_OTHER, not_leading & ~lenient)
        | fall(_LINKED, link_share > _LINK_SHARE)
        | fall(_LAST, place > places[-1])
    )
