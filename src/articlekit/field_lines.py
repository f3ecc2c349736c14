"""The lines of a body that say what stands in the fields: its title, who wrote it and when."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .article import Role
from .metadata.dates import as_day, read_date
from .metadata.places import find_places, with_words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .article import Block, Metadata
    from .classify.decide import Decision
    from .rescue.judged import Judged
    from .segment.segment import Segment


def with_fields(judged: list[tuple[Block, bool]], read: Judged, metadata: Metadata) -> list[tuple[Block, bool]]:
    """The blocks with those named so, and out of the body, that show the title and the lines fields were read from.

    The first look knows <title> and the markup alone; what all sources agree on tells more. Never a whole body goes.
    """
    start = max(find_places([block for block, _ in judged], metadata.title).first, 0)
    named = dict(_signed_lines(judged[:start], metadata)) | dict(_read_lines(judged, metadata))
    title = _title_number(judged, read.segments, metadata.title, start)
    if title is not None and not (judged[title][1] and _is_product(read.decision)):
        named[title] = Role.TITLE, "a heading with the words of the title"
    if not named or all(number in named for number, (_, kept) in enumerate(judged) if kept):
        return judged
    return [
        (replace(block, role=named[number][0], reason=named[number][1]), False) if number in named else (block, kept)
        for number, (block, kept) in enumerate(judged)
    ]


def _is_product(decision: Decision) -> bool:
    """Is it a page of a product, whose name is content? In the training sets more than half of their texts have it."""
    return bool(decision.types) and decision.types[0][0] == "product"


def _title_number(
    judged: list[tuple[Block, bool]], segments: Sequence[Segment], title: str | None, start: int
) -> int | None:
    """The last heading before the text that has the words of the title; None where a block is named the title."""
    blocks = [block for block, _ in judged]
    alike = with_words_of(title, blocks) if title else []
    if not alike or any(blocks[number].role is Role.TITLE for number in alike):
        return None
    headings = (n for n in reversed(alike) if judged[n][1] or segments[n].shape is Role.HEADING)
    return next((number for number in headings if number <= start), None)


_READ = {"authors": Role.BYLINE, "published": Role.DATELINE, "modified": Role.DATELINE}
_LONGEST_READ = 150  # characters of a line that tells who or when and nothing else


def _read_lines(judged: list[tuple[Block, bool]], metadata: Metadata) -> Iterator[tuple[int, tuple[Role, str]]]:
    """The short lines of the body that are, as a whole, what a field was read from."""
    raws = {
        proof.raw.strip(): (role, f"{field} was read from it")
        for field, role in _READ.items()
        if (proof := metadata.evidence.get(field)) and proof.source.startswith("text:")
    }
    for number, (block, kept) in enumerate(judged) if raws else ():
        text = block.text.strip()
        if kept and len(text) <= _LONGEST_READ and text in raws and not _says_more(text, metadata.authors):
            yield number, raws[text]


def _signed_lines(judged: list[tuple[Block, bool]], metadata: Metadata) -> Iterator[tuple[int, tuple[Role, str]]]:
    """Of the lines before the text the short ones that hold an author's name or the day, and hardly more."""
    days = {as_day(value) for value in (metadata.published, metadata.modified) if value}
    for number, (block, kept) in enumerate(judged):
        text = block.text.strip()
        if not kept or len(text) > _LONGEST_READ or _says_more(text, metadata.authors):
            continue
        rest = _without(text, metadata.authors)
        if len(_WORD.findall(rest)) > _MOST_WORDS:
            continue
        if rest != text:
            yield number, (Role.BYLINE, "names the author and hardly more")
        elif days and (day := read_date(text, language=metadata.language)) and as_day(day) in days:
            yield number, (Role.DATELINE, "tells the day and hardly more")


_SENTENCE_ENDS = frozenset(".!?…。！？")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W\d_]+")
_MOST_WORDS = 4  # beside names and numbers: "Published by ... on 3 May 2024."


def _says_more(text: str, authors: Sequence[str]) -> bool:
    """Is a line a sentence that says more than who wrote and when?"""
    if text[-1] not in _SENTENCE_ENDS:
        return False
    return len(_WORD.findall(_without(text, authors))) > _MOST_WORDS


def _without(text: str, names: Sequence[str]) -> str:
    for name in names:
        text = text.replace(name, " ")
    return text
