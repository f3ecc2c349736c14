"""parse() beside other extractors, page by page in one process: CPU milliseconds a page, and the ratio to parse().

    python benchmarks/speed.py [PAGES]    # 200 pages of ../shared/bench by default; the fixtures where that is not here

Other extractors are timed where they are installed; each page is read by all of them before the next one comes.
"""

from __future__ import annotations

import importlib
import io
import json
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from articlekit import parse

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench" / "data" / "wcxb-dev.zip"
Extractor = Callable[[bytes, str | None], Any]


def load_pages(count: int) -> list[tuple[bytes, str | None]]:
    """Pages as (bytes, URL), spread evenly over the set."""
    if not BENCH.exists():
        return [(path.read_bytes(), None) for path in sorted((ROOT / "tests/fixtures/pages").glob("*.html"))]
    with zipfile.ZipFile(BENCH) as archive:
        records = [json.loads(line) for line in io.TextIOWrapper(archive.open("pages.jsonl"), encoding="utf-8")]
        chosen = islice(records, 0, None, max(1, len(records) // count))
        return [(archive.read(record["html"]), record["url"]) for record in islice(chosen, count)]


def _trafilatura(module: Any) -> Extractor:
    return lambda page, url: module.extract(page, url=url, with_metadata=True)


def _resiliparse(module: Any) -> Extractor:
    return lambda page, url: module.extract_plain_text(page.decode("utf-8", "replace"), main_content=True)


def _readability(module: Any) -> Extractor:
    return lambda page, url: module.Document(page.decode("utf-8", "replace")).summary()


PEERS: dict[str, Callable[[Any], Extractor]] = {
    "trafilatura": _trafilatura,
    "resiliparse.extract.html2text": _resiliparse,
    "readability": _readability,
}


def installed() -> dict[str, Extractor]:
    """parse() and every peer that can be imported."""
    found: dict[str, Extractor] = {"articlekit": lambda page, url: parse(page, url=url)}
    for name, make in PEERS.items():
        try:
            found[name] = make(importlib.import_module(name))
        except ImportError:
            print(f"{name}: not installed, left out")
    return found


def time_all(pages: list[tuple[bytes, str | None]], extractors: dict[str, Extractor]) -> dict[str, list[float]]:
    """CPU milliseconds of every extractor for every page."""
    times: dict[str, list[float]] = {name: [] for name in extractors}
    for page, url in pages:
        for name, extract in extractors.items():
            started = time.process_time()
            extract(page, url)
            times[name].append((time.process_time() - started) * 1e3)
    return times


def main() -> None:
    """Print the table."""
    pages = load_pages(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
    extractors = installed()
    time_all(pages[:2], extractors)  # imports, models and caches
    times = time_all(pages, extractors)
    own = statistics.mean(times["articlekit"])
    print(f"{len(pages)} pages\n{'':<32}{'mean':>8}{'median':>8}{'ratio':>8}")
    for name, taken in times.items():
        mean = statistics.mean(taken)
        print(f"{name:<32}{mean:>8.1f}{statistics.median(taken):>8.1f}{mean / own:>8.2f}")


if __name__ == "__main__":
    main()
