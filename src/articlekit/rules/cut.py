"""A part of a segment as a segment of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..segment.inline import Inline
    from ..segment.segment import Segment


def cut_out(segment: Segment, text: str, raw: str) -> tuple[Segment, Segment] | None:
    """The segment without a part of its text, and that part; None where the part is not found or nothing else is left.

    `text` is the part with its white space folded, `raw` as it stood in the markup. Links and emphasis of the rest are
    lost where the part is no stretch of its own.
    """
    if not text or segment.rows:
        return None
    at = _find(segment.text.replace("\n", " "), text)
    if at < 0:
        return None
    before, after = segment.text[:at], segment.text[at + len(text) :]
    rest = f"{before.rstrip(' ')} {after.lstrip(' ')}" if before[-1:] == " " or after[:1] == " " else before + after
    rest = rest.strip()
    if not rest:
        return None
    raws, contexts = _without(segment, raw)
    left = replace(segment, text=rest, raws=raws, contexts=contexts)
    return left, replace(segment, text=text, raws=(), contexts=())


def _find(line: str, text: str) -> int:
    """Where a text stands in a line with no letter right before or after it; -1 if nowhere."""
    at = line.find(text)
    while at >= 0:
        around = line[at - 1 : at] + line[at + len(text) : at + len(text) + 1]
        if not any(map(str.isalnum, around)):
            return at
        at = line.find(text, at + 1)
    return -1


def _without(segment: Segment, raw: str) -> tuple[tuple[str, ...], tuple[Inline, ...]]:
    """The stretches of a segment without those that are the part; none at all where there are none such."""
    raws = segment.raws
    for start in range(len(raws)):
        joined = ""
        for end in range(start, len(raws)):
            joined += raws[end]
            if joined == raw:
                kept = [*range(start), *range(end + 1, len(raws))]
                return tuple(raws[at] for at in kept), tuple(segment.contexts[at] for at in kept)
            if not raw.startswith(joined):
                break
    return (), ()
