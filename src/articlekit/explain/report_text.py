"""An explanation for the terminal."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from ..render.characters import terminal_safe
from .facts import facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .gather import Explanation, Row

SIGNS = {"body": "+", "field": "=", "comment": "c", "removed": "-"}
_BOLD, _DIM = 1, 2
_INDENT = " " * 7
_MOST_OTHERS = 3


def as_text(explanation: Explanation, *, width: int, colour: bool) -> str:
    """The fields with their evidence, then every block with its sign, score, role, text, reason and place."""
    lines = [*_fields(explanation, width, colour), "", *_notes(explanation), _legend(explanation), ""]
    for row in explanation.rows:
        lines += _block(row, max(width, 40), colour)
    return "\n".join(lines)


def _fields(explanation: Explanation, width: int, colour: bool) -> Iterator[str]:
    for fact in facts(explanation.article):
        yield _styled(_cut(f"{fact.name}: {fact.value}", width), _BOLD, colour)
        yield _styled(
            _cut(f"{_INDENT}from {fact.source}" if fact.source else f"{_INDENT}no evidence", width), _DIM, colour
        )
        for other in fact.others[:_MOST_OTHERS]:
            yield _styled(_cut(f"{_INDENT}not {other}", width), _DIM, colour)


def _notes(explanation: Explanation) -> Iterator[str]:
    for note in explanation.article.notes:
        yield terminal_safe(f"! {note}")
    if explanation.article.notes:
        yield ""


def _legend(explanation: Explanation) -> str:
    told = (("body", "in the body"), ("field", "read into a field"), ("comment", "comments"), ("removed", "removed"))
    return ", ".join(f"{SIGNS[place]} {explanation.count(place)} {words}" for place, words in told)  # type: ignore[arg-type]


def _block(row: Row, width: int, colour: bool) -> Iterator[str]:
    block = row.block
    head = f"{SIGNS[row.place]} {block.score:4.2f} [{block.role}] {block.text}"
    wrapped = textwrap.wrap(terminal_safe(" ".join(head.split())), width, subsequent_indent=_INDENT, max_lines=3)
    for line in wrapped:
        yield _styled(line, _BOLD if row.place == "body" else None, colour)
    place = row.pointer or (f"characters {block.source.start} to {block.source.end}" if block.source.spans else "")
    line_number = f"line {block.source.line}" if block.source.line else ""
    tail = "; ".join(part for part in (block.reason, place, line_number) if part)
    for line in textwrap.wrap(terminal_safe(tail), width, initial_indent=_INDENT, subsequent_indent=_INDENT):
        yield _styled(line, _DIM, colour)


def _cut(text: str, width: int) -> str:
    safe = " ".join(terminal_safe(text).split())
    indent = text[: len(text) - len(text.lstrip())]
    return indent + textwrap.shorten(safe, max(width - len(indent), 20), placeholder="…")


def _styled(line: str, style: int | None, colour: bool) -> str:
    return f"\x1b[{style}m{line}\x1b[0m" if colour and style else line
