"""The model card that ships beside the weights."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np

from .corpus import FOLDS
from .page_types import TYPED_SET
from .samples import ANEW, SHORTENED
from .scores import expected_scores, roc_area

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from .samples import Sample
    from .stack import Trained

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

Trained by `python -m train {name}` with a fixed seed, on {count} samples{copies}.
The texts belong to their publishers; the weights hold borders and leaf values, no text. Not for deciding anything about
people.

"""


COPIES = {
    SHORTENED: "copies whose text was cut short",
    ANEW: "dumps made anew of the same pages, those cut short among them",
}


FOOT = """Out-of-fold ({folds} folds, split by site), F1 of the chosen blocks against token labels. The second forest of
a fold learned from first probabilities whose forests had seen that fold's pages; it saw none of those pages itself:"""


CONFIDENCE = """
How far the expected F1 tells the F1 that is reached, out-of-fold: pages in order of it, in ten parts of one size. The
area under the ROC curve of "F1 below {bad}" by expected F1 is {area:.3f}."""
BAD = 0.8
TYPES = """
Page types by logistic regression on the means of the features, out-of-fold: {right:.3f} of wcxb-dev's pages are told
right."""
LEAST_PAGES = 10  # of a language, for a line of its own


def write_card(name: str, samples: Sequence[Sample], trained: Trained) -> str:
    """The card as Markdown, with out-of-fold scores by training set, page type and language, and their calibration."""
    what = "an HTML page" if name == "page" else "a plain-text dump"
    made = Counter(sample.made for sample in samples)
    also = "".join(f", {made[how]} {of}" for how, of in COPIES.items() if made[how])
    lines = [HEAD.format(name=name, what=what, count=made[""], copies=also)]
    if name == "page":
        lines += [f"- {set_name}: {source}" for set_name, source in SETS.items()]
    else:
        lines.append(f"- {DUMPS}")
    scored = list(_scored(samples, trained.probability))
    lines += ["", FOOT.format(folds=FOLDS), ""]
    lines += ["| set | samples | F1 | expected F1 |", "|---|---|---|---|"]
    for group, scores in sorted(_groups(scored).items()):
        f1, expected = np.mean(scores, axis=0)
        lines.append(f"| {group} | {len(scores)} | {f1:.3f} | {expected:.3f} |")
    reached, expected = np.array([scores for sample, scores in scored if not sample.made]).T
    lines += [CONFIDENCE.format(bad=BAD, area=roc_area(reached < BAD, -expected)), ""]
    lines += ["| expected F1 | F1 |", "|---|---|"]
    for part in np.array_split(np.argsort(expected, kind="stable"), 10):
        lines.append(f"| {expected[part].mean():.3f} | {reached[part].mean():.3f} |")
    if trained.told:
        lines += _type_lines(samples, trained.told)
    return "\n".join(lines) + "\n"


def _scored(
    samples: Sequence[Sample], probability: NDArray[np.float32]
) -> Iterator[tuple[Sample, tuple[float, float]]]:
    """The samples that have a gold text, with the F1 that is reached and the one that is expected."""
    at = 0
    for sample in samples:
        end = at + len(sample.words)
        if sample.gold_tokens:
            yield sample, expected_scores(sample, probability[at:end])
        at = end


def _groups(scored: Iterable[tuple[Sample, tuple[float, float]]]) -> dict[str, list[tuple[float, float]]]:
    groups: dict[str, list[tuple[float, float]]] = defaultdict(list)
    languages: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for sample, scores in scored:
        if sample.made:
            groups[f"{sample.set}, {sample.made}"].append(scores)
            continue
        groups[sample.set].append(scores)
        if sample.set == "wcxb-dev":
            groups[f"{sample.set}, {sample.type}"].append(scores)
        if sample.language and (sample.type == "article" or sample.set == "fundus-dev"):
            languages[f"articles in {sample.language}"].append(scores)
    return groups | {name: scores for name, scores in languages.items() if len(scores) >= LEAST_PAGES}


def _type_lines(samples: Sequence[Sample], told: Sequence[str]) -> list[str]:
    pairs = [
        (sample.type, name)
        for sample, name in zip(samples, told, strict=True)
        if sample.set == TYPED_SET and not sample.made
    ]
    lines = [TYPES.format(right=np.mean([real == name for real, name in pairs])), ""]
    lines += ["| type | pages | recall | precision |", "|---|---|---|---|"]
    for kind in sorted({real for real, _ in pairs}):
        found = [name == kind for real, name in pairs if real == kind]
        right = [real == kind for real, name in pairs if name == kind] or [False]
        lines.append(f"| {kind} | {len(found)} | {np.mean(found):.2f} | {np.mean(right):.2f} |")
    return lines
