"""The time of day behind a day, with its zone."""

from __future__ import annotations

import re
from datetime import time, timedelta, timezone
from functools import cache

from .date_words import tells_change, tells_publication
from .scripts import CJK
from .word_lists import word_list

_LONGEST_WORD = 20
_COMPACT_TIME = re.compile(r"T?(?P<h>\d\d)(?P<min>\d\d)(?P<sec>\d\d)?(?P<frac>\.\d+)?(?P<zone>Z|[+\-]\d\d:?\d\d)?$")
_LONGEST_BEFORE = 24
_BEFORE = re.compile(r"(?<![\w:.])(\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{3,4})?),?\s(?:on\s)?\Z")
_CLOCK_BEHIND = re.compile(r"\s?(?:Uhr|h|hrs|Hrs|uur)\b")
_OFFSET = re.compile(r"([+\-−])(\d{1,2}):?(\d{2})?$")
_WORD = re.compile(rf"\s?([^\W\d_][^\s\d,;:|()·•–—/]{{0,{_LONGEST_WORD}}})")

# Abbreviations with one meaning on news pages; IST, CST of China and the like are left without a zone.
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2,
    "EEST": 3, "MSK": 3, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip


def read_clock(text: str, start: int | None = None) -> time | None:
    """The time that stands at `start`, anywhere in `text` if that is None.

    None where it may be one of the afternoon: an unknown word follows an hour that may be of a clock of twelve.
    """
    found = _time().search(text) if start is None else _time().match(text, start)
    if not found or (found["dot"] and not _is_clock(found, text)):
        return None
    half = _half(found["before"] or found["half"] or "")
    zone = _zone(found["zone"])
    if not half and zone is None and int(found["h"]) <= 12 and _may_tell_half(text, _end(found)):
        return None
    return _made(found, half, zone)


def clock_before(text: str, end: int) -> time | None:
    """The time that ends at `end`, before a day: "12:41, 14 March 2025"."""
    found = _BEFORE.search(text, max(end - _LONGEST_BEFORE, 0), end)
    return read_clock(found[1], 0) if found else None


def _is_clock(found: re.Match[str], text: str) -> bool:
    """Whether a number with a point is a time of day: some word beside it says so."""
    return bool(found["at"] or found["half"] or found["zone"]) or _CLOCK_BEHIND.match(text, _end(found)) is not None


def compact_clock(text: str, start: int) -> time | None:
    """The time of "20240513T101112Z", whose digits begin at `start`."""
    found = _COMPACT_TIME.match(text, start)
    return _made(found, "", _zone(found["zone"])) if found else None


def _end(found: re.Match[str]) -> int:
    return next(found.end(part) for part in ("frac", "sec", "min") if found[part])


def _may_tell_half(text: str, end: int) -> bool:
    """Whether the word there may be one for half a day in a language whose words for it are not known."""
    match = _WORD.match(text, end)
    if not match:
        return False
    word, behind = match[1], text[end : end + _LONGEST_WORD].lower()
    is_name = word[0].isupper() and (len(word) > 2 or not word.isupper())
    # In Chinese, Japanese and Korean the half of the day stands before the time.
    if is_name or CJK.match(word) or word.casefold().rstrip(".") in _clock_words():
        return False
    return not (tells_change(behind) or tells_publication(behind))


def _made(found: re.Match[str], half: str, zone: timezone | None) -> time | None:
    hour, minute, second = int(found["h"]), int(found["min"]), int(found["sec"] or 0)
    if half:
        hour = hour % 12 + 12 * (half == "after")
    micro = int(float("0" + found["frac"].replace(",", ".")) * 1e6) if found["frac"] else 0
    try:
        return time(hour, minute, second, micro, tzinfo=zone)
    except ValueError:
        return None


def _half(word: str) -> str:
    lower = word.lower()
    return "" if not lower else "before" if lower in word_list("before_noon") else "after"


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text.upper() in _ZONES:
        return timezone(timedelta(hours=_ZONES[text.upper()]))
    offset = _OFFSET.search(text)
    if not offset:
        return None
    delta = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
    if delta > timedelta(hours=14):
        return None
    return timezone(delta if offset[1] == "+" else -delta)


@cache
def _clock_words() -> frozenset[str]:
    return frozenset(word_list("clock_words"))


@cache
def _time() -> re.Pattern[str]:
    halves = sorted((*word_list("before_noon"), *word_list("after_noon")), key=len, reverse=True)
    words = "|".join(map(re.escape, halves))
    before = "|".join(re.escape(word) for word in halves if not word.isascii())
    return re.compile(
        r"[\s,|·•–—\-(/]{0,4}(?P<at>T|at|um|à|kl|klo|ore|alle|às|as|a las|о|в|about)?[\s.]{0,2}"
        rf"(?:(?P<before>{before}|(?-i:AM|PM))\s?)?"
        r"(?P<h>\d{1,2})(?:[:h時시点]|\sh\s|(?P<dot>\.)(?=\d\d(?![.\d])))\s?(?P<min>\d\d)"
        r"(?:[:分]?(?P<sec>\d\d)(?P<frac>[.,]\d{1,9})?)?"
        rf"\s?(?:(?P<half>{words})(?![^\W\d_])\.?)?\s?"
        r"(?P<zone>Z\b|(?:UTC|GMT)?[+\-−]\d{1,2}:?\d{2}\b|(?:UTC|GMT)?[+\-−]\d{1,2}\b|[A-Z]{3,4}\b)?",
        re.IGNORECASE,
    )
