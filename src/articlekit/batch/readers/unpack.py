"""Compressed streams, and damage in them."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from ...extras import need

if TYPE_CHECKING:
    from .names import Compression

DAMAGE = (OSError, EOFError, ValueError, RuntimeError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError)
"""What the libraries raise where a file is damaged, encrypted or of another kind than its name says."""


def unpack(stream: BinaryIO, compression: Compression | None) -> BinaryIO:
    """The stream behind a compressed one."""
    if compression is None:
        return stream
    if compression == "gz":
        return cast("BinaryIO", gzip.GzipFile(fileobj=stream))
    if compression == "bz2":
        return cast("BinaryIO", bz2.BZ2File(stream))
    if compression == "xz":
        return cast("BinaryIO", lzma.LZMAFile(stream))
    return cast("BinaryIO", io.BufferedReader(_Zst(stream)))


class _Zst(io.RawIOBase):
    """Frames of zstd, one after another; damage raises OSError as it does in the standard library."""

    def __init__(self, stream: BinaryIO) -> None:
        library = need("zstandard", extra="batch")
        self._damage: type[Exception] = library.ZstdError
        self._stream: Any = library.ZstdDecompressor().stream_reader(stream, read_across_frames=True)

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """As in io.RawIOBase."""
        try:
            return int(self._stream.readinto(buffer))
        except self._damage as error:
            raise OSError(f"zstd data is damaged: {error}") from error
