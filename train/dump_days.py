"""python -m train.dump_days: fit the weights that choose the day of a text dump, or none.

Needs the dump models of the folds (python -m train dump). Reads every dump as it is, with and without its address, and
once more without the lines that show its day: so a dump is made of which it is known that it shows none.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from articlekit import Options
from articlekit.assemble import make_blocks
from articlekit.decode.source import make_ready
from articlekit.metadata import DUMP
from articlekit.metadata.date_contest import CHANGE_ONLY, date_contest
from articlekit.metadata.dates import as_day
from articlekit.metadata.learned import DUMP_DAYS, parse_weights
from articlekit.metadata.page import read_page
from articlekit.parsing import judge

from . import logit
from .contest_scores import card
from .contests import Sample
from .corpus import FOLDS, GoldDump, dumps
from .metadata import SHIPPED, write
from .oof import FOLD_WEIGHTS, fold_model

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articlekit.article import Block
    from articlekit.metadata import Weights

PENALTY = 12.0
_DAY_LINE = "P"  # the label of a line that shows the gold day
# Its gold dates are those of <meta> alone, so most of its pages without one show one.
_KNOWS_NO_ABSENCE = "readability"


def main() -> int:
    """Fit the weights in folds and as a whole, tell how good they are, and write them."""
    told = [sample for dump in dumps() for sample in samples(dump)]
    by_fold = {number: logit.fit([s for s in told if s.fold != number], PENALTY) for number in range(FOLDS)}
    for number, weights in by_fold.items():
        write(FOLD_WEIGHTS / f"metadata-{number}" / f"{DUMP_DAYS}.tsv", weights)
    write(SHIPPED / f"{DUMP_DAYS}.tsv", logit.fit(told, PENALTY))
    report = card(DUMP_DAYS, told, by_fold)
    (SHIPPED / "DUMPS.md").write_text(CARD + report, "utf-8")
    print(report)
    return 0


def samples(dump: GoldDump) -> Iterator[Sample]:
    """The contests of the days of a dump that can teach something."""
    blocks = _blocks(dump.text, dump.fold)
    for name, url in (("as it is", None), ("with its address", dump.url)):
        sample = _sample(name, dump, blocks, url)
        if sample is not None and _is_known(dump, sample):
            yield sample
    if dump.shows_day and _DAY_LINE in dump.labels:
        sample = _sample("without its day", dump, _blocks(_without_day(dump), dump.fold), None)
        if sample is not None and sample.is_absent:
            yield sample


def _without_day(dump: GoldDump) -> str:
    """The dump without the lines that show its day."""
    lines = zip(dump.text.split("\n"), dump.labels, strict=True)
    return "\n".join(line for line, label in lines if label != _DAY_LINE)


def _blocks(text: str, number: int) -> list[Block]:
    ready = make_ready(text, Options(kind="text"))
    if ready.status != "ok":
        return []
    judged = judge(ready, DUMP.clues, fold_model("dump", number), Options())
    return [block for block, _ in make_blocks(judged.segments, judged.decision)]


def _sample(name: str, dump: GoldDump, blocks: Sequence[Block], url: str | None) -> Sample | None:
    """The contest as `parse()` holds it, without days of change; None where there is nothing to choose."""
    page = read_page(DUMP, blocks, _titles(dump.fold), url=url)
    contest = date_contest(page.by_field.get("published", ()), page.setting)
    options = [option for option in contest.options if CHANGE_ONLY not in option.marks]
    right = tuple(float(as_day(option.readings[0].value) == dump.day) for option in options)
    marks = (*(option.marks for option in options), contest.silence or ())
    return Sample(dump.fold, name, dump.type, marks, right, not any(right), has_silence=True) if options else None


@cache
def _titles(number: int) -> Weights:
    """The weights of titles, near which days are looked for."""
    path = FOLD_WEIGHTS / f"metadata-{number}" / "title.tsv"
    return {"title": parse_weights(path.read_text("utf-8"))}


def _is_known(dump: GoldDump, sample: Sample) -> bool:
    """Whether it is known which option is right: a dump whose day is not seen may show it in another form or zone."""
    if not sample.is_absent:
        return True
    return dump.shows_day or (dump.day is None and dump.source != _KNOWS_NO_ABSENCE)


CARD = """# The weights of the days of text dumps

One mark and its weight a line of `dump_published.tsv`, read as those of pages (README.md); dumps have marks of their
own. Fitted by `python -m train.dump_days` on all dumps of dumps-dev, with and without their address, and on them
without the lines that show their day. Dumps that do not show the day that their page declares, nor are known to have
none, teach nothing. Licence of the weights: Apache-2.0. The figures below are out-of-fold by site, of the dumps on
which there is any day to choose; "invented" of dumps as they are counts days that differ from the gold one, most of
which are shown as the page's own, that of dumps without their day is what is truly invented.

"""

if __name__ == "__main__":
    raise SystemExit(main())
