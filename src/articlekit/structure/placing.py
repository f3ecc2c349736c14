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

    Boxes = tuple[etree._Element | None, frozenset[etree._Element]]

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
        title = Role.TITLE
        self._segments = segments
        self._judged = judged
        self._stays = [kept or block.role is title for block, kept in judged]
        self._boxes: dict[etree._Element, frozenset[etree._Element]] = {}

    def of(self, index: int) -> Iterator[Thing]:
        """Those among the elements met before or in a segment; that of a kept segment's own text always belong."""
        if True not in self._stays[max(0, index - REACH) : index + REACH]:
            return
        is_text = self._stays[index] and self._judged[index][0].role is not Role.TITLE
        kept: list[Boxes] | None = None
        others: list[Boxes] = []
        for thing in self._segments[index].things:
            if is_text and thing[1] > 0:
                yield thing
                continue
            if kept is None:
                near = self._near(index)
                kept = [self._boxes_of(at) for at in near if self._stays[at]]
                others = [self._boxes_of(at) for at in near if not self._stays[at]]
            if kept and _belongs(thing[0], kept, others):
                yield thing

    def _near(self, index: int) -> list[int]:
        """The numbers of the texts next to what stands before a segment; lines about images say nothing."""
        stays = self._stays
        if stays[index] and index and stays[index - 1]:
            return [index - 1, index]
        near = [self._first(range(index - 1, max(index - REACH, 0) - 1, -1), _ABOUT)]
        near.append(self._first(range(index, min(index + REACH, len(stays))), _ABOUT))
        if not stays[index] and not (index and stays[index - 1]):
            # behind the lines between title and body
            lead = self._first(range(index, min(index + REACH, len(stays))), _HEAD)
            near.append(lead if lead >= 0 and stays[lead] else -1)
        return [at for at in near if at >= 0]

    def _first(self, places: range, passed: frozenset[Role]) -> int:
        """The first of the segments that stays, or has none of the roles that are passed over; -1 for none."""
        for at in places:
            if self._stays[at] or self._judged[at][0].role not in passed:
                return at
        return -1

    def _boxes_of(self, index: int) -> Boxes:
        """The element of a text, and those around it, which texts of one parent share."""
        element = self._segments[index].element
        parent = element.getparent() if element is not None else None
        if parent is None:
            return element, frozenset()
        around = self._boxes.get(parent)
        if around is None:
            around = self._boxes[parent] = frozenset([parent, *islice(parent.iterancestors(), HIGHEST)])
        return element, around


def _belongs(thing: etree._Element, kept: Sequence[Boxes], others: Sequence[Boxes]) -> bool:
    """Does it share a box with a text that stays, and with no other text below that?"""
    box = thing.getparent()
    for _ in range(REACH):
        if box is None or box.tag in _APART:
            return False
        for element, around in kept:
            if box in around or box is element:
                return True
        for element, around in others:
            if box in around or box is element:
                return False
        box = box.getparent()
    return False
