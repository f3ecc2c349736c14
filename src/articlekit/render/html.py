"""An Article as clean HTML: a few allow-listed elements, built from the blocks, all text escaped."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from ..article import Article, Block, Role, Run
from .characters import printable
from .groups import Item, grouped, placed
from .urls import safe_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# From the innermost to the outermost.
_MARK_TAGS = (
    ("code", "code"),
    ("subscript", "sub"),
    ("superscript", "sup"),
    ("deleted", "del"),
    ("emphasis", "em"),
    ("strong", "strong"),
)


def to_html(article: Article) -> str:
    """The title and the body as an <article> element: no markup of the source passes through."""
    parts = [f"<h1>{_text(article.title)}</h1>"] if article.title and printable(article.title).strip() else []
    parts += (_group(role, blocks) for role, blocks in grouped(article.blocks))
    return "\n".join(("<article>", *parts, "</article>"))


def _group(role: Role, blocks: list[Block]) -> str:
    if role == Role.LIST_ITEM:
        return _lists(placed(blocks))
    if role == Role.QUOTE:
        return _element("blockquote", "\n".join(_element("p", _inline(block)) for block in blocks))
    return _single(blocks[0])


def _single(block: Block) -> str:
    if block.role == Role.HEADING:
        return _element(f"h{min(max(block.level, 2), 6)}", _inline(block))
    if block.role == Role.CODE:
        return f"<pre><code>{escape(printable(block.text), quote=False)}</code></pre>"
    if block.role == Role.TABLE and block.rows:
        return _table(block.rows)
    if block.role == Role.CAPTION:
        return f"<figure><figcaption>{_inline(block)}</figcaption></figure>"
    return _element("p", _inline(block))


def _lists(items: Iterable[Item]) -> str:
    parts: list[str] = []
    open_tags: list[str] = []
    for item in items:
        while len(open_tags) > item.depth + (not item.opens):
            parts.append(f"</li>\n</{open_tags.pop()}>\n")
        if item.opens:
            open_tags.append("ol" if item.ordered else "ul")
            parts.append(f"\n<{open_tags[-1]}{_start(item)}>\n")
        else:
            parts.append("</li>\n")
        parts.append(f"<li>{_inline(item.block)}")
    parts += (f"</li>\n</{tag}>\n" for tag in reversed(open_tags))
    return "".join(parts).strip()


def _start(item: Item) -> str:
    return "" if item.block.ordinal in (None, 1) else f' start="{item.block.ordinal}"'


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = (_row("td" if number else "th", row) for number, row in enumerate(rows))
    tbody = "\n".join(("<tbody>", *body, "</tbody>\n")) if body else ""
    return f"<table>\n<thead>\n{head}\n</thead>\n{tbody}</table>"


def _row(tag: str, cells: Sequence[str]) -> str:
    return _element("tr", "".join(_element(tag, _text(cell)) for cell in cells))


def _inline(block: Block) -> str:
    if not block.runs:
        return _text(block.text)
    return "".join(_linked(href, list(runs)) for href, runs in groupby(block.runs, key=lambda run: run.href))


def _linked(href: str | None, runs: list[Run]) -> str:
    inner = "".join(map(_marked, runs))
    url = safe_url(href) if href else None
    return inner if url is None or not inner.strip() else f'<a href="{escape(url)}">{inner}</a>'


def _marked(run: Run) -> str:
    inner = _text(run.text)
    if not inner.strip():
        return inner
    for mark, tag in _MARK_TAGS:
        if mark in run.marks:
            inner = _element(tag, inner)
    return inner


def _text(text: str) -> str:
    return escape(printable(text), quote=False).replace("\n", "<br>")


def _element(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>"
