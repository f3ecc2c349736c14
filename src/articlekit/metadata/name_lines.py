"""How a line of the page may name somebody, by its words and those of the line before it."""

from __future__ import annotations

import re

from .name_patterns import is_by, parted, starts_by, without_by, without_role
from .name_words import PARTICLES
from .names import is_person, read_names
from .signatures import signatures

LONGEST_NAME = 100  # characters of a line with names and nothing else
_LONGEST_LABEL = 30
_DIGIT = re.compile(r"\d")
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d\d(?!\d)|\d{1,2}\s?[月월]", re.ASCII)
# How long ago, or how long it takes to read.
_AGO = re.compile(
    r"\d\s?(?:min|mins|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)(?:\s(?:ago|read)\b|$)"
    r"|\b(?:vor|hace|há|il y a|před)\s\d|\d\s\w{1,9}\s(?:fa|geleden|sedan|siden|temu|sitten|назад)\b"
    r"|\d\smin\w{0,5}\s(?:de lecture|de lectura|de leitura|di lettura|lesezeit)\b",
    re.IGNORECASE,
)
_INNER_BY = re.compile(
    r"(?<=\S)\s(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|od|przez|автор)[:\s]\s?(?=[^\W\d_])|\s—\s(?=\w+\W)"
)
_NAME_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_ENDS = frozenset(".!?…")
_LEADING_DAY = re.compile(r"^\D{0,14}\d{1,4}[.,/\s-].{2,14}\d\s?[-–—|·•,/:]\s?(?=[^\W\d_])")


def is_by_label(text: str) -> bool:
    """Whether a line is a by-word and nothing else: "Written by:"."""
    return len(text) < _LONGEST_LABEL and is_by(text)


def name_kind(text: str, before_it: str) -> str:
    """How a line may name somebody, "" where it names nobody.

    After a by-word at its start, inside it or in the line before it, beside a day, before a role, in a list, or bare.
    """
    if (starts_by(text) and not _goes_on(text)) or signatures(text):
        return "line-by"
    short = len(text) <= LONGEST_NAME
    if short and is_by_label(before_it):
        return "line-after-by"
    if not _DIGIT.search(text):
        return _kind_of_names(text) if short else ""
    if not is_dated(text):
        return ""
    by = _INNER_BY.search(text)
    if by:
        name = next(iter(read_names((text[by.end() :],))), "")
        # "approved by the council on 3 May"; a user's name is one word
        return "" if " " in name and name[0].islower() else "line-inner-by"
    return _kind_beside_day(text) if short else ""


def _goes_on(text: str) -> bool:
    """Whether a line that begins with a by-word is a sentence: "Par ailleurs, deux chiens ont été sauvés."."""
    if text[-1] not in _SENTENCE_ENDS:
        return False
    words = (match[0] for match in _NAME_WORD.finditer(without_by(text)))
    return next((word for word in words if word not in PARTICLES), "").islower()


def is_dated(text: str) -> bool:
    """Whether a line shows a day, how long ago one was, or how long the text takes to read."""
    return _DIGIT.search(text) is not None and (_DATED.search(text) is not None or _AGO.search(text) is not None)


def told_names(text: str, kind: str) -> str:
    """The line, without what stands before a by-word inside it."""
    match = _INNER_BY.search(text) if kind in ("line-inner-by", "line-said-by") else None
    return text[match.end() :] if match else text


def _kind_of_names(text: str) -> str:
    if is_person(text):
        return "line"
    parts = parted(text)
    if len(parts) > 1:
        return "line-of-names" if all(map(is_person, parts)) else ""
    name = without_role(text)
    if name != text and is_person(name) and " " in name.strip():
        return "line-with-role"
    by = _INNER_BY.search(text)
    # Nobody where the whole says that somebody took a picture.
    said = by and read_names((text,)) and read_names((text[by.end() :],))
    return "line-said-by" if said and _is_full_name(said[0]) else ""


def _is_full_name(name: str) -> bool:
    return " " in name and not _DIGIT.search(name) and is_person(name)


def _kind_beside_day(text: str) -> str:
    if _LEADING_DAY.match(text):
        return "line-after-day"
    name = next(iter(read_names((text,))), "")
    if not _is_full_name(name):
        return ""  # of single words most are of a day: "Originally", "Sat"
    return "line-before-day" if text.startswith(name) else "line-beside-day"
