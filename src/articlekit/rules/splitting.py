"""Phrases that a dump glued to the text around them, as lines of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..segment.undump import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MOST = 1000  # pieces of a line


def split_lines(lines: Iterable[Line], phrases: Sequence[str]) -> Iterator[Line]:
    """The lines, cut before and after each phrase; a piece counts as a paragraph of its own."""
    for line in lines:
        cuts = [at for at in _cuts(line.text, phrases) if 0 < at < len(line.text)]
        yield from _pieces(line, cuts) if cuts else (line,)


def _cuts(text: str, phrases: Sequence[str]) -> list[int]:
    cuts: set[int] = set()
    for phrase in phrases:
        at = text.find(phrase)
        while at >= 0 and len(cuts) < _MOST:
            cuts.update((at, at + len(phrase)))
            at = text.find(phrase, at + len(phrase))
    return sorted(cuts)


def _pieces(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    starts, ends = (0, *cuts), (*cuts, len(line.text))
    after = False
    for start, end in zip(starts, ends, strict=True):
        piece = line.text[start:end]
        bare = piece.strip()
        if bare:
            first = line.start + start + piece.index(bare[0])
            yield Line(bare, first, first + len(bare), line.indent, 1 if after else line.blanks_before)
            after = True
