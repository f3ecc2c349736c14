"""What the model said of the segments, before anyone names roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .table import Floats


class Scores(NamedTuple):
    """One number a segment: its words, both probabilities, whether it is kept; if not, whether as repeat or hidden."""

    words: Floats
    alone: Floats
    in_context: Floats
    kept: NDArray[np.bool_]
    repeats: NDArray[np.bool_]
    hidden: NDArray[np.bool_]

    @property
    def cut(self) -> float:
        """The lowest probability that was kept; 1 where nothing was."""
        return float(self.in_context[self.kept].min()) if self.kept.any() else 1.0
