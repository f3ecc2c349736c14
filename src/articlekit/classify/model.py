"""The block model: two forests, context-free and in context, with the names of the features that they read."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .context import context_features
from .forest import Forest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from numpy.typing import NDArray

    from .table import Floats, Table


class Model(NamedTuple):
    """`first_names` are the columns that the first forest reads; the second reads its own `second_names`."""

    first: Forest
    second: Forest
    first_names: tuple[str, ...]
    second_names: tuple[str, ...]

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Model:
        """The model whose arrays a weights file holds."""
        return cls(
            Forest.from_arrays(arrays, "first_"),
            Forest.from_arrays(arrays, "second_"),
            tuple(str(name) for name in arrays["first_names"]),
            tuple(str(name) for name in arrays["second_names"]),
        )

    @property
    def wanted(self) -> frozenset[str]:
        """The names of all columns that are read."""
        return frozenset(("words", *self.first_names, *self.second_names))

    def probabilities(self, features: Table, groups: dict[str, NDArray[np.int64]]) -> tuple[Floats, Floats]:
        """For each segment the probability of being main content, context-free and in context, shape (n,) each."""
        alone = self.first.probability(features.matrix(self.first_names))
        context = context_features(alone, features["words"], groups)
        context.add_all((name, features[name]) for name in self.second_names if name not in context)
        return alone, self.second.probability(context.matrix(self.second_names))


@cache
def load_model(name: str) -> Model:
    """The model of that name ("page" or "dump") that ships with the package; read once, never changed."""
    with as_file(files(__package__) / "weights" / f"{name}.npz") as path, np.load(path) as arrays:
        return Model.from_arrays(arrays)
