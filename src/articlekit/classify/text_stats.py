"""Counts over the characters and words of many texts at once."""

from __future__ import annotations

import unicodedata
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..lexicon.words import ALL_STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .table import Floats

_WORD, _UPPER, _DIGIT, _COMMA, _STOP, _OTHER_PUNCTUATION, _UNSPACED, _SENTENCE_END, _BAR, _COLON = (
    1 << i for i in range(10)
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
UNSPACED_CHARACTERS_A_WORD = 2.0  # so that a line of Chinese weighs about what its translation weighs

_TABLE_SIZE = 0x10000  # the basic plane; what lies beyond counts as a word character


@cache
def _classes() -> NDArray[np.uint16]:
    """A bit mask of character classes by code point."""
    table = np.full(_TABLE_SIZE + 1, _WORD, dtype=np.uint16)
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
        table[start : end + 1] |= _UNSPACED
    for marks, bit in ((_COMMAS, _COMMA), (_STOPS, _STOP)):
        table[[ord(mark) for mark in marks]] = bit
    for marks, bit in ((_SENTENCE_ENDS, _SENTENCE_END), (_BARS, _BAR), (_COLONS, _COLON)):
        table[[ord(mark) for mark in marks]] |= bit
    return table


def _class_of(character: str) -> int:
    category = unicodedata.category(character)
    if category == "Nd":
        return _WORD | _DIGIT
    if category[0] in "LMN":
        return _WORD | (_UPPER if category == "Lu" else 0)
    return _OTHER_PUNCTUATION if category[0] in "PS" else 0


class TextStats(NamedTuple):
    """One number a text, float32: counts, but for `starts_lower`, `ends_sentence` and `ends_colon`, which are 0 or 1.

    `words` counts words of spaced scripts, and characters of unspaced ones by UNSPACED_CHARACTERS_A_WORD to a word.
    """

    characters: Floats
    words: Floats
    uppers: Floats
    digits: Floats
    commas: Floats
    stops: Floats
    marks: Floats
    unspaced: Floats
    stopwords: Floats
    starts_lower: Floats
    ends_sentence: Floats
    bars: Floats
    ends_colon: Floats


def lower_words(texts: Sequence[str]) -> list[list[str]]:
    """The words of each text in lower case, split at white space."""
    return [text.lower().split() for text in texts]


def text_stats(texts: Sequence[str], words: Sequence[Sequence[str]]) -> TextStats:
    """The counts of all texts, none of them empty, in work linear in their length; `words` are their lower_words()."""
    joined = "\n".join(texts) + "\n"
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    classes = _classes().take(points, mode="clip")
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    ends = np.cumsum(lengths + 1) - 1
    starts = ends - lengths

    def count(flags: NDArray[np.bool_]) -> Floats:
        return np.add.reduceat(flags, starts, dtype=np.int32).astype(np.float32)

    word = (classes & _WORD) != 0
    unspaced = (classes & _UNSPACED) != 0
    spaced = word & ~unspaced
    word_starts = spaced.copy()
    word_starts[1:] &= ~spaced[:-1]
    unspaced_count, last = count(unspaced), classes[ends - 1]
    return TextStats(
        characters=lengths.astype(np.float32),
        words=count(word_starts) + unspaced_count / np.float32(UNSPACED_CHARACTERS_A_WORD),
        uppers=count((classes & _UPPER) != 0),
        digits=count((classes & _DIGIT) != 0),
        commas=count((classes & _COMMA) != 0),
        stops=count((classes & _STOP) != 0),
        marks=count((classes & _OTHER_PUNCTUATION) != 0),
        unspaced=unspaced_count,
        stopwords=np.fromiter(map(_stopwords, words), dtype=np.float32, count=len(texts)),
        starts_lower=np.fromiter(map(str.islower, map(itemgetter(0), texts)), dtype=np.float32, count=len(texts)),
        ends_sentence=((last & _SENTENCE_END) != 0).astype(np.float32),
        bars=count((classes & _BAR) != 0),
        ends_colon=((last & _COLON) != 0).astype(np.float32),
    )


def _stopwords(words: Sequence[str]) -> int:
    return sum(map(ALL_STOPWORDS.__contains__, words))
