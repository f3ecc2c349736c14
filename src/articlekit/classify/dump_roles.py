"""Role names for the segments of a plain-text dump: its layout has to say what markup says on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..article import Role
from ..lexicon.words import ALL_STOPWORDS
from ..segment.undump import GLUE
from .lines import find_lines
from .roles import Naming, by_line, kept_reason, removed_reason
from .text_features import LONG_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..segment.dump import Dump
    from ..segment.segment import Segment
    from .lines import LineHits
    from .scores import Scores

TITLE_REACH = 30  # segments before the body in which its title is looked for
TITLE_WORDS = (2, 30)
TOPIC_SEGMENTS = 12  # of the body, which tell what a title would speak of
TOPIC_MERIT = 3.0
HEADING_WORDS = 14
BIO_WORDS = 8
NAME_WORDS = (2, 4)
DATE_WORDS = 10
TAG_WORDS = 20
GLUED_NAMES = 3
_NOT_A_HEADING_END = frozenset(".,;!…。，；")
_DATE = re.compile(r"\b(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[./-]\d\d?[./-]\d{2,4})\b|\d{4}年\d\d?月\d\d?日")
_WORD = re.compile(r"[^\W\d_]{3,}|[\u3040-\u30ff\u4e00-\u9fff]")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_SENTENCE_BREAK = re.compile(r"[.!?…]\s+\S")


class _View(NamedTuple):
    """What the naming of a segment looks at."""

    dump: Dump
    scores: Scores
    hits: LineHits
    body: int  # the first kept segment that is long enough to be text; the end where there is none
    cut: float
    spaced: bool  # does any empty line set segments apart?


def name_roles(dump: Dump, scores: Scores, hits: LineHits) -> list[Naming]:
    """A role and its reason for every segment."""
    view = _View(dump, scores, hits, _body_start(scores), scores.cut, any(dump.blanks_before))
    namings = [_name(index, view) for index in range(len(dump.segments))]
    title = _title_index(view)
    _name_title(namings, dump, title)
    _name_dates(namings, view)
    _name_authors(namings, dump, range(title + 1, view.body))
    _name_bio(namings, view)
    _name_tags(namings, view)
    return namings


def _body_start(scores: Scores) -> int:
    long = (scores.kept & (scores.words >= LONG_WORDS)).nonzero()[0]
    return int(long[0]) if len(long) else len(scores.kept)


def _name(index: int, view: _View) -> Naming:
    words, score = float(view.scores.words[index]), float(view.scores.in_context[index])
    hits = view.hits[index]
    named = by_line(hits, words)
    if named and named.role in _READ_EVEN_IF_KEPT and hits[0].role is named.role:
        return named
    if view.scores.kept[index]:
        return Naming(_kept_role(index, view), kept_reason(score, view.cut), kept=True)
    place = "before the body" if index < view.body else "after the start of the body"
    unnamed = Naming(Role.BOILERPLATE, removed_reason(score, view.cut, place))
    return named or _by_credit(view.dump.segments[index].text) or unnamed


def _by_credit(text: str) -> Naming | None:
    """A caption, told by the image credit that it ends in."""
    end = _SENTENCE_END.split(text)[-1]
    if end != text and any(hit.role is Role.CREDIT for hit in find_lines([end])[0]):
        return Naming(Role.CAPTION, "ends in an image credit")
    return None


# what these lines say is not lost with them: it becomes a field
_READ_EVEN_IF_KEPT = frozenset({Role.AUTHOR_LABEL, Role.CREDIT})


def _kept_role(index: int, view: _View) -> Role:
    segment, words, after = view.dump.segments[index], view.scores.words, index + 1
    if segment.shape is not Role.PARAGRAPH or not _could_head(segment, float(words[index])):
        return segment.shape
    if after == len(words) or not view.scores.kept[after] or words[after] <= words[index]:
        return Role.PARAGRAPH
    return Role.HEADING if view.dump.blanks_before[after] or not view.spaced else Role.PARAGRAPH


def _could_head(segment: Segment, words: float) -> bool:
    text = segment.text
    return words <= HEADING_WORDS and text[-1] not in _NOT_A_HEADING_END and not text[0].islower()


def _title_index(view: _View) -> int:
    """The line before the body that is most like a title, the first of its equals; -1 where none is."""
    segments, body = view.dump.segments, view.body
    texts = [segment.text for segment in segments[: body + TOPIC_SEGMENTS]]
    topic = _topic(texts[body:])
    best, title = 0.0, -1
    for index in range(max(0, body - TITLE_REACH), body):
        if view.hits[index]:
            continue
        merit = _title_merit(segments[index], float(view.scores.words[index]))
        if merit > 0:
            merit += TOPIC_MERIT * _share_in(texts[index], topic) - (body - index) / 12
            merit += _repetition(texts[index], texts[:body][:TITLE_REACH])
        if title == index - 1:  # what follows the title is its subtitle
            merit -= 1.5
        if merit > best:
            best, title = merit, index
    return title


def _repetition(text: str, texts: Sequence[str]) -> float:
    """What it speaks for a title that other lines hold it: most if one begins with it, as the text of <title> does."""
    holders = [other for other in texts if text in other and other is not text]
    if not holders:
        return 0.0
    return 2.0 if any(other.startswith(text) for other in holders) else 0.5


def _topic(texts: Sequence[str]) -> frozenset[str]:
    """The telling words of the first paragraphs."""
    return frozenset(word for text in texts for word in _words(text))


def _share_in(text: str, topic: frozenset[str]) -> float:
    words = _words(text)
    return sum(word in topic for word in words) / len(words) if words else 0.0


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in ALL_STOPWORDS]


def _title_merit(segment: Segment, words: float) -> float:
    """How far a line by itself reads like a title; 0 or less where it cannot be one."""
    few, many = TITLE_WORDS
    text = segment.text
    if not few <= words <= many or text[-1] in ".,;:" or segment.shape in (Role.LIST_ITEM, Role.CODE):
        return 0.0
    if _names_run_together(text) or _DATE.search(text):
        return 0.0
    merit = 2.0 + min(words, 8.0) / 3
    if segment.shape is Role.HEADING:
        merit += 4 - segment.level
    if text[0].islower():
        merit -= 1
    if _SENTENCE_BREAK.search(text):
        merit -= 2
    return merit


def _name_title(namings: list[Naming], dump: Dump, title: int) -> None:
    if title < 0:
        return
    namings[title] = Naming(Role.TITLE, "the line before the body that reads like a title")
    for index in range(title):
        if dump.segments[index].text == dump.segments[title].text:
            namings[index] = Naming(Role.TITLE, "repeats the title")


def _name_dates(namings: list[Naming], view: _View) -> None:
    """Name a short line with a date of digits, before the body."""
    for index in range(view.body):
        short = view.scores.words[index] <= DATE_WORDS
        if short and namings[index].role is Role.BOILERPLATE and _DATE.search(view.dump.segments[index].text):
            namings[index] = Naming(Role.DATELINE, "a date stands in it")


def _name_authors(namings: list[Naming], dump: Dump, places: range) -> None:
    """Name a line of a few capitalised words beside a date, between title and body."""
    for index in places:
        if namings[index].role is Role.BOILERPLATE and _could_be_name(dump.segments[index].text):
            beside = namings[max(0, index - 1) : index + 2]
            if any(naming.role is Role.DATELINE for naming in beside):
                namings[index] = Naming(Role.BYLINE, "capitalised words beside a date")


def _could_be_name(text: str) -> bool:
    words = text.split()
    few, many = NAME_WORDS
    return few <= len(words) <= many and all(word[0].isupper() and not word.isupper() for word in words)


def _name_bio(namings: list[Naming], view: _View) -> None:
    """Name what follows an author's label the bio, up to the next line that is something else."""
    in_bio = False
    for index, naming in enumerate(namings):
        if naming.role is Role.AUTHOR_LABEL:
            in_bio = True
        elif in_bio:
            plain = view.dump.segments[index].shape is Role.PARAGRAPH and not view.hits[index]
            in_bio = plain and bool(view.scores.words[index] >= BIO_WORDS)
            if in_bio:
                namings[index] = Naming(Role.AUTHOR_BIO, "follows an author's label")


def _name_tags(namings: list[Naming], view: _View) -> None:
    """Name the lines after a bare label "Tags:", and before the body a line of names that ran together."""
    listed = False
    for index, segment in enumerate(view.dump.segments):
        if namings[index].role is Role.TAGS:
            listed = bool(view.hits[index]) and view.hits[index][0].whole
        elif listed:
            listed = namings[index].role is Role.BOILERPLATE and len(segment.text.split()) <= TAG_WORDS
            if listed:
                namings[index] = Naming(Role.TAGS, "listed under a label for tags")
        elif index < view.body and namings[index].role is Role.BOILERPLATE:
            namings[index] = _name_glued(segment.text) or namings[index]


def _name_glued(text: str) -> Naming | None:
    if not _names_run_together(text):
        return None
    found = find_lines(GLUE.split(text))
    if any(hit.whole and hit.role is Role.SHARE for hits in found for hit in hits):
        return Naming(Role.SHARE, "names of networks that ran together")
    return Naming(Role.TAGS, "names that ran together before the body")


def _names_run_together(text: str) -> bool:
    """Is this a row of names without blanks between, and not a sentence with names like YouTube?"""
    places = len(GLUE.findall(text))
    return places + 1 >= GLUED_NAMES and 2 * places > len(text.split()) and text[-1] not in ".!?"
