"""parse() beside other extractors, page by page in one process: time, quality, cost by page size, time by stage.

    pip install -e ".[bench]"
    python -m benchmarks.performance [PAGES] [--write]

200 pages of ../shared/bench by default. --write puts tables and chart into docs/performance/. The quality of articlekit
is that of models which saw no page of the site, where `python -m train` has left them in build/folds.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from articlekit import parse
from train import oof

from .pages import ROOT, Page, load_pages
from .peers import Extractor, installed
from .report import chart, tables
from .stages import PASSES, stage_times

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN = "articlekit"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Run:
    """What one extractor did: CPU seconds and F1 (None where nobody has said what is right), page by page."""

    seconds: list[float]
    f1: list[float | None]


def read_all(pages: Sequence[Page], extractors: dict[str, Extractor]) -> dict[str, Run]:
    """Every page by every extractor before the next page comes, in PASSES over all pages: the quickest one counts."""
    runs = {name: Run([inf] * len(pages), [None] * len(pages)) for name in extractors}
    for number, page in [*enumerate(pages)] * PASSES:
        for name, extract in extractors.items():
            started = time.process_time()
            try:
                text = extract(page.html, page.url)
            except Exception:
                text = ""
            taken, run = time.process_time() - started, runs[name]
            run.seconds[number] = min(run.seconds[number], taken)
            run.f1[number] = None if page.text is None else f1(text, page.text)
    return runs


def f1(text: str, gold: str) -> float:
    """That of the words, each as often as it occurs (the formula of WCXB)."""
    found, right = Counter(_WORD.findall(text.lower())), Counter(_WORD.findall(gold.lower()))
    hits = sum((found & right).values())
    return 2 * hits / total if (total := sum(found.values()) + sum(right.values())) else 1.0


def honest_f1(pages: Sequence[Page]) -> list[float | None] | None:
    """The F1 of articlekit by models that did not see the page's site; None where none are at hand."""
    if not (oof.FOLD_WEIGHTS / "page-0.npz").exists():
        return None
    return [None if page.text is None else f1(oof.parse(page.html, page.url).text, page.text) for page in pages]


def main() -> None:
    """Measure, print, and write where that was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.performance", description=__doc__)
    parser.add_argument("pages", nargs="?", type=int, default=200, help="how many (default: 200)")
    parser.add_argument("--write", action="store_true", help="write docs/performance/")
    options = parser.parse_args()
    pages = load_pages(options.pages)
    extractors: dict[str, Extractor] = {OWN: lambda page, url: parse(page, url=url).text, **installed()}
    read_all(pages[:2], extractors)  # imports, models and caches
    runs = read_all(pages, extractors)
    honest = honest_f1(pages)
    if honest is not None:
        runs[OWN] = Run(runs[OWN].seconds, honest)
    shown = tables(pages, runs, stage_times(pages))
    print(shown)
    if options.write:
        folder = ROOT / "docs" / "performance"
        folder.mkdir(exist_ok=True)
        (folder / "figures.md").write_text(shown, "utf-8")
        chart(runs, folder / "chart.svg")


if __name__ == "__main__":
    main()
