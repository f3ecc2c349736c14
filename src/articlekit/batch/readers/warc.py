"""WARC, WET and ARC: a document in every record that holds one, and a way on behind a broken record."""

from __future__ import annotations

import gzip
import io
import zlib
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from ...extras import need
from ..document import Document
from .unpack import DAMAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .settings import Settings

_DESCRIBING = frozenset({"warcinfo", "request", "metadata", "continuation", "arc_header"})
_KINDS = frozenset({"response", "resource", "conversion", "revisit"})
_NO_PAGES = (
    "text/css",
    "text/javascript",
    "application/javascript",
    "application/json",
    "application/pdf",
    "audio/",
    "font/",
    "image/",
    "video/",
)
_GZIP = b"\x1f\x8b\x08"
_BETWEEN = b"\r\n\r\nWARC/"
_STEP = 1 << 20


def read_warc(name: str, stream: BinaryIO, settings: Settings) -> Iterator[Document]:
    """The documents in an archive: responses, resources, conversions (WET) and revisits.

    Records that only describe others (warcinfo, request, metadata) are no documents. A broken record is one document
    with a problem, and reading goes on at the next record that begins, where `stream` can be searched for it.
    """
    start: int | None = 0
    read = 0
    while start is not None:
        records = _Records(stream, start)
        try:
            for record in records:
                document = _document(record, f"{name}:{records.offset}", settings)
                if document is not None:
                    yield document
                    read += 1
            return
        except _WholeGzipError:
            stream.seek(0)
            plain = cast("BinaryIO", gzip.GzipFile(fileobj=stream))
            yield from islice(read_warc(name, plain, settings), read, None)
            return
        except DAMAGE as error:
            place = f"{name}:{records.offset}"
            yield Document(b"", place, place, problem=f"the record at {records.offset} is broken: {_said(error)}")
            read += 1
            start = _next_record(stream, max(records.offset, start) + 1)


class _WholeGzipError(Exception):
    """One gzip member holds several records, against the standard."""


class _Records:
    """warcio's iterator over the records from an offset on; `offset` is where the last one begins."""

    def __init__(self, stream: BinaryIO, start: int) -> None:
        if start:
            stream.seek(start)
        iterator = need("warcio.archiveiterator", extra="batch").ArchiveIterator
        # it prints what it notices; what matters comes as an error
        self._records = type("Quiet", (iterator,), {"INC_RECORD": ""})(stream)

    @property
    def offset(self) -> int:
        return int(self._records.offset)

    def __iter__(self) -> Iterator[Any]:
        try:
            yield from self._records
        except need("warcio.exceptions", extra="batch").ArchiveLoadFailed as error:
            if "non-chunked gzip" in str(error):
                raise _WholeGzipError from error
            raise ValueError(str(error)) from error


def _document(record: Any, place: str, settings: Settings) -> Document | None:
    if record.rec_type in _DESCRIBING:
        return None
    if record.rec_type not in _KINDS:
        raise ValueError(f"its type is {record.rec_type!r}")
    header = record.rec_headers
    key = (header.get_header("WARC-Record-ID") or place).strip("<>")
    url = header.get_header("WARC-Target-URI") or header.get_header("uri")
    url = url.strip("<>") if url else None
    if record.rec_type == "revisit":
        return _none(key, place, url, "a revisit: the page stands in the record that it refers to")
    kind = _content_type(record)
    if kind.startswith(_NO_PAGES):
        return _none(key, place, url, f"the record holds {kind}, not a page")
    try:
        content = record.content_stream().read(settings.max_size + 1)
    except DAMAGE as error:
        return Document(b"", key, place, url, problem=f"the content of the record is broken: {_said(error)}")
    if record.rec_type == "conversion":
        return Document(content, key, place, url, kind="text")
    return Document(content, key, place, url, charset=_charset(record))


def _none(key: str, place: str, url: str | None, problem: str) -> Document:
    return Document(b"", key, place, url, problem=problem, status="unsupported")


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _charset(record: Any) -> str | None:
    if record.http_headers is None:
        return None
    _, _, value = (record.http_headers.get_header("Content-Type") or "").lower().partition("charset=")
    return value.partition(";")[0].strip(" \"'") or None


def _said(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _next_record(stream: BinaryIO, after: int) -> int | None:
    """Where the first record from `after` on begins; None where none does, or the stream cannot be searched."""
    if not stream.seekable():
        return None
    stream.seek(0)
    packed = stream.read(len(_GZIP)) == _GZIP
    mark, skip = (_GZIP, 0) if packed else (_BETWEEN, len(_BETWEEN) - len(b"WARC/"))
    for found in _places(stream, mark, max(0, after - skip)):
        if not packed or _is_record(stream, found):
            return found + skip
    return None


def _places(stream: BinaryIO, mark: bytes, start: int) -> Iterator[int]:
    """Where `mark` stands, from `start` on."""
    offset, held = start, b""
    while True:
        stream.seek(offset + len(held))
        data = stream.read(_STEP)
        if not data:
            return
        held += data
        at = held.find(mark)
        while at >= 0:
            yield offset + at
            at = held.find(mark, at + 1)
        rest = min(len(held), len(mark) - 1)
        offset, held = offset + len(held) - rest, held[len(held) - rest :]


def _is_record(stream: BinaryIO, offset: int) -> bool:
    stream.seek(offset)
    try:
        return zlib.decompressobj(31).decompress(stream.read(io.DEFAULT_BUFFER_SIZE), 5) == b"WARC/"
    except zlib.error:
        return False
