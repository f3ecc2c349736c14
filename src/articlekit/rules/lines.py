"""Patterns of lines: "*" stands for any text, "#" for any number. They take time linear in the line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .problems import BadSelectorError

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_LONGEST = 500


@dataclass(frozen=True)
class LinePattern:
    """A pattern that a whole line fits, upper or lower case; `parts` are what stands between its stars, folded."""

    parts: tuple[str, ...]
    numbers: bool

    def value(self, line: str) -> str | None:
        """What stands where the first "*" is, the whole line if there is no "*"; None for a line that does not fit.

        >>> line_pattern("By * for *").value("By Jane Doe for the Post")
        'Jane Doe'
        """
        line = " ".join(line.split())
        found = self._ends(_folded(line, numbers=self.numbers))
        if found is None:
            return None
        if len(self.parts) == 1 or self.numbers:
            return line
        start, end = found
        return line[start:end].strip()

    def fits(self, line: str) -> bool:
        """Does the whole line fit?"""
        return self._ends(_folded(" ".join(line.split()), numbers=self.numbers)) is not None

    def _ends(self, line: str) -> tuple[int, int] | None:
        """Where the first star begins and ends in a folded line; None if the line does not fit."""
        first, *rest = self.parts
        if not rest:
            return (0, len(line)) if line == first else None
        last = rest.pop()
        stop = len(line) - len(last)
        if not line.startswith(first) or not line.endswith(last) or stop < len(first):
            return None
        at, end = len(first), stop
        for number, part in enumerate(rest):
            found = line.find(part, at, stop)
            if found < 0:
                return None
            end = found if number == 0 else end
            at = found + len(part)
        return len(first), end


def line_pattern(text: str) -> LinePattern:
    """The pattern that `text` writes. Raises BadSelectorError on one that is empty, fits all, or is too long.

    >>> line_pattern("# of #").fits("1 of 299"), line_pattern("read more: *").fits("Read more: Ferries")
    (True, True)
    """
    text = " ".join(text.split())
    if not text.strip("*# "):
        raise BadSelectorError("a line pattern needs some words beside “*” and “#”: “line:Read more: *”")
    if len(text) > _LONGEST:
        raise BadSelectorError(f"a line pattern has at most {_LONGEST} characters")
    numbers = "#" in text
    return LinePattern(tuple(_folded(text, numbers=numbers).split("*")), numbers)


def _folded(text: str, *, numbers: bool) -> str:
    """Lower case, character by character, so that places stay the same; numbers as "#" where they may be any."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return _DIGITS.sub("#", lower) if numbers else lower
