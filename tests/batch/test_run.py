from __future__ import annotations

import csv
import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from pyarrow import parquet

import articlekit
from articlekit.batch.formats import FORMATS
from articlekit.batch.ledger import BatchError
from articlekit.batch.limits import Limits
from articlekit.batch.readers.inputs import Inputs
from articlekit.batch.run import Batch, DoneError, Tally, run_batch

from .archive import KINDS, PAGE, STATUSES, write_warc

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number:02d}.html").write_text(PAGE.format(number), "utf-8")
    (folder / "10.html").write_bytes(b"")
    return folder


def batch(source: Path, output: Path, form: str = "jsonl", **choices: Any) -> Batch:
    inputs = Inputs([str(source)], without=[str(output)])
    return Batch(inputs=inputs, output=output, format=FORMATS[form], **{"workers": 2, "rows": 6, **choices})


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def rows(folder: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]


def test_every_document_has_one_row_in_order(pages: Path, tmp_path: Path) -> None:
    tally = run_batch(batch(pages, tmp_path / "out", full=True))
    assert (tally.rows, tally.files, tally.parts, dict(tally.statuses)) == (20, 20, 4, {"ok": 19, "empty": 1})
    found = rows(tmp_path / "out")
    assert [row["source"] for row in found] == [str(path) for path in sorted(pages.iterdir())]
    for row, path in zip(found, sorted(pages.iterdir()), strict=True):
        article = articlekit.parse(path.read_bytes())
        assert articlekit.Article.from_json(row["article"]) == article
        assert (row["text"], row["title"], row["status"]) == (article.text, article.title, article.status)


def note(reported: list[int], tally: Tally) -> None:
    reported.append(tally.rows)


@pytest.mark.parametrize("form", FORMATS)
def test_parts_that_are_missing_are_made_anew_byte_by_byte(form: str, pages: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    run_batch(batch(pages, output, form))
    whole = contents(output)
    suffix = FORMATS[form].suffix
    assert {f"part-0000{number}" for number in range(4)} <= {name.split(".")[0].split("/")[0] for name in whole}
    for gone in ([1], [0, 2], [3], [2, 3]):
        for number in gone:
            part = output / f"part-{number:05d}{suffix}"
            shutil.rmtree(part) if part.is_dir() else part.unlink()
        (output / ".articlekit" / "part-00002.json").unlink()
        reported: list[int] = []
        tally = run_batch(batch(pages, output, form, workers=1), partial(note, reported))
        assert len(reported) == len({2, *gone}) * 6 - (4 if 3 in gone else 0)
        assert tally.rows == 20
        assert contents(output) == whole


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if form.join])
def test_a_single_file_holds_what_parts_do(form: str, pages: Path, tmp_path: Path) -> None:
    target = tmp_path / f"rows{FORMATS[form].suffix}"
    run_batch(batch(pages, target, form, single=True))
    run_batch(batch(pages, tmp_path / "other", single=True))
    expected = [json.loads(line) for line in (tmp_path / "other").read_text("utf-8").splitlines()]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([".articlekit", "pages", "other", target.name])
    if form == "parquet":
        assert parquet.read_table(target).to_pylist() == expected
    elif form == "jsonl.gz":
        assert [json.loads(line) for line in gzip.decompress(target.read_bytes()).splitlines()] == expected
    elif form == "csv":
        with target.open(encoding="utf-8", newline="") as file:
            assert [row["text"] for row in csv.DictReader(file)] == [row["text"] for row in expected]


def test_a_single_file_that_is_there_is_left_as_it_is(pages: Path, tmp_path: Path) -> None:
    target = tmp_path / "rows.jsonl"
    run_batch(batch(pages, target, single=True))
    before = target.read_bytes()
    with pytest.raises(DoneError, match="is there already, made of the same: delete it to make it anew"):
        run_batch(batch(pages, target, single=True, workers=1))
    wrong = "is there already, and is of another batch .limit was None, is now 3.: delete it to make it anew"
    with pytest.raises(BatchError, match=wrong) as caught:
        run_batch(batch(pages, target, single=True, limit=3))
    (pages / "07.html").write_text("changed", "utf-8")
    with pytest.raises(BatchError, match=r"digest was ") as other:
        run_batch(batch(pages, target, single=True))
    shutil.rmtree(tmp_path / ".articlekit")
    with pytest.raises(BatchError, match="nothing beside it tells what it was made of") as unknown:
        run_batch(batch(pages, target, single=True))
    assert DoneError not in {type(error.value) for error in (caught, other, unknown)}
    assert target.read_bytes() == before
    target.unlink()
    run_batch(batch(pages, target, single=True))
    with pytest.raises(DoneError):
        run_batch(batch(pages, target, single=True))


def test_an_output_without_documents(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    for form in ("jsonl", "parquet"):
        assert run_batch(batch(tmp_path / "none", tmp_path / form, form)).rows == 0
        assert run_batch(batch(tmp_path / "none", tmp_path / form, form)).parts == 1
    assert parquet.read_table(tmp_path / "parquet" / "part-00000.parquet").num_rows == 0


def test_a_limit(pages: Path, tmp_path: Path) -> None:
    assert run_batch(batch(pages, tmp_path / "out", limit=8)).rows == 8
    assert [row["title"] for row in rows(tmp_path / "out")] == [f"Boats of {number}" for number in range(8)]
    assert run_batch(batch(pages, tmp_path / "out", limit=8)).earlier == 8


def test_another_batch_in_the_folder_is_left_alone(pages: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    run_batch(batch(pages, output))
    before = contents(output)
    with pytest.raises(BatchError, match=r"holds another batch .limit was None, is now 3.: name another folder"):
        run_batch(batch(pages, output, limit=3))
    (pages / "07.html").write_text("changed", "utf-8")
    with pytest.raises(BatchError, match=r"holds another batch .bytes was .* digest was "):
        run_batch(batch(pages, output))
    assert contents(output) == before
    with pytest.raises(BatchError, match="is not empty, and holds no batch to go on with"):
        run_batch(batch(output, pages))


def test_what_one_document_does_costs_its_row_only(pages: Path, tmp_path: Path) -> None:
    (pages / "05.html").write_text("<p>" + "<b>word " * 300_000, "utf-8")
    tally = run_batch(batch(pages, tmp_path / "out", limits=Limits(timeout=0.5)))
    assert dict(tally.statuses) == {"ok": 18, "empty": 1, "timeout": 1}
    assert tally.examples["timeout"] == f"{pages / '05.html'}: it took longer than 0.5 seconds"
    row = rows(tmp_path / "out")[5]
    assert (row["status"], row["error"]) == ("timeout", "it took longer than 0.5 seconds")


def test_an_archive_of_mixed_records(tmp_path: Path) -> None:
    kinds = random.Random(7).choices([*KINDS, "broken"], k=1000)
    (tmp_path / "mixed.warc.gz").write_bytes(write_warc(kinds))
    tally = run_batch(batch(tmp_path / "mixed.warc.gz", tmp_path / "out", rows=300))
    assert tally.rows == 1000
    assert tally.statuses == Counter(STATUSES[kind] for kind in kinds)
    assert [row["status"] for row in rows(tmp_path / "out")] == [STATUSES[kind] for kind in kinds]
    assert len({row["id"] for row in rows(tmp_path / "out")}) == 1000


def test_the_tally_tells_how_far_it_is(pages: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def report(tally: Tally) -> None:
        seen.append((tally.rows, tally.bytes_read))

    tally = run_batch(batch(pages, tmp_path / "out"), report)
    assert [rows for rows, _ in seen] == list(range(1, 21))
    assert seen == sorted(seen)
    assert seen[-1][1] == tally.bytes_total


def command(pages: Path, output: Path) -> list[str]:
    start = "import sys; from articlekit.cli import main; sys.exit(main())"
    return [sys.executable, "-c", start, "batch", str(pages), "-o", str(output), "--rows", "20", "--workers", "2"]


def run_until_killed(arguments: list[str], seconds: float) -> int:
    """Kill the whole run after so many seconds; its exit code."""
    with subprocess.Popen(arguments, stderr=subprocess.DEVNULL) as process:
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()


@pytest.mark.parametrize("name", ["out", "out.parquet"])
def test_a_killed_run_goes_on(name: str, tmp_path: Path) -> None:
    """Kills at random moments: MOMENTS of them, by default few. Each is taken up again, to the same bytes."""
    source = tmp_path / "in.jsonl.gz"
    lines = (json.dumps({"html": PAGE.format(number), "url": f"https://example.com/{number}"}) for number in range(160))
    source.write_bytes(gzip.compress("\n".join(lines).encode()))
    whole, output = tmp_path / "whole" / name, tmp_path / "killed" / name
    whole.parent.mkdir()
    output.parent.mkdir()
    began = time.monotonic()
    assert run_until_killed(command(source, whole), 300) == 0
    took = time.monotonic() - began
    generator = random.Random(os.environ.get("SEED", "1"))
    moments = int(os.environ.get("MOMENTS", "2"))
    while moments:
        code = run_until_killed(command(source, output), generator.uniform(0.1, took))
        if code == 0:
            assert contents(output.parent) == contents(whole.parent)
            shutil.rmtree(output.parent)
            output.parent.mkdir()
        else:
            assert code == -signal.SIGKILL
            moments -= 1
    assert run_until_killed(command(source, output), 300) == 0
    assert contents(output.parent) == contents(whole.parent)
