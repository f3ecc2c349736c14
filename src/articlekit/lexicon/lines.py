"""Phrases of whole visible lines, each with the role it gives away.

An entry is words separated by blanks. `phrase` is a whole line, `phrase ...` its start, `... phrase` its end,
`... phrase ...` any part of it; `#` stands for any number. `phrase : ...` starts a line too, but only where a colon,
bar or slash follows it there, and more text after that: "image : ..." finds "Image: Jane Doe", not "Image of a river".

A sentence may begin or end with a single word of these by chance, so there they are not heard; nor are one or two
characters of a script without blanks, which may be a part of a word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..article import Role
from .data import entries
from .phrases import Ends, Hit, Insides, Labels, Starts, Wholes
from .tokens import CHARACTERS, token_lists, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["MAX_CHARACTERS", "Hit", "LineBook", "line_book"]

# How much of a line is read: phrases that give a line away stand near its start, and long lines are mostly prose.
MAX_CHARACTERS = 400

_MARKED_ENDING = " : ..."
_LONGEST_LABEL = 40
_MARK = re.compile(r"[:\uff1a|/]")
_MORE = re.compile(r"\s*[^\s:\uff1a|/]")
_SENTENCE = re.compile(r"(?:\S+\s+){3}.*[.!?…][\"'”’»“)]{0,2}|.*[。！？](?:[”」』）]?)|.{20}.*\b(?:다|요)\.", re.DOTALL)
_CHARACTER = re.compile(f"[{CHARACTERS}]")
_FEWEST_SMALL, _FEWEST_SMALL_OF_BYLINE = 2, 4  # words in lower case of a sentence
_MOST_CHARACTERS = 2  # of a script without blanks, that may be a part of a word
_NOTICES = frozenset((Role.NEWSLETTER, Role.COOKIE, Role.LEGAL))  # sentences themselves


class LineBook:
    """The phrases of all roles, ready to be looked up; nothing changes it once it is built.

    Takes the entries of each role. Raises ValueError on an entry without a word.
    """

    __slots__ = ("_anchors", "_ends", "_insides", "_labels", "_starts", "_wholes")

    def __init__(self, phrases: Mapping[Role, Iterable[str]]) -> None:
        self._wholes, self._labels, self._starts = Wholes(), Labels(), Starts()
        self._ends, self._insides = Ends(), Insides()
        for role, listed in phrases.items():
            for phrase in listed:
                place, key = self._place(phrase)
                if not key:
                    raise ValueError(f"the phrase {phrase!r} of role {role} holds no word: write at least one")
                place.add(key, role, phrase)
        self._anchors = frozenset(self._insides.anchors)

    def _place(self, phrase: str) -> tuple[Wholes, str]:
        if phrase.endswith(_MARKED_ENDING):
            return self._labels, _key(phrase[: -len(_MARKED_ENDING)])
        open_start, open_end = phrase.startswith("... "), phrase.endswith(" ...")
        if open_start:
            return (self._insides, _key(phrase[4:-4])) if open_end else (self._ends, _key(phrase[4:]))
        return (self._starts, _key(phrase[:-4])) if open_end else (self._wholes, _key(phrase))

    def find(self, line: str) -> tuple[Hit, ...]:
        """The phrases that match the line, best first: whole, marked, start, end, anywhere; then the longer.

        Of a line of more than MAX_CHARACTERS only that many are read, and no phrase is its whole or its end.
        """
        return self.find_all([line])[0]

    def find_all(self, lines: Sequence[str]) -> list[tuple[Hit, ...]]:
        """What find() gives for each line."""
        cut = [len(line) > MAX_CHARACTERS for line in lines]
        if any(cut):
            lines = [line[:MAX_CHARACTERS] for line in lines]
        return list(map(self._find, lines, token_lists(lines), cut))

    def _find(self, line: str, words: list[str], cut: bool) -> tuple[Hit, ...]:
        if not words:
            return ()
        text, first, last = " ".join(words), words[0], words[-1]
        found = () if cut else self._wholes.hits(text)
        if first in self._labels.firsts:
            found += self._labelled(line)
        if first in self._starts.edges and f"{text} ".startswith(self._starts.edges[first]):
            found += self._starts.find(first, f"{text} ")
        if last in self._ends.edges and not cut and f" {text}".endswith(self._ends.edges[last]):
            found += self._ends.find(last, f" {text}")
        if not self._anchors.isdisjoint(words):
            found += self._insides.find(words, f" {text} ")
        if found and _SENTENCE.fullmatch(line):
            found = tuple(hit for hit in found if not _by_chance(hit, line))
        return found if len(found) < 2 else tuple(dict.fromkeys(found))

    def _labelled(self, line: str) -> tuple[Hit, ...]:
        """The phrases that are all before the first mark of a line with more text behind it."""
        mark = _MARK.search(line, 0, _LONGEST_LABEL + 1)
        if mark is None or not _MORE.match(line, mark.end()):
            return ()
        return self._labels.hits(" ".join(tokens(line[: mark.start()])))


def _by_chance(hit: Hit, line: str) -> bool:
    """Whether a sentence says something of its own that begins or ends with the phrase."""
    words = _open_words(hit)
    behind = line[len(words) :] if line.casefold().startswith(words) else ""
    if _CHARACTER.match(words[-1:]):
        return len(words) <= _MOST_CHARACTERS and behind[:1].isalpha()
    if hit.role is Role.CREDIT and " " in words:  # a name follows in a credit: "foto de ...", not "Foto de familia"
        after = behind.lstrip()[:1]
        return after.islower() or after.isdigit()
    if not words or " " in words:
        return False
    # Names have capitals, and so a byline hardly any other words.
    least = _FEWEST_SMALL_OF_BYLINE if hit.role is Role.BYLINE else _FEWEST_SMALL
    return sum(word[0].islower() for word in line.split()) >= least


@lru_cache(maxsize=1024)
def _open_words(hit: Hit) -> str:
    """The phrase where it may be a part of a sentence, "" for those that name a line whatever follows."""
    if hit.whole or hit.role in _NOTICES or hit.phrase.endswith(_MARKED_ENDING):
        return ""
    return hit.phrase.strip(". ")


def _key(phrase: str) -> str:
    """The words of a phrase, joined: mostly the phrase itself."""
    plain = phrase.replace(" ", "")
    return phrase if plain.isascii() and plain.isalpha() else " ".join(tokens(phrase.replace("#", "0")))


@cache
def line_book() -> LineBook:
    """The book of the phrases that ship with the package, read once."""
    return LineBook({Role(name): listed for name, listed in entries("lines").items()})
