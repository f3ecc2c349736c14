"""Fitting of oblivious forests with CatBoost, and their arrays as the package reads them."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from catboost import CatBoostClassifier, Pool

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

SEED = 20261123


@dataclass(frozen=True, slots=True)
class Plan:
    """How large a forest is and how it learns (the names are those of CatBoost's documentation)."""

    trees: int = 300
    depth: int = 6
    rate: float = 0.08


def fit_forest(rows: Floats, labels: NDArray[np.bool_], weights: Floats, plan: Plan) -> dict[str, NDArray[Any]]:
    """The arrays of a forest: features, borders, leaves, bias; the same for the same input."""
    return _arrays(_fit(rows, labels, weights, plan), plan.depth)


def rank_columns(rows: Floats, labels: NDArray[np.bool_], weights: Floats, plan: Plan) -> NDArray[np.int64]:
    """The columns, the one that tells a forest most first."""
    importance = _fit(rows, labels, weights, plan).get_feature_importance()
    return np.argsort(-np.asarray(importance), kind="stable")


def _fit(rows: Floats, labels: NDArray[np.bool_], weights: Floats, plan: Plan) -> CatBoostClassifier:
    model = CatBoostClassifier(
        iterations=plan.trees, depth=plan.depth, learning_rate=plan.rate, random_seed=SEED, border_count=64,
        l2_leaf_reg=5.0, rsm=0.3, bootstrap_type="Bernoulli", subsample=0.5, leaf_estimation_iterations=1,
        boosting_type="Plain", loss_function="Logloss", thread_count=2, verbose=False, allow_writing_files=False,
    )  # fmt: skip
    model.fit(Pool(rows, labels.astype(int), weight=weights))
    return model


def _arrays(model: CatBoostClassifier, depth: int) -> dict[str, NDArray[Any]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        model.save_model(str(path), format="json")
        stored = json.loads(path.read_text(encoding="utf-8"))
    trees = stored["oblivious_trees"]
    float_index = [feature["flat_feature_index"] for feature in stored["features_info"]["float_features"]]
    features = np.zeros((len(trees), depth), dtype=np.int16)
    borders = np.full(
        (len(trees), depth), np.inf, dtype=np.float32
    )  # a question with no yes: a tree that stopped early
    leaves = np.zeros((len(trees), 1 << depth), dtype=np.float32)
    for number, tree in enumerate(trees):
        for level, split in enumerate(tree["splits"]):
            features[number, level] = float_index[split["float_feature_index"]]
            borders[number, level] = split["border"]
        leaves[number, : len(tree["leaf_values"])] = tree["leaf_values"]
    scale, (bias,) = stored["scale_and_bias"]
    return {"features": features, "borders": borders, "leaves": leaves * scale, "bias": np.float32(bias)}
