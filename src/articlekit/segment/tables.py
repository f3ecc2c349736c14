"""Tables: which ones hold data, and their rows of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from .tags import SKIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOXES = ("div", "section", "article", "h1", "h2", "h3", "form", "input", "blockquote", "iframe")
_PARTS = ("thead", "tbody", "tfoot")
_LINK_TEXTS = etree.XPath("descendant::a//text()", smart_strings=False)

LONGEST_MEAN_CELL = 120  # characters; cells longer than this on the average are columns of a layout, not data


def data_rows(table: etree._Element) -> tuple[tuple[str, ...], ...]:
    """The rows of a data table; () for a layout table, whose cells are boxes like any others."""
    if _holds(table, "table") or (_holds(table, *_BOXES) and not _is_headed(table)):
        return ()
    elements = [(row, cells) for row in table_rows(table) if any(cells := _cells(row))]
    rows = tuple(cells for _, cells in elements)
    count = sum(map(len, rows))
    spanning = sum(len(cells) == 1 and _spans_columns(row) for row, cells in elements)
    if len(rows) < 2 or count + spanning < 2 * len(rows):
        return ()
    characters = sum(len(cell) for row in rows for cell in row)
    return rows if characters <= LONGEST_MEAN_CELL * count else ()


def _holds(table: etree._Element, *tags: str) -> bool:
    return next(table.iterdescendants(*tags), None) is not None


def _is_headed(table: etree._Element) -> bool:
    return _holds(table, "th") or next(table.iterchildren("thead", "caption"), None) is not None


def table_rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table itself, not those of tables inside."""
    for part in table.iterchildren("tr", *_PARTS):
        if part.tag == "tr":
            yield part
        else:
            yield from part.iterchildren("tr")


def _spans_columns(row: etree._Element) -> bool:
    """Is there a cell right in the row that stands across columns, as headings of groups of rows do?"""
    return any(cell.get("colspan", "1").strip() not in ("", "0", "1") for cell in row.iterchildren("td", "th"))


def _cells(row: etree._Element) -> tuple[str, ...]:
    return tuple([" ".join(_text(cell).split()) for cell in row.iterchildren("td", "th")])


def _text(cell: etree._Element) -> str:
    if not len(cell):
        return cell.text or ""
    return "".join(_shown(cell) if _holds(cell, *SKIPPED) else cell.itertext("*"))


def _shown(cell: etree._Element) -> Iterator[str]:
    """The texts of a cell but for those of scripts and their like."""
    walk = etree.iterwalk(cell, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield element.tail or "" if element is not cell else ""
        elif element.tag in SKIPPED:
            walk.skip_subtree()
        else:
            yield element.text or ""


def rows_text(rows: tuple[tuple[str, ...], ...]) -> str:
    """A table as text: a line a row, cells apart by " | ".

    >>> rows_text((("Year", "Ships"), ("1984", "12")))
    'Year | Ships\\n1984 | 12'
    """
    return "\n".join(" | ".join(cell for cell in row if cell) for row in rows)


def links(table: etree._Element) -> tuple[int, int]:
    """In how many stretches of text of a table there are links, and their characters."""
    texts = [text.strip() for text in _LINK_TEXTS(table)]
    return len(texts), sum(map(len, texts))
