"""The shape of a line: what stays the same when it comes again on another page of its site.

Numbers and dates become "#"; case, typography, white space and what stands around the words go. A line stays readable.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ..metadata.months import MONTHS

LONGEST = 200  # characters; of longer blocks their head and tail are looked at
_HEAD, _TAIL, _CUT = 130, 60, " ... "

NUMBER = "#"
_NUMBER = re.compile(r"\d(?:[\d.,:/\s–-]*\d)?")
_QUOTES = str.maketrans("‘’‚‛`´“”„«»‐‑‒–—―−", "''''''\"\"\"\"\"-------", "*\u00ad\u200b")
_EDGE = re.compile(r"^[^\w#]+|[^\w#]+$")
_LETTER = re.compile(r"[^\W\d_]")


def shape(text: str) -> str:
    """The shape of a line or block; "" where it holds no letter.

    >>> shape("  Published on 3 March 2026, 14:05 | 12 Comments »")
    'published on # | # comments'
    """
    text = _halves(text) if len(text) > 4 * LONGEST else text
    folded = unicodedata.normalize("NFKC", text).lower().translate(_QUOTES)
    if not _LETTER.search(folded):
        return ""
    words = _NUMBER.sub(NUMBER, folded).split()
    if any(NUMBER in word for word in words):
        words = _without_months(words)
    return _cut(_EDGE.sub("", " ".join(words)))


def _halves(text: str) -> str:
    # what lies between is cut off in the end, and should cost nothing
    return text[: 2 * LONGEST] + " " + text[-2 * LONGEST :]


def _cut(line: str) -> str:
    if len(line) <= LONGEST:
        return line
    return line[:_HEAD].rstrip() + _CUT + line[-_TAIL:].lstrip()


def _without_months(words: list[str]) -> list[str]:
    """The words with "#" for month names near numbers, and numbers beside each other as one."""
    months, kept = _months(), list[str]()
    for at, word in enumerate(words):
        shown = NUMBER if word.strip(".,") in months and _near_number(words, at) else word
        if kept and _is_number(kept[-1]) and _is_number(shown):
            kept.pop()
        kept.append(shown)
    return kept


def _near_number(words: list[str], at: int) -> bool:
    """Does a number stand beside a word, or beyond a "de" or "of"?"""
    for step in (-1, 1):
        beside = at + step
        while 0 <= beside < len(words) and abs(beside - at) <= 2:
            if words[beside].startswith(NUMBER):
                return True
            if len(words[beside]) > 2:
                break
            beside += step
    return False


def _is_number(word: str) -> bool:
    return word.strip(".,") == NUMBER


@cache
def _months() -> frozenset[str]:
    forms = (form.strip() for months in MONTHS.values() for month in months.split(";") for form in month.split(","))
    return frozenset(forms)
