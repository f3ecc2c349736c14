"""The patterns made of the word lists around names. Large, so each is compiled on first use: importing stays quick."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from .name_words import BY_WORDS, CONJUNCTIONS, OURS, ROLE_WORDS
from .word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPENERS = " \t\n-–—|•·*(«\"'“„:/"
_FIRST_NON_LATIN = "\u0250"
_WORD = re.compile(r"[^\W丨]+")
_FIRST_WORD = re.compile(rf"\W{{0,3}}({_WORD.pattern})")
_CAMEL = re.compile("[a-z][A-Z]")
_CONJUNCTIONS = frozenset(CONJUNCTIONS)
_PART = re.compile("[,;，、；،؛&＆+/]")
# By-words that begin other lines as often.
_WEAK = frozenset(
    ("aus", "text", "texto", "tekst", "teksti", "about author", "journalist", "redactor", "del", "more from")
)


def without_by(text: str) -> str:
    """The text without a by-word at its start."""
    return _before().sub("", text, count=1) if _may_start_by(text) else text


def without_ours(text: str) -> str:
    """The text without "our reporter" and its like before a name, as in "Von unserem Redakteur Max Muster"."""
    head = text.partition(" ")[0].casefold()
    return _ours().sub("", text, count=1) if head in OURS else text


def is_by(text: str) -> bool:
    """Whether a line holds a by-word and nothing else: "Written by"."""
    line = f"{text.strip(' :')}: "
    return _may_start_by(line) and _before().fullmatch(line) is not None


def without_role(text: str) -> str:
    """The text up to the first role or interface word."""
    told = _CAMEL.search(text) or not _role_heads().isdisjoint(_WORD.findall(text.casefold()))
    return _after().sub("", text) if told else text


def parted(text: str) -> list[str]:
    """The text parted where one name may end and another begin."""
    told = _PART.search(text) or not _CONJUNCTIONS.isdisjoint(text.casefold().split())
    return _between().split(text) if told else [text]


def _may_start_by(text: str) -> bool:
    """Whether the first word begins a by-word: few texts do, and the pattern is long."""
    match = _FIRST_WORD.match(text)
    return match is not None and match[1].casefold() in _by_heads()


@cache
def _by_heads() -> frozenset[str]:
    return _first_words(BY_WORDS)


@cache
def _role_heads() -> frozenset[str]:
    return _first_words((*word_list("role_modifiers"), *ROLE_WORDS))


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(match[0] for phrase in phrases if (match := _WORD.match(phrase.casefold())))


@cache
def _before() -> re.Pattern[str]:
    """By-words at the start, each with what parts it from the name: a colon, a bar or white space."""
    latin = _any(word for word in BY_WORDS if word[0] < _FIRST_NON_LATIN)
    others = _any(word for word in BY_WORDS if word[0] >= _FIRST_NON_LATIN)
    return re.compile(
        rf"^\W{{0,3}}(?:{latin})(?:\s{{0,2}}[:：/／|]\s{{0,2}}|\s+(?=\S))"
        rf"|^\W{{0,3}}(?:{others})\s{{0,2}}[:：・/／|｜丨=＝\s]\s{{0,2}}",
        re.IGNORECASE,
    )


@cache
def _ours() -> re.Pattern[str]:
    """Whose somebody is and what, before a name."""
    task = _any((*word_list("role_modifiers"), *ROLE_WORDS))
    return re.compile(rf"^(?:{_any(OURS)})\s+(?:(?:{task})\s+){{1,3}}(?=\S)", re.IGNORECASE)


@cache
def _starts() -> re.Pattern[str]:
    """A by-word at the start with a name behind it, also where a dump or a style glued them: "ByJane Doe"."""
    words = _any(word for word in BY_WORDS if word[0] < _FIRST_NON_LATIN and word not in _WEAK)
    others = _any(word for word in BY_WORDS if word[0] >= _FIRST_NON_LATIN)
    return re.compile(
        rf"^\W{{0,3}}(?:{words})[\s:|]{{1,3}}(?=\S)|^(?:By|Von|Par|Por)(?=[A-Z])|^\W{{0,3}}(?:{others})\s{{0,2}}[:：・/／|｜=＝\s]",
        re.IGNORECASE,
    )


def starts_by(text: str) -> bool:
    """Whether a line begins like a byline."""
    head = text.lstrip(_OPENERS)[:2].casefold()
    return (head in _heads() or head[:1] in _heads()) and _starts().match(text) is not None


@cache
def _heads() -> frozenset[str]:
    """The first letters of all by-words: few lines begin with any, and the pattern is long."""
    return frozenset(word[:2].casefold() for word in BY_WORDS)


@cache
def _between() -> re.Pattern[str]:
    """What parts two names: a sign, a conjunction or both."""
    # After a sign a single letter is a conjunction only in lower case: "Ann Doe, I Roe".
    words = _any(word for word in CONJUNCTIONS if len(word) > 1)
    letters = _any(word for word in CONJUNCTIONS if len(word) == 1)
    return re.compile(
        rf"\s*[,;，、；،؛&＆+]\s*(?:(?:{words}|(?-i:{letters}))\s+)?|\s+(?:{_any(CONJUNCTIONS)})\s+|(?<=\w\w)\s?/\s?(?=\w\w)",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    """The first role or interface word and all that follows it."""
    return re.compile(
        rf"(?:^|[\s,(]|(?-i:(?<=[a-z])(?=[A-Z])))(?:(?:{_any(word_list('role_modifiers'))})\s){{0,3}}(?:{_any(ROLE_WORDS)})\b.*$",
        re.IGNORECASE | re.DOTALL,
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
