"""Role names for the segments of a plain-text dump: its layout has to say what markup says on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..article import Role
from ..segment.undump import unglued
from .dump_lines import ends_in_credit
from .dump_tags import TagView, name_tags, names_run_together
from .dump_titles import TitleView, headline_index, title_index
from .lines import find_lines
from .roles import Naming, by_line, kept_reason, removed_reason
from .text_features import LONG_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from ..segment.dump import Dump
    from ..segment.segment import Segment
    from .lines import LineHits
    from .scores import Scores

HEADING_WORDS = 14
HEADED_WORDS = 8  # of the text behind a heading, where no empty line tells one
LABEL_WORDS = 5  # of a line that ends in a colon
_HEADING_STARTS = frozenset("\"'“„«‘¿¡([【「『")
BIO_WORDS = 8
NAME_WORDS = (2, 4)
DATE_WORDS = 10
_NOT_A_HEADING_END = frozenset(".,;!…。，；")
_DATE = re.compile(r"\b(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[./-]\d\d?[./-]\d{2,4})\b|\d{4}年\d\d?月\d\d?日")


class Left(NamedTuple):
    """What left the body by a rule: doubtful lines with the reason, and which segments readers wrote below."""

    doubtful: Mapping[int, str]
    comments: NDArray[np.bool_]


class _View(NamedTuple):
    """What the naming of a segment looks at."""

    dump: Dump
    scores: Scores
    hits: LineHits
    body: int  # the first kept segment that is long enough to be text; the end where there is none
    cut: float
    spaced: bool  # does any empty line set segments apart?
    left: Left


def name_roles(
    dump: Dump,
    scores: Scores,
    hits: LineHits,
    titles: Mapping[str, float],
    left: Left,
) -> list[Naming]:
    """A role and its reason for every segment.

    `titles` are the weights of what speaks for a title, `left` is what rules took from the body.
    """
    view = _View(dump, scores, hits, body_start(scores), scores.cut, any(dump.blanks_before), left)
    namings = [_name(index, view) for index in range(len(dump.segments))]
    title = title_index(TitleView(dump, scores, hits, view.body), titles)
    if title >= 0:
        _name_title(namings, dump, headline_index(dump, title))
    _name_dates(namings, view)
    _name_authors(namings, dump, range(title + 1, view.body))
    _name_bio(namings, view)
    _name_networks(namings, view)
    texts = [segment.text for segment in dump.segments]
    name_tags(TagView(texts, namings, hits, view.body, _body_end(scores)))
    return namings


def body_start(scores: Scores) -> int:
    """The first kept segment that is long enough to be text; the end where there is none."""
    long = (scores.kept & (scores.words >= LONG_WORDS)).nonzero()[0]
    return int(long[0]) if len(long) else len(scores.kept)


def _body_end(scores: Scores) -> int:
    long = (scores.kept & (scores.words >= LONG_WORDS)).nonzero()[0]
    return int(long[-1]) if len(long) else len(scores.kept)


def _name(index: int, view: _View) -> Naming:
    words, score = float(view.scores.words[index]), float(view.scores.in_context[index])
    hits = view.hits[index]
    named = by_line(hits, words)
    if named and named.role in _READ_EVEN_IF_KEPT and hits[0].role is named.role:
        return named
    if view.scores.kept[index]:
        return Naming(_kept_role(index, view), kept_reason(score, view.cut), kept=True)
    place = "before the body" if index < view.body else "after the start of the body"
    if view.left.comments[index]:
        unnamed = Naming(Role.COMMENT, f"score {score:.2f}, but below a line about comments")
    elif index in view.left.doubtful:
        unnamed = Naming(Role.BOILERPLATE, f"score {score:.2f}, not enough for {view.left.doubtful[index]}; {place}")
    else:
        unnamed = Naming(Role.BOILERPLATE, removed_reason(score, view.cut, place))
    return named or _by_credit(view.dump.segments[index].text) or unnamed


def _by_credit(text: str) -> Naming | None:
    """A caption, told by the image credit that it ends in."""
    return Naming(Role.CAPTION, "ends in an image credit") if ends_in_credit(text) else None


# what these lines say is not lost with them: it becomes a field
_READ_EVEN_IF_KEPT = frozenset({Role.AUTHOR_LABEL, Role.CREDIT})


def _kept_role(index: int, view: _View) -> Role:
    segment, words, after = view.dump.segments[index], view.scores.words, index + 1
    if segment.shape is not Role.PARAGRAPH or not _could_head(segment, float(words[index])):
        return segment.shape
    if after == len(words) or not view.scores.kept[after] or words[after] <= words[index]:
        return Role.PARAGRAPH
    if not view.spaced:
        return Role.HEADING if words[after] >= max(HEADED_WORDS, 2 * words[index]) else Role.PARAGRAPH
    return Role.HEADING if view.dump.blanks_before[after] else Role.PARAGRAPH


def _could_head(segment: Segment, words: float) -> bool:
    text = segment.text
    starts = text[0].isalnum() or text[0] in _HEADING_STARTS
    ends = text[-1] not in _NOT_A_HEADING_END and not (text[-1] in ":：" and words > LABEL_WORDS)
    return words <= HEADING_WORDS and starts and ends and not text[0].islower() and any(map(str.isalpha, text))


def _name_title(namings: list[Naming], dump: Dump, title: int) -> None:
    namings[title] = Naming(Role.TITLE, "the line before the body that is most likely the title")
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
    bylines = [view.dump.segments[index].text for index in range(view.body) if namings[index].role is Role.BYLINE]
    in_bio = False
    for index, naming in enumerate(namings):
        if index > view.body and _is_about(view.dump.segments[index].text, bylines):
            namings[index] = Naming(Role.AUTHOR_LABEL, "speaks of who signed the text")
            in_bio = True
        elif naming.role is Role.AUTHOR_LABEL:
            in_bio = True
        elif in_bio:
            plain = view.dump.segments[index].shape is Role.PARAGRAPH and not view.hits[index]
            in_bio = plain and bool(view.scores.words[index] >= BIO_WORDS)
            if in_bio:
                namings[index] = Naming(Role.AUTHOR_BIO, "follows an author's label")


_ABOUT = re.compile(
    r"(?:about|written by|über|zu|à propos de|sobre|acerca de|over|om|o|об|про)\s"
    r"(?P<name>(?-i:[^\W\d_a-z])[^\n:]{4,60})",
    re.IGNORECASE,
)


def _is_about(text: str, bylines: Sequence[str]) -> bool:
    """Is a line "About Jane Doe", and did she sign the text?"""
    match = _ABOUT.fullmatch(text)
    return match is not None and " " in match["name"] and any(match["name"] in line for line in bylines)


def _name_networks(namings: list[Naming], view: _View) -> None:
    """Name the lines before the body that hold names of networks which ran together."""
    for index in range(view.body):
        text = view.dump.segments[index].text
        if namings[index].role is Role.BOILERPLATE and names_run_together(text):
            found = find_lines(unglued(text))
            if any(hit.whole and hit.role is Role.SHARE for hits in found for hit in hits):
                namings[index] = Naming(Role.SHARE, "names of networks that ran together")
