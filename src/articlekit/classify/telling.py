"""Lines that their own words give away: doubtful ones leave the body, whatever the forests made of their place.

The forests hardly learn these, for a short line weighs next to nothing in the F1 of its page, and gold texts disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..article import Role
from ..lexicon.tokens import tokens

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..lexicon.lines import Hit
    from .lines import LineHits
    from .scores import Scores


class _Rule(NamedTuple):
    """Lines of at most `words` words go where their probability of being content is below `sure`.

    The phrase that names them has `least` words or more: shorter ones of some roles stand in content as well.
    """

    words: int
    sure: float
    least: int = 1


_NOTICE = _Rule(30, 0.9)
# set on wcxb-dev: of the lines that a rule takes, a third at most are content there; elsewhere hardly any
_RULES = {
    Role.CREDIT: _Rule(30, 0.97),
    Role.NEWSLETTER: _NOTICE,
    Role.AD: _NOTICE,
    Role.RELATED: _NOTICE,
    Role.COMMENT_FORM: _NOTICE,
    Role.SOURCE_LINK: _NOTICE,
    Role.APP: _NOTICE,
    Role.ACCOUNT: _NOTICE,
    Role.COOKIE: _Rule(30, 0.9, 2),
    Role.PAGINATION: _Rule(30, 0.9, 2),
    Role.TAGS: _Rule(30, 0.9, 2),
    Role.READ_MORE: _Rule(30, 0.9, 3),
    Role.SHARE: _Rule(30, 0.5, 2),
}
# left out: legal, contact, comment and search, for most of their doubtful lines are content
_LEADING = frozenset((Role.BYLINE, Role.DATELINE))
_LEADING_RULE = _Rule(12, 0.97)
_MOST_LEADING = 2  # a page with more of them is a list of articles
_LONGEST_RUN = 4  # lines beside each other that tell one name and several days
_LONG = 25  # words of the text that a byline and a dateline stand before


def telling_lines(scores: Scores, hits: LineHits) -> NDArray[np.bool_]:
    """The kept segments that a phrase of the lexicon names something else than content."""
    long = (scores.kept & (scores.words >= _LONG)).nonzero()[0]
    start = int(long[0]) if len(long) else len(hits)
    told = np.zeros(len(hits), dtype=np.bool_)
    leading = []
    for index in scores.kept.nonzero()[0].tolist():
        told[index] = any(_tells(hit, scores, index) for hit in hits[index])
        roles = {hit.role for hit in hits[index]}
        if index < start and not roles.isdisjoint(_LEADING) and _falls(_LEADING_RULE, scores, index):
            leading.append(index)
    signed = [index for index in leading if any(hit.role is Role.BYLINE for hit in hits[index])]
    if len(leading) <= _MOST_LEADING or (len(signed) <= 1 and leading[-1] - leading[0] < _LONGEST_RUN):
        told[leading] = True
    return told


def _tells(hit: Hit, scores: Scores, index: int) -> bool:
    rule = _RULES.get(hit.role)
    if rule is None or not _falls(rule, scores, index):
        return False
    return rule.least == 1 or len(tokens(hit.phrase.replace("#", "0"))) >= rule.least


def _falls(rule: _Rule, scores: Scores, index: int) -> bool:
    return bool(scores.words[index] <= rule.words and scores.in_context[index] < rule.sure)
