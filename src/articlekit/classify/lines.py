"""Which phrases of the lexicon each segment holds, for features and for role names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from ..lexicon.lines import Hit, line_book

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

LineHits = list[tuple[Hit, ...]]

LONGEST_LINE = 400  # characters; longer texts are judged as prose

LINE_ROLES = tuple(Role)
_ROLE_INDEX = {role: index for index, role in enumerate(LINE_ROLES)}


def find_lines(texts: Sequence[str]) -> LineHits:
    """The phrases in each text, best first; () for texts longer than LONGEST_LINE."""
    find = line_book().find
    found = {text: find(text) if len(text) <= LONGEST_LINE else () for text in dict.fromkeys(texts)}
    return [found[text] for text in texts]


def line_columns(hits: LineHits) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """For every role a 0/1 column of whole-line hits and one of hits inside the line."""
    columns = np.zeros((2 * len(LINE_ROLES), len(hits)), dtype=np.float32)
    for row, found in enumerate(hits):
        for hit in found:
            columns[2 * _ROLE_INDEX[hit.role] + (not hit.whole), row] = 1
    for index, role in enumerate(LINE_ROLES):
        yield f"line_{role}", columns[2 * index]
        yield f"words_{role}", columns[2 * index + 1]
    yield "line_hits", np.fromiter(map(len, hits), dtype=np.float32, count=len(hits))
