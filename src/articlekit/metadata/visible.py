"""What the classified blocks of the visible text say: all there is for a text dump."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from ..article import Block, Role
from .candidate import Candidate
from .date_words import by_event

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TOLD = frozenset((Role.TITLE, Role.BYLINE, Role.AUTHOR_LABEL, Role.DATELINE, Role.TAGS))
_LONGEST = 300
_MOST = 3  # blocks of one role that are heard: what stands further down belongs to other articles


def visible_candidates(blocks: Sequence[Block]) -> Iterator[Candidate]:
    """The candidates that stand in blocks with a role: title, byline, dateline, tags, author label."""
    told = [block for block in blocks if block.role in _TOLD]
    for text in _texts(told, Role.TITLE, 1):
        yield Candidate("title", "text:title", (" ".join(text.split()),))
    for text in _texts(told, Role.BYLINE, _MOST):
        yield from _dates(text, "text:byline-date")
    for text in _texts(told, Role.AUTHOR_LABEL, 1):
        yield Candidate("authors", "text:author_label", (text,))
    for text in _with_labels(_texts(told, Role.DATELINE, 2 * _MOST)):
        yield from _dates(text, "text:dateline")
    tags = _first_run(blocks, Role.TAGS) if any(block.role is Role.TAGS for block in told) else []
    if tags:
        yield Candidate("tags", "text:tags", tuple(tags))


def _texts(blocks: Iterable[Block], role: Role, most: int) -> list[str]:
    found = (block.text.strip()[:_LONGEST] for block in blocks if block.role is role)
    return list(islice((text for text in found if text), most))


def _with_labels(lines: Sequence[str]) -> Iterator[str]:
    """The lines with a number, each with the label before it: "Updated on" may stand on a line of its own."""
    label = ""
    for line in lines:
        if any(character.isdigit() for character in line):
            yield f"{label} {line}".strip()
            label = ""
        else:
            label = line


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
    """The published and the modified date of a line."""
    before, after = by_event(text)
    if any(c.isdigit() for c in before):
        yield Candidate("published", source, (before,))
    if any(c.isdigit() for c in after):
        yield Candidate("modified", source, (after,))
