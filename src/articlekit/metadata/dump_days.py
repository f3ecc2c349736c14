"""Days in a text dump: what is said of them, and what their lines are like. There is nothing else to tell them by."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ..article import Role
from .date_words import said_last

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..article import Block

_BESIDE = 40  # characters before a year that may speak of its day
_LONGEST_LABEL = 30
_LONGEST_LINE = 400
_KEPT = 0.5
_REACH = 12  # blocks above, of which one may say that what follows belongs to others
_OF_OTHERS = frozenset((Role.COMMENT, Role.COMMENT_FORM, Role.RELATED, Role.READ_MORE))
# Steps of the letters in a line, of which the names of a month and a weekday have 12 to 20, and of a probability.
_LETTERS = (0, 12, 20, 35, 60, 110, 250)
_LIKELY = (0.02, 0.1, 0.3, 0.6, 0.9)


def label_before(blocks: Sequence[Block], number: int, at: int) -> str:
    """What is said of the day in a block, whose year stands at `at`: before it, or else in a short line above."""
    label = said_last(blocks[number].text[max(at - _BESIDE, 0) : at].lower())
    above = blocks[number - 1].text if number and label == "bare" else ""
    return said_last(above.lower()) if 0 < len(above) <= _LONGEST_LABEL else label


def dump_marks(blocks: Sequence[Block], number: int, side: str) -> Iterator[str]:
    """The marks of a dated line on this side of the body: how much it holds, how like the body it is, what heads it."""
    block = blocks[number]
    letters = sum(map(str.isalpha, block.text[:_LONGEST_LINE]))
    yield f"day-letters:{side}:{bisect_left(_LETTERS, letters)}"
    yield f"day-kept:{side}:{block.score >= _KEPT}"
    yield f"day-likely:{bisect_left(_LIKELY, block.score)}"
    above = (other.role for other in reversed(blocks[max(number - _REACH, 0) : number]))
    yield f"day-under:{side}:{next((role.value for role in above if role in _OF_OTHERS), '-')}"
