"""Ray Data: classes and functions for `map_batches` and `map_groups`; this module itself needs pyarrow alone.

``dataset.map_batches(Parser, batch_format="pyarrow", concurrency=4)`` parses; for profiles of sites
``dataset.map_batches(learn_table, batch_format="pyarrow").groupby("site")`` and then
``.map_groups(merge_table, batch_format="pyarrow")``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .arrow import Columns, parse_table
from .arrow_learn import learn_table, merge_table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Columns", "Parser", "learn_table", "merge_table"]


class Parser:
    """A stateful actor: a table of pages in, a table of articles out, a row for each row.

    `choices` are those of `articlekit.arrow.parse_batches()`; Ray passes them by ``fn_constructor_kwargs``.
    """

    def __init__(self, **choices: Any) -> None:
        # the models are read when the actor starts, not in its first batch
        import_module("articlekit.batch.warm")
        self._choices = choices

    def __call__(self, table: pa.Table) -> pa.Table:
        """The articles of a batch."""
        return parse_table(table, **self._choices)
