"""Profiles of sites over record batches: learn on every part, merge by site, on any host."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .batch.readers.columns import SAMPLE, Columns, find_columns
from .extras import need
from .sites.learn import learn
from .sites.profile import SiteProfile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

COLUMNS = ("site", "profile")


def learn_batches(batches: Iterable[pa.RecordBatch], columns: Columns | None = None) -> Iterator[pa.RecordBatch]:
    """The map: for each site of the pages in the batches a row, with its host and an untrimmed profile as JSON.

    The host is that of the URL column. Profiles of the same site from other parts of the data add up exactly.
    """
    profiles: dict[str, SiteProfile] = {}
    found: Columns | None = None
    for batch in batches:
        found = found or find_columns(batch.schema.names, batch.slice(0, SAMPLE).to_pylist(), columns or Columns())
        if found.url is None:
            raise ValueError("no column holds the URL, which tells the site: name it with Columns(url=...)")
        for site, pages in _by_site(batch.select([found.page, found.url]).to_pylist(), found).items():
            profiles[site] = profiles.get(site, SiteProfile()).merge(learn(pages))
    yield _rows((site, profile.to_json()) for site, profile in sorted(profiles.items()))


def learn_table(table: pa.Table) -> pa.Table:
    """`learn_batches()` of a table."""
    return need("pyarrow", extra="arrow").Table.from_batches(learn_batches(table.to_batches()))


def merge_table(table: pa.Table) -> pa.Table:
    """The reduce: rows of `learn_batches()` with one row left for each site, its profile trimmed and ready for use."""
    parts: dict[str, list[SiteProfile]] = defaultdict(list)
    for row in table.select(list(COLUMNS)).to_pylist():
        parts[row["site"]].append(SiteProfile.from_json(row["profile"]))
    merged = ((site, SiteProfile().merge(*found).trimmed().to_json()) for site, found in sorted(parts.items()))
    return need("pyarrow", extra="arrow").Table.from_batches([_rows(merged)])


def _by_site(rows: list[dict[str, Any]], columns: Columns) -> dict[str, list[str | bytes]]:
    pages: dict[str, list[str | bytes]] = defaultdict(list)
    for row in rows:
        page, site = row[columns.page or ""], _host(row[columns.url or ""])
        if isinstance(page, (str, bytes)) and site:
            pages[site].append(page)
    return pages


def _host(url: object) -> str:
    try:
        return (urlsplit(str(url or "")).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _rows(pairs: Iterable[tuple[str, str]]) -> pa.RecordBatch:
    arrow = need("pyarrow", extra="arrow")
    schema = arrow.schema([arrow.field(name, arrow.string()) for name in COLUMNS])
    return arrow.RecordBatch.from_pylist([dict(zip(COLUMNS, pair, strict=True)) for pair in pairs], schema=schema)
