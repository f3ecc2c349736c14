"""Two forests on top of each other, out-of-fold: the second learns from first probabilities of pages not trained on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from articlekit.classify.context import context_features
from articlekit.classify.forest import Forest
from articlekit.classify.select import best_set

from .corpus import FOLDS
from .fit import Plan, fit_forest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .samples import Sample

    Arrays = dict[str, NDArray[Any]]
    Floats = NDArray[np.float32]

GOLD_SHARE = 0.5  # of a segment's tokens, from which on it counts as main content
FLOOR_WEIGHT = 0.002  # so that labels of one word count too
ALL = -1  # the fold number of the model trained on everything


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the second forest sees beside the first's probabilities, and how large both are."""

    second_names: tuple[str, ...]
    first: Plan = Plan(trees=300)  # noqa: RUF009  (a plan is frozen)
    second: Plan = Plan(trees=200)  # noqa: RUF009


def train(samples: Sequence[Sample], recipe: Recipe) -> dict[int, Arrays]:
    """The weights by fold held out, and under ALL those trained on everything."""
    labels = np.concatenate([sample.gold_share >= GOLD_SHARE for sample in samples])
    weights = np.concatenate([_weights(sample) for sample in samples])
    folds = np.concatenate([np.full(len(sample.words), sample.fold) for sample in samples])
    rows = np.concatenate([sample.rows for sample in samples])
    first = {fold: _fit(rows, labels, weights, folds, fold, recipe.first) for fold in (*range(FOLDS), ALL)}
    alone = np.empty(len(rows), dtype=np.float32)
    for fold in range(FOLDS):
        held_out = folds == fold
        alone[held_out] = _forest(first[fold]).probability(rows[held_out])
    rows, names = _context_rows(samples, alone, recipe)
    second = {fold: _fit(rows, labels, weights, folds, fold, recipe.second) for fold in (*range(FOLDS), ALL)}
    return {
        fold: {**_named("first", first[fold], samples[0].names), **_named("second", second[fold], names)}
        for fold in first
    }


def _weights(sample: Sample) -> Floats:
    """What an error on a segment costs: about its part in the F1 of its page."""
    cost: Floats = np.minimum(sample.tokens / (sample.gold_tokens + 50.0), 0.5).astype(np.float32)
    return cost + np.float32(FLOOR_WEIGHT)


def _fit(
    rows: Floats, labels: NDArray[np.bool_], weights: Floats, folds: NDArray[np.int64], fold: int, plan: Plan
) -> Arrays:
    chosen = folds != fold
    return fit_forest(rows[chosen], labels[chosen], weights[chosen], plan)


def _forest(arrays: Arrays) -> Forest:
    return Forest.from_arrays(arrays, "")


def _context_rows(samples: Sequence[Sample], alone: Floats, recipe: Recipe) -> tuple[Floats, list[str]]:
    out, names = [], []
    at = 0
    for sample in samples:
        end = at + len(sample.words)
        table = context_features(alone[at:end], sample.words, sample.groups)
        column = {name: index for index, name in enumerate(sample.names)}
        table.add_all((name, sample.rows[:, column[name]]) for name in recipe.second_names)
        out.append(table.matrix())
        names = table.names
        at = end
    return np.concatenate(out), names


def _named(prefix: str, arrays: Arrays, names: Sequence[str]) -> Arrays:
    """The arrays under a prefix, their features numbered among the names that are in use."""
    used = np.unique(arrays["features"][np.isfinite(arrays["borders"])])
    place = np.zeros(len(names), dtype=np.int16)
    place[used] = np.arange(len(used))
    named = {f"{prefix}_{key}": value for key, value in arrays.items()}
    named[f"{prefix}_features"] = place[arrays["features"]]
    named[f"{prefix}_names"] = np.array([names[index] for index in used])
    return named


def expected_scores(sample: Sample, probability: Floats) -> tuple[float, float]:
    """The F1 that the labels give to the chosen set of segments, and the F1 that the model expected of it."""
    chosen, expected = best_set(probability, sample.words)
    hits = float((sample.tokens * sample.gold_share)[chosen].sum())
    total = float(sample.tokens[chosen].sum()) + sample.gold_tokens
    return 2 * hits / max(total, 1.0), expected
