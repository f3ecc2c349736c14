"""Inline context (links, emphasis, code) and the runs of a block that come of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ..drafts import make_run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..article import Run

BREAK = "\x00"  # stands for <br> inside raw text: decoding leaves no NUL in the input

MARKS = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "var": "emphasis",
    "dfn": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "del": "deleted",
    "s": "deleted",
    "strike": "deleted",
    "sub": "subscript",
    "sup": "superscript",
}


DRAWN = "drawn"  # marks the letters with which a script drew a formula, beside the formula itself
DRAWN_CLASSES = frozenset({"katex-html", "MathJax", "MathJax_Preview", "MathJax_SVG", "MathJax_CHTML"})


class Inline(NamedTuple):
    """What the inline elements around a stretch of text say; `class_bits` are the lexicon hits of their classes."""

    href: str | None = None
    marks: tuple[str, ...] = ()
    class_bits: int = 0


Piece = tuple[str, Inline]
Style = tuple["str | None", tuple[str, ...]]
PLAIN = Inline()

# Inline(*fields) in half the time, for what is made for every link
make_inline: Callable[[tuple[str | None, tuple[str, ...], int]], Inline] = partial(tuple.__new__, Inline)


def fold(raw: str) -> str:
    """White space folded to single blanks, BREAK to a line feed.

    >>> fold(f"  one\\n two {BREAK} three {BREAK} ")
    'one two\\nthree'
    """
    text = raw.strip()
    if text.isprintable() and "  " not in text:  # the only white space that is printable
        return text
    if BREAK not in raw:
        return " ".join(raw.split())
    lines = (" ".join(line.split()) for line in raw.split(BREAK))
    return "\n".join(line for line in lines if line)


def runs(pieces: Iterable[Piece], text: str) -> tuple[Run, ...]:
    """The runs of a block from its raw pieces: their texts join to exactly `text`, the folded text of the block.

    The white space between two runs has no marks, so that none begins or ends with a blank; inside a link it is part of
    the link.
    """
    out: list[Run] = []
    begin = at = 0
    style: Style = _UNSTYLED
    for raw, (href, marks, _) in pieces:
        start, end = _place(text, raw, at)
        if start == end:
            continue
        gap: Style = (href, ()) if href is not None and href == style[0] else _UNSTYLED
        if start > at and style != gap:
            out.append(make_run(text[begin:at], *style))
            begin, style = at, gap
        if (href, marks) != style or "math" in marks:
            if start > begin:
                out.append(make_run(text[begin:start], *style))
            begin, style = start, (href, marks)
        at = end
    if at and at < len(text) and style != _UNSTYLED:
        out.append(make_run(text[begin:at], *style))
        begin, style = at, _UNSTYLED
    if at:
        out.append(make_run(text[begin:], *style))
    return tuple(out)


_UNSTYLED: Style = (None, ())


def _place(text: str, raw: str, at: int) -> tuple[int, int]:
    """Where a raw stretch stands in the folded text, from `at` on; nowhere is from `at` to `at`."""
    piece = raw.strip()
    if text.startswith(piece, at):
        return at, at + len(piece)
    if text.startswith(piece, at + 1):
        return at + 1, at + 1 + len(piece)
    piece = fold(raw)
    start = text.find(piece, at)
    return (start, start + len(piece)) if start >= 0 else (at, at)
