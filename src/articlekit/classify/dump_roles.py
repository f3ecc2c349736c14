"""Role names for the segments of a plain-text dump: its layout has to say what markup says on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..article import Role
from ..segment.undump import GLUE
from .roles import FIELD_ROLES, Naming, by_line, kept_reason, removed_reason
from .text_features import LONG_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lexicon.lines import Hit
    from ..segment.dump import Dump
    from ..segment.segment import Segment
    from .lines import LineHits
    from .scores import Scores

TITLE_REACH = 30  # segments before the body in which its title is looked for
TITLE_WORDS = (2, 30)
HEADING_WORDS = 14
BIO_WORDS = 8
_NOT_A_HEADING_END = frozenset(".,;!…。，；")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4}|\d{4}年\d\d?月\d\d?日|\b(?:19|20)\d\d\b")


def name_roles(dump: Dump, scores: Scores, hits: LineHits) -> list[Naming]:
    """A role and its reason for every segment."""
    body = _body_start(scores)
    namings = [_name(index, dump, scores, hits, body) for index in range(len(dump.segments))]
    _name_title(namings, dump, scores, hits, body)
    _name_bio(namings, dump, scores, hits)
    _name_tags(namings, dump, body)
    return namings


def _body_start(scores: Scores) -> int:
    """The first kept segment that is long enough to be text; the end where there is none."""
    long = (scores.kept & (scores.words >= LONG_WORDS)).nonzero()[0]
    return int(long[0]) if len(long) else len(scores.kept)


def _name(index: int, dump: Dump, scores: Scores, hits: LineHits, body: int) -> Naming:
    segment, words = dump.segments[index], float(scores.words[index])
    score, cut = float(scores.in_context[index]), scores.cut
    named = by_line(hits[index], words)
    if named and named.role in _READ_EVEN_IF_KEPT and hits[index][0].role is named.role:
        return named
    if scores.kept[index]:
        return Naming(_kept_role(index, dump, scores), kept_reason(score, cut), kept=True)
    place = "before the body" if index < body else "after the start of the body"
    return named or Naming(Role.BOILERPLATE, removed_reason(score, cut, place))


# what these lines say is not lost with them: it becomes a field
_READ_EVEN_IF_KEPT = frozenset({Role.AUTHOR_LABEL, Role.CREDIT})


def _kept_role(index: int, dump: Dump, scores: Scores) -> Role:
    segment = dump.segments[index]
    if segment.shape is not Role.PARAGRAPH or not _could_head(segment, float(scores.words[index])):
        return segment.shape
    after = index + 1
    heads = after < len(dump.segments) and scores.kept[after] and scores.words[after] > scores.words[index]
    return Role.HEADING if heads and dump.blanks_before[after] else Role.PARAGRAPH


def _could_head(segment: Segment, words: float) -> bool:
    text = segment.text
    return words <= HEADING_WORDS and text[-1] not in _NOT_A_HEADING_END and not text[0].islower()


def _name_title(namings: list[Naming], dump: Dump, scores: Scores, hits: LineHits, body: int) -> None:
    """Name the line before the body that is most like a title."""
    texts = [segment.text for segment in dump.segments]
    best, title = 0.0, -1
    for index in range(max(0, body - TITLE_REACH), body):
        merit = _title_merit(dump.segments[index], float(scores.words[index]), hits[index], texts, body - index)
        if merit > best:
            best, title = merit, index
    if title >= 0:
        namings[title] = Naming(Role.TITLE, "the line before the body that reads like a title")
        for index in range(title):
            if texts[index] == texts[title]:
                namings[index] = Naming(Role.TITLE, "repeats the title")


def _title_merit(segment: Segment, words: float, hits: Sequence[Hit], texts: list[str], distance: int) -> float:
    few, many = TITLE_WORDS
    text = segment.text
    if not few <= words <= many or text[-1] in ".,;:" or segment.shape is Role.LIST_ITEM or hits:
        return 0.0
    if len(GLUE.findall(text)) >= 2 or _DATE.fullmatch(text):
        return 0.0
    merit = 1.0 + min(words, 10.0) / 3 - distance / 12
    if segment.shape is Role.HEADING:
        merit += 4 - segment.level
    if text[0].islower():
        merit -= 1
    return merit + min(2, sum(text in other for other in texts[:TITLE_REACH] if other is not text))


def _name_bio(namings: list[Naming], dump: Dump, scores: Scores, hits: LineHits) -> None:
    """Name what follows an author's label the bio, up to the next line that is something else."""
    in_bio = False
    for index, naming in enumerate(namings):
        if naming.role is Role.AUTHOR_LABEL:
            in_bio = True
        elif in_bio:
            in_bio = (
                scores.words[index] >= BIO_WORDS and not hits[index] and dump.segments[index].shape is Role.PARAGRAPH
            )
            if in_bio:
                namings[index] = Naming(Role.AUTHOR_BIO, "follows an author's label")


def _name_tags(namings: list[Naming], dump: Dump, body: int) -> None:
    """Name a line of words that ran together, before the body, the tags."""
    for index in range(min(body, len(namings))):
        text = dump.segments[index].text
        if namings[index].role not in FIELD_ROLES and len(GLUE.findall(text)) >= 2 and text[-1] not in ".!?":
            namings[index] = Naming(Role.TAGS, "names that run together before the body")
