"""Features of a dump that stand in for its lost markup: the kinds of lines around each, and what they speak of."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from ..lexicon.words import ALL_STOPWORDS
from .lines import AROUND
from .sequence import share, spread, window_sums
from .text_features import LONG_WORDS, after_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import LineHits
    from .table import Floats, Table

PROSE_WORDS = 25
LABEL_WORDS = 6  # a text of so few words that holds a phrase is named by it
TINY_WORDS = 3
DATED_LENGTH = 150
ALIKE = 0.6  # of the words of two texts, for one to repeat the other

_NAMED = (
    Role.RELATED, Role.COMMENT, Role.COMMENT_FORM, Role.NEWSLETTER, Role.SHARE, Role.LEGAL, Role.TAGS, Role.READ_MORE,
    Role.NAV, Role.AUTHOR_LABEL, Role.BYLINE, Role.DATELINE, Role.AD, Role.CREDIT,
)  # fmt: skip
_ROW = {role: row for row, role in enumerate(_NAMED)}
_NAMED_COLUMNS = tuple(f"{side}_{role}" for side in ("since", "until") for role in _NAMED)
_REACHES = (3, 10, 30)
_KINDS = ("around", "dated", "tiny", "capital", "prose_words")
_WINDOW_COLUMNS = tuple(
    f"{kind}_{side}{reach}" for kind in _KINDS for reach in _REACHES for side in ("before", "after")
)
_LENGTH_COLUMNS = ("length_around", "lengths_differ")
COLUMNS = (
    "capital_share", "dated", *_NAMED_COLUMNS, *_WINDOW_COLUMNS, *_LENGTH_COLUMNS, "topic_share", "like_first",
    "after_like_first",
)  # fmt: skip
_ALIKE_REACH = 5
_DATED = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\bago\b|\d\s?[月월]", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3,}|[\u3040-\u30ff\u4e00-\u9fff]")


def surroundings_columns(table: Table, texts: Sequence[str], hits: LineHits, words: Floats, capitals: Floats) -> None:
    """Add what stands around each text; `capitals` is the share of its words that begin with one."""
    dated = np.array([len(text) <= DATED_LENGTH and _DATED.search(text) is not None for text in texts], np.float32)
    table.add("capital_share", capitals)
    table.add("dated", dated)
    around = np.array([any(hit.role in AROUND for hit in found) for found in hits], np.float32)
    _named_columns(table, hits, words)
    kinds = (around, dated, words <= TINY_WORDS, capitals * (words >= TINY_WORDS), words * (words >= LONG_WORDS))
    _window_columns(table, np.array(kinds, dtype=np.float32))
    _length_columns(table, words)
    _topic_columns(table, texts, words)


def _named_columns(table: Table, hits: LineHits, words: Floats) -> None:
    """How many texts ago the last one of each role stood, and how many it is to the next."""
    named = np.zeros((len(_NAMED), table.rows), dtype=np.bool_)
    for index, found in enumerate(hits):
        for hit in found:
            if hit.role in _ROW and (hit.whole or words[index] <= LABEL_WORDS):
                named[_ROW[hit.role], index] = True
    table.add_rows(_NAMED_COLUMNS, np.minimum(spread(named), 100).reshape(len(_NAMED_COLUMNS), table.rows))


def _window_columns(table: Table, kinds: Floats) -> None:
    sums = window_sums(kinds, _REACHES)
    np.log1p(sums[-1], out=sums[-1])
    table.add_rows(_WINDOW_COLUMNS, sums.reshape(len(_WINDOW_COLUMNS), table.rows))


def _length_columns(table: Table, words: Floats) -> None:
    """The mean length of the texts around, and how much they differ in it."""
    logs = np.log1p(words)
    rows = np.array((logs, logs**2, np.ones(table.rows)), dtype=np.float32)
    total, squares, count = window_sums(rows, (_ALIKE_REACH,))[:, 0].sum(axis=1) + rows
    mean = total / count
    table.add_rows(_LENGTH_COLUMNS, np.array((mean, np.sqrt(np.maximum(squares / count - mean**2, 0)))))


def _topic_columns(table: Table, texts: Sequence[str], words: Floats) -> None:
    """The share of each text's words that long texts hold too, and how far it repeats the first, often <title>."""
    listed = [frozenset(_WORD.findall(text.lower())) - ALL_STOPWORDS for text in texts]
    long = words >= PROSE_WORDS
    holders = Counter(word for index in long.nonzero()[0].tolist() for word in listed[index])
    known = [
        sum(holders[word] > itself for word in of_text) / len(of_text) if of_text else -1.0
        for of_text, itself in zip(listed, long.tolist(), strict=True)
    ]
    table.add("topic_share", known)
    first = listed[0]
    shared = np.array([len(first & of_text) for of_text in listed], dtype=np.float32)
    alike = share(shared, np.array([len(first | of_text) for of_text in listed], dtype=np.float32))
    alike[0] = 0
    table.add("like_first", alike)
    after_first(table, "after_like_first", alike >= ALIKE)
