"""From probabilities to a set of blocks: the set whose expected F1 is highest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .table import Floats

    Ints = NDArray[np.int64]


LEAST = 0.2  # where no set of blocks has a higher expected F1, there is no content

# What a page adds to the log odds of all its blocks: a normal variable in five steps of one probability each. The
# spread is that of a Gaussian copula with a correlation of 0.4 (Vasicek 1987), set on wcxb-dev; odds get steeper by it.
MOODS = 1.39 * np.array([[-1.28], [-0.52], [0.0], [0.52], [1.28]])
_STEEPER = 1.29

REPEAT_WORDS = 25  # fewer words may well be said twice: set on documentation and articles of wcxb-dev


def best_set(probability: Floats, words: Floats, beta: float = 1.0) -> tuple[NDArray[np.bool_], float]:
    """The blocks to keep, and the F1 to expect of them; none where no set has as much as LEAST.

    Taking blocks in order of probability, a set with K words, of which H are expected to be content, on a page where G
    are, has an expected F1 of about 2 H / (K + G). The set with the highest is kept (Ye et al. 2012, "Optimizing
    F-measures", for the ratio of expectations), on the mean over several MOODS of the page, for its blocks are right or
    wrong together: twenty teasers with a probability of 0.4 each are all content or none is. With another `beta` it is
    the set with the highest F-beta, which weighs recall beta times as much as precision (van Rijsbergen).
    """
    order = np.argsort(-probability, kind="stable")
    ordered_words = words[order].astype(np.float64)
    hits = np.cumsum(ordered_words * in_moods(probability[order]), axis=1)
    kept, total = np.cumsum(ordered_words), hits[:, -1:]
    f1 = (2 * hits / np.maximum(kept + total, 1e-9)).mean(axis=0)
    best = int(np.argmax((hits / np.maximum(kept + beta**2 * total, 1e-9)).mean(axis=0)))
    chosen = np.zeros(len(probability), dtype=np.bool_)
    if f1.max() >= LEAST:
        chosen[order[: best + 1]] = True
    return chosen, float(f1[best])


def in_moods(probability: Floats) -> NDArray[np.float64]:
    """The probabilities in each mood, shape (moods, n); their mean over the moods is about what they were."""
    likely = probability.clip(1e-4, 1 - 1e-4).astype(np.float64)
    odds = np.log(likely / (1 - likely))
    return 1 / (1 + np.exp(-(_STEEPER * odds + MOODS)))


def with_gaps_filled(kept: NDArray[np.bool_], probability: Floats, reach: NDArray[np.int64]) -> NDArray[np.bool_]:
    """The set with those blocks that stand between two blocks of it, at most `reach` (0, 1 or 2) blocks from each.

    Half the probability of the least likely block that is kept is asked of them.
    """
    if not kept.any():
        return kept
    padded = np.zeros(len(kept) + 4, dtype=np.bool_)
    padded[2:-2] = kept
    before, after = padded[1:-3], padded[3:-1]
    near = before & after
    far = (before | padded[:-4]) & (after | padded[4:])
    between = (near & (reach >= 1)) | (far & (reach >= 2))
    filled: NDArray[np.bool_] = kept | (between & (probability >= probability[kept].min() / 2))
    return filled


def repeats(
    kept: NDArray[np.bool_], texts: Sequence[str], words: Floats, boxes: Ints, around: Ints, hidden: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """The kept blocks of REPEAT_WORDS words or more whose text is kept elsewhere too, in another box.

    Print versions, sliders and placeholders say the same twice, and a reader wants it once: of two, the one that is not
    hidden, or the first. What a writer repeats on purpose stands in one box, or among much that is not repeated:
    in what stands `around` its box, half of the kept words must be repeats.
    """
    candidates = (kept & (words >= REPEAT_WORDS)).nonzero()[0]
    first: dict[str, int] = {}
    repeated = np.zeros(len(kept), dtype=np.bool_)
    for index in candidates[np.argsort(hidden[candidates], kind="stable")].tolist():
        repeated[index] = first.setdefault(texts[index], int(boxes[index])) != boxes[index]
    if repeated.any():
        repeats_around = np.bincount(around, words * repeated)
        repeated &= (2 * repeats_around >= np.bincount(around, words * kept))[around]
    return repeated
