"""A table of named feature columns, and the sequence arithmetic that features are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float32]


class Table:
    """Columns of float32 with a name each, all of `rows` rows.

    Where `wanted` names the columns that will be read, the others are dropped as they are added.
    """

    __slots__ = ("_columns", "_wanted", "rows")

    def __init__(self, rows: int, wanted: Collection[str] | None = None) -> None:
        self.rows = rows
        self._wanted = wanted
        self._columns: dict[str, Floats] = {}

    def __getitem__(self, name: str) -> Floats:
        return self._columns[name]

    def __contains__(self, name: object) -> bool:
        return name in self._columns

    @property
    def names(self) -> list[str]:
        """The names of the columns, in the order in which they were added."""
        return list(self._columns)

    def wants(self, name: str) -> bool:
        """Will this column be read? Asked before work that would be lost otherwise."""
        return self._wanted is None or name in self._wanted

    def add(self, name: str, values: ArrayLike) -> None:
        """Add a column."""
        if self._wanted is None or name in self._wanted:
            self._columns[name] = np.asarray(values, dtype=np.float32)

    def add_page(self, name: str, value: float) -> None:
        """Add a column with the same value in every row."""
        if self._wanted is None or name in self._wanted:
            self._columns[name] = np.full(self.rows, value, dtype=np.float32)

    def add_all(self, columns: Iterable[tuple[str, ArrayLike]]) -> None:
        """Add columns in order."""
        for name, values in columns:
            self.add(name, values)

    def add_bits(self, prefix: str, bits: NDArray[np.int64], names: Sequence[str]) -> None:
        """Add a 0/1 column for each bit of a mask, named by the bit's place in `names`."""
        chosen = [(f"{prefix}_{name}", place) for place, name in enumerate(names) if self.wants(f"{prefix}_{name}")]
        expanded = ((bits >> np.array([place for _, place in chosen], dtype=np.int64)[:, None]) & 1).astype(np.float32)
        self._columns.update((name, column) for (name, _), column in zip(chosen, expanded, strict=True))

    def matrix(self, names: Sequence[str] | None = None) -> Floats:
        """The columns, or those named, side by side: shape (rows, columns)."""
        chosen = self._columns.values() if names is None else [self._columns[name] for name in names]
        return np.stack(list(chosen), axis=1)


def share(part: Floats, whole: Floats) -> Floats:
    """part / whole, 0 where there is no whole."""
    return np.divide(part, whole, out=np.zeros(len(part), dtype=np.float32), where=whole > 0, casting="unsafe")


def neighbours(values: Floats, reach: int) -> Iterator[tuple[int, Floats]]:
    """The values shifted by -reach .. +reach but 0: what stands that many rows further; -1 beyond either end."""
    rows = len(values)
    padded = np.full(rows + 2 * reach, -1, dtype=np.float32)
    padded[reach : reach + rows] = values
    for offset in (*range(-reach, 0), *range(1, reach + 1)):
        yield offset, padded[reach + offset : reach + offset + rows]


def window_sums(values: Floats, reach: int) -> tuple[Floats, Floats]:
    """The sums of the `reach` values before each row and of those after it."""
    rows = len(values)
    total = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
    index = np.arange(rows)
    before = total[index] - total[np.maximum(index - reach, 0)]
    after = total[np.minimum(index + 1 + reach, rows)] - total[index + 1]
    return before.astype(np.float32), after.astype(np.float32)


def spread(flags: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """How many rows ago the last flagged row was (0 on it), and how many until the next; the row count where none is.

    >>> since, until = spread(np.array([False, True, False]))
    >>> since.tolist(), until.tolist()
    ([3.0, 0.0, 1.0], [1.0, 0.0, 3.0])
    """
    rows = len(flags)
    index = np.arange(rows)
    last = np.maximum.accumulate(np.where(flags, index, -1))
    following = np.minimum.accumulate(np.where(flags, index, rows + rows)[::-1])[::-1]
    since = np.where(last < 0, rows, index - last)
    until = np.where(following > rows, rows, following - index)
    return since.astype(np.float32), until.astype(np.float32)
