"""Bytes to text: which encoding, how that is known, and what had to be assumed."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Literal

from ..article import Note
from .clean import clean
from .declared import declared_encoding
from .guess import guess
from .labels import codec, known_label

_HEAD = 4096
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16le"), (codecs.BOM_UTF16_BE, "utf-16be"))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text made from bytes, and in `notes` what was assumed: the encoding by its WHATWG name, and what decided.

    `utf8` is the text in UTF-8, where it is at hand; always in what decode() gives.
    """

    text: str
    notes: tuple[Note, ...] = ()
    utf8: bytes | None = None


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of `data`, without control characters (see `clean_text`).

    The first that applies decides: a byte order mark; `encoding`, a WHATWG label such as the charset of the HTTP
    header; (nearly) valid UTF-8; <meta charset>; a guess from the bytes; windows-1252. Raises ValueError on an unknown
    label, never on content.
    """
    label = None if encoding is None else known_label(encoding)
    found = _by_bom(data) or (label and _strict(data, label)) or _by_bytes(data)
    text, utf8 = clean(found.text, found.utf8)
    return Decoded(text, found.notes, utf8)


def _by_bom(data: bytes) -> Decoded | None:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], name)
    return None


def _by_bytes(data: bytes) -> Decoded:
    return _as_utf16(data) or _as_utf8(data) or _by_meta(data) or _by_guess(data) or _fallback(data)


def _strict(data: bytes, name: str, *notes: Note) -> Decoded:
    """Read as `name`, come what may."""
    text = data.decode(codec(name), "replace")
    replaced = _note_replaced(text, data)
    return Decoded(text, (*notes, *replaced), data if name == "utf-8" and not replaced else None)


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
    if not bad and used == len(data):
        return Decoded(text, utf8=data)
    notes = (Note("encoding", "utf-8, judged by the bytes"), *_note_replaced(text, data)) if bad else ()
    if used < len(data):
        notes = (*notes, Note("encoding_errors", "the last character is cut off and was dropped"))
    return Decoded(text, notes)


def utf16_byte_order(data: bytes) -> Literal["utf-16le", "utf-16be"] | None:
    """UTF-16 without a byte order mark, told by where the NUL bytes of its ASCII characters, "<" above all, stand."""
    sample = data[:_HEAD]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(4, len(sample) // 10) or min(even, odd) * 20 > max(even, odd):
        return None
    name: Literal["utf-16le", "utf-16be"] = "utf-16le" if odd > even else "utf-16be"
    beside = sample.count(b"<\0" if name == "utf-16le" else b"\0<")
    return name if 2 * beside >= sample.count(b"<") else None


def _as_utf16(data: bytes) -> Decoded | None:
    name = utf16_byte_order(data) if 0 in data[:_HEAD] else None
    if name is None:
        return None
    return _strict(data, name, Note("encoding", f"{name}, told by its NUL bytes"))


def _by_meta(data: bytes) -> Decoded | None:
    name, where = declared_encoding(data)
    if name is None:
        return None
    read_as = {"gbk": ", read as gb18030"}.get(name, "")
    found = _strict(data, name, Note("encoding", f"{name}, declared in {where}{read_as}"))
    # stricter than for UTF-8: much that is wrong still decodes
    return found if _is_mostly_valid(found.text, _count_bad(found.text, data), 20) else None


def _by_guess(data: bytes) -> Decoded | None:
    name = guess(data)
    return None if name is None else _strict(data, name, Note("encoding", f"{name}, guessed from the bytes"))


def _fallback(data: bytes) -> Decoded:
    return _strict(data, "windows-1252", Note("encoding", "windows-1252, as nothing says otherwise"))
