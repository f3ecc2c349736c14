"""The most frequent function words of many languages: text that holds them is running text."""

from __future__ import annotations

from .data import entries


def _spellings(words: tuple[str, ...]) -> frozenset[str]:
    """The words in lower case and casefolded, which differ in Greek and German."""
    return frozenset(words) | {word.casefold() for word in words}


STOPWORDS: dict[str, frozenset[str]] = {language: _spellings(words) for language, words in entries("stopwords").items()}
"""The function words by ISO 639-1 code of the language."""

ALL_STOPWORDS: frozenset[str] = frozenset().union(*STOPWORDS.values())
"""The function words of all languages."""
