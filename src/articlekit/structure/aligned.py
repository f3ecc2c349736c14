"""Segments beside blocks that were changed after they had been made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..segment.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..article import Block

    Judged = tuple[Block, bool]


def aligned(segments: Sequence[Segment], made: Sequence[Judged], now: Sequence[Judged]) -> Sequence[Segment]:
    """A segment for each block of `now`: that of the block in `made` from the same place and with the same text.

    A block of another text stands for itself.
    """
    if now is made:
        return segments
    known = {(id(block.source), block.text): segment for segment, (block, _) in zip(segments, made, strict=True)}
    return [known.get((id(block.source), block.text)) or _alone(block) for block, _ in now]


def _alone(block: Block) -> Segment:
    return Segment(block.text, block.role, block.source)
