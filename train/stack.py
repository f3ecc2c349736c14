"""Two forests on top of each other, out-of-fold: the second learns from first probabilities of pages not trained on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy.optimize import brentq
from scipy.special import expit, logit

from articlekit.classify.context import context_features
from articlekit.classify.forest import Forest

from .align import GOLD_SHARE
from .corpus import FOLDS
from .fit import SEED, Plan, fit_forest, rank_columns
from .page_types import Typed, fit_types

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from .samples import Sample

    Arrays = dict[str, NDArray[Any]]
    Floats = NDArray[np.float32]

SURVEY = Plan(trees=300, rate=0.1)  # the forest that chooses the columns
ALL = -1  # the fold number of the model trained on everything


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the second forest sees beside the first's probabilities, and how large both are.

    `columns` is how many features both may use; None for all, and then the second has its `second_names`. `types` says
    that the samples have page types to learn.
    """

    second_names: tuple[str, ...] = ()
    columns: int | None = None
    types: bool = False
    most_rows: int | None = None
    first: Plan = Plan(trees=500, rate=0.06)  # noqa: RUF009  (a plan is frozen)
    second: Plan = Plan(trees=300, rate=0.05)  # noqa: RUF009


class Trained(NamedTuple):
    """The weights by fold held out, under ALL those trained on everything; and out-of-fold answers.

    `probability` has one for every segment, `told` a page type for every sample, where types were learned.
    """

    weights: dict[int, Arrays]
    probability: Floats
    told: list[str]


def train(samples: Sequence[Sample], recipe: Recipe) -> Trained:
    """Fit both forests, for every fold and for all samples together."""
    data = _Data(
        np.concatenate([sample.gold_share >= GOLD_SHARE for sample in samples]),
        np.concatenate(list(_thinned_costs(samples, recipe.most_rows))),
        np.concatenate([np.full(len(sample.words), sample.fold) for sample in samples]),
        np.concatenate([np.full(len(sample.words), bool(sample.made)) for sample in samples]),
    )
    if recipe.columns is not None:
        samples, recipe = _with_best_columns(samples, data, recipe)
    rows = np.concatenate([sample.rows for sample in samples])
    first, alone = _fit_folds(rows, data, recipe.first)
    rows, names = _context_rows(samples, alone, recipe)
    second, in_context = _fit_folds(rows, data, recipe.second)
    shift = _shift(in_context, data)
    in_context = expit(logit(in_context) + shift)
    second = {fold: arrays | {"bias": arrays["bias"] + shift} for fold, arrays in second.items()}
    types = fit_types(samples, alone, ALL) if recipe.types else Typed({fold: {} for fold in first}, [])
    weights = {
        fold: {
            **_named("first", first[fold], samples[0].names, recipe.types),
            **_named("second", second[fold], names),
            **types.arrays[fold],
        }
        for fold in first
    }
    return Trained(weights, in_context, types.told)


def _thinned_costs(samples: Sequence[Sample], most: int | None) -> Iterator[Floats]:
    """The costs of the segments, 0 for those left out; the others of their sample stand for them too."""
    chance = np.random.default_rng(SEED)
    for sample in samples:
        share = min(1.0, most / len(sample.costs)) if most else 1.0
        yield (sample.costs / share * (chance.random(len(sample.costs)) <= share)).astype(np.float32)


class _Data(NamedTuple):
    labels: NDArray[np.bool_]
    weights: Floats
    folds: NDArray[np.int64]
    made: NDArray[np.bool_]


def _fit_folds(rows: Floats, data: _Data, plan: Plan) -> tuple[dict[int, Arrays], Floats]:
    """A forest for every fold held out and one for ALL, and each row's probability by the one that did not see it."""
    forests: dict[int, Arrays] = {}
    probability = np.empty(len(rows), dtype=np.float32)
    for fold in (*range(FOLDS), ALL):
        seen, held_out = data.folds != fold, data.folds == fold
        seen &= data.weights > 0
        forests[fold] = fit_forest(rows[seen], data.labels[seen], data.weights[seen], plan)
        probability[held_out] = Forest.from_arrays(forests[fold], "").probability(rows[held_out])
        print(f"  fitted without fold {fold}" if fold != ALL else "  fitted on all", flush=True)
    return forests, probability


def _shift(probability: Floats, data: _Data) -> np.float32:
    """What makes log odds right in the mean on the pages themselves: more of a shortened copy is boilerplate."""
    if not data.made.any():
        return np.float32(0)
    weights = np.where(data.made, 0, data.weights)
    odds = logit(probability)
    return np.float32(brentq(lambda shift: float(weights @ (expit(odds + shift) - data.labels)), -2, 2))


def _with_best_columns(samples: Sequence[Sample], data: _Data, recipe: Recipe) -> tuple[list[Sample], Recipe]:
    """The samples with those columns that a forest on all of them finds most telling, for both forests to see."""
    rows = np.concatenate([sample.rows for sample in samples])
    known = data.weights > 0
    best = np.sort(rank_columns(rows[known], data.labels[known], data.weights[known], SURVEY)[: recipe.columns])
    names = [samples[0].names[column] for column in best]
    chosen = [replace(sample, names=names, rows=sample.rows[:, best]) for sample in samples]
    return chosen, replace(recipe, second_names=tuple(names))


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


def _named(prefix: str, arrays: Arrays, names: Sequence[str], all_names: bool = False) -> Arrays:
    """The arrays under a prefix, their features numbered among the names that are in use, or all of them."""
    used = np.arange(len(names)) if all_names else np.unique(arrays["features"][np.isfinite(arrays["borders"])])
    place = np.zeros(len(names), dtype=np.int16)
    place[used] = np.arange(len(used))
    named = {f"{prefix}_{key}": value for key, value in arrays.items()}
    named[f"{prefix}_features"] = place[arrays["features"]]
    named[f"{prefix}_names"] = np.array([names[index] for index in used])
    return named
