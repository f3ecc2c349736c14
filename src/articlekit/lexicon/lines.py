"""Phrases of whole visible lines, each with the role it gives away.

An entry is words separated by blanks. `phrase` is a whole line, `phrase ...` its start, `... phrase` its end,
`... phrase ...` any part of it; `#` stands for any number. `phrase : ...` starts a line too, but only where a colon,
bar or slash follows it there, and more text after that: "image : ..." finds "Image: Jane Doe", not "Image of a river".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from ..article import Role
from .data import entries
from .tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# How much of a line is read: phrases that give a line away stand near its start, and long lines are mostly prose.
MAX_CHARACTERS = 400

_WHOLE, _MARKED, _START, _END, _ANYWHERE = range(5)
_MARKED_ENDING = " : ..."
# The words before the first mark of a line that has more text behind it; labels are short.
_LABEL = re.compile(r"[^:\uff1a|/]{1,40}(?=[:\uff1a|/]\s*[^\s:\uff1a|/])")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a line: its role, the entry as the file has it, and whether it is the whole line."""

    role: Role
    phrase: str
    whole: bool


@dataclass(slots=True)
class _Node:
    """A word of the trie: the words that may follow, and the entries that end here as (anchor, -length, hit)."""

    next: dict[str, _Node] = field(default_factory=dict)
    ends: list[tuple[int, int, Hit]] = field(default_factory=list)


class LineBook:
    """The phrases of all roles, ready to be looked up; nothing changes it once it is built.

    Takes the entries of each role. Raises ValueError on an entry without a word.
    """

    __slots__ = ("_heads", "_inner", "_labels")

    def __init__(self, phrases: Mapping[Role, Iterable[str]]) -> None:
        self._heads = _Node()
        self._inner = _Node()
        self._labels = _Node()
        for role, listed in phrases.items():
            for phrase in listed:
                self._add(role, phrase)

    def _add(self, role: Role, phrase: str) -> None:
        words = tokens(phrase.replace("#", "0"))
        if not words:
            raise ValueError(f"the phrase {phrase!r} of role {role} holds no word: write at least one")
        anchor = _anchor(phrase)
        node = self._labels if anchor == _MARKED else self._heads if anchor in (_WHOLE, _START) else self._inner
        for word in words:
            node = node.next.setdefault(word, _Node())
        node.ends.append((anchor, -len(words), Hit(role, phrase, anchor == _WHOLE)))

    def find(self, line: str) -> tuple[Hit, ...]:
        """The phrases that match the line, best first: whole, marked, start, end, anywhere; then the longer.

        Of a line of more than MAX_CHARACTERS only that many are read, and no phrase is its whole or its end.
        """
        cut = len(line) > MAX_CHARACTERS
        line = line[:MAX_CHARACTERS]
        words = tokens(line)
        found: list[tuple[int, int, Hit]] = []
        last = -1 if cut else len(words)
        _walk(self._heads, words, 0, last, found)
        if label := _LABEL.match(line):
            named = tokens(label[0])
            _walk(self._labels, named, 0, len(named), found)
        starts = self._inner.next
        if not starts.keys().isdisjoint(words):
            for position, word in enumerate(words):
                if word in starts:
                    _walk(self._inner, words, position, last, found)
        return _best_first(found) if found else ()


def _anchor(phrase: str) -> int:
    if phrase.endswith(_MARKED_ENDING):
        return _MARKED
    starts_open, ends_open = phrase.startswith("... "), phrase.endswith(" ...")
    if starts_open:
        return _ANYWHERE if ends_open else _END
    return _START if ends_open else _WHOLE


def _walk(node: _Node, words: list[str], position: int, last: int, found: list[tuple[int, int, Hit]]) -> None:
    """Collect the entries that match from `position` on; those of a whole line or its end must stop at `last`."""
    for index in range(position, len(words)):
        following = node.next.get(words[index])
        if following is None:
            return
        node = following
        if node.ends:
            at_end = index + 1 == last
            found.extend(end for end in node.ends if at_end or end[0] in (_START, _ANYWHERE))


def _best_first(found: list[tuple[int, int, Hit]]) -> tuple[Hit, ...]:
    return tuple(dict.fromkeys(hit for _, _, hit in sorted(found, key=lambda end: end[:2])))


@cache
def line_book() -> LineBook:
    """The book of the phrases that ship with the package, read once."""
    return LineBook({Role(name): listed for name, listed in entries("lines").items()})
