from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pyarrow
import pytest
import zstandard
from pyarrow import parquet

from articlekit.batch.readers.columns import Columns
from articlekit.batch.readers.inputs import InputFile, Inputs, missing, survey
from articlekit.batch.readers.read import read_file
from articlekit.batch.readers.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b"<p>Twelve boats went out on Monday, and eleven of them came back before the storm.</p>"
TEXT = PAGE.decode()


def read(name: str, data: bytes, **settings: object) -> list[tuple[str, object, str | None, str | None]]:
    documents = read_file(name, io.BytesIO(data), Settings(**settings))  # type: ignore[arg-type]
    return [(document.source, document.content, document.url, document.problem) for document in documents]


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


def test_a_page_packed_or_not() -> None:
    packed = {
        "a.html": PAGE,
        "a": PAGE,
        "a.txt.gz": gzip.compress(PAGE),
        "a.html.bz2": bz2.compress(PAGE),
        "a.html.xz": lzma.compress(PAGE),
        "a.html.zst": zstandard.ZstdCompressor().compress(PAGE),
    }
    for name, data in packed.items():
        assert read(name, data) == [(name, PAGE, None, None)]


@pytest.mark.parametrize("name", ["a.html.gz", "a.html.zst", "a.html.xz", "a.zip", "a.tar", "a.tar.gz", "a.parquet"])
def test_damage_is_a_document_with_a_problem(name: str) -> None:
    [(source, content, _, problem)] = read(name, b"no such thing, and long enough to be no header" * 20)
    assert (source, content) == (name, b"")
    assert problem is not None
    assert problem.startswith("cannot be read (further): ")


def test_pages_are_read_up_to_the_longest_size() -> None:
    assert read("a.html.gz", gzip.compress(b"x" * 1000), max_size=10) == [("a.html.gz", b"x" * 11, None, None)]


def test_archives_are_read_file_by_file() -> None:
    lines = json.dumps({"html": TEXT, "url": "u"}).encode() + b"\n"
    files = {"b/a.html": PAGE, "b/style.css": b"p {}", "a.jsonl.gz": gzip.compress(lines), ".hidden": b"x"}
    inner = zipped({"c.html": PAGE})
    for name, data in {
        "x.zip": zipped({**files, "in.zip": inner}),
        "x.tar": tarred({**files, "in.zip": inner}),
        "x.tgz": tarred({**files, "in.zip": inner}, "w:gz"),
    }.items():
        assert read(name, data) == [
            (f"{name}/b/a.html", PAGE, None, None),
            (f"{name}/a.jsonl.gz:1", TEXT, "u", None),
            (f"{name}/in.zip/c.html", PAGE, None, None),
        ]


def test_archives_in_archives_end() -> None:
    data = zipped({"a.html": PAGE})
    for _ in range(4):
        data = zipped({"x.zip": data})
    [(_, _, _, problem)] = read("x.zip", data)
    assert problem is not None
    assert "nested more than 3 deep" in problem


def test_a_broken_file_in_an_archive_leaves_the_others() -> None:
    data = bytearray(zipped({"a.html": PAGE * 9, "b.html": PAGE}))
    data[60] ^= 0xFF
    first, second = read("x.zip", bytes(data))
    assert first[3] is not None
    assert second == ("x.zip/b.html", PAGE, None, None)


def test_lines_of_json() -> None:
    rows = [
        {"name": "x", "content": TEXT, "link": "https://example.com/1"},
        {"content": None},
        {"content": 3},
    ]
    lines = [*(json.dumps(row) for row in rows), "{broken", "", "[1]", json.dumps({"content": "b", "link": ""})]
    told: list[str] = []
    found = read("x.jsonl", "\n".join(lines).encode(), tell=told.append)
    assert found == [
        ("x.jsonl:1", TEXT, "https://example.com/1", None),
        ("x.jsonl:2", b"", None, "column 'content' holds nothing, not a page"),
        ("x.jsonl:3", b"", None, "column 'content' holds int, not a page"),
        ("x.jsonl:4", b"", None, found[3][3]),
        ("x.jsonl:5", b"", None, "it is JSON, but no object: list"),
        ("x.jsonl:6", "b", None, None),
    ]
    assert str(found[3][3]).startswith("the line is not JSON (")
    assert told == ["x.jsonl: page from 'content', URL from 'link'"]


def test_lines_of_json_may_be_pages() -> None:
    assert read("x.ndjson", b'"one"\n"two"') == [("x.ndjson:1", "one", None, None), ("x.ndjson:2", "two", None, None)]


def test_json() -> None:
    rows = json.dumps([{"html": TEXT, "url": "u"}, "two", 3]).encode()
    assert read("x.json", rows) == [
        ("x.json:1", TEXT, "u", None),
        ("x.json:2", b"", None, "column 'html' holds nothing, not a page"),
        ("x.json:3", b"", None, "it is JSON, but no object: int"),
    ]
    assert read("x.json", json.dumps({"html": TEXT}).encode()) == [("x.json:1", TEXT, None, None)]
    [(_, _, _, problem)] = read("x.json", b"{")
    assert problem is not None


def test_a_line_of_json_without_end_is_passed_over() -> None:
    found = read("x.jsonl", b'{"html": "' + b"x" * 1000 + b'"}\n{"html": "b"}\n', max_size=20)
    assert found == [("x.jsonl:1", b"", None, "the line is longer than 160 bytes"), ("x.jsonl:2", "b", None, None)]


def test_csv() -> None:
    text = f'\ufeffid;Page HTML;URL\n7;"{TEXT}\nmore ""words""";u\n8;b\n'
    documents = list(read_file("x.csv", io.BytesIO(text.encode()), Settings()))
    assert [(document.id, document.content, document.url) for document in documents] == [
        ("7", f'{TEXT}\nmore "words"', "u"),
        ("8", "b", None),
    ]
    assert read("x.tsv", b"text\turl\nhello\tu\n") == [("x.tsv:1", "hello", "u", None)]
    long = b"text\n" + b"x" * 1_000_000 + b"\n"
    assert read("x.csv.gz", gzip.compress(long)) == [("x.csv.gz:1", "x" * 1_000_000, None, None)]


def test_parquet() -> None:
    stream = io.BytesIO()
    table = pyarrow.table({"n": range(50), "raw": [PAGE] * 49 + [None], "warc_target_uri": ["u"] * 50})
    parquet.write_table(table, stream, row_group_size=7)
    found = read("x.parquet", stream.getvalue())
    assert found[:49] == [(f"x.parquet:{number}", PAGE, "u", None) for number in range(1, 50)]
    assert found[49][3] == "column 'raw' holds nothing, not a page"


def test_columns_that_are_asked_for_or_missing() -> None:
    row = json.dumps({"a": TEXT, "b": "u", "html": "x", "n": 1}).encode()
    assert read("x.jsonl", row, columns=Columns(page="a", url="b")) == [("x.jsonl:1", TEXT, "u", None)]
    [(_, _, _, problem)] = read("x.jsonl", row, columns=Columns(page="c"))
    assert problem == "cannot be read (further): there is no column 'c'; there are: a, b, html, n"
    [(_, _, _, problem)] = read("x.jsonl", b'{"a": "short", "n": 1}')
    assert problem is not None
    assert "no column seems to hold pages: name it with --page-column; there are: a, n" in problem
    assert read("x.jsonl", json.dumps({"a": "b", "c": TEXT * 4}).encode()) == [("x.jsonl:1", TEXT * 4, None, None)]


def test_folders_globs_and_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("in/b.html", "in/a/z.txt", "in/a/y", "in/.git/x", "in/logo.png", "in/out/part.jsonl", "c.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    inputs = Inputs(["in", "c.html", "in/*.html"], listed=["gone.html", "in/logo.png"], without=["in/out"])
    names = [file.name for file in inputs.files()]
    assert names == ["in/a/y", "in/a/z.txt", "in/b.html", "c.html", "in/b.html", "gone.html", "in/logo.png"]
    assert missing(["in", "x.html", "*.txt", "c.html"]) == ["x.html", "*.txt"]


def test_a_survey_changes_with_the_files() -> None:
    files = [InputFile("a", 10, 1), InputFile("b", 5, 1)]
    found = survey(files)
    assert (found.files, found.bytes) == (2, 15)
    changed = [[*files[:1], InputFile("b", 5, 2)], [*files[:1], InputFile("b", 6, 1)], files[::-1], files[:1]]
    assert len({survey(other).digest for other in [files, *changed]}) == 5
