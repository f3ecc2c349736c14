"""Inputs that are no text, or text but no page, and gzip data that holds one."""

from __future__ import annotations

import codecs
import re
import zlib

from ..article import Note
from .charset import utf16_byte_order
from .clean import is_stray

_HEAD = 4096
_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "an Office document"),
    (b"SQLite format 3\x00", "an SQLite file"),
    (b"\x7fELF", "an ELF program"),
)
_STRAY_BYTES = bytes(byte for byte in range(256) if is_stray(byte) and byte not in b"\0\x1b")


def binary_format(data: bytes) -> str | None:
    """What `data` is, for a message ("a PDF document"), if it is no text in any encoding; None for text."""
    if data[:_HEAD].lstrip().startswith(b"%PDF-"):
        return "a PDF document"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "a WebP image"
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    return "binary data" if _is_noise(data[:_HEAD]) else None


def _is_noise(sample: bytes) -> bool:
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or utf16_byte_order(sample):
        return False
    stray = len(sample) - len(sample.translate(None, _STRAY_BYTES))
    # one byte in eight of compressed or random data is a control byte; text has a handful by accident, or some NULs
    return (stray > 4 and stray * 25 > len(sample)) or sample.count(0) * 2 > len(sample)


_PREAMBLE = r"(?:\s*<(?:\?[^>]*|!--(?:(?!-->).)*--|!(?!--)[^>]*)>)*\s*"
_FEED = re.compile(
    rf"{_PREAMBLE}<(?:rss(?:\s[^<>]*)?>\s*<channel\b|(?:feed|rdf:RDF)\s[^<>]*\bxmlns)", re.DOTALL | re.IGNORECASE
)
_FEED_ADVICE = "the input is a feed, not a page: parse the pages that it links to, or the content of each entry"
_HEADERS = 65_536  # characters: mail that went far has long ones
_HEADER = re.compile(r"([!-9;-~]{1,60}):(?:\s|\Z)")
_MAIL = re.compile(rf"\s*(?:From\s|{_HEADER.pattern})")
_MAIL_HEADERS = frozenset(("from", "to", "subject", "date", "received", "return-path", "message-id"))
_MAIL_ADVICE = (
    "the input is a mail or a page saved as one (MIME): take the page out of it with Python's email, "
    "message_from_bytes(data, policy=policy.default).get_body(('html', 'plain')).get_content()"
)


def no_page(text: str) -> str | None:
    """What to do instead with text that is a feed or a mail; None for any other."""
    if _FEED.match(text[:_HEAD]):
        return _FEED_ADVICE
    return _MAIL_ADVICE if _MAIL.match(text) and _is_mail(text[:_HEADERS]) else None


def _is_mail(head: str) -> bool:
    """It opens with headers alone, that of MIME among them; "From:" may head any dump."""
    names: set[str] = set()
    for line in head.lstrip().splitlines():
        header = _HEADER.match(line)
        if header is not None:
            names.add(header[1].lower())
        elif not line.strip():
            break
        elif not (line[0] in " \t" if names else line.startswith("From ")):
            return False
    return "mime-version" in names and not names.isdisjoint(_MAIL_HEADERS)


def inflate(data: bytes, limit: int) -> tuple[bytes, tuple[Note, ...]]:
    """`data` as it is, or, if it is gzip data, its first `limit` bytes decompressed, with a note."""
    if not data.startswith(b"\x1f\x8b\x08"):
        return data, ()
    text, complete = _gunzip(data, limit)
    if not text:
        return data, ()
    end = "" if complete else f" up to {len(text):,} bytes; the rest was left out"
    return text, (Note("gzip", f"the input was gzip data and was decompressed{end}"),)


def _gunzip(data: bytes, limit: int) -> tuple[bytes, bool]:
    """The decompressed members one after another, and whether that is all of them."""
    parts: list[bytes] = []
    while data.startswith(b"\x1f\x8b\x08") and limit > 0:
        part, data, complete = _gunzip_member(data, limit)
        parts.append(part)
        limit -= len(part)
        if not complete:
            return b"".join(parts), False
    return b"".join(parts), not data.startswith(b"\x1f\x8b\x08")


def _gunzip_member(data: bytes, limit: int) -> tuple[bytes, bytes, bool]:
    """What can be read of one member, the bytes after it, and whether it was read to its end."""
    inflater = zlib.decompressobj(wbits=31)
    parts: list[bytes] = []
    # in pieces, so that damage costs only what follows it
    for start in range(0, len(data), _HEAD):
        try:
            parts.append(inflater.decompress(data[start : start + _HEAD], limit))
        except zlib.error:
            break
        limit -= len(parts[-1])
        if inflater.eof:
            return b"".join(parts), inflater.unused_data + data[start + _HEAD :], True
        if limit <= 0:
            break
    return b"".join(parts), b"", False
