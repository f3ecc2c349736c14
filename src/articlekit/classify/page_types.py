"""What type of page it is: multinomial logistic regression on what its segments are like on the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from numpy.typing import NDArray

    from .table import Floats

    Doubles = NDArray[np.float64]

MOST_DEVIATIONS = 3.0  # from the mean, beyond which a figure says no more


class PageTypes(NamedTuple):
    """The names of the types, and what tells them by the figures of a page.

    `means` and `deviations` of the figures in training, (columns,); `weights` (columns, types) and `bias` (types,).
    """

    types: tuple[str, ...]
    means: Doubles
    deviations: Doubles
    weights: Doubles
    bias: Doubles

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> PageTypes:
        """The model whose arrays are stored under names that begin with "types_"."""
        names = tuple(str(name) for name in arrays["types_names"])
        figures = (arrays[f"types_{name}"].astype(np.float64) for name in ("means", "deviations", "weights", "bias"))
        return cls(names, *figures)

    def ranked(self, figures: Floats) -> list[tuple[str, float]]:
        """The types and their probabilities, the likeliest first, for the `page_figures` of a page."""
        standard = (figures - self.means) / self.deviations
        raw = standard.clip(-MOST_DEVIATIONS, MOST_DEVIATIONS) @ self.weights + self.bias
        likely = np.exp(raw - raw.max())
        likely /= likely.sum()
        order = np.argsort(-likely, kind="stable").tolist()
        return [(self.types[place], float(likely[place])) for place in order]


def page_figures(rows: Floats, alone: Floats, words: Floats) -> Floats:
    """What a page is like, shape (2 * columns + 3,), from the features (n, columns) of its segments.

    The means of the features over all segments, and over all words that read like content by the probabilities
    `alone`; how many such words there are, and which part of all words and segments.
    """
    content = alone * words
    total = float(content.sum())
    whole = (np.log1p(total), total / max(1.0, float(words.sum())), alone.mean())
    return np.concatenate([rows.mean(axis=0), content @ rows / max(1e-6, total), np.array(whole, dtype=np.float32)])
