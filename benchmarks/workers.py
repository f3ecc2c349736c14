"""Pages a second of parse_many() with 1 and 2 workers side by side, and the memory of the parent over many documents.

    python benchmarks/workers.py [ROUNDS]     # 5 by default, of 200 pages each
    python benchmarks/workers.py memory       # 50,000 documents

Rounds with 1 worker, 2 workers and parse() in this process take turns, so that other work on the machine meets all
three; the ratio is that of the medians. The processor time of this process tells, on a busy machine too, how many
workers one parent can feed: as many as its time goes into that of parse().
"""

from __future__ import annotations

import statistics
import sys
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from speed import load_pages

from articlekit import Article, parse, parse_many

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Page = tuple[bytes, str | None]


def _measure(read: Callable[[list[Page]], Iterable[Article]], pages: list[Page]) -> tuple[float, float]:
    """Pages a second and seconds of this process's processor time a page, from the first article on."""
    articles = iter(read(pages))
    next(articles)
    began, used = time.perf_counter(), time.process_time()
    count = sum(1 for _ in articles)
    return count / (time.perf_counter() - began), (time.process_time() - used) / count


def _ways() -> dict[str, Callable[[list[Page]], Iterable[Article]]]:
    return {
        "parse()": lambda pages: (parse(page, url=url) for page, url in pages),
        "1 worker": lambda pages: parse_many(pages, workers=1),
        "2 workers": lambda pages: parse_many(pages, workers=2),
    }


def _resident() -> int:
    """Memory of this process, in KB; Linux only."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4


def _memory(documents: int) -> None:
    page = "<h1>Boats</h1><p>Twelve boats went out on Monday, and eleven of them came back before the storm.</p>"
    articles = parse_many((page for _ in range(documents)), workers=2)
    for number in range(0, documents, documents // 10):
        for _ in islice(articles, documents // 10):
            pass
        print(f"{number + documents // 10:>8,} documents: {_resident():,} KB")


def main() -> None:
    """Print one of the tables."""
    if sys.argv[1:] == ["memory"]:
        _memory(50_000)
        return
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    pages = load_pages(200)
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in _ways()}
    for _ in range(rounds):
        for name, read in _ways().items():
            found[name].append(_measure(read, pages))
    medians = {name: [statistics.median(values) for values in zip(*each, strict=True)] for name, each in found.items()}
    for name, (rate, used) in medians.items():
        ratio = f"{rate / medians['1 worker'][0]:.2f} times 1 worker"
        print(f"{name:>10} {rate:6.1f} pages a second, {ratio}; {1000 * used:5.1f} ms a page in this process")


if __name__ == "__main__":
    main()
