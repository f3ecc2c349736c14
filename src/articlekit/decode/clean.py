"""Characters that no text may hold, replaced one for one."""

from __future__ import annotations

import re


def clean_text(text: str) -> str:
    """`text` of the same length without what no text may hold: offsets stay exact.

    Byte order marks at the start and controls other than tab, newline, form feed and carriage return become spaces,
    lone surrogates U+FFFD, and C1 controls the windows-1252 character that was meant, as HTML reads `&#146;`.
    """
    return clean(text)[0]


def clean(text: str, utf8: bytes | None = None) -> tuple[str, bytes | None]:
    """`clean_text(text)`, and its UTF-8 where that is at hand; `utf8` is that of `text`, if it is known."""
    if text.startswith("\ufeff"):
        text, utf8 = text.lstrip("\ufeff").rjust(len(text)), None
    if utf8 is None:
        try:
            utf8 = text.encode()
        except UnicodeEncodeError:
            return _replaced(text), None
    return (text, utf8) if _is_clean(utf8) else (_replaced(text), None)


def _is_clean(utf8: bytes) -> bool:
    suspects = utf8.translate(None, _FINE_BYTES)
    return not suspects or (not suspects.strip(b"\xc2") and not _C1.search(utf8, utf8.find(b"\xc2")))


def _replaced(text: str) -> str:
    # str.translate() would look at every character of a page for the sake of a few
    return _UNCLEAN.sub(lambda match: _CLEAN[ord(match[0])], text)


def is_stray(byte: int) -> bool:
    """Is this byte a control character that text does not use?"""
    return byte == 0x7F or (byte < 0x20 and byte not in b"\t\n\f\r")


def _clean_table() -> dict[int, str]:
    table = {code: " " for code in range(0x80) if is_stray(code)}
    table |= {code: bytes([code]).decode("cp1252", "ignore") or " " for code in range(0x80, 0xA0)}
    return table | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


_CLEAN = _clean_table()
_UNCLEAN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_FINE_BYTES = bytes(byte for byte in range(256) if not is_stray(byte) and byte != 0xC2)
_C1 = re.compile(rb"\xc2[\x80-\x9f]")
