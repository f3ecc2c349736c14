"""parse() out-of-fold, for the scorers: each page is read by a model that saw no page of its site.

python ../shared/bench/score.py --call train.oof:parse ALL
python ../shared/bench/score_dumps.py --call train.oof:parse_dump
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from articlekit import Article, Options
from articlekit.classify.model import Model
from articlekit.decode.source import make_ready
from articlekit.metadata.learned import FILES, parse_weights
from articlekit.parsing import read_article

if TYPE_CHECKING:
    from articlekit.metadata.learned import Weights
    from articlekit.options import Dates

from .corpus import dumps
from .samples import page_fold

FOLD_WEIGHTS = Path(__file__).resolve().parents[1] / "build" / "folds"


def parse(html: bytes, url: str | None = None, dates: Dates = "strict") -> Article:
    """parse() of a page by the model of its fold."""
    number = page_fold(url, html)
    options = Options(kind="html", dates=dates)
    ready = make_ready(html, options)
    return read_article(ready, url, fold_model("page", number), options, fold_weights(number))


def parse_extensive(html: bytes, url: str | None = None) -> Article:
    """The same with every date that there is any evidence for."""
    return parse(html, url, "extensive")


def parse_dump(text: str) -> Article:
    """parse() of a dump of dumps-dev by the model of its page's fold."""
    number = _dump_folds()[text]
    options = Options(kind="text")
    return read_article(make_ready(text, options), None, fold_model("dump", number), options, fold_weights(number))


@cache
def fold_weights(number: int) -> Weights:
    """The metadata weights fitted without the pages of a fold."""
    folder = FOLD_WEIGHTS / f"metadata-{number}"
    return {name: parse_weights((folder / f"{name}.tsv").read_text("utf-8")) for name in FILES}


@cache
def fold_model(name: str, number: int) -> Model:
    """The block model trained without the pages of a fold."""
    path = FOLD_WEIGHTS / f"{name}-{number}.npz"
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run python -m train {name}")
    with np.load(path) as arrays:
        return Model.from_arrays(arrays)


@cache
def _dump_folds() -> dict[str, int]:
    return {dump.text: dump.fold for dump in dumps()}
