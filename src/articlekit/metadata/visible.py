"""What the classified blocks of the visible text say: all there is for a text dump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..article import Block, Role
from .candidate import Candidate
from .date_words import UPDATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST = 300


def visible_candidates(blocks: Sequence[Block]) -> Iterator[Candidate]:
    """The candidates that stand in blocks with a role: title, byline, dateline, tags, author label."""
    seen: set[Role] = set()
    for block in blocks:
        first = block.role not in seen
        seen.add(block.role)
        text = block.text.strip()[:_LONGEST]
        if not text:
            continue
        if block.role is Role.TITLE and first:
            yield Candidate("title", "text:title", (" ".join(text.split()),))
        elif block.role is Role.BYLINE and first:
            yield Candidate("authors", "text:byline", (text,))
            yield from _dates(text, "text:byline-date")
        elif block.role is Role.AUTHOR_LABEL and first:
            yield Candidate("authors", "text:author_label", (text,))
        elif block.role is Role.DATELINE and first:
            yield from _dates(text, "text:dateline")
    tags = _first_run(blocks, Role.TAGS)
    if tags:
        yield Candidate("tags", "text:tags", tuple(tags))


def _first_run(blocks: Iterable[Block], role: Role) -> list[str]:
    """The texts of the first blocks with a role that stand together."""
    found: list[str] = []
    for block in blocks:
        if block.role is role:
            found.append(block.text[: 10 * _LONGEST])
        elif found:
            break
    return found


def _dates(text: str, source: str) -> Iterator[Candidate]:
    """The published and the modified date of a line: the words before "updated" and those after it."""
    word = UPDATED.search(text)
    before, after = (text[: word.start()], text[word.start() :]) if word else (text, "")
    if any(c.isdigit() for c in before):
        yield Candidate("published", source, (before,))
    if any(c.isdigit() for c in after):
        yield Candidate("modified", source, (after,))
