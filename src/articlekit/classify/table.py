"""A table of named feature columns."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

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

    __slots__ = ("_names", "_parts", "_wanted", "rows")

    def __init__(self, rows: int, wanted: Collection[str] | None = None) -> None:
        self.rows = rows
        self._wanted = None if wanted is None else frozenset(wanted)
        self._names: list[str] = []
        self._parts: list[Floats] = []  # matrices with the columns as rows

    def __getitem__(self, name: str) -> Floats:
        columns: Iterator[Floats] = chain.from_iterable(self._parts)
        return next(islice(columns, self._names.index(name), None))

    def __contains__(self, name: object) -> bool:
        return name in self._names

    @property
    def names(self) -> list[str]:
        """The names of the columns, in the order in which they were added."""
        return list(self._names)

    def wants(self, name: str) -> bool:
        """Will this column be read? Asked before work that would be lost otherwise."""
        return self._wanted is None or name in self._wanted

    def add(self, name: str, values: ArrayLike) -> None:
        """Add a column."""
        if self._wanted is None or name in self._wanted:
            self._names.append(name)
            self._parts.append(np.asarray(values, dtype=np.float32)[None])

    def add_all(self, columns: Iterable[tuple[str, ArrayLike]]) -> None:
        """Add columns in order."""
        for name, values in columns:
            self.add(name, values)

    def add_rows(self, names: tuple[str, ...], rows: Floats) -> None:
        """Add many columns: the rows of a matrix."""
        places, chosen = _chosen(names, self._wanted)
        self._names += chosen
        self._parts.append(rows if len(chosen) == len(names) else rows.take(places, axis=0))

    def add_page(self, figures: Mapping[str, float]) -> None:
        """Add columns with the same value in every row."""
        values = np.fromiter(figures.values(), dtype=np.float32, count=len(figures))
        self.add_rows(tuple(figures), values.repeat(self.rows).reshape(len(values), self.rows))

    def add_equal(self, names: tuple[str, ...], numbers: NDArray[np.integer]) -> None:
        """Add a 0/1 column for each name: is this the name with the row's number, the first of them 0?"""
        places, chosen = _chosen(names, self._wanted)
        self._add_flags(chosen, numbers == places[:, None])

    def add_bits(self, bits: Bits, masks: Ints) -> None:
        """Add a 0/1 column for each bit that has a name; `masks` has a row for each prefix of the names."""
        places, chosen = _chosen(bits.names, self._wanted)
        found = masks.take(bits.mask[places], axis=0)
        found &= bits.bit[places, None]
        self._add_flags(chosen, found != 0)

    def _add_flags(self, names: tuple[str, ...], flags: NDArray[np.bool_]) -> None:
        self._names += names
        self._parts.append(flags.astype(np.float32))

    def with_columns(self, other: Table) -> Table:
        """The columns of both."""
        both = Table(self.rows, self._wanted)
        both._names, both._parts = self._names + other._names, self._parts + other._parts
        return both

    def matrix(self, names: tuple[str, ...] | None = None) -> Floats:
        """The columns, or those named, side by side: shape (rows, columns); in memory column stands after column."""
        columns = np.concatenate(self._parts)
        return (columns if names is None else columns.take(_places(names, tuple(self._names)), axis=0)).T


@lru_cache(maxsize=256)
def _chosen(names: tuple[str, ...], wanted: frozenset[str] | None) -> tuple[Ints, tuple[str, ...]]:
    """Those names that will be read, and their places."""
    places = [place for place, name in enumerate(names) if wanted is None or name in wanted]
    return np.array(places, dtype=np.int64), tuple(names[place] for place in places)


@lru_cache(maxsize=64)
def _places(names: tuple[str, ...], among: tuple[str, ...]) -> Ints:
    """The place of each name among others."""
    places = {name: place for place, name in enumerate(among)}
    return np.array([places[name] for name in names], dtype=np.int64)
