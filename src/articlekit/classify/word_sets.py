"""The distinct words of many texts, as numbers: what texts have in common becomes arithmetic."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from .sequence import share

if TYPE_CHECKING:
    from collections.abc import Collection

    from .characters import Characters, Ints
    from .table import Floats


class WordSets:
    """The lower-case words of each text, split at white space: `counts` of all and `sizes` of the distinct ones."""

    def __init__(self, read: Characters) -> None:
        words = read.joined.lower().split()
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        numbers = np.fromiter(map(self._numbers.__getitem__, words), dtype=np.int64, count=len(words))
        self.counts: Ints = read.words()
        rows, distinct = len(self.counts), len(self._numbers)
        numbers += np.repeat(np.arange(0, rows * distinct, distinct), self.counts)
        numbers.sort(kind="stable")  # they are in order of texts already, which other kinds make nothing of
        self._text, self._word = np.divmod(numbers[np.diff(numbers, prepend=-1) > 0], distinct)
        self.sizes: Ints = np.bincount(self._text, minlength=rows)

    def common(self, wanted: Collection[str]) -> Floats:
        """How many of the wanted words each text has; they are distinct and in lower case."""
        known = [self._numbers[word] for word in wanted if word in self._numbers]
        found = np.zeros(len(self._numbers), dtype=np.bool_)
        found[known] = True
        return np.bincount(self._text[found[self._word]], minlength=len(self.sizes)).astype(np.float32)

    def overlaps(self, wanted: Collection[str]) -> Floats:
        """The Jaccard index of the words of each text and those wanted; 0 where there are none."""
        common = self.common(wanted)
        return share(common, (self.sizes + len(wanted) - common).astype(np.float32))
