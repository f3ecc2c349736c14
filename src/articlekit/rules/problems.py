"""What is wrong with a rule, said so that its author can mend it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Problem(NamedTuple):
    """One thing that is wrong: `file` and `line` where it stands ("" and 0 if it is in no file), and what to do."""

    message: str
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        place = ":".join(part for part in (self.file, str(self.line or "")) if part)
        return f"{place}: {self.message}" if place else self.message


class RuleError(ValueError):
    """One or more site rules cannot be used; `problems` says of each what is wrong with it and where."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[type[RuleError], tuple[tuple[Problem, ...]]]:
        return RuleError, (self.problems,)


class BadSelectorError(ValueError):
    """A selector that cannot be read; the message says why and what can be."""


_LONGEST = 60


def unknown(word: str, known: Iterable[str], kind: str = "key") -> str:
    """A sentence on a word that nobody knows, with the closest that is known.

    >>> unknown("drops", ["drop", "keep"])
    'unknown key “drops”: did you mean “drop”?'
    """
    listed = list(known)
    word = word if len(word) <= _LONGEST else f"{word[:_LONGEST]}..."
    close = get_close_matches(word.lower(), listed, n=1, cutoff=0.5)
    hint = f"did you mean “{close[0]}”?" if close else f"known are {', '.join(listed)}"
    return f"unknown {kind} “{word}”: {hint}"
