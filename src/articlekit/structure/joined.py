"""Paragraphs with formulas: MathML parts their text into many segments, which become one again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..segment.inline import DRAWN, PLAIN, Inline, fold
from ..segment.tags import is_inline
from .formulas import formula, is_copy, is_formula

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from ..segment.inline import Piece
    from ..segment.segment import Segment

MATH = Inline(marks=("math",))
_DEEPEST = 60  # levels inside a formula


class Joined(NamedTuple):
    """A text put together again: its pieces, and the numbers of the segments that it was."""

    pieces: tuple[Piece, ...]
    members: range

    @property
    def text(self) -> str:
        """The text of all pieces."""
        return fold("".join([raw for raw, _ in self.pieces]))


def join_formulas(segments: Sequence[Segment]) -> list[Joined]:
    """The texts of a page with formulas inside, in order."""
    joined: list[Joined] = []
    after = 0
    for index, segment in enumerate(segments):
        if index >= after and segment.things:
            holder = next((_holder(thing) for thing, _ in segment.things if is_formula(thing)), None)
            found = _join(segments, index, holder) if holder is not None else None
            if found is not None:
                joined.append(found)
                after = found.members.stop
    return joined


def _holder(thing: etree._Element) -> etree._Element | None:
    """The block-level element around a formula."""
    at = thing.getparent()
    while at is not None and is_inline(str(at.tag), "p"):
        at = at.getparent()
    return at


def _join(segments: Sequence[Segment], first: int, holder: etree._Element) -> Joined | None:
    """The text in `holder` from a segment on, as far as formulas and nothing else part it."""
    pieces: list[Piece] = []
    is_parted = True  # by a formula, from what comes next
    at = first
    while at < len(segments):
        segment = segments[at]
        if segment.element is holder:
            if not is_parted:
                break
            pieces += _with_formulas(segment)
            is_parted = False
        elif _is_inside(segment.element, holder):
            pieces += [(written, MATH) for written in _formulas(segment)]
            is_parted = True
        else:
            break
        at += 1
    return (
        Joined(tuple(pieces), range(first, at)) if at > first and any(inline is MATH for _, inline in pieces) else None
    )


def _is_inside(element: etree._Element | None, holder: etree._Element) -> bool:
    """Does the element stand in a formula in `holder`?"""
    is_math = False
    for _ in range(_DEEPEST):
        if element is None or element is holder:
            return is_math and element is holder
        is_math = is_math or element.tag == "math"
        element = element.getparent()
    return False


def _formulas(segment: Segment) -> Iterator[str]:
    for thing, _ in segment.things:
        if is_formula(thing) and not is_copy(thing):
            yield formula(thing)


def _with_formulas(segment: Segment) -> Iterator[Piece]:
    """The pieces of a segment with its formulas where they stand, without the letters that scripts drew of them."""
    stretches = [*zip(segment.raws, segment.contexts, strict=True)] or [(segment.text, PLAIN)]
    waiting = [thing for thing in segment.things if is_formula(thing[0]) and not is_copy(thing[0])]
    for place, piece in enumerate(stretches):
        while waiting and waiting[0][1] <= place:
            yield formula(waiting.pop(0)[0]), MATH
        if DRAWN not in piece[1].marks:
            yield piece
    yield from [(formula(thing), MATH) for thing, _ in waiting]
