"""An Article as GitHub-flavoured Markdown, in which text never turns into structure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ..article import Article, Block, Role, Run
from .characters import printable
from .front_matter import front_matter
from .inline import destination, in_cell, inline, longest_backticks, plain, quoted, title
from .labels import embed_label, note_name
from .nested import Box, List, Node, nested
from .options import DEFAULTS
from .tables import head_size, slots
from .urls import safe_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ..article import Media
    from .options import RenderOptions

# What opens a block at the start of a line: quotes, headings, lists, rules, setext underlines, table delimiter rows.
_LINE_START = re.compile(r"(\d{1,9})(?=[.)](?:\s|\Z))|[>=|]|#{1,6}(?=\s|\Z)|[-+](?=[\s|:+-]|\Z)|:(?=-)")
# A heading drops number signs at its end.
_CLOSING_SIGNS = re.compile(r"(?:(?<=\s)|^)#(?=#*\Z)")
# The largest number that starts a list (CommonMark 0.31, 5.2).
_MAX_ORDINAL = 999_999_999
# The markers that may follow on a line of text; a list with another one needs a blank line before it (same section).
_INTERRUPTING = ("- ", "* ", "1. ", "1) ")
# What a reader without footnotes would take for the address that a name stands for (section 4.7).
_ADDRESS_ALONE = re.compile(r"\S+(?:\s+[\"'(].*)?")
_LANGUAGE = re.compile(r"[\w+#.-]{1,40}")


def to_markdown(article: Article, options: RenderOptions = DEFAULTS) -> str:
    """The title as the only first-level heading, then the body; without a newline at the end."""
    writer = _Writer(options)
    parts = [front_matter(article)] if options.front_matter else []
    if article.title and printable(article.title).strip():
        parts.append(f"# {_heading(plain(article.title))}")
    parts += writer.parts(nested(article.blocks))
    if options.comments and article.comments:
        parts += ["---", *writer.parts(nested(article.comments))]
    return "\n\n".join(parts)


class _Writer:
    def __init__(self, options: RenderOptions) -> None:
        self._options = options

    def parts(self, nodes: Sequence[Node]) -> list[str]:
        """The Markdown of each node that shows anything; lists side by side have different markers."""
        written: list[str] = []
        last = ""
        for node in nodes:
            if isinstance(node, List):
                last = _marker(node, last)
                written.append(self._list(node, last))
                continue
            part = self._box(node) if isinstance(node, Box) else self._block(node)
            if part:
                written.append(part)
                last = ""
        return written

    def _list(self, node: List, marker: str) -> str:
        return "\n".join([self._item(item, _numbered(marker, at)) for at, item in enumerate(node.items)])

    def _item(self, item: Sequence[Node], marker: str) -> str:
        first, *inside = self.parts(item)
        if inside:
            is_tight = isinstance(item[1], List) and inside[0].startswith(_INTERRUPTING)
            first += ("\n" if is_tight else "\n\n") + "\n\n".join(inside)
        return _indented(first, marker, " " * len(marker))

    def _box(self, box: Box) -> str:
        parts = self._definitions(box) if box.kind == "definitions" else self.parts(_untitled(box))
        inside = "\n\n".join(parts)
        if box.kind == "quote":
            return _prefixed(inside)
        if box.kind == "callout":
            is_text = isinstance(box.inside[0], Block) and box.inside[0].role not in _NO_PARAGRAPHS
            return _prefixed(f"[!{_kind(box.label)}]{NEXT_LINE if is_text else NEXT_BLOCK}{inside}")
        return _footnote(box.label, inside) if box.kind == "footnote" else inside

    def _definitions(self, box: Box) -> list[str]:
        """Terms as items in bold, what defines them inside; Markdown has nothing of its own for them."""
        items: list[list[Node]] = []
        for node in box.inside:
            if not items or (isinstance(node, Block) and node.role is Role.TERM):
                items.append([])
            items[-1].append(node)
        return [self._list(List(None, items), "- ")]

    def _block(self, block: Block) -> str:
        if block.role in _TEXTLESS:
            return _TEXTLESS[block.role](block.media, self._options)
        if block.role is Role.HEADING:
            return f"{'#' * min(max(block.level, 2), 6)} {_heading(self._inline(block))}"
        if block.role is Role.CODE:
            return _code(printable(block.text), block.language)
        if block.role is Role.TABLE and block.rows and self._options.tables:
            return self._table(block)
        mark = _MARKED.get(block.role)
        return _paragraph(self._inline(_with_mark(block, mark) if mark else block))

    def _inline(self, block: Block) -> list[str]:
        return inline(block.runs, links=self._options.links) if block.runs else plain(block.text)

    def _table(self, block: Block) -> str:
        grid = slots(block.rows)
        # Only the first row must be as wide as the widest: readers fill the others up.
        width = max(map(len, grid))
        lines = [_row([in_cell(cell, links=self._options.links) if cell else "" for cell in row]) for row in grid]
        first = [in_cell(cell, links=self._options.links) if cell else "" for cell in grid[0]]
        if head_size(block.rows):
            lines[0] = _row([*first, *[""] * (width - len(first))])
        else:
            lines.insert(0, _row([""] * width))
        lines.insert(1, "|" + " --- |" * width)
        return "\n".join(lines)


NEXT_LINE, NEXT_BLOCK = "\n", "\n\n"
_NO_PARAGRAPHS = frozenset({Role.HEADING, Role.CODE, Role.TABLE, Role.IMAGE, Role.EMBED, Role.RULE})
_MARKED = {Role.CAPTION: "emphasis", Role.TERM: "strong"}


def _with_mark(block: Block, mark: str) -> Block:
    runs = block.runs or (Run(block.text),)
    return replace(block, runs=tuple([replace(run, marks=(*run.marks, mark)) for run in runs]))


def _untitled(box: Box) -> list[Node]:
    """What is in a box; in a figure with a caption the image needs no title."""
    first = box.inside[0]
    if box.kind != "figure" or len(box.inside) < 2 or not isinstance(first, Block) or first.media is None:
        return box.inside
    return [replace(first, media=replace(first.media, caption="", credit="")), *box.inside[1:]]


def _image(media: Media | None, options: RenderOptions) -> str:
    url = safe_url(media.source) if media and options.images else None
    if media is None or url is None:
        return ""
    caption = media.caption if media.credit in media.caption else f"{media.caption} {media.credit}"
    return f"![{quoted(media.alt)}]({destination(url)}{title(caption)})"


def _embed(media: Media | None, options: RenderOptions) -> str:
    url = safe_url(media.source) if media and options.links else None
    return f"[{quoted(embed_label(media))}]({destination(url)})" if media and url else ""


_TEXTLESS: dict[Role, Callable[[Media | None, RenderOptions], str]] = {
    Role.IMAGE: _image,
    Role.EMBED: _embed,
    Role.RULE: lambda media, options: "---",
}


def _paragraph(lines: Iterable[str]) -> str:
    return "\\\n".join(map(_escape_start, lines))


def _escape_start(line: str) -> str:
    opener = _LINE_START.match(line)
    if opener is None:
        return line
    before = opener[1] or ""
    return f"{before}\\{line[len(before) :]}"


def _heading(lines: Iterable[str]) -> str:
    return _CLOSING_SIGNS.sub(r"\#", " ".join(lines))


def _code(text: str, language: str | None) -> str:
    fence = "`" * max(3, longest_backticks(text) + 1)
    name = language if language and _LANGUAGE.fullmatch(language) else ""
    return f"{fence}{name}\n{text}\n{fence}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _footnote(label: str, inside: str) -> str:
    if _ADDRESS_ALONE.fullmatch(inside):
        inside += " <!-- -->"
    return _indented(inside, f"[^{note_name(label)}]: ", "    ")


def _kind(label: str) -> str:
    return label.upper() if label in ("note", "tip", "important", "warning", "caution") else "NOTE"


def _marker(node: List, last: str) -> str:
    """The marker of a list's first item; one that differs from `last`, that of the list right before it."""
    is_counted = node.start is not None and 0 <= node.start <= _MAX_ORDINAL
    ends, number = ((". ", ") "), str(node.start)) if is_counted else (("- ", "* "), "")
    return number + ends[last.endswith(ends[0])]


def _numbered(marker: str, at: int) -> str:
    number = marker[:-2]
    return f"{min(int(number) + at, _MAX_ORDINAL)}{marker[-2:]}" if number else marker


def _indented(text: str, first: str, rest: str) -> str:
    return first + re.sub(r"\n(?=[^\n])", "\n" + rest, text)


def _prefixed(text: str) -> str:
    return "\n".join([f"> {line}" if line else ">" for line in text.split("\n")])
