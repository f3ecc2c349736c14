"""What two articles of one page have in common, and what not."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from .facts import NAMES, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..article import Article, Block

_LISTS = ("removed", "meta_blocks", "comments")
_AROUND = 1  # blocks alike that are shown beside others


def compare(old: Article, new: Article) -> list[str]:
    """The fields that differ, then the body with what left it ("-") and what came in ("+"), each with the reason.

    Empty where both say the same.
    """
    return [*_fields(old, new), *_bodies(old, new)]


def _fields(old: Article, new: Article) -> Iterator[str]:
    for name in ("status", *NAMES):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"  {name}"
            yield f"- {shown(before) or '(none)'}{_source(old, name)}"
            yield f"+ {shown(after) or '(none)'}{_source(new, name)}"


def _source(article: Article, name: str) -> str:
    evidence = article.evidence.get(name)
    return f"   ({evidence.source})" if evidence is not None else ""


def _bodies(old: Article, new: Article) -> Iterator[str]:
    olds, news = ([block for block in article.blocks if block.text] for article in (old, new))
    before, after = ([_key(block) for block in blocks] for blocks in (olds, news))
    if before == after:
        return
    yield "  body"
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield from _context(olds[a:b])
            continue
        for block in olds[a:b]:
            yield f"- [{block.role}] {shown(block.text)}{_why(block, new)}"
        for block in news[c:d]:
            yield f"+ [{block.role}] {shown(block.text)}{_why(block, old)}"


def _context(blocks: list[Block]) -> Iterator[str]:
    if len(blocks) <= 2 * _AROUND:
        yield from (f"  {shown(block.text)[:80]}" for block in blocks)
        return
    yield from (f"  {shown(block.text)[:80]}" for block in blocks[:_AROUND])
    yield f"  ... {len(blocks) - 2 * _AROUND} more alike"
    yield from (f"  {shown(block.text)[:80]}" for block in blocks[-_AROUND:])


def _why(block: Block, other: Article) -> str:
    """Where the other article has the block, and why."""
    for name in _LISTS:
        for found in getattr(other, name):
            if found.text == block.text:
                return f"   (in the other: {found.role}, {found.reason})"
    return ""


def _key(block: Block) -> str:
    return " ".join(block.text.split())
