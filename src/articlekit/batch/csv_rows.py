"""A row as a line of CSV (RFC 4180) in which no spreadsheet finds a formula."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING, Any

from ..render.characters import printable
from .rows import COLUMNS, json_text

if TYPE_CHECKING:
    from collections.abc import Iterable

# what begins a formula (OWASP, CSV injection), also in full width; programs differ in the blanks that they pass over
_FORMULA = re.compile(r"\s*[=+\-@|%＝＋－＠]|[\t\r]")


def csv_head() -> bytes:
    """The line with the names of the columns."""
    return _line(column.name for column in COLUMNS)


def csv_line(row: dict[str, Any]) -> bytes:
    """The line of a row that `make_row` made; lists and blocks are JSON.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    return _line(_cell(row[column.name]) for column in COLUMNS)


def _line(cells: Iterable[str]) -> bytes:
    out = StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue().encode("utf-8")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return json_text(value)
    text = printable(value)
    return f"'{text}" if _FORMULA.match(text) else text
