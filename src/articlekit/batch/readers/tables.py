"""JSON Lines, CSV and Parquet: a document in a row."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO

from ...extras import need
from ..document import Document
from .columns import SAMPLE, Columns, as_document, find_columns

if TYPE_CHECKING:
    from .settings import Settings

Row = Mapping[str, Any]
_LINE = 8  # a line of JSON is read up to so many times the longest page: escapes and other fields take room


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that cannot be read."""

    reason: str


def read_jsonl(name: str, stream: BinaryIO, settings: Settings) -> Iterator[Document]:
    """The documents in lines of JSON: objects, or pages as plain strings."""
    return _documents(name, _json_rows(stream, settings.max_size * _LINE), settings)


def read_json(name: str, stream: BinaryIO, settings: Settings) -> Iterator[Document]:
    """The documents in a list of JSON objects or pages, or in a single one. It is held in memory."""
    text = stream.read().decode("utf-8-sig")
    value = json.loads(text)
    return _documents(name, map(_json_value, value if isinstance(value, list) else [value]), settings)


def read_csv(name: str, stream: BinaryIO, settings: Settings) -> Iterator[Document]:
    """The documents in a table with a header line; the delimiter is found in that line."""
    # the standard limit of 128 KB is less than a page; a C long is 4 bytes on Windows
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    lines = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    header = lines.readline()
    delimiter = max("\t;|,", key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    rows = csv.DictReader(lines, names, restkey="", delimiter=delimiter)
    return _documents(name, _each(rows), settings, names)


def read_parquet(name: str, stream: BinaryIO, settings: Settings) -> Iterator[Document]:
    """The documents in the rows of a Parquet file."""
    parquet = need("pyarrow.parquet", extra="batch")
    file = parquet.ParquetFile(stream)
    names = list(file.schema_arrow.names)
    first = next(file.iter_batches(batch_size=SAMPLE), None)
    columns = find_columns(names, first.to_pylist() if first is not None else [], settings.columns)
    wanted = [column for column in (columns.page, columns.url, columns.id) if column is not None]
    batches = file.iter_batches(batch_size=SAMPLE, columns=list(dict.fromkeys(wanted)))
    rows = (row for batch in batches for row in batch.to_pylist())
    return _documents(name, rows, settings, names)


def _json_rows(stream: BinaryIO, most: int) -> Iterator[Row | Broken]:
    while line := stream.readline(most):
        if len(line) == most and not line.endswith(b"\n"):
            _skip_line(stream, most)
            yield Broken(f"the line is longer than {most:,} bytes")
        elif not line.isspace():
            yield _json_row(line)


def _skip_line(stream: BinaryIO, most: int) -> None:
    while (line := stream.readline(most)) and not line.endswith(b"\n"):
        pass


def _json_row(line: bytes) -> Row | Broken:
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Broken(f"the line is not JSON ({error})")
    return _json_value(value)


def _json_value(value: Any) -> Row | Broken:
    if isinstance(value, str):
        return {"page": value}
    return value if isinstance(value, dict) else Broken(f"it is JSON, but no object: {type(value).__name__}")


def _each(rows: Iterator[dict[str, Any]]) -> Iterator[Row | Broken]:
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Broken(f"the row is no CSV ({error})")


def _documents(
    name: str, rows: Iterable[Row | Broken], settings: Settings, names: list[str] | None = None
) -> Iterator[Document]:
    remaining = iter(rows)
    first = list(islice(remaining, SAMPLE))
    sample = [row for row in first if not isinstance(row, Broken)]
    if names is None:
        names = list(dict.fromkeys(column for row in sample for column in row))
    columns = find_columns(names, sample, settings.columns) if sample else settings.columns
    if sample:
        settings.tell(f"{name}: {columns}")
    for number, row in enumerate(chain(first, remaining), 1):
        yield _document(row, columns, f"{name}:{number}", settings)


def _document(row: Row | Broken, columns: Columns, place: str, settings: Settings) -> Document:
    if isinstance(row, Broken):
        return Document(b"", place, place, problem=row.reason)
    return as_document(row, columns, place, settings.max_size)
