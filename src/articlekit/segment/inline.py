"""Inline context (links, emphasis, code) and the runs of a block that come of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ..article import Run
from ..drafts import make_run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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

    The white space between two runs belongs to neither, so that no mark begins or ends with a blank.
    """
    out: list[Run] = []
    at = 0
    for raw, inline in pieces:
        folded = fold(raw)
        start = text.find(folded, at)
        if not folded or start < 0:
            continue
        _append(out, text[at:start], PLAIN)
        at = start + len(folded)
        _append(out, text[start:at], inline)
    if out:
        _append(out, text[at:], PLAIN)
    return tuple(out)


def _append(out: list[Run], text: str, inline: Inline) -> None:
    if not text:
        return
    if out and out[-1].href == inline.href and out[-1].marks == inline.marks and "math" not in inline.marks:
        out[-1] = Run(out[-1].text + text, inline.href, inline.marks)
    else:
        out.append(make_run(text, inline.href, inline.marks))
