"""Spark: a DataFrame of pages in, a DataFrame of articles out.

Needs PySpark 3.4 or later: ``pip install 'articlekit[spark]'``, on the workers too.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from .arrow import Columns, parse_batches
from .arrow_learn import learn_batches, merge_table
from .batch.readers.columns import find_columns
from .batch.rows import BLOCK_COLUMNS, COLUMNS, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyspark.sql import DataFrame

_TYPES = {
    "text": "string",
    "whole": "bigint",
    "number": "double",
    "truth": "boolean",
    "texts": "array<string>",
    "grid": "array<array<string>>",
}


def ddl() -> str:
    """The schema of `parse()` as Spark writes it."""
    return ", ".join(f"`{column.name}` {_type(column)}" for column in COLUMNS)


def parse(frame: DataFrame, *, columns: Columns | None = None, keep: Sequence[str] = (), **choices: Any) -> DataFrame:
    """The articles of a DataFrame of pages, a row for each row.

    `columns`, `keep` and the other choices are those of `articlekit.arrow.parse_batches()`. Columns are found by name
    alone, without a look at the rows. Raises ValueError where no name says which column holds pages.
    """
    found = find_columns(frame.columns, [], columns or Columns())
    wanted = [name for name in (found.page, found.url, found.id) if name is not None]
    kept = ", ".join(f"`{name}` {dict(frame.dtypes)[name]}" for name in keep)
    task = partial(parse_batches, columns=found, keep=tuple(keep), **choices)
    pages = frame.select(*dict.fromkeys([*wanted, *keep]))
    return pages.mapInArrow(task, f"{ddl()}, {kept}" if kept else ddl())


def learn(frame: DataFrame, *, columns: Columns | None = None) -> DataFrame:
    """A profile for each site of a DataFrame of pages: its host as "site", and "profile" as JSON.

    `SiteProfile.from_json` reads it for `parse(..., profile=...)`.
    """
    found = replace(find_columns(frame.columns, [], columns or Columns()), id=None)
    pages = frame.select(*(name for name in (found.page, found.url) if name is not None))
    parts = pages.mapInArrow(partial(learn_batches, columns=found), "site string, profile string")
    return parts.groupBy("site").applyInArrow(merge_table, "site string, profile string")


def _type(column: Column) -> str:
    if column.type == "blocks":
        return f"array<struct<{', '.join(f'`{inner.name}`: {_type(inner)}' for inner in BLOCK_COLUMNS)}>>"
    return _TYPES[column.type]
