"""The characters of many texts at once: how many of each kind every text has."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .table import Floats

    Ints = NDArray[np.int64]

WORD, UPPER, DIGIT, COMMA, STOP, OTHER_PUNCTUATION, UNSPACED, SENTENCE_END, BAR, COLON, BLANK = (
    1 << i for i in range(11)
)

_COMMAS = ",;:，；：、،؛"
_STOPS = ".!?…。！？؟।"
_BARS = "|/•·"
_COLONS = ":："
_SENTENCE_ENDS = _STOPS + '”"»’)」』'
# scripts written without blanks between words: kana, Han, Thai, Lao, Burmese, Khmer
_UNSPACED_RANGES = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
)

LAST_BLANK = 0x3000  # the last character that is white space
_TABLE_SIZE = 0x10000  # the basic plane; what lies beyond counts as a word character


def _classes() -> NDArray[np.uint16]:
    """A bit mask of character classes by code point."""
    table = np.full(_TABLE_SIZE + 1, WORD, dtype=np.uint16)
    for start, end in (
        (0, 0x0590),
        (0x2000, 0x2BFF),
        (0x2E00, 0x2E7F),
        (0x3000, 0x303F),
        (0xFE10, 0xFE6F),
        (0xFF00, 0xFF65),
    ):
        table[start:end] = [_class_of(chr(point)) for point in range(start, end)]
    for start, end in _UNSPACED_RANGES:
        table[start : end + 1] |= UNSPACED
    for marks, bit in ((_COMMAS, COMMA), (_STOPS, STOP)):
        table[[ord(mark) for mark in marks]] = bit
    for marks, bit in ((_SENTENCE_ENDS, SENTENCE_END), (_BARS, BAR), (_COLONS, COLON)):
        table[[ord(mark) for mark in marks]] |= bit
    table[[point for point in range(LAST_BLANK + 1) if chr(point).isspace()]] |= BLANK
    return table


def _class_of(character: str) -> int:
    category = unicodedata.category(character)
    if category == "Nd":
        return WORD | DIGIT
    if category[0] in "LMN":
        return WORD | (UPPER if category == "Lu" else 0)
    return OTHER_PUNCTUATION if category[0] in "PS" else 0


class _Kinds(NamedTuple):
    """The kind of each code point, and the classes of each kind.

    The first `spaced` kinds make words of spaced scripts, those from there up to `unspaced` are words by themselves,
    those from `blank` on are white space.
    """

    of_point: NDArray[np.uint8]
    classes: Ints
    spaced: int
    unspaced: int
    blank: int


@cache
def _kinds() -> _Kinds:
    masks, kind = np.unique(_classes(), return_inverse=True)
    rank = np.select([(masks & BLANK) != 0, (masks & UNSPACED) != 0, (masks & WORD) != 0], [3, 1, 0], 2)
    order = np.argsort(rank, kind="stable")
    of_point = np.argsort(order)[kind].astype(np.uint8)
    return _Kinds(of_point, masks[order].astype(np.int64), *np.bincount(rank).cumsum()[:3].tolist())


class Characters:
    """The characters of `texts`, none of them empty, with the figures of each text as an array."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.joined = "\n".join(texts) + "\n"
        self.points = np.frombuffer(self.joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        kinds = _kinds()
        self._of_kind = kinds.classes
        self._spaced, self._unspaced, self._blank = kinds.spaced, kinds.unspaced, kinds.blank
        self._kind = kinds.of_point.take(self.points, mode="clip")
        self.lengths: Ints = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
        self._ends = (self.lengths + 1).cumsum()  # behind the line break that ends each

    def counts(self, classes: Sequence[int]) -> Floats:
        """How many characters of each class every text has: shape (classes, texts)."""
        rows, kinds = len(self.lengths), len(self._of_kind)
        at = np.arange(0, rows * kinds, kinds).repeat(self.lengths + 1)
        at += self._kind
        found = np.bincount(at, minlength=rows * kinds).reshape(rows, kinds)
        return _members(tuple(classes)) @ found.T.astype(np.float32)

    def last(self, class_: int) -> NDArray[np.bool_]:
        """Is the last character of each text of that class?"""
        found: NDArray[np.bool_] = (self._of_kind[self._kind[self._ends - 2]] & class_) != 0
        return found

    def spaced_words(self) -> Ints:
        """How many runs of word characters of spaced scripts each text has."""
        return self._counted(_run_starts(self._kind < self._spaced))[1]

    def words_begin(self, class_: int) -> Floats:
        """How many words of each text begin with a character of that class."""
        begins, counts = self.words()
        fits = np.append(0, ((self._of_kind[self._kind[begins]] & class_) != 0).cumsum())
        ends = counts.cumsum()
        found: Floats = (fits[ends] - fits[ends - counts]).astype(np.float32)
        return found

    def words(self) -> tuple[Ints, Ints]:
        """Where words begin, and how many each text has: what stands between blanks, but of unspaced scripts each
        character."""
        begins = _run_starts(self._kind < self._blank)
        single = (self._kind >= self._spaced) & (self._kind < self._unspaced)
        if single.any():
            begins[1:] |= single[:-1] & (self._kind[1:] < self._blank)
            begins |= single
        return self._counted(begins)

    def _counted(self, starts: NDArray[np.bool_]) -> tuple[Ints, Ints]:
        """The places of what starts, and how many each text has."""
        begins = starts.nonzero()[0]
        counts = begins.searchsorted(self._ends)
        counts[1:] -= counts[:-1].copy()
        return begins, counts


def _run_starts(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which characters begin a run of what is inside."""
    starts = inside.copy()
    np.greater(inside[1:], inside[:-1], out=starts[1:])
    return starts


@cache
def _members(classes: tuple[int, ...]) -> Floats:
    """Which kinds belong to each class: shape (classes, kinds)."""
    members: Floats = ((_kinds().classes & np.array(classes)[:, None]) != 0).astype(np.float32)
    return members
