"""Arrow: the row of a batch as a schema, and parse_batch() for every host that hands record batches about.

Needs pyarrow: ``pip install 'articlekit[arrow]'``.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .batch.limits import MEMORY, TIMEOUT, Limits
from .batch.many import read_documents
from .batch.readers.columns import SAMPLE, Columns, as_document, find_columns
from .batch.rows import BLOCK_COLUMNS, COLUMNS, ROW_VERSION, Column, make_row
from .extras import need
from .options import Options
from .overriding import overridden

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyarrow as pa

    from .batch.document import Document

__all__ = ["Columns", "parse_batch", "parse_batches", "parse_table", "schema", "to_record_batch"]

DEFAULTS = Options()


def parse_batch(batch: pa.RecordBatch, **choices: Any) -> pa.RecordBatch:
    """The articles of a record batch, a row for each row in its order; `choices` as for `parse_batches()`."""
    return next(parse_batches([batch], **choices))


def parse_table(table: pa.Table, **choices: Any) -> pa.Table:
    """The articles of a table, a row for each row in its order; `choices` as for `parse_batches()`."""
    batches = table.to_batches() or [_empty_batch(table.schema)]
    return _pyarrow().Table.from_batches(parse_batches(batches, **choices))


def parse_batches(  # noqa: PLR0913 (names, which hosts pass on one by one)
    batches: Iterable[pa.RecordBatch],
    *,
    columns: Columns | None = None,
    keep: Sequence[str] = (),
    full: bool = False,
    workers: int = 1,
    timeout: float | None = TIMEOUT,
    memory: int | None = MEMORY,
    options: Options = DEFAULTS,
    **overrides: Any,
) -> Iterator[pa.RecordBatch]:
    """The articles of record batches, a batch for each batch and a row for each row, in their order.

    `columns`: which columns hold the page, its URL and its id; found by name where it does not say. Pages are text or
    bytes. Rows without a page, and pages that fail, are rows too: see `status` and `error`.
    `keep`: columns that go along, behind those of `schema()`.
    `full`: fill the column "article" with the whole article as JSON.
    `workers`: processes beside this one; 0 to parse in this one, where nothing holds `timeout` and `memory`.

    Raises ValueError where no column holds pages, and for a kept column that has the name of another.
    """
    _check_kept(keep)
    limits = Limits(timeout=timeout, memory=memory)
    options = overridden(
        options, overrides, "parse_batches()", ("columns", "keep", "full", "workers", "timeout", "memory")
    )
    waiting: deque[pa.RecordBatch] = deque()
    documents = _documents(batches, columns or Columns(), waiting, options.max_size)
    rows: list[dict[str, Any]] = []
    for document, article in read_documents(documents, workers=workers, limits=limits, options=options):
        while waiting[0].num_rows == len(rows):
            yield _finished(waiting.popleft(), rows, keep)
            rows = []
        rows.append(make_row(article, key=document.id, source=document.source, url=document.url, full=full))
    while waiting:
        yield _finished(waiting.popleft(), rows, keep)
        rows = []


def schema() -> pa.Schema:
    """The schema of what `parse_batch()` returns and of the Parquet files that `articlekit batch` writes.

    Its metadata has the version of the row under "articlekit.row_version"; columns change with that number only.
    """
    fields = [_field(column) for column in COLUMNS]
    return _pyarrow().schema(fields, metadata={"articlekit.row_version": str(ROW_VERSION)})


def to_record_batch(rows: Iterable[dict[str, Any]]) -> pa.RecordBatch:
    """Rows as one record batch of `schema()`."""
    return _pyarrow().RecordBatch.from_pylist(list(rows), schema=schema())


def _documents(
    batches: Iterable[pa.RecordBatch], asked: Columns, waiting: deque[pa.RecordBatch], max_size: int
) -> Iterator[Document]:
    """The documents of all batches; each batch goes to `waiting` as it is begun."""
    found: Columns | None = None
    for batch in batches:
        if found is None:
            found = find_columns(batch.schema.names, batch.slice(0, SAMPLE).to_pylist(), asked)
        wanted = list(dict.fromkeys(name for name in (found.page, found.url, found.id) if name is not None))
        waiting.append(batch)
        for number, row in enumerate(batch.select(wanted).to_pylist()):
            document = as_document(row, found, str(number), max_size)
            yield replace(document, source="", id=document.id if found.id is not None else "")


def _finished(batch: pa.RecordBatch, rows: list[dict[str, Any]], keep: Sequence[str]) -> pa.RecordBatch:
    made = to_record_batch(rows)
    fields = [*made.schema, *(batch.schema.field(name) for name in keep)]
    arrays = [*made.columns, *(batch.column(name) for name in keep)]
    return _pyarrow().RecordBatch.from_arrays(arrays, schema=_pyarrow().schema(fields, metadata=made.schema.metadata))


def _check_kept(keep: Sequence[str]) -> None:
    taken = {column.name for column in COLUMNS}.intersection(keep)
    if taken:
        raise ValueError(f"column {min(taken)!r} is one of the row's own and cannot be kept: rename yours")


def _empty_batch(schema: pa.Schema) -> pa.RecordBatch:
    return _pyarrow().RecordBatch.from_pylist([], schema=schema)


def _field(column: Column) -> pa.Field:
    arrow = _pyarrow()
    simple = {"text": arrow.string(), "whole": arrow.int64(), "number": arrow.float64(), "truth": arrow.bool_()}
    if column.type in simple:
        return arrow.field(column.name, simple[column.type])
    texts = arrow.list_(arrow.string())
    if column.type in ("texts", "grid"):
        return arrow.field(column.name, texts if column.type == "texts" else arrow.list_(texts))
    return arrow.field(column.name, arrow.list_(arrow.struct([_field(inner) for inner in BLOCK_COLUMNS])))


def _pyarrow() -> Any:
    return need("pyarrow", extra="arrow")
