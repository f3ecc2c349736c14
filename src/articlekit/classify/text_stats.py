"""Counts over the characters and words of many texts at once."""

from __future__ import annotations

from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from ..lexicon.words import ALL_STOPWORDS
from .characters import (
    BAR,
    COLON,
    COMMA,
    DIGIT,
    OTHER_PUNCTUATION,
    SENTENCE_END,
    STOP,
    UNSPACED,
    UPPER,
    Characters,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .table import Floats

UNSPACED_CHARACTERS_A_WORD = 2.0  # so that a line of Chinese weighs about what its translation weighs

_COUNTED = (COMMA, STOP, UPPER, DIGIT, OTHER_PUNCTUATION, UNSPACED, BAR)


class TextStats:
    """One number a text, float32: counts, but for `starts_lower`, `ends_sentence` and `ends_colon`, which are 0 or 1.

    `words` counts words of spaced scripts, and characters of unspaced ones by UNSPACED_CHARACTERS_A_WORD to a word.
    """

    def __init__(self, texts: Sequence[str], read: Characters) -> None:
        self._texts = texts
        self.characters: Floats = read.lengths.astype(np.float32)
        self.commas, self.stops, self.uppers, self.digits, self.marks, self.unspaced, self.bars = read.counts(_COUNTED)
        self.words: Floats = read.spaced_words().astype(np.float32)
        self.words += self.unspaced / np.float32(UNSPACED_CHARACTERS_A_WORD)
        self.ends_sentence: Floats = read.last(SENTENCE_END).astype(np.float32)
        self.ends_colon: Floats = read.last(COLON).astype(np.float32)

    # looked up word by word, which takes its time, and not every model asks for it
    @cached_property
    def stopwords(self) -> Floats:
        """How many words of each text are function words of some language."""
        return np.fromiter(map(_stopwords, lower_words(self._texts)), dtype=np.float32, count=len(self._texts))

    @property
    def starts_lower(self) -> Floats:
        """Does each text start with a small letter?"""
        firsts = map(itemgetter(0), self._texts)
        return np.fromiter(map(str.islower, firsts), dtype=np.float32, count=len(self._texts))


def text_stats(texts: Sequence[str]) -> TextStats:
    """The counts of all texts, none of them empty, in work linear in their length."""
    return TextStats(texts, Characters(texts))


def lower_words(texts: Sequence[str]) -> list[list[str]]:
    """The words of each text in lower case, split at white space."""
    return [text.lower().split() for text in texts]


def _stopwords(words: Sequence[str]) -> int:
    return sum(map(ALL_STOPWORDS.__contains__, words))
