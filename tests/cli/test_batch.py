from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

import articlekit
from articlekit.article import Article
from articlekit.batch.run import Tally
from articlekit.cli import main
from articlekit.cli.progress import _bar, _reporter, progress, summary

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "<h1>Boats</h1>" + "<p>Twelve boats went out on Monday, and eleven of them came back before the storm.</p>" * 3
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    for name in ("a.html", "b.html"):
        (tmp_path / "pages" / name).write_text(PAGE, "utf-8")
    return tmp_path


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_folder_to_parts_and_again(folder: Path, capsys: Capture) -> None:
    command = ["batch", "pages", "-o", "out", "--workers", "1"]
    assert main(command) == 0
    assert capsys.readouterr().err == "2 documents, in out\n          ok          2\n"
    assert [row["title"] for row in rows(folder / "out" / "part-00000.jsonl")] == ["Boats", "Boats"]
    assert main(command) == 0
    assert capsys.readouterr().err.startswith("2 documents, 2 of them by an earlier run, in out\n")


def test_a_table_to_one_file_with_all_of_each_article(folder: Path, capsys: Capture) -> None:
    table = {"body": PAGE, "link": "https://example.com/a", "n": 7}
    (folder / "t.jsonl").write_text(json.dumps(table) + "\n")
    (folder / "u.jsonl").write_text(json.dumps(table) + "\n{")
    assert main(["batch", "*.jsonl", "-o", "out.jsonl", "--full", "--workers", "1"]) == 0
    err = capsys.readouterr().err
    assert err.startswith("t.jsonl: page from 'body', URL from 'link'\n3 documents, in out.jsonl\n")
    first, second, third = rows(folder / "out.jsonl")
    assert Article.from_json(first["article"]) == articlekit.parse(PAGE, url="https://example.com/a")
    assert (second["id"], third["status"]) == ("u.jsonl:1", "error")
    assert main(["batch", "*.jsonl", "-o", "out.jsonl", "--full"]) == 0
    assert "is there already, made of the same" in capsys.readouterr().err
    assert main(["batch", "*.jsonl", "-o", "out.jsonl"]) == 1
    assert "another batch (full was True, is now False): delete it to make it anew" in capsys.readouterr().err


def test_names_from_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("pages/b.html\n\ngone.html\n"))
    assert main(["batch", "-", "-o", "out.jsonl", "--workers", "1", "--quiet"]) == 0
    found = [(row["id"], row["status"], row["error"]) for row in rows(folder / "out.jsonl")]
    assert found == [
        ("pages/b.html", "ok", None),
        ("gone.html", "error", "cannot be read: No such file or directory"),
    ]


def test_options_reach_the_documents(folder: Path) -> None:
    options = ["--kind", "text", "--limit", "1", "--url-column", "u", "--timeout", "5", "--memory", "500"]
    assert main(["batch", "pages", "-o", "out.jsonl", "--quiet", *options]) == 0
    [row] = rows(folder / "out.jsonl")
    assert row["kind"] == "text"


def test_a_profile_of_the_site(folder: Path) -> None:
    line = "Read what the harbour says about itself every morning before the boats go out to sea."
    profile = {"profile_schema": 1, "pages": 9, "lines": {line: 9}}
    (folder / "site.json").write_text(json.dumps(profile))
    days = "one two three four five six seven".split()
    sentence = (
        "<p>Twelve boats went out on Monday {0}, and eleven of them came back before storm number {0} was over.</p>"
    )
    body = "".join(sentence.format(day) for day in days)
    (folder / "a.txt").write_text(f"<h1>Boats</h1>{body}<p>{line}</p>")
    assert main(["batch", "a.txt", "-o", "out.jsonl", "--quiet", "--profile", "site.json"]) == 0
    assert line not in rows(folder / "out.jsonl")[0]["text"]
    with pytest.raises(SystemExit, match="2"):
        main(["batch", "a.txt", "-o", "out2.jsonl", "--profile", "none.json"])


def test_rules_of_sites(folder: Path) -> None:
    page = PAGE + "<div class=offer><p>Twelve lamps were sold on Tuesday, and eleven came back.</p></div>"
    (folder / "t.jsonl").write_text(json.dumps({"html": page, "url": "https://example.com/a"}))
    (folder / "rules").mkdir()
    (folder / "rules" / "site.toml").write_text('match = "example.com"\ndrop = ".offer"\n')
    assert "lamps" in articlekit.parse(page).text
    assert main(["batch", "t.jsonl", "-o", "a.jsonl", "--quiet", "--workers", "1", "--rules", "rules"]) == 0
    assert ["lamps" in row["text"] for row in rows(folder / "a.jsonl")] == [False]
    with pytest.raises(SystemExit, match="2"):
        main(["batch", "t.jsonl", "-o", "c.jsonl", "--rules", "none"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.html", "-o", "out"], "none.html is no file or folder, and matches none"),
        (["pages", "-o", "out.jsonl", "--format", "parquet"], "out.jsonl is the name of a jsonl file"),
        (
            ["pages", "-o", "out.md"],
            "out.md ends in none of .jsonl, .jsonl.gz, .jsonl.zst, .csv, .parquet: name such a",
        ),
        (["pages", "-o", "out.json"], "or out.json/ for a folder of parts"),
        (["pages", "-o", "out", "--limit", "0"], "--limit must be 1 or more"),
        (["pages", "-o", "out", "--workers", "0"], "workers must be 1 or more"),
        (["pages", "-o", "out", "--timeout", "-1"], "timeout must be a number of seconds over 0"),
        (["pages", "-o", "out", "--encoding", "klingon"], "klingon"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["batch", *arguments])
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("output", [["out.d/"], ["made.d"], ["out.d", "--format", "markdown"], ["2024.05"]])
def test_a_folder_with_a_dot_in_its_name(folder: Path, output: list[str], capsys: Capture) -> None:
    (folder / "made.d").mkdir()
    assert main(["batch", "pages", "-o", *output, "--workers", "1", "--limit", "1"]) == 0
    assert capsys.readouterr().err.startswith(f"1 document, in {output[0]}\n")
    assert (folder / output[0]).is_dir()


def test_an_output_that_is_something_else(folder: Path, capsys: Capture) -> None:
    (folder / "full").mkdir()
    (folder / "full" / "x").touch()
    assert main(["batch", "pages", "-o", "full"]) == 1
    assert "is not empty, and holds no batch to go on with" in capsys.readouterr().err


def test_the_bar_and_the_summary() -> None:
    tally = Tally(files=2, bytes_total=100, bytes_read=50)
    tally.statuses.update(ok=1200, timeout=1, error=2)
    tally.examples["error"] = "t.csv:7: the row is no CSV (a\nb)"
    bar = _bar()
    report = _reporter(bar)
    report(tally)
    task = bar.tasks[0]
    assert (task.total, task.completed, task.fields["rows"], task.fields["failed"]) == (100, 50, 1203, 3)
    assert summary(tally, "out").splitlines() == [
        "1,203 documents, in out",
        "          ok      1,200",
        "       error          2  t.csv:7: the row is no CSV (a b)",
        "     timeout          1",
    ]


def test_without_rich_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setitem(sys.modules, "rich", None)
    monkeypatch.setattr("articlekit.cli.progress.find_spec", lambda name: None)
    with progress(quiet=False) as report:
        report(Tally())


def test_a_folder_that_holds_another_batch(capsys: Capture) -> None:
    assert main(["batch", "pages", "-o", "out", "--quiet", "--workers", "1"]) == 0
    assert main(["batch", "pages", "-o", "out", "--quiet", "--workers", "1", "--limit", "1"]) == 1
    assert capsys.readouterr().err.startswith("articlekit: out holds another batch (limit was None, is now 1): name")
