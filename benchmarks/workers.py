"""Pages a second of parse_many() with 1 and 2 workers side by side, and the memory of the parent over many documents.

    python benchmarks/workers.py [ROUNDS]     # 5 by default, of 200 pages each
    python benchmarks/workers.py memory       # 50,000 documents

Rounds with 1 worker, 2 workers and parse() in this process take turns, so that other work on the machine meets all
three; the ratio is that of the medians.
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


def _rate(read: Callable[[list[Page]], Iterable[Article]], pages: list[Page]) -> float:
    """Pages a second, without the start of the workers: the clock runs from the first article on."""
    articles = iter(read(pages))
    next(articles)
    began = time.perf_counter()
    count = sum(1 for _ in articles)
    return count / (time.perf_counter() - began)


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
    rates: dict[str, list[float]] = {name: [] for name in _ways()}
    for _ in range(rounds):
        for name, read in _ways().items():
            rates[name].append(_rate(read, pages))
    for name, found in rates.items():
        ratio = statistics.median(found) / statistics.median(rates["1 worker"])
        print(f"{name:>10} {statistics.median(found):6.1f} pages a second, {ratio:.2f} times 1 worker")


if __name__ == "__main__":
    main()
