"""python -m train.dump_titles: fit the weights that choose the title of a text dump.

Needs the dump models of the folds (python -m train dump), and adds the weights to their files and the shipped one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from articlekit import Options
from articlekit.classify.decide import decide_dump
from articlekit.classify.dump_roles import body_start
from articlekit.classify.dump_titles import SILENCE, TitleView, choose, title_options
from articlekit.classify.lines import find_lines
from articlekit.decode.source import make_ready
from articlekit.metadata.titles import fold as fold_text
from articlekit.segment.dump import segment_dump

from . import logit
from .contests import Sample
from .corpus import FOLDS, GoldDump, dumps
from .oof import FOLD_WEIGHTS, fold_model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SHIPPED = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "classify" / "weights" / "dump.npz"
PENALTY = 5.0
LEAST = 0.005  # a weight nearer to nothing than this is left out


def main() -> int:
    """Fit the weights in folds and as a whole, tell how good they are, and write them."""
    told = [sample for dump in dumps() if dump.title is not None for sample in _samples(dump)]
    by_fold = {number: logit.fit([s for s in told if s.fold != number], PENALTY) for number in range(FOLDS)}
    for number, weights in by_fold.items():
        _write(FOLD_WEIGHTS / f"dump-{number}.npz", weights)
    _write(SHIPPED, logit.fit(told, PENALTY))
    right = [_is_right(sample, by_fold[sample.fold]) for sample in told if not sample.is_absent]
    print(f"titles: {np.mean(right):.3f} of {len(right)} right")
    return 0


def _samples(gold: GoldDump) -> Iterator[Sample]:
    """The lines of a dump that could be its title."""
    dump = segment_dump(make_ready(gold.text, Options(kind="text")).text)
    if not dump.segments:
        return
    number = gold.fold
    scores = decide_dump(dump, fold_model("dump", number)).scores
    hits = find_lines([segment.text for segment in dump.segments])
    places, marks = title_options(TitleView(dump, scores, hits, body_start(scores)))
    wanted = fold_text(gold.title or "")
    right = tuple(float(fold_text(dump.segments[place].text) == wanted) for place in places)
    yield Sample(number, gold.dumper, gold.type, (*marks, SILENCE), right, not gold.title, has_silence=True)


def _is_right(sample: Sample, weights: Mapping[str, float]) -> bool:
    best = choose(sample.marks[:-1], weights)
    return best >= 0 and sample.right[best] > 0


def _write(path: Path, weights: Mapping[str, float]) -> None:
    """Add the weights to a file of models."""
    with np.load(path) as stored:
        arrays = dict(stored)
    marks: Sequence[str] = sorted(mark for mark, weight in weights.items() if abs(weight) >= LEAST)
    arrays["title_marks"] = np.array(marks)
    arrays["title_weights"] = np.array([weights[mark] for mark in marks], dtype=np.float32)
    np.savez_compressed(path, allow_pickle=False, **arrays)


if __name__ == "__main__":
    raise SystemExit(main())
