from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import pyarrow as pa
import pytest

import articlekit
from articlekit.arrow import parse_batch, parse_batches, parse_table, schema, to_record_batch
from articlekit.article import Article, Block, Callout, Cell, Media, Role
from articlekit.batch.readers.columns import Columns
from articlekit.batch.rows import COLUMNS, make_row

PAGE = (
    "<h1>Boats of {0}</h1>"
    + "<p>Twelve boats went out on day {0}, and eleven of them came back before the storm.</p>" * 3
)
PAGES = [PAGE.format(number) for number in range(6)]
URLS = [f"https://example.com/{number}" for number in range(6)]


def table(**columns: Any) -> Any:
    return pa.table({"url": URLS, "html": PAGES, **columns})


def expected(number: int) -> dict[str, Any]:
    return make_row(articlekit.parse(PAGES[number], url=URLS[number]), url=URLS[number])


@pytest.mark.parametrize("workers", [0, 1])
def test_one_row_in_one_row_out(workers: int) -> None:
    [batch] = table().to_batches()
    found = parse_batch(batch, workers=workers)
    assert found.schema.equals(schema(), check_metadata=True)
    assert found.to_pylist() == [expected(number) for number in range(6)]


def test_batches_keep_their_sizes() -> None:
    one = table(n=range(6)).to_batches()[0]
    batches = [one.slice(0, 0), one.slice(0, 1), one.slice(1, 0), one.slice(1, 4), one.slice(5, 1), one.slice(0, 0)]
    found = list(parse_batches(batches, workers=0, keep=["n"]))
    assert [batch.num_rows for batch in found] == [0, 1, 0, 4, 1, 0]
    assert [number for batch in found for number in batch.column("n").to_pylist()] == list(range(6))
    assert list(parse_batches([], workers=0)) == []


@pytest.mark.parametrize("kind", ["string", "large_string", "binary", "large_binary", "string_view"])
def test_pages_of_any_type(kind: str) -> None:
    pages = pa.array(PAGES).cast(kind)
    assert parse_table(table(html=pages), workers=0).column("text").to_pylist() == [
        expected(number)["text"] for number in range(6)
    ]


def test_rows_that_fail_are_rows() -> None:
    pages = pa.array([b"", None, b"%PDF-1.7", b"<p>Twelve boats went out on Monday, and eleven came back.</p>"])
    found = parse_table(pa.table({"content": pages, "id": [1, 2, 3, 4]}), workers=0).to_pylist()
    assert [row["status"] for row in found] == ["empty", "error", "unsupported", "ok"]
    assert [row["id"] for row in found] == ["1", "2", "3", "4"]
    assert found[1]["error"] == "column 'content' holds nothing, not a page"


def test_a_page_that_takes_too_long_is_a_row() -> None:
    slow = pa.array([PAGES[0], "<p>" + "<b>word " * 300_000, PAGES[1]])
    found = parse_table(pa.table({"page": slow}), timeout=0.5)
    assert found.column("status").to_pylist() == ["ok", "timeout", "ok"]


def test_choices() -> None:
    columns = Columns(page="html")
    found = parse_table(table(), columns=columns, full=True, workers=0, kind="text").to_pylist()
    assert articlekit.Article.from_json(found[0]["article"]) == articlekit.parse(PAGES[0], url=URLS[0], kind="text")
    with pytest.raises(ValueError, match="there is no column 'x'"):
        parse_table(table(), columns=Columns(page="x"), workers=0)
    with pytest.raises(ValueError, match="column 'text' is one of the row's own"):
        parse_table(table(text=PAGES), keep=["text"], workers=0)


def test_an_empty_table() -> None:
    found = parse_table(table().slice(0, 0), keep=["html"], workers=0)
    assert found.num_rows == 0
    assert found.schema.names == [*(column.name for column in COLUMNS), "html"]


def test_rows_are_json_and_arrow_alike() -> None:
    row = expected(0)
    assert json.loads(json.dumps(row)) == row
    assert tuple(row) == tuple(schema().names) == tuple(column.name for column in COLUMNS)
    assert schema().metadata == {b"articlekit.row_version": b"2"}


def test_blocks_bring_their_structure() -> None:
    rows = ((Cell("Year", header=True), Cell("Ships", header=True)), (Cell("all", colspan=2),))
    blocks = [
        Block(Role.LIST_ITEM, "Walk on.", level=1, ordinal=4, quotes=1, callout=Callout("tip", 1)),
        Block(Role.CODE, "ls", language="sh", footnote="1"),
        Block(Role.IMAGE, "", media=Media("/i.png", "A quay")),
        Block(Role.TABLE, "Year | Ships\nall", rows=rows),
    ]
    item, code, image, listed = to_record_batch([make_row(Article(blocks=blocks))]).to_pylist()[0]["blocks"]
    assert (item["level"], item["ordinal"], item["quotes"], item["callout"], item["rows"]) == (1, 4, 1, "tip", None)
    assert (code["language"], code["footnote"], code["media"]) == ("sh", "1", None)
    assert (image["media"], image["alt"], image["text"]) == ("/i.png", "A quay", "")
    assert listed["rows"] == [["Year", "Ships"], ["all"]]


def test_texts_that_utf_8_cannot_hold_are_written_out() -> None:
    article = articlekit.Article(title="a\ud800b", authors=["c\udfff"], url="https://example.com/é")
    row = make_row(article, key="d\ud800")
    assert (row["title"], row["authors"], row["id"]) == ("a\\ud800b", ["c\\udfff"], "d\\ud800")


def test_polars() -> None:
    pl = import_module("polars")
    frame = pl.DataFrame({"url": URLS, "html": PAGES})
    found = pl.from_arrow(parse_table(frame.to_arrow(), workers=0))
    assert found["title"].to_list() == [f"Boats of {number}" for number in range(6)]


def test_pandas() -> None:
    pd = import_module("pandas")
    frame = pd.DataFrame({"url": URLS, "html": PAGES})
    found = parse_table(pa.Table.from_pandas(frame, preserve_index=False), workers=0).to_pandas()
    assert list(found["title"]) == [f"Boats of {number}" for number in range(6)]


def test_duckdb() -> None:
    duckdb = import_module("duckdb")
    pages = table()
    articles = parse_table(duckdb.query("select * from pages where url like '%/3'").to_arrow_table(), workers=0)
    assert pages.num_rows == 6
    assert duckdb.query("select title, len(blocks) from articles").fetchall() == [
        ("Boats of 3", len(expected(3)["blocks"]))
    ]
    assert articles.num_rows == 1
