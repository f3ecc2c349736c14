"""A visible line as a list of words, the same for phrases of the lexicon and for lines of a page."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Scripts that write no blanks (Thai, kana, Chinese characters, hangul): each character is a token.
CHARACTERS = r"\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
# Vowel signs and accents are no letters to `\w`, but belong to their word.
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f"
_LETTER = rf"(?:[^\W\d_{CHARACTERS}]|[{_MARKS}])"
_ANY = re.compile(rf"[{CHARACTERS}]|{_LETTER}+|\d[\d.,:]*|©")
_NUMBER = re.compile(r"\d[\d.,:]*")
# Apostrophes, the dot that casefold() leaves of a Turkish capital, soft hyphen, zero-width characters.
_SILENT = re.compile("['\u2019\u02bc\u0307\u00ad\u200b-\u200f\ufe0f]")
# Alphabets and punctuation of most lines. They are read by tables, several times faster than by a pattern.
_PLAIN = (range(0x800), range(0x2000, 0x2C00))
_NOT_PLAIN = re.compile("[^\0-\u07ff\u2000-\u2bff]")


# Marks outside of Latin-1 that stand in lines which are Latin-1 else, and what they are read as.
_MARKS_OF_LATIN = (
    ("?", " "), ("ß", "ss"), ("©", " © "), ("\u2019", "'"), ("\u200b", ""),
    *((mark, " ") for mark in "\u2018\u201c\u201d\u201e\u2013\u2014\u2022\u2026\u20ac\u203a\u2192\u2122"),
)  # fmt: skip
_UNREAD = "?"  # what the codec makes of a character that is not Latin-1


def tokens(line: str) -> list[str]:
    """The words of a line, casefolded: "Don't miss: 12:30 ©" gives ["dont", "miss", "#", "©"].

    A run of digits is "#"; a Chinese, Japanese, Korean or Thai character is a token of its own; apostrophes vanish
    inside words; other punctuation is dropped.
    """
    return next(token_lists([line]))


def token_lists(lines: Sequence[str]) -> Iterator[list[str]]:
    """The tokens() of each line; lines of Latin-1 are read all at once."""
    joined = "\n".join(lines)
    if joined.count("\n") >= len(lines):
        joined = "\n".join([line.replace("\n", " ") for line in lines])
    for folded, line in zip(_fold_latin(joined).split("\n") if lines else (), lines, strict=True):
        yield folded.split() if _UNREAD not in folded else _other_tokens(line)


def _fold_latin(text: str) -> str:
    """The text with single words between its blanks; _UNREAD where a character is not Latin-1."""
    if text.isascii():
        text = text.replace("?", " ")
    else:
        for mark, plain in _MARKS_OF_LATIN:
            text = text.replace(mark, plain)
    raw = text.encode("latin-1", "replace").translate(_LATIN, _SILENT_LATIN)
    return _ZEROS.sub(b" # ", raw).translate(_BLANKS).decode("latin-1")


def _other_tokens(line: str) -> list[str]:
    line = line.casefold()
    if _NOT_PLAIN.search(line):
        found = _ANY.findall(_SILENT.sub("", line))
        return ["#" if token[0].isdecimal() else token for token in found]
    folded = line.translate(_table())
    if "#" in folded:
        folded = _NUMBER.sub(" 0 ", _SILENT.sub("", line)).translate(_table())
    return folded.split()


def _folded(character: str) -> str:
    """What becomes of a character, before the line is split at its blanks."""
    if _SILENT.match(character):
        return ""
    if character.isdecimal():
        return "#"
    if character == "©":
        return " © "
    return character.lower() if re.match(_LETTER, character) else " "


def _latin(character: str) -> str:
    """The same in one character, where digits are zeros, and what a number can go on with stays, as do line breaks."""
    if character in "\n?©.,:":
        return character
    folded = _folded(character.casefold()) if len(character.casefold()) == 1 else _UNREAD
    return "0" if folded == "#" else folded if len(folded) == 1 and folded <= "ÿ" else _UNREAD


_LATIN = "".join(_latin(chr(code)) for code in range(256)).encode("latin-1")
_SILENT_LATIN = bytes(code for code in range(256) if not _folded(chr(code)))
_ZEROS = re.compile(rb"0[0.,:]*")
_BLANKS = bytes.maketrans(b".,:", b"   ")


@cache
def _table() -> dict[int, str]:
    return {code: _folded(chr(code)) for codes in _PLAIN for code in codes}
