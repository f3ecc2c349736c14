"""A visible line as a list of words, the same for phrases of the lexicon and for lines of a page."""

from __future__ import annotations

import re

_ASCII = re.compile(r"[a-z]+|[0-9][0-9.,:]*")
# Scripts that write no blanks (Thai, kana, Chinese characters, hangul): each character is a token.
_CHARACTERS = r"\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
# Vowel signs and accents are no letters to `\w`, but belong to their word.
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f"
_ANY = re.compile(rf"[{_CHARACTERS}]|(?:[^\W\d_{_CHARACTERS}]|[{_MARKS}])+|\d[\d.,:]*|©")
# Apostrophes, the dot that casefold() leaves of a Turkish capital, soft hyphen, zero-width characters.
_SILENT = re.compile("['\u2019\u02bc\u0307\u00ad\u200b-\u200f\ufe0f]")


_DIGIT = re.compile(r"\d")


def tokens(line: str) -> list[str]:
    """The words of a line, casefolded: "Don't miss: 12:30 ©" gives ["dont", "miss", "#", "©"].

    A run of digits is "#"; a Chinese, Japanese, Korean or Thai character is a token of its own; apostrophes vanish
    inside words; other punctuation is dropped.
    """
    if line.isascii():
        found = _ASCII.findall(line.lower().replace("'", ""))
    else:
        found = _ANY.findall(_SILENT.sub("", line.casefold()))
    if _DIGIT.search(line) is None:
        return found
    return ["#" if token[0].isdecimal() else token for token in found]
