"""Pages with every segment kept, whatever a model would say: what structure makes of them is tested by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articlekit.article import Article, Block, Role
from articlekit.decode.tree import parse_tree
from articlekit.segment.page import segment_page
from articlekit.structure.body import body_of

if TYPE_CHECKING:
    from articlekit.segment.segment import Segment

BASE = "https://harbour.example.org/news/ferries"
GONE = "Removed:"  # begins the texts that are not kept


def article_of(markup: str, base: str | None = BASE) -> Article:
    """The article of a page whose every text is kept, save those that begin with GONE."""
    root, _ = parse_tree(markup)
    assert root is not None
    segments = segment_page(root).segments
    return Article(blocks=body_of(segments, [_judged(segment) for segment in segments], base))


def _judged(segment: Segment) -> tuple[Block, bool]:
    kept = not segment.text.startswith(GONE)
    role = segment.shape if kept or segment.shape is Role.CAPTION else Role.RELATED
    block = Block(role, segment.text, segment.source, level=segment.level, ordinal=segment.ordinal)
    return block, kept
