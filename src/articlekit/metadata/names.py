"""Author strings to names."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from ..caching import cached_if_short
from .date_words import DATE_WORD, until_date_word
from .dates import month_number
from .name_days import before_date, before_parted_date, unglued, without_day
from .name_patterns import parted, starts_by, without_by, without_ours, without_role
from .name_words import BY_WORDS, CREDENTIALS, NOBODY, ORGANISATION_WORDS, PARTICLES, WEEKDAYS
from .picture_clauses import is_picture, without_pictures
from .signatures import KOREAN_ROLES, signatures
from .titles import squeezed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_LONGEST = 400
_LONGEST_NAME, _MOST_WORDS = 60, 7
_MOST_LOWER = 3  # more words in lower case are of a sentence
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
_NUMBER = re.compile(r"[\d\W]+")
# Where or for whom, behind a name: "Jane Doe in London".
_PLACE = re.compile(r"\s(?:in|for|at|aus|für|bei|à)\s+(?=[^\W\d_])", re.IGNORECASE)
_MOST_BEFORE_PLACE = 4
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
# What a time of day behind the name leaves there.
_AT_WORDS = ("on", "um", "at", "am", "le", "el", "il", "vor", "à", "às", "kl", "in")
_AT = re.compile(rf"\s(?:{'|'.join(_AT_WORDS)})$", re.IGNORECASE)
_LONGEST_AT = 5
# As a word of its own in lower case alone: "Di Maio" and "De Vries" are names.
_GLUED_BY = re.compile(r"^(?:(?:By|Von|Par|Por|Written by|Posted by)(?=[A-Z])|di\s(?=[A-ZÀ-Þ]))")
_LAST_FIRST = re.compile(r"([^\W\d_][\w'’-]{1,30}), ((?:[^\W\d_][\w'’-]*\.?[ -]?){1,3})")
_KOREAN_ROLE = re.compile(rf"(?<=[가-힣])\s?(?:{KOREAN_ROLES})$")
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
    names = (name for part in signatures(raw) or (raw,) for name in _split(_clean(part), is_byline=_is_byline(part)))
    whole = raw.strip()
    return tuple(
        (fold_name(name), name) for name in names if is_name(name) and (name == whole or not _is_counted(name))
    )


def _is_byline(text: str) -> bool:
    """Whether a string is signed or dated, and so more than a name that stands alone."""
    return _DIGIT.search(text) is not None or starts_by(text)


def _is_counted(name: str) -> bool:
    """Whether one of its words is a number: what a date left behind, not "madmax77"."""
    return _DIGIT.search(name) is not None and any(_NUMBER.fullmatch(word) for word in name.split())


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
    if DATE_WORD.fullmatch(word) or _CLOCK.match(text) or word.split()[0].rstrip(",.") in WEEKDAYS:
        return False
    words = len(text.split())
    if words > _MOST_WORDS or (words > _MOST_LOWER and text.islower()):
        return False
    return not text.startswith(("http", "www."))


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
    text = without_pictures(_without_extras(html.unescape(raw))).strip().lstrip("©@#*-–—•·|: ")
    dated = _DIGIT.search(text)
    whole = without_day(text) if dated else text
    parts = [part for part in (_BREAK.split(whole) if _BREAK_MARK.search(whole) else [whole]) if _LETTER.search(part)]
    if dated:
        parts = [before_parted_date(unglued(part)) for part in parts[:_MOST_PARTS]]
    kept = [name for part in parts[:_MOST_PARTS] if (name := _strip_by(_until_dated(part)))]
    return next((name for name in kept if any(is_name(_strip_tail(piece)) for piece in parted(name))), "")


def _until_dated(part: str) -> str:
    """ "Par Jane Doe" of "Par Jane Doe, publié le 17 avril": what follows the name tells of a day."""
    before = until_date_word(part)
    return before if before != part and is_name(before.strip(_TRIM)) and not _is_by_alone(before) else part


def _without_extras(text: str) -> str:
    """The text without markup, notes in brackets, addresses and handles."""
    for pattern, signs in _EXTRAS:
        if any(map(text.__contains__, signs)):
            text = pattern.sub(" ", text)
    return text


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
        shorter = without_ours(without_by(text[inner.start() + 1 :] if inner else text))
        if shorter == text or not shorter:
            break
        text = shorter
    text = "" if is_picture(text) else text.strip()
    return _LABEL.sub("", text) if ":" in text or "：" in text else text


def _is_by_alone(text: str) -> bool:
    word = text.casefold().strip(" :")
    return word in _BY_WORDS or word.replace(" ", "-") in NOBODY


def _split(text: str, *, is_byline: bool) -> list[str]:
    names: list[str] = []
    had_role = False
    pieces = parted(text)
    # A name alone may be that of a group or a site: "Writers in Exile".
    has_places = is_byline or len(pieces) > 1
    for piece in pieces:
        whole = _without_place(_strip_by(piece)) if has_places else _strip_by(piece)
        name = _strip_tail(whole, is_later=bool(names))
        before_it, had_role = had_role, len(name) < len(whole.strip(_TRIM))
        if names and (_is_no_name(name) or (before_it and _is_no_person(name)) or _is_lower(name, names[0])):
            continue
        if names and _is_employer(name) and not _is_organisation(names[0]):
            continue
        if name:
            names.append(name)
    return names


def _is_no_name(text: str) -> bool:
    """Whether what follows a name and a comma is a credential or a place."""
    return _is_credential(text) or text.startswith(_ASIDES)


def _is_lower(name: str, first: str) -> bool:
    """Whether what follows a name with a capital is a word in lower case, and so what somebody is."""
    return name.islower() and not first.islower() and name not in ORGANISATION_WORDS and not _DIGIT.search(name)


def _is_no_person(name: str) -> bool:
    """Whether what follows a name and a role is rather for whom or where: "Jane Doe, Correspondent, London"."""
    return _is_organisation(name) or " " not in name


def _is_organisation(name: str) -> bool:
    return not ORGANISATION_WORDS.isdisjoint(name.casefold().split())


def _is_employer(name: str) -> bool:
    """Whether what follows a person is rather an organisation than a person whose given name is such a word."""
    words = name.casefold().split()
    return not ORGANISATION_WORDS.isdisjoint(words[1:] if len(words) == 2 else words)


def _strip_tail(text: str, *, is_later: bool = False) -> str:
    if " " in text or is_later:
        text = without_role(_without_at(before_date(text) if _DIGIT.search(text) else text))
    return _once(" ".join((text if text.isascii() else _KOREAN_ROLE.sub("", text)).split()).strip(_TRIM))


def _once(name: str) -> str:
    """ "Jane Doe" of "Jane Doe Jane Doe", as a picture's text and the name beside it give."""
    half = len(name) // 2
    return name[:half] if " " in name[:half] and name[:half] == name[half + 1 :] and name[half] == " " else name


def _without_place(text: str) -> str:
    """ "Jane Doe" of "Jane Doe in London"; "Women in Science" stays."""
    match = _PLACE.search(text)
    if not match or not text[match.end()].isupper():
        return text
    before = text[: match.start()]
    is_full = 1 < len(before.split()) <= _MOST_BEFORE_PLACE
    return before if is_full and is_person(before) and not _is_organisation(before) else text


def _without_at(text: str) -> str:
    return _AT.sub("", text) if text[-_LONGEST_AT:].casefold().rstrip().endswith(_AT_WORDS) else text


def _is_credential(text: str) -> bool:
    return text.casefold().replace(".", "").replace(" ", "-") in CREDENTIALS
