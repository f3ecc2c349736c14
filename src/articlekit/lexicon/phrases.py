"""Phrases by where they stand in a line, each kind kept so that a line without one is passed over at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..article import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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

    def hits(self, key: str) -> list[Hit]:
        """The phrases that are the words `key`."""
        entries = self._entries.get(key)
        if entries is None:
            return []
        pairs = (line.split("\t") for line in entries.splitlines())
        return [Hit(Role(role), entry, self.is_whole) for role, entry in pairs]

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The phrases that are these words."""
        return self.hits(" ".join(words))


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


class Starts(Labels):
    """Phrases at the start of a line."""

    def __init__(self) -> None:
        super().__init__()
        self._sizes: _Sizes = {}

    def add(self, key: str, role: Role, entry: str) -> None:
        """Add a phrase."""
        super().add(key, role, entry)
        _add_size(self._sizes, key.split(" "), slice(0, 2))

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The phrases that these words begin with, the longest first."""
        sizes = self._sizes.get(" ".join(words[:2]), ())
        found = [hit for size in sizes if size <= len(words) for hit in self.hits(" ".join(words[:size]))]
        return found + self.hits(words[0])


class Ends(Wholes):
    """Phrases at the end of a line; `lasts` are their last words."""

    is_whole = False

    def __init__(self) -> None:
        super().__init__()
        self.lasts: set[str] = set()
        self._sizes: _Sizes = {}

    def add(self, key: str, role: Role, entry: str) -> None:
        """Add a phrase."""
        super().add(key, role, entry)
        self.lasts.add(key.rpartition(" ")[2])
        _add_size(self._sizes, key.split(" "), slice(-2, None))

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The phrases that these words end with, the longest first."""
        sizes = self._sizes.get(" ".join(words[-2:]), ())
        found = [hit for size in sizes if size <= len(words) for hit in self.hits(" ".join(words[-size:]))]
        return found + self.hits(words[-1])


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

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The phrases among these words, the longest first, those of one length from left to right."""
        found = sorted(self._places(words), key=lambda place: place[:2])
        return [hit for _, _, key in found for hit in self.hits(key)]

    def _places(self, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        for place, word in enumerate(words):
            for key in self.anchors.get(word, ()):
                phrase = key.split(" ")
                start = place - phrase.index(word)
                if start >= 0 and words[start : start + len(phrase)] == phrase:
                    yield -len(phrase), start, key


def _anchor(words: Sequence[str]) -> str:
    return max(words, key=len)


_Sizes = dict[str, tuple[int, ...]]  # the lengths of the phrases that have the same two words at one end


def _add_size(sizes: _Sizes, words: list[str], head: slice) -> None:
    if len(words) > 1:
        key = " ".join(words[head])
        sizes[key] = tuple(sorted({*sizes.get(key, ()), len(words)}, reverse=True))
