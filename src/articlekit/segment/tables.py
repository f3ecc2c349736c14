"""Tables: which ones hold data, and their rows of cells."""

from __future__ import annotations

from lxml import etree

_HAS_TABLE = etree.XPath("boolean(descendant::table)")
_HAS_HEADER = etree.XPath("boolean(descendant::th or child::thead or child::caption)")
_HAS_BOXES = etree.XPath(
    "boolean(descendant::*[self::div or self::section or self::article or self::h1 or self::h2 or self::h3"
    " or self::form or self::input or self::blockquote or self::iframe])"
)
_ROWS = etree.XPath("child::tr | child::thead/tr | child::tbody/tr | child::tfoot/tr")
_LINK_TEXTS = etree.XPath("descendant::a//text()")

LONGEST_MEAN_CELL = 120  # characters; cells longer than this on the average are columns of a layout, not data


def data_rows(table: etree._Element) -> tuple[tuple[str, ...], ...]:
    """The rows of a data table; () for a layout table, whose cells are boxes like any others."""
    if _HAS_TABLE(table):
        return ()
    headed = bool(_HAS_HEADER(table))
    if not headed and _HAS_BOXES(table):
        return ()
    rows = tuple(row for row in (_cells(tr) for tr in _ROWS(table)) if any(row))
    cells = sum(map(len, rows))
    if len(rows) < 2 or cells < 2 * len(rows):
        return ()
    characters = sum(len(cell) for row in rows for cell in row)
    return rows if characters <= LONGEST_MEAN_CELL * cells else ()


def _cells(row: etree._Element) -> tuple[str, ...]:
    return tuple(" ".join("".join(cell.itertext("*")).split()) for cell in row if cell.tag in ("td", "th"))


def rows_text(rows: tuple[tuple[str, ...], ...]) -> str:
    """A table as text: a line a row, cells apart by " | ".

    >>> rows_text((("Year", "Ships"), ("1984", "12")))
    'Year | Ships\\n1984 | 12'
    """
    return "\n".join(" | ".join(cell for cell in row if cell) for row in rows)


def link_characters(table: etree._Element) -> tuple[int, int]:
    """How many characters of a table stand in links, and in how many stretches of text."""
    texts = [str(text).strip() for text in _LINK_TEXTS(table)]
    return sum(map(len, texts)), len(texts)
