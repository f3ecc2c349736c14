"""The model card that ships beside the weights."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from .corpus import FOLDS
from .stack import expected_scores

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .samples import Sample

SETS = {
    "wcxb-dev": "WCXB development set, M. Foley 2026; annotations CC-BY-4.0",
    "fundus-dev": "Fundus test articles; annotations MIT",
    "readability-dev": "Mozilla Readability test pages; annotations Apache-2.0",
    "trafilatura-dev": "trafilatura's evaluation pages, snippets as weak labels; annotations Apache-2.0",
}
DUMPS = "plain-text dumps made from pages of WCXB (CC-BY-4.0), Fundus (MIT) and Mozilla Readability (Apache-2.0)"

HEAD = """# Model card: {name}.npz

What it is: two forests of oblivious decision trees. The first gives every block of {what} a probability of being main
content from the block and its surroundings; the second corrects it in the light of the first's probabilities around it.

Trained by `python -m train {name}` with a fixed seed, on {count} samples. The texts belong to their publishers; the
weights hold borders and leaf values, no text. Not for deciding anything about people.

"""


FOOT = """Out-of-fold ({folds} folds, split by site), F1 of the chosen blocks against token labels. The second forest of
a fold learned from first probabilities whose forests had seen that fold's pages; it saw none of those pages itself:"""


def write_card(name: str, samples: Sequence[Sample], probability: NDArray[np.float32]) -> str:
    """The card as Markdown, with out-of-fold scores by training set and page type."""
    what = "an HTML page" if name == "page" else "a plain-text dump"
    lines = [HEAD.format(name=name, what=what, count=len(samples))]
    if name == "page":
        lines += [f"- {set_name}: {source}" for set_name, source in SETS.items()]
    else:
        lines.append(f"- {DUMPS}")
    lines += ["", FOOT.format(folds=FOLDS), ""]
    lines += ["| set | samples | F1 | expected F1 |", "|---|---|---|---|"]
    for group, scores in _by_group(samples, probability).items():
        f1, expected = np.mean(scores, axis=0)
        lines.append(f"| {group} | {len(scores)} | {f1:.3f} | {expected:.3f} |")
    return "\n".join(lines) + "\n"


def _by_group(samples: Sequence[Sample], probability: NDArray[np.float32]) -> dict[str, list[tuple[float, float]]]:
    groups: dict[str, list[tuple[float, float]]] = defaultdict(list)
    at = 0
    for sample in samples:
        end = at + len(sample.words)
        if sample.gold_tokens:  # snippets have no F1
            scores = expected_scores(sample, probability[at:end])
            groups[sample.set].append(scores)
            if sample.set == "wcxb-dev":
                groups[f"{sample.set}, {sample.type}"].append(scores)
        at = end
    return dict(sorted(groups.items()))
