"""The block model: two forests, context-free and in context, with the names of the features that they read."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .context import context_features
from .forest import Forest
from .table import side_by_side

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from numpy.typing import NDArray

    from .table import Floats, Table


class Model(NamedTuple):
    """`first_names` are the columns that the first forest reads, `second_names` those of the second.

    `wanted` are the names of all columns that have to be made for them.
    """

    first: Forest
    second: Forest
    first_names: tuple[str, ...]
    second_names: tuple[str, ...]
    wanted: frozenset[str]

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Model:
        """The model whose arrays a weights file holds."""
        first_names, second_names = (tuple(arrays[f"{forest}_names"].tolist()) for forest in ("first", "second"))
        return cls(
            Forest.from_arrays(arrays, "first_"),
            Forest.from_arrays(arrays, "second_"),
            first_names,
            second_names,
            frozenset(("words", *first_names, *second_names)),
        )

    def probabilities(self, features: Table, groups: dict[str, NDArray[np.int64]]) -> tuple[Floats, Floats]:
        """For each segment the probability of being main content, context-free and in context, shape (n,) each."""
        alone = self.first.probability(features.matrix(self.first_names))
        context = context_features(alone, features["words"], groups)
        columns = [context[name] if name in context else features[name] for name in self.second_names]
        return alone, self.second.probability(side_by_side(columns))


@cache
def load_model(name: str) -> Model:
    """The model of that name ("page" or "dump") that ships with the package; read once, never changed."""
    with as_file(files(__package__) / "weights" / f"{name}.npz") as path, np.load(path) as arrays:
        return Model.from_arrays(arrays)
