"""Characters that no text may hold, replaced one for one."""

from __future__ import annotations

import re


def clean_text(text: str) -> str:
    """`text` of the same length without what no text may hold: offsets stay exact.

    Byte order marks at the start and controls other than tab, newline, form feed and carriage return become spaces,
    lone surrogates U+FFFD, and C1 controls the windows-1252 character that was meant, as HTML reads `&#146;`.
    """
    return clean(text)[0]


def clean(text: str, utf8: bytes | None = None) -> tuple[str, bytes]:
    """`clean_text(text)`, and its UTF-8; `utf8` is that of `text`, if it is known."""
    if text.startswith("\ufeff"):
        text, utf8 = text.lstrip("\ufeff").rjust(len(text)), None
    if utf8 is None:
        try:
            utf8 = text.encode()
        except UnicodeEncodeError:
            text = _SURROGATE.sub("\ufffd", text)
            utf8 = text.encode()
    if _is_clean(utf8):
        return text, utf8
    utf8 = _C1.sub(_meant, utf8.translate(_WITHOUT_STRAY))
    return utf8.decode(), utf8


def _is_clean(utf8: bytes) -> bool:
    suspects = utf8.translate(None, _FINE_BYTES)
    return not suspects or (not suspects.strip(b"\xc2") and not _C1.search(utf8, utf8.find(b"\xc2")))


def _meant(c1: re.Match[bytes]) -> bytes:
    return _MEANT[c1[0][1]]


def is_stray(byte: int) -> bool:
    """Is this byte a control character that text does not use?"""
    return byte == 0x7F or (byte < 0x20 and byte not in b"\t\n\f\r")


_SURROGATE = re.compile("[\ud800-\udfff]")
_C1 = re.compile(rb"\xc2[\x80-\x9f]")
_MEANT = {code: (bytes([code]).decode("cp1252", "ignore") or " ").encode() for code in range(0x80, 0xA0)}
_FINE_BYTES = bytes(byte for byte in range(256) if not is_stray(byte) and byte != 0xC2)
_WITHOUT_STRAY = bytes(0x20 if is_stray(byte) else byte for byte in range(256))
