from __future__ import annotations

import pytest

from articlekit.article import Cell

from .kept import article_of


def rows(markup: str) -> list[list[tuple[str, int, int]]]:
    (block,) = article_of(f"<table>{markup}</table>").blocks
    return [[(cell.text, cell.colspan, cell.rowspan) for cell in row] for row in block.rows]


@pytest.mark.parametrize("span", ["1000000000", "99999999999999999999", "²", "-5", "abc", "0", ""])
def test_odd_spans_do_no_harm(span: str) -> None:
    found = rows(f"<tr><td colspan='{span}' rowspan='{span}'>a<td>b<tr><td>c<td>d")
    assert [cell[0] for row in found for cell in row if cell[0]] == ["a", "b", "c", "d"]


def test_ragged_rows_are_filled_up() -> None:
    assert rows("<tr><td>a<td>b<td>c<tr><td>d<td>e<tr><td>f<td>g") == [
        [("a", 1, 1), ("b", 1, 1), ("c", 1, 1)],
        [("d", 1, 1), ("e", 1, 1), ("", 1, 1)],
        [("f", 1, 1), ("g", 1, 1), ("", 1, 1)],
    ]


def test_spans_end_where_the_table_does() -> None:
    assert rows("<tr><td>a<td rowspan=9>b<tr><td>c<tr><td>d<td>e<td>f<tr><td colspan=50>g<tr><td>h<td>i<td>j<td>k") == [
        [("a", 1, 1), ("b", 1, 5), *[("", 1, 1)] * 3],
        [("c", 1, 1), *[("", 1, 1)] * 3],
        [("d", 1, 1), ("e", 1, 1), ("f", 1, 1), ("", 1, 1)],
        [("g", 1, 1), *[("", 1, 1)] * 3],
        [("h", 1, 1), ("i", 1, 1), ("j", 1, 1), ("k", 1, 1)],
    ]


def test_a_head_is_what_is_marked_as_one_or_bold() -> None:
    (block,) = article_of("<table><tr><td><b>a</b><td><b>b</b><tr><td>c<td>d</table>").blocks
    assert [cell.header for cell in block.rows[0]] == [True, True]
    assert block.rows[1] == (Cell("c"), Cell("d"))


def test_work_does_not_grow_with_the_spans() -> None:
    ladder = "".join("<tr>" + "<td rowspan=65535 colspan=1000>x" * 3 for _ in range(300))
    article = article_of(f"<table>{ladder}</table>")
    assert len(article.markdown) < 300_000
    assert article.text.count("x") == 900
