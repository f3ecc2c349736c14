"""How good learned weights are on contests of sites that they were not fitted on, as a table."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from articlekit.metadata.resolve import SURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .contests import Sample

Verdict = tuple["Sample", float, float]


def card(field: str, samples: Sequence[Sample], by_fold: Mapping[int, Mapping[str, float]]) -> str:
    """A table of the scores of a field, a line a set."""
    verdicts = [_verdict(sample, by_fold[sample.fold]) for sample in samples]
    least = SURE.get(field, 0.0)
    head = f"## {field} (least probability {least})\n\n| set | pages | best guess | set | right of those | invented |\n"
    lines = [_line(name, part, least) for name, part in _parts(verdicts)]
    return head + "|---|---|---|---|---|---|\n" + "\n".join(lines) + "\n"


def _verdict(sample: Sample, weights: Mapping[str, float]) -> Verdict:
    """The sample, the probability of its best option and how right that is."""
    sums = [sum(weights.get(mark, 0.0) for mark in marks) for marks in sample.marks]
    top = max(sums)
    parts = [exp(value - top) for value in sums]
    best = max(range(len(sample.right)), key=parts.__getitem__, default=-1)
    return (sample, parts[best] / sum(parts), sample.right[best]) if best >= 0 else (sample, 0.0, 0.0)


def _parts(verdicts: Sequence[Verdict]) -> Iterable[tuple[str, list[Verdict]]]:
    for name in dict.fromkeys(sample.set for sample, _, _ in verdicts):
        part = [verdict for verdict in verdicts if verdict[0].set == name]
        yield name, part
        articles = [verdict for verdict in part if verdict[0].type == "article"]
        if 0 < len(articles) < len(part):
            yield f"{name}, articles", articles


def _line(name: str, verdicts: Sequence[Verdict], least: float) -> str:
    known = [verdict for verdict in verdicts if not verdict[0].is_absent]
    absent = [verdict for verdict in verdicts if verdict[0].is_absent]
    taken = [verdict for verdict in known if 0 < verdict[1] >= least]
    figures = (
        _mean([right for _, _, right in known]),
        _mean([right if 0 < sure >= least else 0.0 for _, sure, right in known]),
        _mean([right for _, _, right in taken]),
        _mean([float(0 < sure >= least) for _, sure, _ in absent]),
    )
    return f"| {name} | {len(known)} | " + " | ".join(figures) + " |"


def _mean(values: Sequence[float]) -> str:
    return f"{sum(values) / len(values):.3f}" if values else "-"
