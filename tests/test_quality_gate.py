"""The quality gate: scores on bench pages must not fall below the floors in floors.json.

The shipped models were trained on these pages, so the figures guard against regressions and claim nothing; the
out-of-fold scores stand in docs/quality.md. `python -m tests.test_quality_gate` raises the floors to what is reached.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import articlekit

if TYPE_CHECKING:
    from types import ModuleType

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
FLOORS = Path(__file__).with_name("floors.json")
EVERY = {"wcxb-dev": 15, "fundus-dev": 2, "readability-dev": 2, "trafilatura-dev": 10}  # one page in so many
DUMPS_EVERY = 40
SLACK = 0.005  # below a measure when a floor is raised, for other versions of the libraries below
ERRORS = ("lost", "fauth", "fdate", "leak_lines")  # measures of which less is better

needs_bench = pytest.mark.skipif(not BENCH.exists(), reason="the bench pages (../shared/bench) are not here")


def _scorer(name: str) -> ModuleType:
    if str(BENCH) not in sys.path:
        sys.path.append(str(BENCH))
    spec = importlib.util.spec_from_file_location(name, BENCH / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure_pages(name: str) -> dict[str, float]:
    """The measures of one page set: right dates (`date`) with "extensive", invented ones (`fdate`) with "strict"."""
    score = _scorer("score")
    rows: list[dict[str, Any]] = []
    for page, html in islice(score.load(name), 0, None, EVERY[name]):
        rows.append({"error": None, **score.score_page(articlekit.parse(html, url=page["url"]), page["gold"])})
        if "date" in rows[-1]:
            extensive = articlekit.parse(html, url=page["url"], dates="extensive")
            rows[-1]["date"] = score.score_page(extensive, page["gold"])["date"]
    summary: dict[str, float | None] = score.summarise([row | {"ms": 0.0} for row in rows])
    return {key: value for key, value in summary.items() if key in _MEASURES and value is not None}


_MEASURES = ("F1", "sF1", "with", "lost", "title", "auth", "fauth", "date", "fdate")


def measure_dumps() -> dict[str, float]:
    """The scorer's measures of article dumps, mean over the dumpers' means."""
    score = _scorer("score_dumps")
    records = islice(score.iter_dumps(BENCH / "data" / "dumps-dev.jsonl.gz", ("article",)), 0, None, DUMPS_EVERY)
    rows = []
    for record in records:
        article = articlekit.parse(record["text"])
        got: dict[str, Any] = {"body": article.text, "title": article.title, "authors": article.authors}
        got["date"] = article.published and article.published.isoformat()
        rows.append(score.score(record, got) | {"dumper": record["dumper"], "error": None})
    macro = score.summary(rows)["MACRO"]
    return {key: macro[key] for key in ("f1", "leak_lines", "title_norm", "authors", "date")}


def _check(measured: dict[str, float], floors: dict[str, float]) -> None:
    failed = [
        f"{key}: {measured[key]:.4f}, {'ceiling' if key in ERRORS else 'floor'} {floor:.4f}"
        for key, floor in floors.items()
        if (measured[key] > floor if key in ERRORS else measured[key] < floor)
    ]
    assert not failed, "; ".join(failed)


@needs_bench
@pytest.mark.parametrize("name", EVERY)
def test_pages(name: str) -> None:
    _check(measure_pages(name), json.loads(FLOORS.read_text("utf-8"))[name])


@needs_bench
def test_dumps() -> None:
    _check(measure_dumps(), json.loads(FLOORS.read_text("utf-8"))["dumps-dev"])


def _raised(measured: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    """The floors, raised where more was reached and never lowered."""
    out = {}
    for key, value in measured.items():
        if key in ERRORS:
            out[key] = round(min(value + SLACK, floors.get(key, 1.0)), 4)
        else:
            out[key] = round(max(value - SLACK, floors.get(key, 0.0)), 4)
    return out


def raise_floors() -> None:
    """Write the floors that today's scores allow."""
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    measured = {name: measure_pages(name) for name in EVERY} | {"dumps-dev": measure_dumps()}
    raised = {name: _raised(values, floors.get(name, {})) for name, values in measured.items()}
    FLOORS.write_text(json.dumps(raised, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    raise_floors()
