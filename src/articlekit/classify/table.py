"""A table of named feature columns."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]


class Bits:
    """Names for the columns that the bits of masks make: bit i of mask j has the i-th name under the j-th prefix."""

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        self.names = tuple(f"{prefix}_{name}" for prefix, listed in names.items() for name in listed)
        self.mask = np.repeat(np.arange(len(names)), [len(listed) for listed in names.values()])
        self.bit: Ints = np.array([1 << bit for listed in names.values() for bit in range(len(listed))], dtype=np.int64)


class Table:
    """Columns of float32 with a name each, all of `rows` rows.

    Where `wanted` names the columns that will be read, the others are dropped as they are added.
    """

    __slots__ = ("_columns", "_wanted", "rows")

    def __init__(self, rows: int, wanted: Collection[str] | None = None) -> None:
        self.rows = rows
        self._wanted = None if wanted is None else frozenset(wanted)
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

    def add_all(self, columns: Iterable[tuple[str, ArrayLike]]) -> None:
        """Add columns in order."""
        for name, values in columns:
            self.add(name, values)

    def add_rows(self, names: tuple[str, ...], rows: Sequence[Floats] | Floats) -> None:
        """Add many columns, such as the rows of a matrix."""
        self._columns.update((names[place], rows[place]) for place in _places(names, self._wanted))

    def add_page(self, figures: Mapping[str, float]) -> None:
        """Add columns with the same value in every row."""
        values = np.fromiter(figures.values(), dtype=np.float32, count=len(figures))
        self.add_rows(tuple(figures), values.repeat(self.rows).reshape(len(values), self.rows))

    def add_equal(self, names: tuple[str, ...], numbers: NDArray[np.integer]) -> None:
        """Add a 0/1 column for each name: is this the name with the row's number, the first of them 0?"""
        places = _places(names, self._wanted)
        self._add_flags([names[place] for place in places], numbers == np.array(places, dtype=np.int64)[:, None])

    def add_bits(self, bits: Bits, masks: Ints) -> None:
        """Add a 0/1 column for each bit that has a name; `masks` has a row for each prefix of the names."""
        places = _places(bits.names, self._wanted)
        chosen = np.array(places, dtype=np.intp)
        found = masks.take(bits.mask[chosen], axis=0)
        found &= bits.bit[chosen][:, None]
        self._add_flags([bits.names[place] for place in places], found != 0)

    def _add_flags(self, names: list[str], flags: NDArray[np.bool_]) -> None:
        self._columns.update(zip(names, flags.astype(np.float32), strict=True))

    def matrix(self, names: Iterable[str] | None = None) -> Floats:
        """The columns, or those named, side by side: shape (rows, columns)."""
        return side_by_side(self._columns.values() if names is None else [self._columns[name] for name in names])


@lru_cache(maxsize=256)
def _places(names: tuple[str, ...], wanted: frozenset[str] | None) -> tuple[int, ...]:
    """The places of those names that will be read."""
    return tuple(place for place, name in enumerate(names) if wanted is None or name in wanted)


def side_by_side(columns: Iterable[Floats]) -> Floats:
    """Columns as a matrix, of shape (rows, columns); in memory column stands after column."""
    listed = list(columns)
    return np.concatenate(listed).reshape(len(listed), -1).T
