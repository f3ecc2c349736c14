"""Shortened copies of training pages and dumps: all that is around a text, and the first few sentences of it.

The texts of the sets are long (half of wcxb-dev's articles have more than 1,500 words), most news are not, and around a
short text there is as much of everything else as around a long one.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from articlekit.segment.dump import segment_dump
from articlekit.segment.page import segment_page

from .align import GOLD_SHARE, gold_shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree
    from numpy.typing import NDArray

    from articlekit.segment.segment import Segment

LEAST_TOKENS = 120  # of a text; a shorter one stays as it is
SHORTEST, LONGEST = 40, 500  # tokens that a copy keeps, but at most MOST_KEPT of what there are
MOST_KEPT = 0.6
MOST_LEFT = 0.3  # tokens of what was to go that may still stand, for one that stays


def shorten_page(root: etree._Element, gold: str, chance: np.random.Generator) -> str | None:
    """Take the later part of a page's text out of its tree; gives the text that stays.

    None, and then the tree is of no more use, where there is no text or it cannot be cut: elements hold both what stays
    and what goes.
    """
    segments = segment_page(root).segments
    cut = _cut(segments, gold, chance)
    if cut is None:
        return None
    stays, goes = cut
    _remove(segments, goes)
    text = _text(segments[place] for place in stays)
    left = [segment.text for segment in segment_page(root).segments]
    beyond = _gold_tokens(left, gold) - _gold_tokens(left, text)
    return text if beyond <= MOST_LEFT * len(text.split()) else None


def shorten_dump(dump: str, gold: str, chance: np.random.Generator) -> tuple[str, str] | None:
    """The dump without the later part of its text, and the text that stays; None where there is too little."""
    segments = segment_dump(dump).segments
    cut = _cut(segments, gold, chance)
    if cut is None:
        return None
    stays, goes = cut
    start, end = segments[goes[0]].source.spans[0][0], segments[goes[-1]].source.spans[-1][1]
    return (dump[:start] + dump[end:], _text(segments[place] for place in stays)) if start < end else None


def _cut(segments: Sequence[Segment], gold: str, chance: np.random.Generator) -> tuple[Sequence[int], range] | None:
    """The places of the segments that stay as the text, and of all that go: from there up to the end of the text."""
    if not segments:
        return None
    shares, tokens, _ = gold_shares([segment.text for segment in segments], gold)
    content: NDArray[np.intp] = np.flatnonzero(shares >= GOLD_SHARE)
    read = tokens[content].cumsum()
    if not len(read) or read[-1] < LEAST_TOKENS:
        return None
    most = max(SHORTEST, min(LONGEST, MOST_KEPT * float(read[-1])))
    kept = int(read.searchsorted(math.exp(chance.uniform(math.log(SHORTEST), math.log(most))))) + 1
    if kept >= len(content):
        return None
    return content[:kept].tolist(), range(int(content[kept - 1]) + 1, int(content[-1]) + 1)


def _remove(segments: Sequence[Segment], goes: range) -> None:
    """Remove the elements that hold nothing but segments which go."""
    inside, going = Counter[object](), Counter[object]()
    for place, segment in enumerate(segments):
        for element in _around(segment):
            inside[element] += 1
            going[element] += place in goes
    empty = {element for element, count in going.items() if count == inside[element]}
    for place in goes:
        for element in _around(segments[place]):
            if element in empty and (parent := element.getparent()) is not None and parent not in empty:
                _drop(element, parent)


def _around(segment: Segment) -> Iterable[etree._Element]:
    """The element of a segment and all around it."""
    return () if segment.element is None else (segment.element, *segment.element.iterancestors())


def _drop(element: etree._Element, parent: etree._Element) -> None:
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _gold_tokens(texts: Sequence[str], gold: str) -> float:
    shares, tokens, _ = gold_shares(texts, gold)
    return float(tokens[shares >= GOLD_SHARE].sum())


def _text(segments: Iterable[Segment]) -> str:
    return "\n".join(segment.text for segment in segments)
