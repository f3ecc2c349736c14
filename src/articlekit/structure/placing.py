"""Which of the elements without text belong to the body: those that stand with text that is kept, or with the title."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from ..article import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from ..article import Block
    from ..segment.segment import Segment, Thing

REACH = 8  # levels from an element up to the box that it shares with a text
HIGHEST = 14  # levels from a text up to such a box

_APART = frozenset({"nav", "aside", "footer", "form", "button", "select", "template", "dialog"})
# lines about an image
_ABOUT = frozenset({Role.CAPTION, Role.CREDIT})
# lines between a title and the first paragraph
_HEAD = frozenset({*_ABOUT, Role.BYLINE, Role.DATELINE, Role.TAGS, Role.AUTHOR_LABEL, Role.SHARE})


class Placing:
    """The elements of a page that belong to its body."""

    def __init__(self, segments: Sequence[Segment], judged: Sequence[tuple[Block, bool]]) -> None:
        self._segments = segments
        title = Role.TITLE
        self._roles = [block.role for block, _ in judged]
        self._stays = [kept or block.role is title for block, kept in judged]
        self._boxes: dict[etree._Element, frozenset[etree._Element]] = {}

    def of(self, index: int) -> Iterator[Thing]:
        """Those among the elements met before or in a segment; that of a kept segment's own text always belong."""
        if True not in self._stays[max(0, index - REACH) : index + REACH]:
            return
        near = [*self._around(index)]
        for thing in self._segments[index].things:
            inside = thing[1] > 0 and self._stays[index]
            if (inside and self._roles[index] is not Role.TITLE) or self._belongs(thing[0], near):
                yield thing

    def _around(self, index: int) -> Iterator[int]:
        """The numbers of the texts next to what stands before a segment; lines about images say nothing."""
        yield from self._next(range(index - 1, -1, -1), _ABOUT)
        yield from self._next(range(index, len(self._segments)), _ABOUT)
        if not any(self._stays[at] for at in range(max(index - 1, 0), min(index + 1, len(self._stays)))):
            yield from self._lead(index)

    def _next(self, places: range, passed: frozenset[Role]) -> Iterator[int]:
        for at in places[:REACH]:
            if self._stays[at] or self._roles[at] not in passed:
                yield at
                return

    def _lead(self, index: int) -> Iterator[int]:
        """The text behind the lines between title and body."""
        for at in range(index, min(index + REACH, len(self._stays))):
            if self._stays[at]:
                yield at
                return
            if self._roles[at] not in _HEAD:
                return

    def _belongs(self, thing: etree._Element, near: list[int]) -> bool:
        """Does it share a box with a text that stays, and with no other text below that?"""
        if not any(self._stays[at] for at in near):
            return False
        box = thing.getparent()
        for _ in range(REACH):
            if box is None or box.tag in _APART:
                return False
            held = [at for at in near if box is self._segments[at].element or box in self._boxes_of(at)]
            if held:
                return any(self._stays[at] for at in held)
            box = box.getparent()
        return False

    def _boxes_of(self, index: int) -> frozenset[etree._Element]:
        """The elements around a text; those of one parent share them."""
        element = self._segments[index].element
        parent = element.getparent() if element is not None else None
        if parent is None:
            return frozenset()
        if parent not in self._boxes:
            self._boxes[parent] = frozenset([parent, *islice(parent.iterancestors(), HIGHEST)])
        return self._boxes[parent]
