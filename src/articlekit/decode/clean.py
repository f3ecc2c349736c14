"""Characters that no text may hold, replaced one for one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


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
    if not utf8:
        return True
    codes = np.frombuffer(utf8, dtype=np.uint8)
    # NumPy looks at many bytes at a time; what is less than 0x0E wraps around and becomes large
    has_stray = codes.min() < 0x09 or (codes - np.uint8(0x0E)).min() < 0x12 or b"\x0b" in utf8 or b"\x7f" in utf8
    return not has_stray and not (b"\xc2" in utf8 and _has_c1(codes))


def _has_c1(codes: NDArray[np.uint8]) -> bool:
    leads = np.flatnonzero(codes == 0xC2)
    return bool((codes[leads + 1] < 0xA0).any())


def _meant(c1: re.Match[bytes]) -> bytes:
    return _MEANT[c1[0][1]]


def is_stray(byte: int) -> bool:
    """Is this byte a control character that text does not use?"""
    return byte == 0x7F or (byte < 0x20 and byte not in b"\t\n\f\r")


_SURROGATE = re.compile("[\ud800-\udfff]")
_C1 = re.compile(rb"\xc2[\x80-\x9f]")
_MEANT = {code: (bytes([code]).decode("cp1252", "ignore") or " ").encode() for code in range(0x80, 0xA0)}
_WITHOUT_STRAY = bytes(0x20 if is_stray(byte) else byte for byte in range(256))
