"""Phrases by where they stand in a line, each kind kept so that a line without one is passed over at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..article import Role


class Hit(NamedTuple):
    """A phrase found in a line: its role, the entry as the file has it, and whether it is the whole line."""

    role: Role
    phrase: str
    whole: bool


class Wholes:
    """Phrases that are all of a line, by their words joined with blanks."""

    def __init__(self) -> None:
        self.hits: dict[str, list[Hit]] = {}

    def add(self, key: str, hit: Hit) -> None:
        """Add a phrase."""
        self.hits.setdefault(key, []).append(hit)

    def find(self, words: Sequence[str]) -> Sequence[Hit]:
        """The phrases that are these words."""
        return self.hits.get(" ".join(words), ())


class Labels(Wholes):
    """Phrases that are all of a label; `firsts` are their first words."""

    def __init__(self) -> None:
        super().__init__()
        self.firsts: set[str] = set()

    def add(self, key: str, hit: Hit) -> None:
        """Add a phrase."""
        super().add(key, hit)
        self.firsts.add(key.partition(" ")[0])


class Starts(Labels):
    """Phrases at the start of a line."""

    def __init__(self) -> None:
        super().__init__()
        self._sizes: dict[str, list[int]] = {}  # by the first two words, of phrases that have so many

    def add(self, key: str, hit: Hit) -> None:
        """Add a phrase."""
        super().add(key, hit)
        _add_size(self._sizes, key.split(" "), slice(0, 2))

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The phrases that these words begin with, the longest first."""
        found: list[Hit] = []
        for size in self._sizes.get(" ".join(words[:2]), ()):
            if size <= len(words):
                found += self.hits.get(" ".join(words[:size]), ())
        found += self.hits.get(words[0], ())
        return found


class Ends(Wholes):
    """Phrases at the end of a line; `lasts` are their last words."""

    def __init__(self) -> None:
        super().__init__()
        self.lasts: set[str] = set()
        self._sizes: dict[str, list[int]] = {}  # by the last two words, of phrases that have so many

    def add(self, key: str, hit: Hit) -> None:
        """Add a phrase."""
        super().add(key, hit)
        self.lasts.add(key.rpartition(" ")[2])
        _add_size(self._sizes, key.split(" "), slice(-2, None))

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The phrases that these words end with, the longest first."""
        found: list[Hit] = []
        for size in self._sizes.get(" ".join(words[-2:]), ()):
            if size <= len(words):
                found += self.hits.get(" ".join(words[-size:]), ())
        found += self.hits.get(words[-1], ())
        return found


class Insides(Wholes):
    """Phrases anywhere in a line."""

    def __init__(self) -> None:
        super().__init__()
        # by the longest word, the rarest as a rule: how many words stand before it, and the phrase
        self.anchors: dict[str, list[tuple[int, list[str], list[Hit]]]] = {}

    def add(self, key: str, hit: Hit) -> None:
        """Add a phrase."""
        is_new = key not in self.hits
        super().add(key, hit)
        if is_new:
            words = key.split(" ")
            anchor = max(words, key=len)
            self.anchors.setdefault(anchor, []).append((words.index(anchor), words, self.hits[key]))

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The phrases among these words, the longest first, those of one length from left to right."""
        found = sorted(self._places(words), key=lambda place: place[:2])
        return [hit for _, _, hits in found for hit in hits]

    def _places(self, words: Sequence[str]) -> Iterator[tuple[int, int, list[Hit]]]:
        for place, word in enumerate(words):
            for before, phrase, hits in self.anchors.get(word, ()):
                start = place - before
                if start >= 0 and words[start : start + len(phrase)] == phrase:
                    yield -len(phrase), start, hits


def _add_size(sizes: dict[str, list[int]], words: list[str], head: slice) -> None:
    if len(words) > 1:
        known = sizes.setdefault(" ".join(words[head]), [])
        if len(words) not in known:
            known.append(len(words))
            known.sort(reverse=True)
