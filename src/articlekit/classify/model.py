"""The block model: two forests, context-free and in context, and the types of pages."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .context import context_features
from .forest import Forest
from .page_types import PageTypes, page_figures

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from numpy.typing import NDArray

    from ..segment.segment import Segment
    from .table import Floats, Table


class Judgement(NamedTuple):
    """For each segment the probability of being main content, context-free and in context, shape (n,) each.

    `types` are the types that a page may be, the likeliest first, with their probabilities; empty for a dump.
    """

    alone: Floats
    in_context: Floats
    types: Sequence[tuple[str, float]]


class Model(NamedTuple):
    """`first_names` are the columns that the first forest reads, `second_names` those of the second.

    `wanted` are the names of all columns that have to be made for them. Only pages have `types`, and only dumps have
    `titles`, the weights of what speaks for a line as the title.
    """

    first: Forest
    second: Forest
    first_names: tuple[str, ...]
    second_names: tuple[str, ...]
    wanted: frozenset[str]
    types: PageTypes | None = None
    titles: Mapping[str, float] = MappingProxyType({})

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
            PageTypes.from_arrays(arrays) if "types_names" in arrays else None,
            _titles(arrays) if "title_marks" in arrays else MappingProxyType({}),
        )

    def judge(
        self, features: Table, groups: dict[str, NDArray[np.int64]], segments: Sequence[Segment] = ()
    ) -> Judgement:
        """What the model makes of the segments of a page or dump. It reads the features alone; others may read more."""
        rows, words = features.matrix(self.first_names), features["words"]
        alone = self.first.probability(rows)
        second = features.with_columns(context_features(alone, words, groups)).matrix(self.second_names)
        types = self.types.ranked(page_figures(rows, alone, words)) if self.types is not None else ()
        return Judgement(alone, self.second.probability(second), types)


def _titles(arrays: Mapping[str, NDArray[Any]]) -> Mapping[str, float]:
    return dict(zip(arrays["title_marks"].tolist(), arrays["title_weights"].tolist(), strict=True))


@cache
def load_model(name: str) -> Model:
    """The model of that name ("page" or "dump") that ships with the package; read once, never changed."""
    with as_file(files(__package__) / "weights" / f"{name}.npz") as path, np.load(path) as arrays:
        return Model.from_arrays(arrays)
