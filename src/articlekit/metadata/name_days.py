"""Days around a name in a byline."""

from __future__ import annotations

import re

from .dates import month_number

_DATED = re.compile(
    r"\s*(?:\b(?:on|am|le|el|il|at|vor|from|il y a|hace|há|před|för|for|før)\s+)?"
    r"(?:\b\d{1,2}[.:/\-\s]|\b\d{4}\b|\b\d{1,2}(?:st|nd|rd|th)\b).*$",
    re.DOTALL,
)
# A day whose signs would part it.
_PARTED_DATE = re.compile(r"\s(?:on\s)?(?:([^\W\d_]{3,12})\.?\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}|\d{1,2}/\d{1,2}/\d\d)")
_WEEKDAY = re.compile(r"(?:\son)?\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*", re.IGNORECASE | re.DOTALL)
# A day before the name, by its numbers or its month.
_LEADING_DAY = re.compile(
    r"^\W*(?:[^\W\d_]{2,12},?\s)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d"
    r"|(?P<first>[^\W\d_]{3,12})\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?\s(?P<second>[^\W\d_]{3,12})\.?,?\s\d{4})[\W]*(?=[^\W\d])"
)
# What ran into the name before it: "Jane DoeMay 5, 2024", "Jane Doe5 May 2024", "Jane Doevor 5 Stunden".
_GLUED_DAY = re.compile(
    r"(?<=[^\W\d_])(?=(?:[12]\d|3[01]|0?[1-9])(?:\.?\s[^\W\d_]{3,12}\.?,?\s\d{4}|[./-]\d{1,2}[./-]\d\d))|"
    r"(?<=[a-zß-ÿ])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)|(?<=[a-zß-ÿ])(?=vor\s\d)|"
    r"(?<=[a-zß-ÿ])(?=\d{1,2}\s(?:min|hour|day|week|month|year)[a-z]{0,4}\sago)"
)


def unglued(text: str) -> str:
    """ "Jane Doe May 5, 2024" of "Jane DoeMay 5, 2024"."""
    return _GLUED_DAY.sub(" ", text)


def without_day(text: str) -> str:
    """ "Jane Doe" of "5 May 2024 - Jane Doe"."""
    match = _LEADING_DAY.match(text)
    month = match and (match["first"] or match["second"])
    return text[match.end() :] if match and (not month or month_number(month, None)) else text


def before_parted_date(text: str) -> str:
    """The text without a date whose signs would part it: "Jane Doe" of "Jane Doe on May 5, 2024"."""
    text = _WEEKDAY.sub("", text)
    match = _PARTED_DATE.search(text)
    return text[: match.start()] if match and (not match[1] or month_number(match[1], None)) else text


def before_date(text: str) -> str:
    """ "Jane Doe" of "Jane Doe on 5 May 2024"."""
    shorter = _DATED.sub("", text)
    first, _, last = shorter.rpartition(" ")
    return first if shorter != text and first and month_number(last, None) else shorter
