"""Writers of one part: JSON Lines or CSV, Parquet, a folder of Markdown. They write nothing of the clock."""

from __future__ import annotations

import gzip
import os
from typing import IO, TYPE_CHECKING, Any, Protocol

from ..arrow import to_record_batch
from ..extras import need

if TYPE_CHECKING:
    from pathlib import Path

_ROW_GROUP = 500


class PartWriter(Protocol):
    """Takes rows in order; all of them are on the disk when `close` returns."""

    def add(self, rendered: Any) -> None:
        """Take one row as it was rendered for this kind of part."""

    def close(self) -> None:
        """Finish the part."""


class Lines:
    """Lines of JSON or CSV, packed where a compression is named."""

    def __init__(self, path: Path, compression: str | None = None) -> None:
        self._raw = path.open("wb")
        self._file = _pack(self._raw, compression)

    def add(self, rendered: bytes) -> None:
        """Write a line."""
        self._file.write(rendered)

    def close(self) -> None:
        """Finish the file."""
        if self._file is not self._raw:
            self._file.close()
        _to_disk(self._raw)


class Parquet:
    """A Parquet file with row groups of one size."""

    def __init__(self, path: Path) -> None:
        self._raw = path.open("wb")
        parquet = need("pyarrow.parquet", extra="batch")
        self._rows: list[dict[str, Any]] = []
        self._file = parquet.ParquetWriter(self._raw, to_record_batch([]).schema, compression="zstd")

    def add(self, rendered: dict[str, Any]) -> None:
        """Keep a row until its row group is full."""
        self._rows.append(rendered)
        if len(self._rows) == _ROW_GROUP:
            self._write()

    def close(self) -> None:
        """Finish the file."""
        self._write()
        self._file.close()
        _to_disk(self._raw)

    def _write(self) -> None:
        if self._rows:
            self._file.write_batch(to_record_batch(self._rows))
            self._rows.clear()


class MarkdownFolder:
    """A folder with a file for each row."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.mkdir()
        self._count = 0

    def add(self, rendered: tuple[str, bytes]) -> None:
        """Write a file; its name is the number of the row, and words of the title."""
        words, content = rendered
        name = f"{self._count:06d}-{words}" if words else f"{self._count:06d}"
        (self._path / f"{name}.md").write_bytes(content)
        self._count += 1

    def close(self) -> None:
        """Have the system write all files at once, which is quicker than one after another."""
        if hasattr(os, "sync"):
            os.sync()


def _pack(raw: IO[bytes], compression: str | None) -> Any:
    if compression == "gz":
        return gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw, mtime=0)
    if compression == "zst":
        return need("zstandard", extra="batch").ZstdCompressor(level=6).stream_writer(raw, closefd=False)
    return raw


def _to_disk(raw: IO[bytes]) -> None:
    raw.flush()
    os.fsync(raw.fileno())
    raw.close()
