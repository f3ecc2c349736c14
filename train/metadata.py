"""python -m train.metadata: fit the weights of titles, authors, dates and tags, and tell how good they are out-of-fold.

Needs the block models of the folds (python -m train page). Writes the weights that ship, their card, and under
build/folds/ those of each fold, which `train.oof` reads.
"""

from __future__ import annotations

import time
from collections import defaultdict
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from articlekit import Options
from articlekit.assemble import make_blocks
from articlekit.decode.source import make_ready
from articlekit.metadata import Declared, read_declared
from articlekit.metadata.learned import FIELDS, shipped_weights
from articlekit.metadata.page import read_page
from articlekit.parsing import judge

from . import logit
from .contest_scores import card
from .contests import SETS, Record, Sample, dump_records, records, samples
from .corpus import FOLDS
from .oof import FOLD_WEIGHTS, fold_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SHIPPED = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "metadata" / "weights"
PENALTIES = {"title": 3.0, "authors": 4.0, "published": 2.0, "tags": 3.0}  # authors have by far the most marks
LEAST = 0.005  # a weight nearer to nothing than this is left out of the file


def main() -> int:
    """Collect the contests of all sets, fit each field in folds and as a whole, and write what was learned."""
    started = time.monotonic()
    collected = collect(SETS)
    print(f"collected in {time.monotonic() - started:.0f} s", flush=True)
    report = []
    for field in FIELDS:
        told = collected[field]
        penalty = PENALTIES[field]
        by_fold = {number: logit.fit([s for s in told if s.fold != number], penalty) for number in range(FOLDS)}
        for number, weights in by_fold.items():
            write(FOLD_WEIGHTS / f"metadata-{number}" / f"{field}.tsv", weights)
        write(SHIPPED / f"{field}.tsv", logit.fit(told, penalty))
        report.append(card(field, told, by_fold))
        print(report[-1], flush=True)
    (SHIPPED / "README.md").write_text(CARD + "\n".join(report), "utf-8")
    return 0


def collect(names: Iterable[str]) -> dict[str, list[Sample]]:
    """The contests of the pages of these sets by field, the blocks judged by models that saw no page of their site."""
    found: dict[str, list[Sample]] = defaultdict(list)
    for record in chain(*map(records, names), dump_records()):
        for field, sample in _samples(record):
            found[field].append(sample)
    return found


def _samples(record: Record) -> Sequence[tuple[str, Sample]]:
    ready = make_ready(record.content, Options(kind="text" if isinstance(record.content, str) else "html"))
    if ready.status != "ok":
        return []
    model = fold_model("page" if ready.kind == "html" else "dump", record.fold)
    declared = read_declared(ready.root, record.url) if ready.root is not None else Declared()
    judged = judge(ready, declared.clues, model, Options())
    blocks = [block for block, _ in make_blocks(judged.segments, judged.decision)]
    url = record.url if ready.kind == "html" else None
    return list(samples(record, read_page(declared, blocks, shipped_weights(), url=url)))


def write(path: Path, weights: Mapping[str, float]) -> None:
    """The weights as lines of a mark, a tab and a number, sorted."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{mark}\t{weight:.3f}\n" for mark, weight in sorted(weights.items()) if abs(weight) >= LEAST]
    path.write_text("".join(lines), "utf-8")


CARD = """# The weights of titles, authors, dates and tags

One mark and its weight a line. A mark is something that speaks for or against a value: the source that gives it
("src:jsonld:article.author"), its place on the page, its shape, how it stands to other values of the field. The odds of
a value are exp(sum of the weights of its marks); "none:" marks those of no value at all (a conditional logit model).

Fitted by `python -m train.metadata` on the pages of the bench sets that have a gold value, and on those known to have
none; marks that occur in fewer than four contests have no weight. Licence of the weights: Apache-2.0. The figures below
are out-of-fold by site: the share of right values (of authors and tags the mean F1) where there is one; with the least
probability that the package asks for the same, and the share right of those set; and the share of pages without the
value that get one. The days of text dumps have weights of their own (DUMPS.md); those here read the rows of dumps-dev
as pages without markup.

"""

if __name__ == "__main__":
    raise SystemExit(main())
