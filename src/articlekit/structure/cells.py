"""The cells of a data table that is kept, with their spans and inline runs, as a regular grid."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from ..article import Cell
from ..drafts import make_cell
from ..segment.inline import fold
from ..segment.tables import rows_text, table_rows
from .pieces import pieces
from .styled import styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from .links import Links

    Row = tuple[Cell, ...]

WIDEST = 200  # columns that spans may reach to
FILLED = 10  # times the cells that are there: a table that would take more stays ragged

_EMPTY = Cell("")


def read_cells(table: etree._Element, links: Links) -> tuple[Row, ...]:
    """The rows of a table that hold text, all of them as wide as the widest; spans end where the table does."""
    rows = _without_empty([_cells(row, links) for row in table_rows(table)])
    if not any(cell.colspan > 1 or cell.rowspan > 1 for row in rows for cell in row):
        return _with_head(_padded([(row, len(row)) for row in rows], max(map(len, rows), default=0)))
    _, width = _laid([_alone(row) for row in rows], WIDEST)
    return _with_head(_padded(*_laid(rows, width)))


def _padded(laid: Sequence[tuple[Row, int]], width: int) -> list[Row]:
    """The rows with empty cells up to the width, unless these would be most of the table."""
    if width * len(laid) > FILLED * sum(len(row) for row, _ in laid):
        return [row for row, _ in laid]
    return [row + (_EMPTY,) * (width - covered) for row, covered in laid]


def plain_cells(rows: Sequence[Sequence[str]]) -> tuple[Row, ...]:
    """Rows of texts as rows of cells."""
    return tuple([tuple([make_cell(text, (), False, 1, 1) for text in row]) for row in rows])


def cells_text(rows: Sequence[Row]) -> str:
    """A table as text: a line a row, cells apart by " | "."""
    return rows_text(tuple([tuple([cell.text.replace("\n", " ") for cell in row]) for row in rows]))


def _cells(row: etree._Element, links: Links) -> list[Cell]:
    parent = row.getparent()
    is_head = parent is not None and parent.tag == "thead"
    return [_cell(cell, links, is_head=is_head or cell.tag == "th") for cell in row.iterchildren("td", "th")]


def _cell(element: etree._Element, links: Links, *, is_head: bool) -> Cell:
    spans = (_span(element, "colspan"), _span(element, "rowspan")) if element.keys() else (1, 1)
    if not len(element):
        return make_cell(fold(element.text or ""), (), is_head, *spans)
    found = pieces(element)
    text = fold("".join([raw for raw, _ in found]))
    return make_cell(text, links.absolute(styled(found, text)), is_head, *spans)


def _span(element: etree._Element, name: str) -> int:
    """How many columns or rows a cell declares to span, 1 for anything that is no such number."""
    value = element.get(name, "").strip()
    return max(int(value), 1) if value.isascii() and value.isdecimal() and len(value) < 6 else 1


def _without_empty(rows: Sequence[list[Cell]]) -> list[Row]:
    """The rows with any text; cells that span the others span fewer."""
    is_full = [any(cell.text for cell in row) for row in rows]
    before = [0, *accumulate(is_full)]
    full: list[Row] = []
    for at, row in enumerate(rows):
        if is_full[at]:
            if all(cell.rowspan == 1 for cell in row):
                full.append(tuple(row))
                continue
            spans = [before[min(at + cell.rowspan, len(rows))] - before[at] for cell in row]
            full.append(tuple([_spanning(cell, cell.colspan, span) for cell, span in zip(row, spans, strict=True)]))
    return full


def _spanning(cell: Cell, colspan: int, rowspan: int) -> Cell:
    if (colspan, rowspan) == (cell.colspan, cell.rowspan):
        return cell
    return Cell(cell.text, cell.runs, cell.header, colspan, rowspan)


def _alone(row: Row) -> Row:
    """A cell that is alone in its row spans what there is, and says nothing of the width."""
    return (_spanning(row[0], 1, row[0].rowspan),) if len(row) == 1 else row


def _laid(rows: Sequence[Row], width: int) -> tuple[list[tuple[Row, int]], int]:
    """Each row with its spans cut to `width` columns and the columns that it covers, and the most columns of any."""
    laid: list[tuple[Row, int]] = []
    below: list[int] = []  # for each column the rows still covered by a cell above
    widest = 1
    for row in rows:
        cut: list[Cell] = []
        at = 0
        for cell in row:
            while at < len(below) and below[at]:
                at += 1
            span = _free(below, at, min(cell.colspan, max(width - at, 1)))
            below.extend([0] * (at + span - len(below)))
            rowspan = cell.rowspan if at < WIDEST else 1  # so that work stays linear
            below[at : at + span] = [rowspan] * span
            cut.append(_spanning(cell, span, rowspan))
            at += span
        covered = max([at, *[column + 1 for column, left in enumerate(below) if left]])
        widest = max(widest, covered)
        laid.append((tuple(cut), covered))
        below = [max(left - 1, 0) for left in below]
        while below and not below[-1]:
            below.pop()
    return laid, widest


def _free(below: Sequence[int], at: int, most: int) -> int:
    """How many columns from `at` on are free, up to `most`."""
    return next((span for span in range(most) if at + span < len(below) and below[at + span]), most)


def _with_head(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Where no row is a head, one whose cells are all bold is."""
    if len(rows) > 1 and not any(cell.header for cell in rows[0]) and all(map(_is_bold, rows[0])):
        head = tuple([Cell(cell.text, cell.runs, True, cell.colspan, cell.rowspan) for cell in rows[0]])
        return (head, *rows[1:])
    return tuple(rows)


def _is_bold(cell: Cell) -> bool:
    return all("strong" in run.marks for run in cell.runs if run.text.strip()) and (bool(cell.runs) or not cell.text)
