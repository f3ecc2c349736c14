"""The clause of a byline that says who took the pictures: "By Jane Doe, photos by John Roe"."""

from __future__ import annotations

import re
from functools import cache

from .name_words import CONJUNCTIONS
from .word_lists import word_list

_WORD = re.compile(r"[^\W\d_]+(?:'s)?")
# Between what somebody did and who it was.
_BY = r"(?:\s?[:：]|\s(?:by|von|vom|par|por|de|di|da|door|av|af|fra|przez|oleh)\b)"


def is_picture(text: str) -> bool:
    """Whether a text begins with a word for pictures."""
    first = _WORD.search(text.casefold())
    return first is not None and not text[: first.start()].strip(" \t(*-–—") and first[0] in _pictures()


def without_pictures(text: str) -> str:
    """The byline without who took its pictures; whole where one did both: "Words and photos by Jane Doe"."""
    if _pictures().isdisjoint(_WORD.findall(text.casefold())):
        return text
    before = ""
    while before != text:
        before, text = text, _without_clause(text)
    return text


def _without_clause(text: str) -> str:
    for match in _clause().finditer(text):
        before = text[: match.start()].split()
        if match["and"] is None or len(before) > 1:
            return text[: match.start()] + match["rest"] + text[match.end() :]
    return text


@cache
def _pictures() -> frozenset[str]:
    return frozenset(word_list("picture_words"))


@cache
def _clause() -> re.Pattern[str]:
    """One or two words for pictures, whose they are, and what comes before the next such clause."""
    joined = rf"\s(?:{'|'.join(map(re.escape, CONJUNCTIONS))})\s|\s?&\s?"
    pictures = "|".join(sorted(map(re.escape, _pictures()), key=len, reverse=True))
    task = rf"[^\W\d_]+{_BY}"
    return re.compile(
        rf"(?:^|[,;.|/•·–—\n]|\s(?=(?:{pictures})\s?[:：])|(?P<and>{joined}))\s*(?:{pictures})(?:(?:{joined})(?:{pictures}))?{_BY}"
        rf"[^|\n]{{0,200}}?(?P<rest>(?=[|\n])|[,;/](?=\s*{task})|(?:{joined})(?={task})|$)",
        re.IGNORECASE,
    )
