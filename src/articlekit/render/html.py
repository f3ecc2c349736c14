"""An Article as clean HTML: a few allow-listed elements, built from the blocks, all text escaped."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from ..article import Article, Block, Cell, Role, Run
from .characters import printable
from .labels import embed_label, note_name
from .nested import Box, List, Node, nested
from .options import DEFAULTS
from .tables import head_size
from .urls import safe_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..article import Media
    from .options import RenderOptions

# From the innermost to the outermost.
_MARK_TAGS = (
    ("code", "code"),
    ("subscript", "sub"),
    ("superscript", "sup"),
    ("deleted", "del"),
    ("emphasis", "em"),
    ("strong", "strong"),
)
_LANGUAGE = re.compile(r"[\w+#.-]{1,40}", re.ASCII)
_PIXELS = 10_000
# As a parser of HTML writes text and the values of attributes (HTML, 13.3 "Serializing HTML fragments").
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"})
_VALUE = str.maketrans({"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"})


def to_html(article: Article, options: RenderOptions = DEFAULTS) -> str:
    """The title and the body as an <article> element: no markup of the source passes through."""
    writer = _Writer(options)
    parts = [f"<h1>{_text(article.title)}</h1>"] if article.title and printable(article.title).strip() else []
    parts += writer.parts(nested(article.blocks))
    if options.comments and article.comments:
        parts += ["<section>", *writer.parts(nested(article.comments)), "</section>"]
    return "\n".join(("<article>", *parts, "</article>"))


class _Writer:
    def __init__(self, options: RenderOptions) -> None:
        self._options = options

    def parts(self, nodes: Sequence[Node]) -> list[str]:
        """The HTML of each node that shows anything."""
        return [part for part in map(self._node, nodes) if part]

    def _node(self, node: Node) -> str:
        if isinstance(node, List):
            return self._list(node)
        return self._box(node) if isinstance(node, Box) else self._block(node)

    def _list(self, node: List) -> str:
        tag = "ul" if node.start is None else "ol"
        start = "" if node.start in (None, 1) else f' start="{node.start}"'
        items = "\n".join([f"<li>{self._item(item)}</li>" for item in node.items])
        return f"<{tag}{start}>\n{items}\n</{tag}>"

    def _item(self, item: Sequence[Node]) -> str:
        first, *inside = item
        is_short = isinstance(first, Block) and all(isinstance(node, List) for node in inside)
        text = self._inline(first) if is_short and isinstance(first, Block) else self._node(first)
        return "\n".join([text, *self.parts(inside), *[""] * bool(inside)])

    def _box(self, box: Box) -> str:
        if box.kind == "figure":
            return self._figure(box)
        if box.kind == "definitions":
            return "\n".join(("<dl>", *map(self._defined, box.inside), "</dl>"))
        inside = "\n".join(self.parts(box.inside))
        if box.kind == "quote":
            return _element("blockquote", inside)
        if box.kind == "callout":
            kind = box.label if box.label in _CALLOUTS else "note"
            return f'<aside class="{kind}">\n{inside}\n</aside>'
        return f'<div id="fn-{note_name(box.label)}">\n{inside}\n</div>'

    def _figure(self, box: Box) -> str:
        captions = [node for node in box.inside if isinstance(node, Block) and node.role is Role.CAPTION]
        images = [
            self._image(node.media, is_titled=not captions)
            for node in box.inside
            if isinstance(node, Block) and node.media
        ]
        inside = [*images, *[_element("figcaption", self._inline(caption)) for caption in captions]]
        shown = "\n".join(part for part in inside if part)
        return _element("figure", shown) if shown else ""

    def _image(self, media: Media, *, is_titled: bool) -> str:
        url = safe_url(media.source) if self._options.images else None
        if url is None:
            return ""
        about = media.caption if media.credit in media.caption else f"{media.caption} {media.credit}"
        title = f' title="{_value(about)}"' if about and is_titled else ""
        sizes = [(name, getattr(media, name)) for name in ("width", "height")]
        size = "".join([f' {name}="{pixels}"' for name, pixels in sizes if 0 < pixels <= _PIXELS])
        return f'<img src="{_value(url)}" alt="{_value(media.alt)}"{title}{size}>'

    def _defined(self, node: Node) -> str:
        is_term = isinstance(node, Block) and node.role is Role.TERM
        return _element("dt" if is_term else "dd", self._inline(node)) if isinstance(node, Block) else self._node(node)

    def _block(self, block: Block) -> str:
        if block.role is Role.HEADING:
            return _element(f"h{min(max(block.level, 2), 6)}", self._inline(block))
        if block.role is Role.CODE:
            return _code(block)
        if block.role is Role.TABLE and block.rows and self._options.tables:
            return self._table(block.rows)
        if block.role is Role.RULE:
            return "<hr>"
        if block.role is Role.EMBED:
            return self._embed(block.media)
        return _element("footer" if block.role is Role.ATTRIBUTION else "p", self._inline(block))

    def _embed(self, media: Media | None) -> str:
        url = safe_url(media.source) if media and self._options.links else None
        return f'<p><a href="{_value(url)}">{_text(embed_label(media))}</a></p>' if media and url else ""

    def _table(self, rows: Sequence[Sequence[Cell]]) -> str:
        size = head_size(rows)
        lines = [self._row(row, is_head=at < size) for at, row in enumerate(rows)]
        parts = [("thead", lines[:size]), ("tbody", lines[size:])]
        return "\n".join(
            ("<table>", *["\n".join((f"<{tag}>", *part, f"</{tag}>")) for tag, part in parts if part], "</table>")
        )

    def _row(self, row: Sequence[Cell], *, is_head: bool) -> str:
        return _element("tr", "".join([self._cell(cell, "th" if is_head or cell.header else "td") for cell in row]))

    def _cell(self, cell: Cell, tag: str) -> str:
        spans = [(name, getattr(cell, name)) for name in ("colspan", "rowspan")]
        attributes = "".join([f' {name}="{span}"' for name, span in spans if span > 1])
        return f"<{tag}{attributes}>{self._runs(cell.runs, cell.text)}</{tag}>"

    def _inline(self, block: Block) -> str:
        return self._runs(block.runs, block.text)

    def _runs(self, runs: Iterable[Run], text: str) -> str:
        if not runs:
            return _text(text)
        return "".join([self._linked(href, list(group)) for href, group in groupby(runs, key=lambda run: run.href)])

    def _linked(self, href: str | None, runs: list[Run]) -> str:
        inner = "".join(map(_marked, runs))
        if href and "footnote" in runs[0].marks and href.startswith("#"):
            return f'<sup><a href="#fn-{note_name(href[1:])}">{inner}</a></sup>'
        url = safe_url(href) if href and self._options.links else None
        return inner if url is None or not inner.strip() else f'<a href="{_value(url)}">{inner}</a>'


_CALLOUTS = frozenset({"note", "tip", "important", "warning", "caution"})


def _code(block: Block) -> str:
    is_named = block.language and _LANGUAGE.fullmatch(block.language)
    name = f' class="language-{block.language}"' if is_named else ""
    return f"<pre><code{name}>{printable(block.text).translate(_TEXT)}</code></pre>"


def _marked(run: Run) -> str:
    inner = _text(run.text)
    if not inner.strip():
        return inner
    if "math" in run.marks:
        return f'<span class="math">{inner}</span>'
    for mark, tag in _MARK_TAGS:
        if mark in run.marks:
            inner = _element(tag, inner)
    return inner


def _text(text: str) -> str:
    return printable(text).translate(_TEXT).replace("\n", "<br>")


def _value(text: str) -> str:
    return " ".join(printable(text).split()).translate(_VALUE)


def _element(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>"
