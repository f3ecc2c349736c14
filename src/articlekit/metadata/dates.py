"""Date strings of pages: ISO, RFC 822, month names in 34 languages, CJK, numeric."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from .clock import clock_before, compact_clock, read_clock
from .months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

# The web holds scans and archives, but no page was published before print or after the century ends.
FIRST_YEAR, LAST_YEAR = 1900, 2099
_YEAR_FIRST = frozenset(("ko", "ja", "zh"))  # languages that write 24.05.03 for 3 May 2024
_LONGEST = 300

_WORD = r"[^\W\d_][^\s\d.,;:()/|\-]{1,14}"
_ORDINAL = r"(?:st|nd|rd|th|er|ο|η|-а|-е|º|ª|°)?"
_OF = r"(?:(?:de|del|of|d'|d’|van)\s*)?"
_GAP = r"[\s.,/\-]{0,5}"

_YMD = re.compile(
    r"(?<![\d.])(?P<y>\d{4})(?P<s>[-/.])\s?(?P<m>\d{1,2})(?P=s)\s?(?P<d>\d{1,2})(?!\d)(?:\.?\s?[(（]\w{1,3}[)）])?"
)
_CJK = re.compile(
    r"(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]?(?:\s?[(（]\w{1,3}[)）])?"
)
_DMY_NAMED = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}}){_ORDINAL}{_GAP}{_OF}(?P<name>{_WORD}){_GAP}{_OF}(?P<y>\d{{4}})(?!\d)"
)
_DAY_YEAR = rf"(?P<d>\d{{1,2}}){_ORDINAL},?\s{{0,3}}(?:de\s)?(?P<y>\d{{4}})(?![\d:])"
_MDY_NAMED = re.compile(rf"(?P<name>{_WORD}){_GAP}{_DAY_YEAR}")
_YMD_NAMED = re.compile(
    rf"(?<!\d)(?P<y>\d{{4}})[\s.,\-]{{1,3}}(?:m\.\s)?(?P<name>{_WORD})[\s.\-]{{1,2}}(?P<d>\d{{1,2}})(?!\d)"
)
_YDM_LATVIAN = re.compile(rf"(?P<y>\d{{4}})\.\sgada\s(?P<d>\d{{1,2}})\.\s(?P<name>{_WORD})")
_DAY_TIME_YEAR = r"(?P<d>\d{1,2})\s\d\d:\d\d:\d\d\s(?:\w{3,4}\s)?(?P<y>\d{4})"
_UNIX = re.compile(rf"(?P<name>{_WORD})\s{{1,2}}{_DAY_TIME_YEAR}")
_VIETNAMESE = re.compile(r"(?P<d>\d{1,2})\s(?:tháng|thg)\s(?P<m>\d{1,2}),?\s(?:năm\s)?(?P<y>\d{4})", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<![\d.])(?P<d>\d{1,2})(?P<s>[./\-])\s?(?P<m>\d{1,2})(?P=s)\s?(?P<y>\d{4})(?!\d|:\d\d)")
_GLUED = re.compile(r"(?<![\d.])(?P<d>\d{1,2})(?P<s>[./])(?P<m>\d{1,2})(?P=s)(?P<y>\d\d)(?=\d\d:\d\d)")
_SHORT = re.compile(r"\s*(?P<d>\d{1,2})(?P<s>[./])(?P<m>\d{1,2})(?P=s)(?P<y>\d\d)(?![\d./])")
_COMPACT = re.compile(r"\s*(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?=$|T|\s|\d{4,6}$)")
_EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?\s*")


class _Form(NamedTuple):
    """A pattern of dates. One of `signs` stands in lower case in every match.

    `rest` is what follows the name of a month that the pattern begins with, which it would try at every letter.
    """

    pattern: re.Pattern[str]
    signs: tuple[str, ...] = ("",)
    rest: re.Pattern[str] | None = None


_NUMBERS = (".", "/", "-")
_LONGEST_NAME = 20  # with the gap behind it
_FORMS = (
    _Form(_YMD, _NUMBERS),
    _Form(_CJK, ("年", "년")),
    _Form(_DMY_NAMED),
    _Form(_MDY_NAMED, rest=re.compile(_DAY_YEAR)),
    _Form(_YMD_NAMED),
    _Form(_YDM_LATVIAN, ("gada",)),
    _Form(_UNIX, (":",), re.compile(_DAY_TIME_YEAR)),
    _Form(_VIETNAMESE, ("thá", "thg")),
    _Form(_NUMERIC, _NUMBERS),
    _Form(_SHORT, (".", "/")),
    _Form(_GLUED, (":",)),
    _Form(_COMPACT),
)
_SHORT_FORMS = tuple(form for form in _FORMS if form.pattern in (_SHORT, _GLUED))
_YEAR = re.compile(r"\d{4}")
_RUN_TOGETHER = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\d?\d:\d\d)", re.ASCII)


def read_date(
    text: str, *, language: str | None = None, month_first: bool = False, run_together: bool = False
) -> datetime | date | None:
    """The first full date in `text`, with its time and zone where they follow it.

    `language` (a primary subtag) chooses between languages that share a month's name; `month_first` reads 3/4/2025 as
    4 March. In texts that may have run together, "20236:01 PM" is a year and a time. A bare year, a month without a day
    and a date without a year give None.
    """
    text = text[:_LONGEST]
    return _read(_RUN_TOGETHER.sub(r"\1 ", text) if run_together else text, language, month_first)


@lru_cache(maxsize=256)
def _read(text: str, language: str | None, month_first: bool) -> datetime | date | None:
    epoch = _EPOCH.fullmatch(text)
    if epoch:
        return _from_epoch(int(epoch[1]))
    for match in _in_order(text):
        day = _day(match, language, month_first)
        if day:
            return _with_time(day, match, text)
    return None


def is_ambiguous(text: str) -> bool:
    """Whether the date in `text` is all numbers and could be day-first as well as month-first."""
    match = _NUMERIC.search(text[:_LONGEST]) or _SHORT.match(text[:_LONGEST])
    return match is not None and int(match["d"]) <= 12 and int(match["m"]) <= 12 and match["d"] != match["m"]


def _in_order(text: str) -> Iterator[re.Match[str]]:
    """What could be dates, from left to right; most texts start with one of the first pattern."""
    first = _YMD.match(text)
    if first:
        yield first
    yield from sorted(_matches(text), key=re.Match.start)


def _matches(text: str) -> Iterator[re.Match[str]]:
    lower = text.lower()
    for form in _FORMS if _YEAR.search(text) else _SHORT_FORMS:
        if any(map(lower.__contains__, form.signs)):
            yield from form.pattern.finditer(text, _earliest(form, text))


def _earliest(form: _Form, text: str) -> int:
    """Where the first match of a form starts at the earliest."""
    if form.rest is None:
        return 0
    rest = form.rest.search(text)
    return max(rest.start() - _LONGEST_NAME, 0) if rest else len(text)


def _day(match: re.Match[str], language: str | None, month_first: bool) -> date | None:
    parts = match.groupdict()
    year, day = int(parts["y"]), int(parts["d"])
    month = int(parts["m"]) if parts.get("m") else month_number(parts["name"], language)
    if match.re is _SHORT and parts["s"] == "." and language in _YEAR_FIRST:
        year, day = day, year
    if match.re in (_SHORT, _GLUED):
        year += 2000 if year < 70 else 1900
    if match.re in (_NUMERIC, _SHORT, _GLUED) and (month > 12 or (month_first and day <= 12 and parts["s"] != ".")):
        day, month = month, day
    if language == "th" and year > 2400:
        year -= 543  # the Buddhist era
    return make_day(year, month, day)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None for one that no calendar or no web page has."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(name: str, language: str | None) -> int:
    """1 to 12 for a month's name or abbreviation in `language`, else in any language that has it; 0 for other words."""
    name = name.lower().rstrip(".'’")
    return _month_table(language).get(name) or _month_table(None).get(name, 0)


@lru_cache(maxsize=64)
def _month_table(language: str | None) -> dict[str, int]:
    """Month names of one language, or those of all languages that mean one month only."""
    codes = MONTHS if language is None else [language] if language in MONTHS else []
    numbers: dict[str, set[int]] = {}
    for code in codes:
        for number, names in enumerate(MONTHS[code].split(";"), 1):
            for name in names.split(","):
                numbers.setdefault(name.strip(), set()).add(number)
    return {name: found.pop() for name, found in numbers.items() if len(found) == 1}


def _with_time(day: date, match: re.Match[str], text: str) -> datetime | date:
    if match.re is _COMPACT:
        clock = compact_clock(text, match.end())
    else:
        clock = read_clock(match[0]) if match.re is _UNIX else read_clock(text, match.end())
        clock = clock or clock_before(text, match.start())
    return datetime.combine(day, clock) if clock else day


def _from_epoch(seconds: int) -> datetime | None:
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds)
    return moment if FIRST_YEAR < moment.year <= LAST_YEAR else None


def as_day(value: datetime | date) -> date:
    """The calendar day as the source wrote it, whatever its zone."""
    return value.date() if isinstance(value, datetime) else value
