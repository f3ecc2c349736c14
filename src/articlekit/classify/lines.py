"""Which phrases of the lexicon each segment holds, for features and for role names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..article import STRUCTURE_ROLES, Role
from ..lexicon.lines import Hit, line_book

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .table import Floats, Table

LineHits = list[tuple[Hit, ...]]

LONGEST_LINE = 400  # characters; longer texts are judged as prose

LINE_ROLES = tuple([role for role in Role if role not in STRUCTURE_ROLES])
_ROW = {role: 2 * index for index, role in enumerate(LINE_ROLES)}
_NAMES = tuple(f"{kind}_{role}" for role in LINE_ROLES for kind in ("line", "words"))
# the roles of lines that are no part of an article
AROUND = frozenset(
    (
        Role.RELATED, Role.SHARE, Role.NEWSLETTER, Role.COMMENT_FORM, Role.AD, Role.NAV, Role.READ_MORE, Role.ACCOUNT,
        Role.SEARCH, Role.PAGINATION, Role.CREDIT, Role.SOURCE_LINK, Role.COOKIE, Role.LEGAL, Role.APP, Role.CONTACT,
        Role.FORM, Role.TAGS,
    )
)  # fmt: skip
_AROUND_ROWS = np.array([row for role, row in _ROW.items() if role in AROUND])
# the roles of headings over what follows an article
_HEADED = (Role.RELATED, Role.COMMENT, Role.COMMENT_FORM, Role.NEWSLETTER)
_HEADED_ROWS = np.array([_ROW[role] for role in _HEADED])
_HEADED_NAMES = tuple(f"under_{role}" for role in _HEADED)


def find_lines(texts: Sequence[str]) -> LineHits:
    """The phrases in each text, best first; () for texts longer than LONGEST_LINE."""
    short = [text for text in dict.fromkeys(texts) if len(text) <= LONGEST_LINE]
    found = dict(zip(short, line_book().find_all(short), strict=True))
    return [found.get(text, ()) for text in texts]


def line_columns(table: Table, hits: LineHits, headings: Floats) -> None:
    """Add for every role whether a whole line is one of its phrases, and whether it holds one; and their numbers.

    Then whether the last heading before a segment, or the segment itself, names what is no part of an article: 1 on the
    heading, 1 / (1 + n) on the n-th segment after it, 0 under other headings. `headings` is 1 where one stands.
    """
    found = np.zeros((len(_NAMES), len(hits)), dtype=np.float32)
    places = [(_ROW[hit.role] + (not hit.whole), index) for index, of_line in enumerate(hits) for hit in of_line]
    if places:
        found[tuple(zip(*places, strict=True))] = 1
    table.add_rows(_NAMES, found)
    table.add("line_hits", np.fromiter(map(len, hits), dtype=np.float32, count=len(hits)))
    if table.wants("line_around"):
        table.add("line_around", found[_AROUND_ROWS].max(axis=0))
    table.add("words_around", found[_AROUND_ROWS + 1].sum(axis=0))
    _heading_columns(table, found, headings > 0)


def _heading_columns(table: Table, found: Floats, headings: NDArray[np.bool_]) -> None:
    rows = np.arange(table.rows)
    last = np.maximum.accumulate(np.where(headings, rows, -1))
    nearness = np.where(last >= 0, 1 / (1 + rows - last), 0)
    named = np.maximum(found[_HEADED_ROWS], found[_HEADED_ROWS + 1])
    table.add_rows(_HEADED_NAMES, (named[:, last] * nearness).astype(np.float32))
