"""Image credits and the author's bio: what only the visible text says."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..article import Block, Evidence, Role
from ..lexicon.credit_labels import BEFORE_LABEL
from ..lexicon.lines import line_book
from .scripts import CJK
from .word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Ends of sentences and lines, and what stands before a credit inside one.
_PARTS = re.compile(rf"(?<=[.!?)…。])\s+|\n|\s[|•]\s|{BEFORE_LABEL}|\s(?=©)")
_NEXT_LABEL = re.compile(r"[^\W\d_]{3,20}[:：]")
_FEWEST = 3  # letters of somebody's name; fewer are what a cut has left
_LABEL = re.compile(r"[^:：=＝]{1,40}[:：=＝]\s*")
_LABELLED = re.compile(r"[^\W\d_]{2,20}\s?[:：=＝]")
_LONGEST_SHORT = 12
_CREDITED = frozenset((Role.CREDIT, Role.CAPTION))
_BRACKETS = str.maketrans("", "", "()[]")


def read_bio(blocks: Iterable[Block]) -> Evidence | None:
    """The paragraphs that tell about the author, as one text."""
    bio = Role.AUTHOR_BIO
    found = [block for block in blocks if block.role is bio]
    text = "\n\n".join(block.text for block in found)
    return Evidence(text, "text:author_bio", text, found[0].score) if found else None


def read_credits(blocks: Iterable[Block]) -> Evidence | None:
    """Who is credited for images, in lines of their own and inside captions; each name once."""
    raws = [block.text for block in blocks if block.role in _CREDITED]
    names = list(dict.fromkeys(name for raw in raws for name in credits_in(raw)))
    return Evidence(names, "text:credit", "\n".join(raws), 1.0) if names else None


def credits_in(text: str) -> Iterator[str]:
    """The names credited in a caption or a line of credits.

    >>> list(credits_in("The quay at dawn. Photo: Jane Doe / Agency."))
    ['Jane Doe / Agency']
    """
    for raw in _parts(text):
        part = raw.strip().translate(_BRACKETS)
        phrases = [hit.phrase for hit in line_book().find(part) if hit.role is Role.CREDIT]
        name = _without_label(part, phrases) if phrases else ""
        if len(name) >= _FEWEST or CJK.search(name):
            yield name


@cache
def _short() -> re.Pattern[str]:
    """One letter or a title of people with its point, which ends no sentence."""
    titles = "|".join(map(re.escape, word_list("titles_of_people")))
    return re.compile(rf"(?:^|[^\w'’])(?:[^\W\d_]|{titles})\.$", re.IGNORECASE)


def _parts(text: str) -> Iterator[str]:
    """The sentences and lines of a text; "J. K. Rowling" and "Dr. Maier" stay whole."""
    start = 0
    for match in _PARTS.finditer(text):
        is_short = _short().search(text, max(match.start() - _LONGEST_SHORT, start), match.start())
        if not is_short or _NEXT_LABEL.match(text, match.end()):
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]


def _without_label(part: str, phrases: Sequence[str]) -> str:
    phrase = phrases[0]
    if ":" in phrase or _LABELLED.match(part):
        part = _LABEL.sub("", part, count=1)
    elif phrase.endswith(" ..."):
        part = " ".join(part.split()[len(phrase.split()) - 1 :]).lstrip(":：/- ")
    return part.strip(" .©")
