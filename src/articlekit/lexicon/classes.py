"""Tokens of class and id attributes, each with the categories of page parts it speaks for."""

from __future__ import annotations

import re

from ..caching import cached_if_short
from .data import entries

# One or two letters beside a digit are nearly always part of a hash ("css-1ad9x", "element-5fb2d4"), not the word.
_LOWER = re.compile(r"[a-z]{3,}|(?<![A-Za-z\d])[a-z]{1,2}(?![a-z\d])")
_TOKEN = re.compile(
    rf"[A-Z]{{3,}}(?![a-z])|[A-Z][a-z]{{2,}}|{_LOWER.pattern}|(?<!\d)(?:[A-Z]{{1,2}}|[A-Z][a-z])(?![a-z\d])"
)

_LISTED = entries("classes")

CATEGORIES: tuple[str, ...] = tuple(_LISTED)
"""The categories in the order of their bits: category i is bit `1 << i`."""

CATEGORY_BIT = {name: 1 << index for index, name in enumerate(CATEGORIES)}


def _bits(listed: dict[str, tuple[str, ...]]) -> dict[str, int]:
    """The bit mask of every token; a plural "s" may follow each."""
    bits: dict[str, int] = {}
    for index, words in enumerate(listed.values()):
        for word in words:
            for spelling in (word, word + "s"):
                bits[spelling] = bits.get(spelling, 0) | 1 << index
    return bits


_BITS = _bits(_LISTED)


@cached_if_short(2048)
def class_bits(value: str) -> int:
    """The categories that a class or id attribute speaks for, as a bit mask over CATEGORIES.

    The text is split at everything but ASCII letters and at camelCase; every token counts (but one or two letters
    beside a digit do not), and every two neighbours read as one word ("entry-content" as "entrycontent").
    """
    words = _LOWER.findall(value) if value.islower() else [word.lower() for word in _TOKEN.findall(value)]
    mask = 0
    left = ""
    for word in words:
        if word in _BITS:
            mask |= _BITS[word]
        pair = left + word
        if pair in _BITS:
            mask |= _BITS[pair]
        left = word
    return mask
