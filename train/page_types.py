"""Fitting of the model of page types, with scikit-learn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from articlekit.classify.page_types import MOST_DEVIATIONS, PageTypes, page_figures

from .corpus import FOLDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .samples import Sample

    Arrays = dict[str, NDArray[Any]]
    Floats = NDArray[np.float32]

TYPED_SET = "wcxb-dev"  # the set whose pages have a type
ARTICLE_SETS = frozenset({"fundus-dev", "readability-dev"})  # whose pages are articles
STRENGTH = 0.02  # scikit-learn's C: out-of-fold 0.842 right, at 0.1 and 0.005 no more


class Typed(NamedTuple):
    """The arrays by fold held out, under `whole` those of all pages; and the type told of each sample, out-of-fold."""

    arrays: dict[int, Arrays]
    told: list[str]


def fit_types(samples: Sequence[Sample], alone: Floats, whole: int) -> Typed:
    """Fit the types on the pages that have one; `alone` are the first forest's out-of-fold probabilities."""
    ends = np.cumsum([len(sample.words) for sample in samples])
    judged = zip(samples, np.split(alone, ends[:-1]), strict=True)
    figures = np.stack([page_figures(sample.rows, first, sample.words) for sample, first in judged])
    types = np.array([_type(sample) for sample in samples])
    folds = np.array([sample.fold for sample in samples])
    arrays = {
        fold: _fit(figures[seen], types[seen])
        for fold in (*range(FOLDS), whole)
        for seen in [(types != "") & (folds != fold)]
    }
    models = {fold: PageTypes.from_arrays(found) for fold, found in arrays.items()}
    told = [models[fold].ranked(row)[0][0] for fold, row in zip(folds.tolist(), figures, strict=True)]
    return Typed(arrays, told)


def _type(sample: Sample) -> str:
    if sample.set == TYPED_SET:
        return sample.type
    return "article" if sample.set in ARTICLE_SETS else ""


def _fit(figures: Floats, types: NDArray[np.str_]) -> Arrays:
    means, deviations = figures.mean(axis=0), np.maximum(figures.std(axis=0), 1e-6)
    standard = ((figures - means) / deviations).clip(-MOST_DEVIATIONS, MOST_DEVIATIONS)
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(standard, types)
    return {
        "types_names": np.array(model.classes_.tolist()),
        "types_means": means.astype(np.float32),
        "types_deviations": deviations.astype(np.float32),
        "types_weights": model.coef_.T.astype(np.float32),
        "types_bias": model.intercept_.astype(np.float32),
    }
