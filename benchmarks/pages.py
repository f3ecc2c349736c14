"""The pages that benchmarks read."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench" / "data" / "wcxb-dev.zip"


@dataclass(frozen=True)
class Page:
    """A page as served; `text` is the body that it should have, None where nobody has said."""

    html: bytes
    url: str | None = None
    text: str | None = None


def load_pages(count: int) -> list[Page]:
    """Pages of ../shared/bench, spread evenly over the set; those of the fixtures where that is not here."""
    if not BENCH.exists():
        return [Page(path.read_bytes()) for path in sorted((ROOT / "tests/fixtures/pages").glob("*.html"))]
    with zipfile.ZipFile(BENCH) as archive:
        records = [json.loads(line) for line in io.TextIOWrapper(archive.open("pages.jsonl"), encoding="utf-8")]
        chosen = islice(records, 0, None, max(1, len(records) // count))
        return [
            Page(archive.read(record["html"]), record["url"], record["gold"].get("text"))
            for record in islice(chosen, count)
        ]
