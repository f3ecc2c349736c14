"""Author strings to names."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from ..caching import cached_if_short
from .date_words import DATE_WORD
from .dates import month_number
from .name_patterns import parted, without_by, without_role
from .name_words import BY_WORDS, CREDENTIALS, NOBODY, ORGANISATION_WORDS, PARTICLES
from .titles import squeezed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_LONGEST = 400
_LONGEST_NAME, _MOST_WORDS = 60, 7
_MOST_NAMES = 30
_MOST_LINE_WORDS, _LONGEST_WORD = 8, 24
_MOST_PARTS = 6


_MARKUP = re.compile(r"<[^<>]{0,200}>")
_ADDRESS = re.compile(r"[(<\[]?\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}[)>\]]?|https?://\S+|\bwww\.\S+")
_HANDLE = re.compile(r"(?:^|(?<=[\s(/|,]))@\w+")
_BRACKETS = re.compile(r"[(\[（【][^()\[\]（）]{0,80}[)\]）】]")
# Inside a line only where it can be no part of a name: "Walter von Aachen" stays whole.
_INNER_BY = re.compile(r"\s(?:[Bb]y|BY|Von|VON|Par|Por)[:\s]\s{0,2}(?=[^\W\d_a-z])")
_LABEL = re.compile(r"^[^\W\d_][^:：\d]{1,25}[:：]\s{0,3}(?=\S)")
_PICTURE = re.compile(r"^\W*(?:fotos?|photos?|bild(?:er)?|images?|illustrations?|grafik|video|kamera)\b", re.IGNORECASE)
_BREAK = re.compile(r"\s*[|•·●▪‧⋅∙»>→–—\n\t]\s*|\s+[-/]\s+|\.{3}|…")
_BREAK_MARK = re.compile(r"[|•·●▪‧⋅∙»>→–—\n\t\-/…]|\.{3}")  # one stands in every break
# Who took the pictures, among the names of a byline: "Jane Doe (text) and John Roe (photos)".
_PHOTOGRAPHER = re.compile(
    r"(?:[,;&]|\s(?:and|und|et|y|e|en|och|og)\s)[^,;&()]{2,60}\((?:photo|foto|bild|picture|illustration|video)[^()]{0,40}\)",
    re.IGNORECASE,
)
# What a name has none of, each with the signs of which one stands in it.
_EXTRAS = (
    (_MARKUP, ("<",)),
    (_PHOTOGRAPHER, ("(",)),
    (_BRACKETS, ("(", "[", "（", "【")),
    (_ADDRESS, ("@", "http", "www.")),
    (_HANDLE, ("@",)),
)
_DIGIT = re.compile(r"\d")
_DATED = re.compile(
    r"\s*(?:\b(?:on|am|le|el|il|at|vor|from)\s+)?(?:\b\d{1,2}[.:/\-\s]|\b\d{4}\b|\b\d{1,2}(?:st|nd|rd|th)\b).*$",
    re.DOTALL,
)
_AMERICAN_DATE = re.compile(r"\s(?:on\s)?([^\W\d_]{3,12})\.?\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}")
# A day before the name, by its numbers or its month; and the "at" that a time of day after the name leaves behind.
_LEADING_DAY = re.compile(
    r"^\W*(?:[^\W\d_]{2,12},?\s)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d"
    r"|(?P<first>[^\W\d_]{3,12})\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?\s(?P<second>[^\W\d_]{3,12})\.?,?\s\d{4})[\W]*(?=[^\W\d])"
)
# What ran into the name before it: "Jane DoeMay 5, 2024", "Jane Doevor 5 Stunden".
_GLUED_DAY = re.compile(
    r"(?<=[a-zß-ÿ])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)|(?<=[a-zß-ÿ])(?=vor\s\d)"
)
_AT_WORDS = ("on", "um", "at", "am", "le", "el", "il", "vor", "à", "às", "kl", "in")
_AT = re.compile(rf"\s(?:{'|'.join(_AT_WORDS)})$", re.IGNORECASE)
_LONGEST_AT = 5
_GLUED_BY = re.compile(r"^(?:By|Von|Par|Por|Written by|Posted by)(?=[A-Z])")
_LAST_FIRST = re.compile(r"([^\W\d_][\w'’-]{1,30}), ((?:[^\W\d_][\w'’-]*\.?[ -]?){1,3})")
_KOREAN_ROLE = re.compile(r"(?<=[가-힣])\s?(?:기자|특파원|논설위원|선임기자)$")
# What follows a name and a comma, and is no other name.
_ASIDES = ("in ", "for ", "at ", "from ", "of ", "für ", "bei ", "aus ", "zu ")
_LETTER = re.compile(r"[^\W\d_]")
_NO_ENDS = frozenset("?!:。")
_NO_WORDS = frozenset("&–-|")
_BY_WORDS = frozenset(BY_WORDS)
_TRIM = " \t\n\r,;:.·|/\\-–—\"'“”‘’()[]{}<>*_=#~•\u200b\xa0"


def read_names(raws: Iterable[str], *, site_names: Collection[str] = ()) -> tuple[str, ...]:
    """The people (or organisations) that author strings name, in order, each once.

    `site_names` are folded names of the site: an author that is the site itself is left out.
    """
    names: dict[str, str] = {}
    for raw in raws:
        for key, name in _names_in(raw[:_LONGEST]):
            if key not in site_names:
                names.setdefault(key, name)
    return tuple(names.values())[:_MOST_NAMES]


@cached_if_short(256)
def _names_in(raw: str) -> tuple[tuple[str, str], ...]:
    """The names in a string, each with its folded form. Most of a page's sources say the same."""
    return tuple((fold_name(name), name) for name in _split(_clean(raw)) if is_name(name))


def fold_name(name: str) -> str:
    """What two spellings of one name share: letters and digits in lower case."""
    return squeezed(name)


def is_name(text: str) -> bool:
    """Whether a cleaned string may be somebody's name: not empty, not too long, no generic word."""
    if len(text) > _LONGEST_NAME or not _LETTER.search(text) or len(text) < 2:
        return False
    word = text.casefold()
    first, _, rest = text.partition(" ")
    if rest.strip(" .,").isdigit() and month_number(first, None):
        return False
    if word.replace(" ", "-") in NOBODY or word in _BY_WORDS or month_number(text, "en"):
        return False
    if DATE_WORD.fullmatch(word):
        return False
    return len(text.split()) <= _MOST_WORDS and not text.startswith(("http", "www."))


def is_person(text: str) -> bool:
    """Whether a line is spelled like one or a few people's names and nothing else."""
    if text[-1:] in _NO_ENDS:
        return False
    words = text.split()
    # The first look ends at the first common word, and most lines have one early.
    if not all(word[0].isupper() or not word[0].isalpha() or word.casefold() in PARTICLES for word in words):
        return False
    words = [word for word in words if word.casefold() not in PARTICLES and word not in _NO_WORDS]
    if not 1 <= len(words) <= _MOST_LINE_WORDS or not words[0][0].isalpha():
        return False
    return max(map(len, words)) <= _LONGEST_WORD  # longer ones are of a script without blanks


def _clean(raw: str) -> str:
    """The string without markup, addresses and the words before the first name; the first line part with a name."""
    text = _without_extras(html.unescape(raw)).strip().lstrip("©@#*-–—•·|: ")
    dated = _DIGIT.search(text)
    whole = _without_day(text) if dated else text
    parts = [part for part in (_BREAK.split(whole) if _BREAK_MARK.search(whole) else [whole]) if _LETTER.search(part)]
    if dated:
        parts = [_before_american_date(_GLUED_DAY.sub(" ", part)) for part in parts[:_MOST_PARTS]]
    kept = [name for part in parts[:_MOST_PARTS] if (name := _strip_by(part))]
    return next((name for name in kept if is_name(_strip_tail(name)) or len(parted(name)) > 1), "")


def _without_extras(text: str) -> str:
    """The text without markup, notes in brackets, addresses and handles."""
    for pattern, signs in _EXTRAS:
        if any(map(text.__contains__, signs)):
            text = pattern.sub(" ", text)
    return text


def _without_day(text: str) -> str:
    """ "Jane Doe" of "5 May 2024 - Jane Doe"."""
    match = _LEADING_DAY.match(text)
    month = match and (match["first"] or match["second"])
    return text[match.end() :] if match and (not month or month_number(month, None)) else text


def given_first(raw: str) -> str:
    """ "Jane A. Doe" of "Doe, Jane A.", as libraries write it."""
    match = _LAST_FIRST.fullmatch(raw.strip())
    return f"{match[2].strip()} {match[1]}" if match and not _is_credential(match[2]) else raw


def _strip_by(text: str) -> str:
    text = _GLUED_BY.sub("", text.strip(_TRIM))
    if _is_by_alone(text):
        return ""
    for _ in range(3):
        inner = _INNER_BY.search(text)
        shorter = without_by(text[inner.start() + 1 :] if inner else text)
        if shorter == text or not shorter:
            break
        text = shorter
    text = "" if _PICTURE.match(text) else text.strip()
    return _LABEL.sub("", text) if ":" in text or "：" in text else text


def _is_by_alone(text: str) -> bool:
    word = text.casefold().strip(" :")
    return word in _BY_WORDS or word.replace(" ", "-") in NOBODY


def _split(text: str) -> list[str]:
    names: list[str] = []
    had_role = False
    for piece in parted(text):
        whole = _strip_by(piece)
        name = _strip_tail(whole)
        before_it, had_role = had_role, len(name) < len(whole.strip(_TRIM))
        if names and (_is_no_name(name) or (before_it and _is_organisation(name)) or (had_role and name.islower())):
            continue
        if name:
            names.append(name)
    return names


def _is_no_name(text: str) -> bool:
    """Whether what follows a name and a comma is a credential or a place."""
    return _is_credential(text) or text.startswith(_ASIDES)


def _is_organisation(name: str) -> bool:
    return not ORGANISATION_WORDS.isdisjoint(name.casefold().split())


def _strip_tail(text: str) -> str:
    if " " in text:
        text = without_role(_without_at(_before_date(text) if _DIGIT.search(text) else text))
    return " ".join((text if text.isascii() else _KOREAN_ROLE.sub("", text)).split()).strip(_TRIM)


def _without_at(text: str) -> str:
    return _AT.sub("", text) if text[-_LONGEST_AT:].casefold().rstrip().endswith(_AT_WORDS) else text


def _before_american_date(text: str) -> str:
    """The text without a date whose comma would part it: "Jane Doe" of "Jane Doe on May 5, 2024"."""
    match = _AMERICAN_DATE.search(text)
    return text[: match.start()] if match and month_number(match[1], None) else text


def _before_date(text: str) -> str:
    """ "Jane Doe" of "Jane Doe on 5 May 2024"."""
    shorter = _DATED.sub("", text)
    first, _, last = shorter.rpartition(" ")
    return first if shorter != text and first and month_number(last, None) else shorter


def _is_credential(text: str) -> bool:
    return text.casefold().replace(".", "").replace(" ", "-") in CREDENTIALS
