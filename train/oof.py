"""parse() out-of-fold, for the scorers: each page is read by a model that saw no page of its site.

python ../shared/bench/score.py --call train.oof:parse ALL
python ../shared/bench/score_dumps.py --call train.oof:parse_dump
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from articlekit import Article, Options
from articlekit.classify.model import Model
from articlekit.decode.source import make_ready
from articlekit.parsing import read_article

from .corpus import dumps, fold
from .samples import page_fold

FOLD_WEIGHTS = Path(__file__).resolve().parents[1] / "build" / "folds"


def parse(html: bytes, url: str | None = None) -> Article:
    """parse() of a page by the model of its fold."""
    return read_article(make_ready(html, Options(kind="html")), url, _model("page", page_fold(url, html)))


def parse_dump(text: str) -> Article:
    """parse() of a dump of dumps-dev by the model of its page's fold."""
    return read_article(make_ready(text, Options(kind="text")), None, _model("dump", _dump_folds()[text]))


@cache
def _model(name: str, number: int) -> Model:
    path = FOLD_WEIGHTS / f"{name}-{number}.npz"
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run python -m train {name}")
    with np.load(path) as arrays:
        return Model.from_arrays(arrays)


@cache
def _dump_folds() -> dict[str, int]:
    return {dump.text: fold(dump.url, dump.page) for dump in dumps()}
