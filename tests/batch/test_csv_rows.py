from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings

from articlekit.article import Article, Block, Role
from articlekit.batch.csv_rows import csv_head, csv_line
from articlekit.batch.rows import COLUMNS, make_row
from tests.render.generated import articles


def read(article: Article) -> dict[str, str]:
    lines = (csv_head() + csv_line(make_row(article))).decode("utf-8")
    (row,) = csv.DictReader(io.StringIO(lines, newline=""))
    return row


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\n=1", "=HYPERLINK('x')", "|calc", "%0A", "\uff1d1", "\x1b=1"]
)
def test_no_spreadsheet_finds_a_formula(text: str) -> None:
    assert read(Article(title=text))["title"].startswith("'")


def test_values_are_readable() -> None:
    article = Article(
        title='Boats, "old" ones', authors=["=Ada"], paywalled=True, blocks=[Block(Role.PARAGRAPH, "a\nb", score=0.5)]
    )
    row = read(article)
    assert (row["title"], row["text"], row["paywalled"], row["url"]) == ('Boats, "old" ones', "a\nb", "true", "")
    assert json.loads(row["authors"]) == ["=Ada"]
    assert json.loads(row["blocks"])[0]["score"] == 0.5


@settings(max_examples=60, deadline=None)
@given(articles)
def test_every_article_is_one_row_with_all_columns(article: Article) -> None:
    row = read(article)
    assert list(row) == [column.name for column in COLUMNS]
    assert None not in row.values()
    assert json.loads(row["tags"]) == make_row(article)["tags"]
