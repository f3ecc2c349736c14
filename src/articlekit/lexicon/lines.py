"""Phrases of whole visible lines, each with the role it gives away.

An entry is words separated by blanks. `phrase` is a whole line, `phrase ...` its start, `... phrase` its end,
`... phrase ...` any part of it; `#` stands for any number. `phrase : ...` starts a line too, but only where a colon,
bar or slash follows it there, and more text after that: "image : ..." finds "Image: Jane Doe", not "Image of a river".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ..article import Role
from .data import entries
from .tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# How much of a line is read: phrases that give a line away stand near its start, and long lines are mostly prose.
MAX_CHARACTERS = 400

_MARKED_ENDING = " : ..."
# The words before the first mark of a line that has more text behind it; labels are short.
_LABEL = re.compile(r"[^:\uff1a|/]{1,40}(?=[:\uff1a|/]\s*[^\s:\uff1a|/])")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a line: its role, the entry as the file has it, and whether it is the whole line."""

    role: Role
    phrase: str
    whole: bool


_Entry = tuple[Role, str]


class _Phrases:
    """Phrases by their words joined with blanks, and of each first word the lengths of its phrases, longest first."""

    __slots__ = ("entries", "sizes")

    def __init__(self) -> None:
        self.entries: dict[str, list[_Entry]] = {}
        self.sizes: dict[str, list[int]] = {}

    def add(self, key: str, entry: _Entry) -> None:
        self.entries.setdefault(key, []).append(entry)
        size, sizes = key.count(" ") + 1, self.sizes.setdefault(key.partition(" ")[0], [])
        if size not in sizes:
            sizes.append(size)
            sizes.sort(reverse=True)

    def whole(self, words: Sequence[str]) -> Sequence[_Entry]:
        return self.entries.get(" ".join(words), ())

    def at(self, words: Sequence[str], place: int) -> Iterator[tuple[int, _Entry]]:
        """The entries that begin at a place, each with its length, the longest first."""
        for size in self.sizes.get(words[place], ()):
            if place + size <= len(words):
                for entry in self.entries.get(" ".join(words[place : place + size]), ()):
                    yield size, entry


class LineBook:
    """The phrases of all roles, ready to be looked up; nothing changes it once it is built.

    Takes the entries of each role. Raises ValueError on an entry without a word.
    """

    __slots__ = ("_anywhere", "_ends", "_inner_words", "_labels", "_starts", "_wholes")

    def __init__(self, phrases: Mapping[Role, Iterable[str]]) -> None:
        self._wholes, self._labels, self._starts, self._ends, self._anywhere = (_Phrases() for _ in range(5))
        for role, listed in phrases.items():
            for phrase in listed:
                place, key = self._place(phrase)
                if not key:
                    raise ValueError(f"the phrase {phrase!r} of role {role} holds no word: write at least one")
                place.add(key, (role, phrase))
        self._inner_words = frozenset(self._ends.sizes) | frozenset(self._anywhere.sizes)

    def _place(self, phrase: str) -> tuple[_Phrases, str]:
        if phrase.endswith(_MARKED_ENDING):
            return self._labels, _key(phrase[: -len(_MARKED_ENDING)])
        open_start, open_end = phrase.startswith("... "), phrase.endswith(" ...")
        if open_start:
            return (self._anywhere, _key(phrase[4:-4])) if open_end else (self._ends, _key(phrase[4:]))
        return (self._starts, _key(phrase[:-4])) if open_end else (self._wholes, _key(phrase))

    def find(self, line: str) -> tuple[Hit, ...]:
        """The phrases that match the line, best first: whole, marked, start, end, anywhere; then the longer.

        Of a line of more than MAX_CHARACTERS only that many are read, and no phrase is its whole or its end.
        """
        cut = len(line) > MAX_CHARACTERS
        line = line[:MAX_CHARACTERS]
        words = tokens(line)
        if not words:
            return ()
        found: list[_Entry] = []
        if not cut:
            found += self._wholes.whole(words)
        whole = len(found)
        if label := _LABEL.match(line):
            found += self._labels.whole(tokens(label[0]))
        if words[0] in self._starts.sizes:
            found += (entry for _, entry in self._starts.at(words, 0))
        if not self._inner_words.isdisjoint(words):
            if not cut:
                found += self._at_end(words)
            found += self._inside(words)
        return tuple(dict.fromkeys(Hit(*entry, number < whole) for number, entry in enumerate(found))) if found else ()

    def _at_end(self, words: Sequence[str]) -> Iterator[_Entry]:
        sizes, last = self._ends.sizes, len(words)
        for place, word in enumerate(words):
            if word in sizes and last - place in sizes[word]:
                yield from self._ends.whole(words[place:])

    def _inside(self, words: Sequence[str]) -> Iterator[_Entry]:
        sizes = self._anywhere.sizes
        places = [place for place, word in enumerate(words) if word in sizes]
        found = [pair for place in places for pair in self._anywhere.at(words, place)]
        yield from (entry for _, entry in sorted(found, key=lambda pair: -pair[0]))


def _key(phrase: str) -> str:
    """The words of a phrase, joined: mostly the phrase itself."""
    plain = phrase.replace(" ", "")
    return phrase if plain.isascii() and plain.isalpha() else " ".join(tokens(phrase.replace("#", "0")))


@cache
def line_book() -> LineBook:
    """The book of the phrases that ship with the package, read once."""
    return LineBook({Role(name): listed for name, listed in entries("lines").items()})
