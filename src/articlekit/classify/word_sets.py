"""The distinct words of many texts, as numbers: what texts have in common becomes arithmetic.

A word is the polynomial of its code points in a fixed base, modulo 2 ** 64, of which the upper bits are kept. That two
words of a page get the same number happens once in millions of pages, and then a share is a little off.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from .characters import LAST_BLANK, Characters
from .sequence import share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .table import Floats, Ints

    Words = NDArray[np.uint64]

_BASE = 0x9E3779B97F4A7C15
_BITS = np.uint64(44)  # of a word; those above number the text
_WORD = np.uint64((1 << 44) - 1)
_DROPPED = np.uint64(64 - 44)
_UNEVEN = "İΣ"  # their small letters are two, or depend on what follows
_CASED = 0x1E944  # no letter from here on is a capital
_FEW = 1 << 17  # powers that are kept: enough for most pages


class WordSets:
    """The lower-case words of each text: `counts` of all and `sizes` of the distinct ones. Words stand between blanks;
    of scripts without blanks each character is one.

    `read` are the characters of the texts.
    """

    def __init__(self, texts: Sequence[str], read: Characters) -> None:
        if any(letter in read.joined for letter in _UNEVEN):
            read = Characters([text.lower() for text in texts])
        begins, self.counts = read.words()
        numbers = np.arange(len(texts), dtype=np.uint64) << _BITS
        words = _words(read.points, begins) | numbers.repeat(self.counts)
        words.sort(kind="stable")  # the texts are in order already, which other kinds make nothing of
        words = words[_changes(words)]
        self._text = (words >> _BITS).astype(np.int64)
        self._word: Words = words & _WORD
        self.sizes: Ints = np.bincount(self._text, minlength=len(texts))

    def common(self, others: WordSets) -> Floats:
        """How many distinct words each text has in common with each of the others: shape (others, texts)."""
        known = np.sort(others._word)
        shape = len(others.sizes), len(self.sizes)
        if not len(known):
            return np.zeros(shape, dtype=np.float32)
        has = np.zeros((len(others.sizes), len(known)), dtype=np.bool_)
        has[others._text, known.searchsorted(others._word)] = True
        nearest = np.minimum(known.searchsorted(self._word), len(known) - 1)
        found = (known[nearest] == self._word).nonzero()[0]
        other, member = has[:, nearest[found]].nonzero()
        pairs = other * len(self.sizes) + self._text[found[member]]
        return np.bincount(pairs, minlength=shape[0] * shape[1]).reshape(shape).astype(np.float32)

    def overlaps(self, others: WordSets, common: Floats) -> Floats:
        """The Jaccard index of the words of each text and of each of the others, from what they have in `common`."""
        return share(common, (self.sizes + others.sizes[:, None] - common).astype(np.float32))


def _changes(values: Words) -> NDArray[np.bool_]:
    """Which values differ from the one before them."""
    changes = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def _words(points: NDArray[np.uint32], begins: Ints) -> Words:
    """The number of each word; it begins at one of `begins` and ends there or at white space."""
    powers, inverses = _few_powers() if len(points) <= _FEW else _powers(len(points))
    lower = _lower().take(points, mode="clip")
    if points.max() >= _CASED:
        lower = np.where(points >= _CASED, points, lower)
    words: Words = np.add.reduceat(lower * powers[: len(points)], begins) * inverses[begins]
    return words >> _DROPPED


def _powers(size: int) -> tuple[Words, Words]:
    """The powers of the base from the first on, and of its inverse from the zeroth on."""
    powers = np.full(size, _BASE, dtype=np.uint64)
    inverses = np.full(size, pow(_BASE, -1, 1 << 64), dtype=np.uint64)
    inverses[:1] = 1
    return np.multiply.accumulate(powers), np.multiply.accumulate(inverses)


@cache
def _few_powers() -> tuple[Words, Words]:
    return _powers(_FEW)


@cache
def _lower() -> NDArray[np.uint32]:
    """The small letter of each code point; 0 for white space."""
    points = np.arange(_CASED + 1, dtype="<u4")
    # in one string, for a call a character takes long; of the uneven letters only the first would be longer
    small = points.tobytes().decode("utf-32-le", "surrogatepass").replace(_UNEVEN[0], "i").lower()
    lower = np.frombuffer(small.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).copy()
    lower[[point for point in range(LAST_BLANK + 1) if chr(point).isspace()]] = 0
    return lower
