"""Is what a fixture expects what the article says? If not, what is the difference, and where did the text go?"""

from __future__ import annotations

from difflib import ndiff
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..article import Article, Block
    from .fixtures import Fixture


def failure(fixture: Fixture, name: str, article: Article) -> str | None:
    """What is wrong with a key that a fixture expects, in lines for reading; None if nothing is."""
    wanted = fixture.expected[name]
    if name in ("contains", "lacks"):
        lines = [line for text in wanted for line in _text_lines(article, text, wanted=name == "contains")]
        return "\n".join(lines) or None
    got = [note.code for note in article.notes] if name == "notes" else article.to_dict()[name]
    return None if got == wanted else "\n".join(_difference(name, wanted, got, article))


def _text_lines(article: Article, text: str, *, wanted: bool) -> Iterator[str]:
    folded = " ".join(text.split())
    if (folded in " ".join(article.text.split())) is wanted:
        return
    yield f"the body {'lacks' if wanted else 'contains'} “{text}”"
    lists = (article.removed, article.meta_blocks, article.comments) if wanted else (article.blocks,)
    found = [block for blocks in lists for block in blocks if folded in " ".join(block.text.split())]
    for block in found:
        yield f"  it stands in {where(block)}: {block.role}, {block.reason}"
    if wanted and not found:
        yield "  no block of the page holds it: compare it with what `articlekit explain` shows"


def where(block: Block) -> str:
    """Where a block stood, in words."""
    source = block.source
    if source.spans:
        return f"the characters {source.start} to {source.end}"
    return f"{source.xpath} (line {source.line})" if source.line else str(source.xpath)


def _difference(name: str, wanted: Any, got: Any, article: Article) -> Iterator[str]:
    yield f"{name} differs (- expected, + got):"
    yield from (f"  {line.rstrip()}" for line in ndiff(_lines(wanted), _lines(got)))
    evidence = article.evidence.get(name)
    if evidence is not None:
        yield f"  it comes from {evidence.source}: {evidence.raw[:200]!r}"
        for other in evidence.others[:3]:
            yield f"  also seen: {other.value!r} in {other.source}"


def _lines(value: Any) -> list[str]:
    if isinstance(value, str):
        return value.split("\n")
    return [str(item) for item in value] if isinstance(value, list) else [f"<{value}>" if value is None else str(value)]
