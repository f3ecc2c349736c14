"""A guess at the encoding of bytes that declare none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import charset_normalizer

if TYPE_CHECKING:
    from collections.abc import Iterator

_GUESS_SAMPLE = 4096
_MARKUP = re.compile(rb"<(script|style)\b.*?(?:</\1|\Z)|<[^<>]*>", re.IGNORECASE | re.DOTALL)
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


def guess(data: bytes) -> str | None:
    """The WHATWG name of the legacy encoding whose letters the text of `data` most looks like; None if unsure."""
    return _guess(_sample(data))


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
