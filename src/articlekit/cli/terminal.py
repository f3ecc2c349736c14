"""An Article laid out for reading in a terminal."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from ..article import Block, Role
from ..render.characters import terminal_safe
from ..render.groups import grouped, placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..article import Article

_BOLD, _DIM = 1, 2


def view(article: Article, *, width: int, colour: bool) -> str:
    """The title, authors, date and tags, the body wrapped to `width`, then what stands beside it and what was left out.

    Nothing of the article's own text can steer the terminal; `colour` adds bold and dim.
    """
    painter = _Painter(max(width, 20), colour)
    parts = [painter.wrap(article.title, style=_BOLD)] if article.title else []
    parts += (painter.wrap(line, style=_DIM) for line in _facts(article))
    head = "\n".join(parts)
    body = (painter.group(role, blocks) for role, blocks in grouped(article.blocks))
    foot = (painter.wrap(line, style=_DIM) for line in _footers(article))
    return "\n\n".join(part for part in (head, *body, *foot) if part)


def _footers(article: Article) -> Iterator[str]:
    if article.author_bio:
        yield f"About the author: {article.author_bio}"
    if article.credits:
        yield f"Images: {'; '.join(article.credits)}"
    if article.comments:
        yield f"Comments: {len(article.comments)}"
    if article.removed:
        kinds = Counter(str(block.role) for block in article.removed)
        counts = ", ".join(f"{kind} ({count})" if count > 1 else kind for kind, count in kinds.items())
        yield f"Left out: {counts}"


def _facts(article: Article) -> Iterator[str]:
    published = str(article.published or "")
    line = " · ".join(fact for fact in (", ".join(article.authors), published, article.site_name) if fact)
    if line:
        yield line
    if article.tags:
        yield f"Tags: {', '.join(article.tags)}"


class _Painter:
    def __init__(self, width: int, colour: bool) -> None:
        self._width = width
        self._colour = colour

    def group(self, role: Role, blocks: list[Block]) -> str:
        if role == Role.LIST_ITEM:
            return "\n".join(self._item(block, depth) for block, depth in placed(blocks))
        if role == Role.QUOTE:
            return "\n  │\n".join(self.wrap(block.text, first="  │ ") for block in blocks)
        return self._single(blocks[0])

    def _single(self, block: Block) -> str:
        if block.role in (Role.CODE, Role.TABLE):
            return textwrap.indent(terminal_safe(block.text), "    ")
        styles = {Role.HEADING: _BOLD, Role.CAPTION: _DIM}
        return self.wrap(block.text, style=styles.get(block.role))

    def _item(self, block: Block, depth: int) -> str:
        first = "  " * depth + ("• " if block.ordinal is None else f"{block.ordinal}. ")
        return self.wrap(block.text, first=first, rest=" " * len(first))

    def wrap(self, text: str, *, first: str = "", rest: str | None = None, style: int | None = None) -> str:
        """`text` in lines no longer than the width; `first` and `rest` begin its first and its other lines."""
        rest = first if rest is None else rest
        wrapper = textwrap.TextWrapper(self._width, break_long_words=False, break_on_hyphens=False)
        wrapper.subsequent_indent = rest
        lines: list[str] = []
        for line in terminal_safe(text).split("\n"):
            wrapper.initial_indent = rest if lines else first
            lines += wrapper.wrap(line)
        return "\n".join(self._styled(line, style) for line in lines)

    def _styled(self, line: str, style: int | None) -> str:
        return f"\x1b[{style}m{line}\x1b[0m" if self._colour and style else line
