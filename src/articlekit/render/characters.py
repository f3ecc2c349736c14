"""Characters that no output should carry."""

from __future__ import annotations

import re

_LINE_BREAK = re.compile("\r\n?|[\x85\u2028\u2029]")
_SPACE = re.compile("[\x0b\x0c\x1c-\x1f]")
# C0 and C1 controls, surrogates that stand alone and noncharacters.
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
# Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9); invisible tag characters.
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")


def printable(text: str) -> str:
    """`text` without control characters, lone surrogates and noncharacters; every line break is a newline."""
    if text.isprintable():
        return text
    return _CONTROL.sub("", _SPACE.sub(" ", _LINE_BREAK.sub("\n", text)))


def terminal_safe(text: str) -> str:
    """`text` without what could move a terminal's cursor, colour it, or reorder the line."""
    return _BIDI.sub("", printable(text))
