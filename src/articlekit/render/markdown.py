"""An Article as GitHub-flavoured Markdown, in which text never turns into structure."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from ..article import Article, Block, Role, Run
from .characters import printable
from .groups import Item, grouped, placed
from .inline import inline, longest_backticks, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# What opens a block at the start of a line: quotes, headings, lists, rules, setext underlines, table delimiter rows.
_LINE_START = re.compile(r"(\d{1,9})(?=[.)](?:\s|\Z))|[>=|]|#{1,6}(?=\s|\Z)|[-+](?=[\s|:+-]|\Z)|:(?=-)")
# A heading drops number signs at its end.
_CLOSING_SIGNS = re.compile(r"(?:(?<=\s)|^)#(?=#*\Z)")
# The largest number that starts a list (CommonMark 0.31, 5.2).
_MAX_ORDINAL = 999_999_999
# The markers that may follow on a line of text; a list with another one needs a blank line before it (same section).
_INTERRUPTING = ("- ", "* ", "1. ", "1) ")


def to_markdown(article: Article) -> str:
    """The title as the only first-level heading, then the body; without a newline at the end."""
    parts = [f"# {_heading(plain(article.title))}"] if article.title and printable(article.title).strip() else []
    parts += (_group(role, blocks) for role, blocks in grouped(article.blocks))
    return "\n\n".join(parts)


def _group(role: Role, blocks: list[Block]) -> str:
    if role == Role.LIST_ITEM:
        return _lists(placed(blocks))
    if role == Role.QUOTE:
        return "\n>\n".join(_indented(_paragraph(_inline(block)), "> ", "> ") for block in blocks)
    return _single(blocks[0])


def _single(block: Block) -> str:
    if block.role == Role.HEADING:
        return f"{'#' * min(max(block.level, 2), 6)} {_heading(_inline(block))}"
    if block.role == Role.CODE:
        return _code(printable(block.text))
    if block.role == Role.TABLE and block.rows:
        return _table(block.rows)
    if block.role == Role.CAPTION:
        runs = block.runs or (Run(block.text),)
        return _paragraph(inline(replace(run, marks=(*run.marks, "emphasis")) for run in runs))
    return _paragraph(_inline(block))


def _inline(block: Block) -> list[str]:
    return inline(block.runs) if block.runs else plain(block.text)


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


def _code(text: str) -> str:
    fence = "`" * max(3, longest_backticks(text) + 1)
    return f"{fence}\n{text}\n{fence}"


def _table(rows: Sequence[Sequence[str]]) -> str:
    # Only the first row must be as wide as the widest: readers fill the others up.
    width = max(map(len, rows))
    head = [cell for cell, _ in zip_longest(rows[0], range(width), fillvalue="")]
    return "\n".join((_row(head), "|" + " --- |" * width, *map(_row, rows[1:])))


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(text: str) -> str:
    return "<br>".join(plain(text)).replace("|", "\\|")


def _lists(items: Iterable[Item]) -> str:
    lines: list[str] = []
    markers: list[str] = []
    for item in items:
        last = markers[item.depth] if item.depth < len(markers) else ""
        marker = _marker(item, last)
        del markers[item.depth :]
        indent = " " * sum(len(each) for each in markers)
        if lines and item.opens and (last or marker not in _INTERRUPTING):
            lines.append("")
        lines.append(_indented(_paragraph(_inline(item.block)), indent + marker, indent + " " * len(marker)))
        markers.append(marker)
    return "\n".join(lines)


def _marker(item: Item, last: str) -> str:
    """The item's marker; one that differs from `last`, its elder sibling's, where a new list begins."""
    ordinal = item.block.ordinal
    if ordinal is None or not 0 <= ordinal <= _MAX_ORDINAL:
        ends, number = ("- ", "* "), ""
    else:
        ends, number = (". ", ") "), str(ordinal)
    end = ends[last.endswith(ends[0]) if item.opens else last.endswith(ends[1])]
    return number + end


def _indented(text: str, first: str, rest: str) -> str:
    return first + text.replace("\n", "\n" + rest)
