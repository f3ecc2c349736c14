"""A visible line as a list of words, the same for phrases of the lexicon and for lines of a page."""

from __future__ import annotations

import re
from functools import cache

# Scripts that write no blanks (Thai, kana, Chinese characters, hangul): each character is a token.
_CHARACTERS = r"\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
# Vowel signs and accents are no letters to `\w`, but belong to their word.
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f"
_LETTER = rf"(?:[^\W\d_{_CHARACTERS}]|[{_MARKS}])"
_ANY = re.compile(rf"[{_CHARACTERS}]|{_LETTER}+|\d[\d.,:]*|©")
_NUMBER = re.compile(r"\d[\d.,:]*")
# Apostrophes, the dot that casefold() leaves of a Turkish capital, soft hyphen, zero-width characters.
_SILENT = re.compile("['\u2019\u02bc\u0307\u00ad\u200b-\u200f\ufe0f]")
# Alphabets and punctuation of most lines. They are read by tables, several times faster than by a pattern.
_PLAIN = (range(0x800), range(0x2000, 0x2C00))
_NOT_PLAIN = re.compile("[^\0-\u07ff\u2000-\u2bff]")


def tokens(line: str) -> list[str]:
    """The words of a line, casefolded: "Don't miss: 12:30 ©" gives ["dont", "miss", "#", "©"].

    A run of digits is "#"; a Chinese, Japanese, Korean or Thai character is a token of its own; apostrophes vanish
    inside words; other punctuation is dropped.
    """
    if line.isascii():
        folded = _fold_ascii(line)
        return folded.split() if "#" not in folded else _fold_ascii(_NUMBER.sub(" 0 ", line.replace("'", ""))).split()
    line = line.casefold()
    if _NOT_PLAIN.search(line):
        found = _ANY.findall(_SILENT.sub("", line))
        return ["#" if token[0].isdecimal() else token for token in found]
    folded = line.translate(_table())
    if "#" in folded:
        folded = _NUMBER.sub(" 0 ", _SILENT.sub("", line)).translate(_table())
    return folded.split()


def _fold_ascii(line: str) -> str:
    return line.encode("ascii").translate(_ASCII, b"'").decode("ascii")


def _folded(character: str) -> str:
    """What becomes of a character, before the line is split at its blanks."""
    if _SILENT.match(character):
        return ""
    if character.isdecimal():
        return "#"
    if character == "©":
        return " © "
    return character.lower() if re.match(_LETTER, character) else " "


# Of bytes, one for one: an apostrophe stays, for it is deleted by name.
_ASCII = "".join(_folded(chr(code)) or "'" for code in range(128)).encode("ascii").ljust(256)


@cache
def _table() -> dict[int, str]:
    return {code: _folded(chr(code)) for codes in _PLAIN for code in codes}
