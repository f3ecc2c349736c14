"""The kinds of output: how a worker renders an article for it, how a part is written, how parts make one file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ..extras import need
from .csv_rows import csv_head, csv_line
from .rows import json_text, make_row
from .writers import Lines, MarkdownFolder, Parquet, PartWriter

if TYPE_CHECKING:
    from pathlib import Path

    from ..article import Article
    from .document import Document

Render = Callable[["Document", "Article", bool], Any]
_FRONT = ("id", "url", "status", "error", "title", "authors", "published", "modified", "tags", "language", "site_name")
_STEP = 1 << 20
_NOT_A_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Format:
    """`render` makes of an article what `open_part` writes; `join` makes one file of parts, where that can be."""

    name: str
    suffix: str
    render: Render
    open_part: Callable[[Path], PartWriter]
    join: Callable[[Iterable[Path], Path], None] | None


def _row(document: Document, article: Article, full: bool) -> dict[str, Any]:
    return make_row(article, key=document.id, source=document.source, url=document.url, full=full)


def _line(document: Document, article: Article, full: bool) -> bytes:
    return (json_text(_row(document, article, full)) + "\n").encode("utf-8")


def _csv_line(document: Document, article: Article, full: bool) -> bytes:
    return csv_line(_row(document, article, full))


def _markdown(document: Document, article: Article, full: bool) -> tuple[str, bytes]:
    """Words for the name of the file, and the file. Values of its front matter are JSON, which YAML includes."""
    row = _row(document, article, full)
    front = [f"{name}: {json_text(row[name])}" for name in _FRONT if row[name]]
    words = _NOT_A_WORD.sub("-", (row["title"] or PurePath(document.id).stem).lower()).strip("-")[:50].strip("-")
    return words, ("\n".join(["---", *front, "---", "", row["markdown"]]).rstrip("\n") + "\n").encode("utf-8")


def _open_csv(path: Path) -> Lines:
    writer = Lines(path)
    writer.add(csv_head())
    return writer


def _join_lines(parts: Iterable[Path], target: Path) -> None:
    _copy(parts, Lines(target))


def _join_csv(parts: Iterable[Path], target: Path) -> None:
    _copy(parts, _open_csv(target), passed=len(csv_head()))


def _copy(parts: Iterable[Path], writer: Lines, passed: int = 0) -> None:
    """Write all parts but the first bytes of each, which are `passed` over."""
    for part in parts:
        with part.open("rb") as file:
            file.seek(passed)
            while data := file.read(_STEP):
                writer.add(data)
    writer.close()


def _join_parquet(parts: Iterable[Path], target: Path) -> None:
    parquet = need("pyarrow.parquet", extra="batch")
    writer = Parquet(target)
    for part in parts:
        for batch in parquet.ParquetFile(part).iter_batches():
            for row in batch.to_pylist():
                writer.add(row)
    writer.close()


FORMATS = {
    found.name: found
    for found in (
        Format("jsonl", ".jsonl", _line, Lines, _join_lines),
        Format("jsonl.gz", ".jsonl.gz", _line, partial(Lines, compression="gz"), _join_lines),
        Format("jsonl.zst", ".jsonl.zst", _line, partial(Lines, compression="zst"), _join_lines),
        Format("csv", ".csv", _csv_line, _open_csv, _join_csv),
        Format("parquet", ".parquet", _row, Parquet, _join_parquet),
        Format("markdown", "", _markdown, MarkdownFolder, None),
    )
}


def format_of(name: str) -> Format | None:
    """The format that the name of an output file asks for; None for the name of a folder."""
    return next((found for found in FORMATS.values() if found.suffix and name.lower().endswith(found.suffix)), None)
