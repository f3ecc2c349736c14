"""Doubtful lines of a dump leave the body, by one list of rules.

The best expected F1 keeps whatever is about as likely to be content as not. A short line hardly counts in it, but a
reader who finds "More on this topic" under an article sees a mistake, so here a line must be surer than that: the more
so where phrases or calls on the reader give it away.
"""

from __future__ import annotations

import re
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from ..article import Role
from ..lexicon.calls import calling
from ..lexicon.credit_labels import BEFORE_LABEL
from .lines import find_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from .lines import LineHits
    from .scores import Scores

    Mask = NDArray[np.bool_]

PROSE_WORDS = 25


class _View(NamedTuple):
    """What the rules look at; `prose` is the share of the kept words in long texts, `last` the last long text."""

    texts: Sequence[str]
    scores: Scores
    hits: LineHits
    expected: float
    prose: float
    last: int


class _Rule(NamedTuple):
    """Lines of at most `words` words that are less likely than `sure` go, where they are of the kind.

    It holds where more than `prose` of the kept words stand in long texts and the F1 expected of the body is above
    `expected`.
    """

    why: str
    words: int
    sure: float
    prose: float = 0.0
    expected: float = 0.0
    kind: Callable[[_View, Sequence[int]], Collection[int]] | None = None


_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
# Where a credit may begin in a sentence: "The quay (Photo: Jane Doe)", "The quay – Agency".
_CREDIT_START = re.compile(rf"\s[–—]\s|{BEFORE_LABEL}")
_DIGITS = re.compile(r"[\d\W_]+")
_PLAYER = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:\s?/\s?\d{1,2}:\d\d)?|\d{1,3}\s?/\s?\d{1,3}")  # "03:41", "1 / 4"
_BUTTONS = frozenset((Role.SHARE, Role.COOKIE, Role.READ_MORE, Role.PAGINATION, Role.RELATED))
_NOTICES = frozenset(
    (Role.NEWSLETTER, Role.COOKIE, Role.AD, Role.APP, Role.ACCOUNT, Role.LEGAL, Role.COMMENT_FORM)
)  # fmt: skip
_CALLING = 0.1  # of the kept words; where more stands in lines with calls, that is what the text is about


def _after_the_last(view: _View, places: Sequence[int]) -> Collection[int]:
    return [place for place in places if place > view.last]


def _of_digits(view: _View, places: Sequence[int]) -> Collection[int]:
    return [place for place in places if _DIGITS.fullmatch(view.texts[place])]


def _without_letters(view: _View, places: Sequence[int]) -> Collection[int]:
    return [place for place in places if not any(map(str.isalnum, view.texts[place]))]


def _of_a_player(view: _View, places: Sequence[int]) -> Collection[int]:
    return [place for place in places if _PLAYER.fullmatch(view.texts[place])]


def _with_a_phrase(view: _View, places: Sequence[int]) -> Collection[int]:
    return [place for place in places if view.hits[place]]


def _buttons(view: _View, places: Sequence[int]) -> Collection[int]:
    return [place for place in places if any(hit.role in _BUTTONS for hit in view.hits[place])]


def _notices(view: _View, places: Sequence[int]) -> Collection[int]:
    return [place for place in places if any(hit.role in _NOTICES for hit in view.hits[place])]


def _that_head_nothing(view: _View, places: Sequence[int]) -> Collection[int]:
    """Not what may be a heading: a line that a longer kept text follows."""
    kept, words = view.scores.kept, view.scores.words
    return [place for place in places if place > view.last or not (kept[place + 1] and words[place + 1] > words[place])]


def _captions(view: _View, places: Sequence[int]) -> Collection[int]:
    return [place for place in places if ends_in_credit(view.texts[place])]


def ends_in_credit(text: str) -> bool:
    """Is the last part of a text the credit of an image, and not all of it?"""
    last = _SENTENCE_END.split(text)[-1]
    parts = _CREDIT_START.split(last)[1:]
    parts += [last] if last != text else []
    return any(hit.role is Role.CREDIT for hits in find_lines(parts) for hit in hits)


def _that_call(view: _View, places: Sequence[int]) -> Collection[int]:
    called = _calling(view, places)
    if not called:
        return called
    words = view.scores.words
    kept = view.scores.kept.nonzero()[0].tolist()
    about = sum(float(words[place]) for place in _calling(view, kept))
    return called if about <= _CALLING * float(words[kept].sum()) else []


def _calling(view: _View, places: Sequence[int]) -> list[int]:
    return list(compress(places, calling([view.texts[place] for place in places])))


# Set on articles of dumps-dev, out-of-fold: together they take more than half of the lines that leak, for a thousandth
# of F1.
_RULES = (
    _Rule("a short line among long paragraphs", 12, 0.85, prose=0.8, expected=0.85, kind=_that_head_nothing),
    _Rule("a caption", 40, 0.97, kind=_captions),
    _Rule("a line among long paragraphs", 30, 0.6, prose=0.7, expected=0.7),
    _Rule("a short line after the last paragraph", 9, 0.9, prose=0.85, kind=_after_the_last),
    _Rule("a line without a letter or digit", 9, 1.1, kind=_without_letters),
    _Rule("digits alone", 9, 0.9, prose=0.5, kind=_of_digits),
    _Rule("a time or a count", 9, 0.9, kind=_of_a_player),
    _Rule("a short line with a phrase of boilerplate", 20, 0.97, kind=_with_a_phrase),
    _Rule("a line that reads like a button", 30, 0.95, kind=_buttons),
    _Rule("a notice", 60, 0.97, kind=_notices),
    _Rule("a call on the reader", 60, 0.94, kind=_that_call),
)


def doubts(texts: Sequence[str], scores: Scores, hits: LineHits, could_go: Mask, expected: float) -> dict[int, str]:
    """The kept segments that should go, with the rule that says so; `expected` is the F1 expected of the body."""
    long = scores.kept & (scores.words >= PROSE_WORDS)
    prose = float(scores.words[long].sum()) / max(1.0, float(scores.words[scores.kept].sum()))
    last = int(long.nonzero()[0][-1]) if long.any() else len(texts)
    view = _View(texts, scores, hits, expected, prose, last)
    found: dict[int, str] = {}
    for rule in _RULES:
        if prose >= rule.prose and expected > rule.expected:
            lines = could_go & scores.kept & (scores.words <= rule.words) & (scores.in_context < rule.sure)
            places = lines.nonzero()[0].tolist()
            for place in rule.kind(view, places) if rule.kind else places:
                found.setdefault(place, rule.why)
    return found
