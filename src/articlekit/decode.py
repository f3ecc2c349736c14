"""Bytes to text: which encoding, how that is known, and what had to be assumed."""

from __future__ import annotations

import codecs
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import charset_normalizer
import webencodings

from .article import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

EncodingSource = Literal["bom", "argument", "utf-8", "meta", "guess", "fallback"]

_HEAD = 4096
_GUESS_SAMPLE = 4096
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16le"), (codecs.BOM_UTF16_BE, "utf-16be"))
# What the WHATWG Encoding Standard decodes with a larger set than Python's codec of the same name.
_CODECS = {"gbk": "gb18030", "shift_jis": "cp932", "euc-kr": "cp949", "big5": "big5hkscs"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text made from bytes: `encoding` by its WHATWG name, `source` says what decided, `notes` what was assumed."""

    text: str
    encoding: str
    source: EncodingSource
    notes: tuple[Note, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of `data`, without control characters (see `clean_text`).

    The first that applies decides: a byte order mark; `encoding`, a WHATWG label such as the charset of the HTTP
    header; (nearly) valid UTF-8; <meta charset>; a guess from the bytes; windows-1252. Raises ValueError on an unknown
    label, never on content.
    """
    label = None if encoding is None else _known_label(encoding)
    found = _by_bom(data) or (label and _strict(data, label, "argument")) or _by_bytes(data)
    return Decoded(clean_text(found.text), found.encoding, found.source, found.notes)


def clean_text(text: str) -> str:
    """`text` of the same length without what no text may hold: offsets stay exact.

    Controls other than tab, newline, form feed and carriage return become spaces, lone surrogates U+FFFD, and C1
    controls the windows-1252 character that was meant, as HTML reads `&#146;`.
    """
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        return text.translate(_CLEAN)
    if raw.translate(None, _FINE_BYTES) or _C1.search(raw):
        return text.translate(_CLEAN)
    return text


def _is_stray(byte: int) -> bool:
    return byte == 0x7F or (byte < 0x20 and byte not in b"\t\n\f\r")


def _clean_table() -> dict[int, str]:
    table = {code: " " for code in range(0x80) if _is_stray(code)}
    table |= {code: bytes([code]).decode("cp1252", "ignore") or " " for code in range(0x80, 0xA0)}
    return table | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


_CLEAN = _clean_table()
_FINE_BYTES = bytes(byte for byte in range(256) if not _is_stray(byte))
_C1 = re.compile(rb"\xc2[\x80-\x9f]")


def _known_label(label: str) -> str:
    found = _lookup(label)
    if found is None:
        raise ValueError(f"unknown encoding {label!r}: give a label such as 'utf-8', 'windows-1252' or 'shift_jis'")
    return found


def _lookup(label: str) -> str | None:
    found = webencodings.lookup(label)
    if found is None or found.name == "replacement":
        return None
    return "windows-1252" if found.name == "x-user-defined" else str(found.name)


def _by_bom(data: bytes) -> Decoded | None:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], name, "bom")
    return None


def _by_bytes(data: bytes) -> Decoded:
    return _as_utf16(data) or _as_utf8(data) or _by_meta(data) or _by_guess(data) or _fallback(data)


def _strict(data: bytes, name: str, source: EncodingSource, *notes: Note) -> Decoded:
    """Read as `name`, come what may."""
    found = webencodings.lookup(name)
    codec = _CODECS.get(name) or (found.codec_info.name if found else name)
    text = data.decode(codec, "replace")
    return Decoded(text, name, source, (*notes, *_note_replaced(text, data)))


def _note_replaced(text: str, data: bytes) -> tuple[Note, ...]:
    count = _count_bad(text, data)
    return (Note("encoding_errors", f"invalid bytes replaced by U+FFFD: {count}"),) if count else ()


def _count_bad(text: str, data: bytes) -> int:
    # a page may hold U+FFFD of its own, in UTF-8
    return max(0, text.count("\ufffd") - data.count(b"\xef\xbf\xbd")) if "\ufffd" in text else 0


def _is_mostly_valid(text: str, bad: int, times: int) -> bool:
    """One foreign byte, or few among `times` as many good characters, do not make a text another encoding's."""
    if bad == 0:
        return True
    valid = len(text) - len(text.encode("ascii", "ignore")) - bad
    return valid >= 1 and (bad <= 1 or valid >= times * bad)


def _as_utf8(data: bytes) -> Decoded | None:
    text, used = codecs.utf_8_decode(data, "replace", False)
    bad = _count_bad(text, data)
    # ASCII with one high byte at its end may be anything, and ISO-2022-JP is ASCII throughout
    if text.isascii() and (used < len(data) or b"\x1b$" in data):
        return None
    if not _is_mostly_valid(text, bad, 4):
        return None
    notes = (Note("encoding", "utf-8, judged by the bytes"), *_note_replaced(text, data)) if bad else ()
    if used < len(data):
        notes = (*notes, Note("encoding_errors", "the last character is cut off and was dropped"))
    return Decoded(text, "utf-8", "utf-8", notes)


def utf16_byte_order(data: bytes) -> Literal["utf-16le", "utf-16be"] | None:
    """UTF-16 without a byte order mark, told by where the NUL bytes of its ASCII characters stand."""
    sample = data[:_HEAD]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(4, len(sample) // 10) or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16le" if odd > even else "utf-16be"


def _as_utf16(data: bytes) -> Decoded | None:
    name = utf16_byte_order(data) if 0 in data[:_HEAD] else None
    if name is None:
        return None
    return _strict(data, name, "guess", Note("encoding", f"{name}, told by its NUL bytes"))


_META = re.compile(rb"<!--|<meta[\s/]", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"""([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))""")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([^\s"';]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]+)""")


def _by_meta(data: bytes) -> Decoded | None:
    name, where = declared_encoding(data)
    if name is None:
        return None
    read_as = {"gbk": ", read as gb18030"}.get(name, "")
    found = _strict(data, name, "meta", Note("encoding", f"{name}, declared in {where}{read_as}"))
    # stricter than for UTF-8: much that is wrong still decodes
    return found if _is_mostly_valid(found.text, _count_bad(found.text, data), 20) else None


def declared_encoding(data: bytes) -> tuple[str | None, str]:
    """The WHATWG name of the encoding that the markup declares, and where: "<meta>" or "the XML declaration"."""
    body = re.search(rb"<body[\s>]", data, re.IGNORECASE)
    for tag in _meta_tags(data[: body.start()] if body else data):
        name = _meta_charset(tag)
        if name is not None:
            return name, "<meta>"
    xml = _XML_ENCODING.match(data)
    return (_label_name(xml[1]) if xml else None), "the XML declaration"


def _meta_tags(head: bytes) -> Iterator[bytes]:
    position = 0
    while found := _META.search(head, position):
        end = head.find(b"-->" if found[0] == b"<!--" else b">", found.start() + 2)
        if end < 0:
            return
        if found[0] != b"<!--":
            yield head[found.end() : min(end, found.end() + _HEAD)]
        position = end


def _meta_charset(tag: bytes) -> str | None:
    values: dict[bytes, bytes] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(tag):
        values.setdefault(name.lower(), double or single or bare)
    if b"charset" in values:
        return _label_name(values[b"charset"])
    charset = _CHARSET.search(values.get(b"content", b""))
    if charset and values.get(b"http-equiv", b"").strip().lower() == b"content-type":
        return _label_name(charset[1])
    return None


def _label_name(label: bytes) -> str | None:
    name = _lookup(label.decode("ascii", "replace"))
    # the bytes of the declaration were read as ASCII, so it cannot be UTF-16
    return "utf-8" if name in ("utf-16le", "utf-16be") else name


_MARKUP = re.compile(rb"<(script|style)\b.*?(?:</\1|\Z)|<[^>]*>", re.IGNORECASE | re.DOTALL)
# The legacy encodings of the web, by the names of Python and of the WHATWG; more candidates only confuse the guess.
_MULTI_BYTE = {"gb18030": "gb18030", "cp932": "shift_jis", "euc_jp": "euc-jp", "cp949": "euc-kr", "big5": "big5"}
_LATIN = {f"cp{page}": f"windows-{page}" for page in (1252, 1250, 1254, 1257)} | {"iso8859_2": "iso-8859-2"}
_OTHERS = {f"cp{page}": f"windows-{page}" for page in (1251, 1253, 1255, 1256, 874)} | {"koi8_r": "koi8-r"}
_CANDIDATES = _LATIN | _MULTI_BYTE | _OTHERS
_WESTERN = frozenset(
    {
        *("English", "German", "French", "Spanish", "Portuguese", "Italian", "Dutch", "Swedish", "Danish"),
        *("Norwegian", "Finnish", "Indonesian"),
    }
)
# A single-byte encoding always fits, so letters must also be as frequent as in a language it is used for.
_MIN_COHERENCE = 0.3
_MIN_HIGH_BYTES = 8


def _by_guess(data: bytes) -> Decoded | None:
    name = _guess(_sample(data))
    return None if name is None else _strict(data, name, "guess", Note("encoding", f"{name}, guessed from the bytes"))


def _sample(data: bytes) -> bytes:
    """The first text that holds other bytes than ASCII: markup and scripts say nothing about the language."""
    kept: list[bytes] = []
    size = 0
    for piece in _texts(data):
        if len(piece) < _GUESS_SAMPLE and not piece.isascii():
            kept.append(piece.strip())
            size += len(piece)
        if size >= _GUESS_SAMPLE:
            break
    return b"\n".join(kept) or data[:_GUESS_SAMPLE]


def _texts(data: bytes) -> Iterator[bytes]:
    position = 0
    for markup in _MARKUP.finditer(data):
        yield data[position : markup.start()]
        position = markup.end()
    yield from data[position:].splitlines()


def _guess(sample: bytes) -> str | None:
    if sum(byte > 0x7F for byte in sample) < _MIN_HIGH_BYTES:
        return None
    best = charset_normalizer.from_bytes(sample, cp_isolation=list(_CANDIDATES)).best()
    if best is None or (best.encoding not in _MULTI_BYTE and best.coherence < _MIN_COHERENCE):
        return None
    if best.encoding in _LATIN and best.language in _WESTERN:
        return "windows-1252"
    return _CANDIDATES.get(best.encoding)


def _fallback(data: bytes) -> Decoded:
    return _strict(data, "windows-1252", "fallback", Note("encoding", "windows-1252, as nothing says otherwise"))


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
_STRAY_BYTES = bytes(byte for byte in range(256) if _is_stray(byte) and byte != 0x1B)


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
    # one byte in eight of compressed or random data is a control byte; text has a handful by accident
    return stray > 4 and stray * 25 > len(sample)


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
