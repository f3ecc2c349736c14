"""Arrow: the row of a batch as a schema, and parse_batch() for every host that hands record batches about.

Needs pyarrow: ``pip install 'articlekit[arrow]'``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .batch.rows import BLOCK_COLUMNS, COLUMNS, ROW_VERSION, Column
from .extras import need

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa


def schema() -> pa.Schema:
    """The schema of what `parse_batch()` returns and of the Parquet files that `articlekit batch` writes.

    Its metadata has the version of the row under "articlekit.row_version"; columns change with that number only.
    """
    fields = [_field(column) for column in COLUMNS]
    return _pyarrow().schema(fields, metadata={"articlekit.row_version": str(ROW_VERSION)})


def to_record_batch(rows: Iterable[dict[str, Any]]) -> pa.RecordBatch:
    """Rows as one record batch of `schema()`."""
    return _pyarrow().RecordBatch.from_pylist(list(rows), schema=schema())


def _field(column: Column) -> pa.Field:
    arrow = _pyarrow()
    simple = {"text": arrow.string(), "whole": arrow.int64(), "number": arrow.float64()}
    if column.type in simple:
        return arrow.field(column.name, simple[column.type])
    if column.type == "texts":
        return arrow.field(column.name, arrow.list_(arrow.string()))
    return arrow.field(column.name, arrow.list_(arrow.struct([_field(inner) for inner in BLOCK_COLUMNS])))


def _pyarrow() -> Any:
    return need("pyarrow", extra="arrow")
