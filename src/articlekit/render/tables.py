"""What renderers of tables share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..article import Cell


def head_size(rows: Sequence[Sequence[Cell]]) -> int:
    """How many rows at the start are a head; one at the most where all cells of the table are."""
    size = next((at for at, row in enumerate(rows) if not _is_head(row)), len(rows))
    return size if size < len(rows) else min(size, 1)


def _is_head(row: Sequence[Cell]) -> bool:
    return any(cell.header for cell in row) and all(cell.header or not cell.text.strip() for cell in row)


def slots(rows: Sequence[Sequence[Cell]]) -> list[list[Cell | None]]:
    """The rows with every column in its place: None where a cell from the left or from above goes on."""
    grid: list[list[Cell | None]] = []
    below: list[int] = []  # for each column the rows that a cell above still covers
    for row in rows:
        line: list[Cell | None] = []
        rest: list[int] = []
        for cell in row:
            while len(line) < len(below) and below[len(line)]:
                rest.append(below[len(line)] - 1)
                line.append(None)
            span = max(cell.colspan, 1)
            line += [cell, *[None] * (span - 1)]
            rest += [max(cell.rowspan, 1) - 1] * span
        for left in below[len(line) :]:
            line.append(None)
            rest.append(max(left - 1, 0))
        while rest and not rest[-1]:
            rest.pop()
        while line and line[-1] is None:
            line.pop()
        grid.append(line)
        below = rest
    return grid
