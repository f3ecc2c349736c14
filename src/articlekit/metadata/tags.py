"""Tag lists to tags."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from ..article import Role
from ..lexicon.camel import camel_names
from ..lexicon.lines import line_book

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST, _LONGEST = 60, 80
_LONGEST_LIST = 5000
_SEPARATOR = re.compile(r"[,;|•·●▪\n\t，、；،؛]|\s[-–—#/](?=\s?\w)")
_MARK = re.compile(r"\s*(?:[:：|\n،]\s*|$)")
# Where a second list begins behind the first: "Filed Under: A, B Tagged With: C".
_INNER_LABEL = re.compile(
    r"(?<=\w)(?:\s+(?:Tagged (?:With|As)|Filed Under|Tags|Labels):|(?<=[a-z])Tagged(?=\s[A-Z]))\s*"
)
# A blank ends these, which are no tags themselves.
_LABEL_PHRASES = r"(?:filed (?:under|in)|posted (?:in|under)|tagged(?: (?:with|as|in|under))?)"
_LABEL_WORDS = (
    r"(?:(?:article|related|popular) (?:tags|topics)"
    r"|tags?|topics?|subjects?|keywords?|categor(?:y|ies)|kategorien?|labels?|schlagw(?:o|ö)rte?r?|schlagworte"
    r"|stichw(?:o|ö)rte?r?|themen|thema|étiquettes?|sujets?|mots[- ]clés|etiquetas?|temas?|palabras clave"
    r"|palavras-chave|argomenti|trefwoorden|onderwerpen|tagi|tematy|теги|темы|теми|метки|ключевые слова|标签|關鍵字"
    r"|关键词|標籤|タグ|キーワード|태그|etiketler|konular|ilgili konular|emner|emneord|ämnen|aiheet)"
)
_LABEL_TAIL = r"(?: (?:zu diesem artikel|des artikels|zum artikel|in this (?:article|story)|de l['’]article))?"
_LABEL = re.compile(
    rf"^\W{{0,3}}(?:{_LABEL_PHRASES}|{_LABEL_WORDS}){_LABEL_TAIL}(?:\s*[:：]\s*|\s{{2,}}|\n|$)", re.IGNORECASE
)
_PHRASE = re.compile(rf"^\W{{0,3}}{_LABEL_PHRASES}\s", re.IGNORECASE)
_MOST_LETTERS = 3  # more single letters in a list are an index
# What content systems put before a tag of one of their own lists; and their numbers.
_KEY = re.compile(
    r"^(?:(?:nlp |news )?(?:category|section|entity tokens|topic|tag|type|keyword))\s?:\s?", re.IGNORECASE
)
_NUMBER = re.compile(r"[\da-f]{8}-[\da-f-]{27}|\d{5,}", re.IGNORECASE)
# "EconomyFeatured": a word ends where a lower-case letter or a digit meets a capital.
_CAMEL = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z\u00c0-\u00de\u0410-\u042f])")
_PREFIXES = re.compile(r"(?:^|\s)(?:Mc|Mac|De|Di|Du|La|Le|O['’]|D['’]|Van|Fitz|e|i|x)$")


def read_tags(raws: Iterable[str], *, glued: bool = False) -> tuple[str, ...]:
    """The tags that the strings list, in order, each once.

    A string may list several, parted by commas, bars, bullets or line breaks; `glued` also parts words that a text dump
    ran together.
    """
    tags: dict[str, str] = {}
    for raw in raws:
        pieces = _pieces(html.unescape(raw[:_LONGEST_LIST]))
        found = [tag for piece in pieces for tag in (split_glued(piece) if glued else [piece]) if _is_tag(tag)]
        letters = sum(len(tag) == 1 for tag in found)
        alone = letters == len(found) or letters > _MOST_LETTERS
        for tag in found:
            if len(tag) > 1 or not alone:
                tags.setdefault(tag.casefold(), tag)
    return tuple(tags.values())[:_MOST]


def split_glued(text: str) -> list[str]:
    """ "EconomyFeaturedRussian Army" as its words, names that are camel-cased by themselves left whole."""
    inside = {at for match in camel_names().finditer(text) for at in range(match.start() + 1, match.end())}
    cuts = [m.start() for m in _CAMEL.finditer(text) if m.start() not in inside]
    parts: list[str] = []
    start = 0
    for cut in [*cuts, len(text)]:
        if cut < len(text) and _PREFIXES.search(text[start:cut]):
            continue
        parts.append(text[start:cut].strip())
        start = cut
    return [part for part in parts if part]


def _pieces(text: str) -> list[str]:
    pieces = [
        _KEY.sub("", _PHRASE.sub("", piece)).strip(" \"'“”[]").lstrip("#").rstrip(" .\"'“”")
        for piece in _SEPARATOR.split(_INNER_LABEL.sub(", ", _unlabelled(text.strip())))
    ]
    return [" ".join(piece.split()) for piece in pieces if piece]


def _unlabelled(text: str) -> str:
    """The list without what says that it is one: "Marcadores: rios, barcos"."""
    short = _LABEL.sub("", text, count=1)
    if short != text:
        return short
    for hit in line_book().find(text):
        words = hit.phrase.removesuffix(" ...").removesuffix(" :")
        if hit.role is Role.TAGS and text.casefold().startswith(words):
            mark = _MARK.match(text, len(words))
            if mark or " " in words:
                return text[mark.end() if mark else len(words) :]
    return text


def _is_tag(text: str) -> bool:
    if _LABEL.fullmatch(text) or _NUMBER.fullmatch(text):
        return False
    if len(text) == 1:
        return text.isalpha()
    return len(text) <= _LONGEST and any(c.isalnum() for c in text) and not text.startswith(("http:", "https:"))
