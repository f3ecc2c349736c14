"""Which phrases of the lexicon each segment holds, for features and for role names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from ..lexicon.lines import Hit, line_book

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .table import Floats, Table

LineHits = list[tuple[Hit, ...]]

LONGEST_LINE = 400  # characters; longer texts are judged as prose

LINE_ROLES = tuple(Role)
_ROW = {role: 2 * index for index, role in enumerate(LINE_ROLES)}
_NAMES = [f"{kind}_{role}" for role in LINE_ROLES for kind in ("line", "words")]
# the roles of lines that are no part of an article
_AROUND = frozenset(
    (
        Role.RELATED, Role.SHARE, Role.NEWSLETTER, Role.COMMENT_FORM, Role.AD, Role.NAV, Role.READ_MORE, Role.ACCOUNT,
        Role.SEARCH, Role.PAGINATION, Role.CREDIT, Role.SOURCE_LINK, Role.COOKIE, Role.LEGAL, Role.APP, Role.CONTACT,
        Role.FORM, Role.TAGS,
    )
)  # fmt: skip
_AROUND_ROWS = [row for role, row in _ROW.items() if role in _AROUND]
# the roles of headings over what follows an article
_HEADED = (Role.RELATED, Role.COMMENT, Role.COMMENT_FORM, Role.NEWSLETTER)


def find_lines(texts: Sequence[str]) -> LineHits:
    """The phrases in each text, best first; () for texts longer than LONGEST_LINE."""
    find = line_book().find
    found = {text: find(text) if len(text) <= LONGEST_LINE else () for text in dict.fromkeys(texts)}
    return [found[text] for text in texts]


def line_columns(table: Table, hits: LineHits, headings: Floats) -> None:
    """Add for every role whether a whole line is one of its phrases, and whether it holds one; and their numbers.

    Then whether the last heading before a segment, or the segment itself, names what is no part of an article: 1 on the
    heading, 1 / (1 + n) on the n-th segment after it, 0 under other headings. `headings` is 1 where one stands.
    """
    found = np.zeros((len(_NAMES), len(hits)), dtype=np.float32)
    for index, of_line in enumerate(hits):
        for hit in of_line:
            found[_ROW[hit.role] + (not hit.whole), index] = 1
    for name, column in zip(_NAMES, found, strict=True):
        table.add(name, column)
    table.add("line_hits", [len(of_line) for of_line in hits])
    table.add("line_around", found[_AROUND_ROWS].max(axis=0))
    table.add("words_around", found[[row + 1 for row in _AROUND_ROWS]].sum(axis=0))
    rows = np.arange(table.rows)
    last = np.maximum.accumulate(np.where(headings > 0, rows, -1))
    for role in _HEADED:
        named = found[_ROW[role]] + found[_ROW[role] + 1] > 0
        table.add(f"under_{role}", np.where((last >= 0) & named[last], 1 / (1 + rows - last), 0))
