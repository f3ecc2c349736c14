"""Words that call on the reader, whatever the sentence around them: "newsletter", "sign up", "affiliate"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .data import entries
from .tokens import token_lists, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence


def calling(texts: Sequence[str]) -> list[bool]:
    """Which texts call on their reader to subscribe, to read on, to accept cookies, or speak of their site's dealings.

    >>> calling(["Our Newsletters come free", "The ferry came late"])
    [True, False]
    """
    return [_calls(text, words) for text, words in zip(texts, token_lists(texts), strict=True)]


def _calls(text: str, words: list[str]) -> bool:
    lists = _lists()
    if "©" in text or not lists.words.isdisjoint(words):
        return True
    if not lists.openings.isdisjoint([word[:_OPENING] for word in words]) and any(map(lists.stems.match, words)):
        return True
    if lists.firsts.isdisjoint(words):
        return False
    line = f" {' '.join(words)} "
    return any(phrase in line for phrase in lists.phrases)


class _Lists(NamedTuple):
    """The single words; the beginnings of words, and what these begin with; the phrases, and their first words."""

    words: frozenset[str]
    stems: re.Pattern[str]
    openings: frozenset[str]
    phrases: tuple[str, ...]
    firsts: frozenset[str]


_OPENING = 4


@cache
def _lists() -> _Lists:
    listed = entries("calls")["calls"]
    plain = [" ".join(tokens(entry)) for entry in listed if not entry.endswith("*")]
    stems = [tokens(entry[:-1])[0] for entry in listed if entry.endswith("*")]
    phrases = [entry for entry in plain if " " in entry]
    return _Lists(
        frozenset(entry for entry in plain if " " not in entry),
        re.compile("|".join(stems)),
        frozenset(stem[:_OPENING] for stem in stems),
        tuple(f" {phrase} " for phrase in phrases),
        frozenset(phrase.partition(" ")[0] for phrase in phrases),
    )
