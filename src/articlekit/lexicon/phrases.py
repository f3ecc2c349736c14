"""Phrases by where they stand in a line, each kind kept so that a line without one is passed over at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..article import Role

if TYPE_CHECKING:
    from collections.abc import Sequence


class Hit(NamedTuple):
    """A phrase found in a line: its role, the entry as the file has it, and whether it is the whole line."""

    role: Role
    phrase: str
    whole: bool


class Wholes:
    """Phrases that are all of a line, by their words joined with blanks."""

    is_whole = True

    def __init__(self) -> None:
        # A line a phrase, its role and the entry, in one string: 20,000 objects would be looked at by every full
        # run of the garbage collector, strings are not.
        self._entries: dict[str, str] = {}

    def add(self, key: str, role: Role, entry: str) -> None:
        """Add a phrase."""
        self._entries[key] = f"{self._entries.get(key, '')}{role}\t{entry}\n"

    def hits(self, key: str) -> tuple[Hit, ...]:
        """The phrases that are the words `key`."""
        entries = self._entries.get(key)
        return () if entries is None else _hits(entries, self.is_whole)

    def all_hits(self, keys: Sequence[str]) -> tuple[Hit, ...]:
        """The phrases that are the words of any key, in their order."""
        return self.hits(keys[0]) if len(keys) == 1 else tuple(hit for key in keys for hit in self.hits(key))


@lru_cache(maxsize=4096)
def _hits(entries: str, is_whole: bool) -> tuple[Hit, ...]:
    pairs = (line.split("\t") for line in entries.splitlines())
    return tuple(Hit(Role(role), entry, is_whole) for role, entry in pairs)


class Labels(Wholes):
    """Phrases that are all of a label; `firsts` are their first words."""

    is_whole = False

    def __init__(self) -> None:
        super().__init__()
        self.firsts: set[str] = set()

    def add(self, key: str, role: Role, entry: str) -> None:
        """Add a phrase."""
        super().add(key, role, entry)
        self.firsts.add(key.partition(" ")[0])


class Starts(Wholes):
    """Phrases at the start of a line; `edges` are by their first words what such a line begins with, blank and all."""

    is_whole = False

    def __init__(self) -> None:
        super().__init__()
        self.edges: _Edges = {}

    def add(self, key: str, role: Role, entry: str) -> None:
        """Add a phrase."""
        super().add(key, role, entry)
        _add_edge(self.edges, key.partition(" ")[0], f"{key} ")

    def find(self, word: str, line: str) -> tuple[Hit, ...]:
        """The phrases that a line begins with, the longest first; `word` is its first word, and its last is a blank."""
        return self.all_hits([edge[:-1] for edge in self.edges[word] if line.startswith(edge)])


class Ends(Wholes):
    """Phrases at the end of a line; `edges` are by their last words what such a line ends with, blank and all."""

    is_whole = False

    def __init__(self) -> None:
        super().__init__()
        self.edges: _Edges = {}

    def add(self, key: str, role: Role, entry: str) -> None:
        """Add a phrase."""
        super().add(key, role, entry)
        _add_edge(self.edges, key.rpartition(" ")[2], f" {key}")

    def find(self, word: str, line: str) -> tuple[Hit, ...]:
        """The phrases that a line ends with, the longest first; `word` is its last word, and its first is a blank."""
        return self.all_hits([edge[1:] for edge in self.edges[word] if line.endswith(edge)])


class Insides(Wholes):
    """Phrases anywhere in a line."""

    is_whole = False

    def __init__(self) -> None:
        super().__init__()
        self.anchors: dict[str, tuple[str, ...]] = {}  # by the longest word, the rarest as a rule

    def add(self, key: str, role: Role, entry: str) -> None:
        """Add a phrase."""
        super().add(key, role, entry)
        anchor = _anchor(key.split(" "))
        keys = self.anchors.get(anchor, ())
        if key not in keys:
            self.anchors[anchor] = (*keys, key)

    def find(self, words: Sequence[str], line: str) -> tuple[Hit, ...]:
        """The phrases among these words, the longest first, those of one length from left to right.

        `line` is the words with a blank before and after each.
        """
        keys = [key for word in set(words).intersection(self.anchors) for key in self.anchors[word]]
        found = [(-key.count(" "), line.index(f" {key} "), key) for key in keys if f" {key} " in line]
        return self.all_hits([key for _, _, key in sorted(found)])


def _anchor(words: Sequence[str]) -> str:
    return max(words, key=len)


_Edges = dict[str, tuple[str, ...]]  # by the word at the edge of a line, the longest first


def _add_edge(edges: _Edges, word: str, edge: str) -> None:
    edges[word] = tuple(sorted({*edges.get(word, ()), edge}, key=_words, reverse=True))


def _words(edge: str) -> int:
    return edge.count(" ")
