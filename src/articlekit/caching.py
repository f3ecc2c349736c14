"""Answers about short strings, kept for when the same string comes again."""

from __future__ import annotations

from functools import lru_cache, wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

LONGEST = 500
"""Characters of a string whose answer is kept: a page may have classes and titles of any length, and many of them."""


def cached_if_short(maxsize: int) -> Callable[[Callable[[str], T]], Callable[[str], T]]:
    """An lru_cache for a function of a string that cannot be filled with long ones.

    >>> @cached_if_short(8)
    ... def size(text):
    ...     print("looks")
    ...     return len(text)
    >>> size("short"), size("short")
    looks
    (5, 5)
    >>> size("x" * 1000), size("x" * 1000)
    looks
    looks
    (1000, 1000)
    """

    def decorate(function: Callable[[str], T]) -> Callable[[str], T]:
        cached = lru_cache(maxsize)(function)

        @wraps(function)
        def call(text: str) -> T:
            return cached(text) if len(text) <= LONGEST else function(text)

        return call

    return decorate
