"""A page's candidates to values: a contest for title, authors and dates, a vote for every other field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .author_contest import author_contest
from .contest import decide
from .date_contest import date_contest, date_readings
from .learned import learned_weights
from .page import languages
from .tags import read_tags
from .titles import clean_title
from .url import absolute
from .vote import Tally, evidence, read, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..article import Evidence
    from ..options import Dates
    from .candidate import Candidate
    from .page import ByField, Page

# The probability below which silence is better than a value.
_AUTHORS_SURE = 0.3
_DATES_SURE = {"strict": 0.4, "extensive": 0.0}


def resolve(page: Page, dates: Dates = "strict") -> tuple[dict[str, Any], dict[str, Evidence]]:
    """The best value of every field and its evidence; a field whose best score is below its threshold has neither."""
    values: dict[str, Any] = {}
    proofs: dict[str, Evidence] = {}
    thresholds = {"authors": _AUTHORS_SURE, "published": _DATES_SURE[dates]}
    for name, tallies in _all_tallies(page).items():
        if tallies and tallies[0].score >= thresholds.get(name, 0.0):
            value = tallies[0].best.value
            values[name] = list(value) if isinstance(value, tuple) else value
            proofs[name] = evidence(tallies)
    return values, proofs


def _all_tallies(page: Page) -> dict[str, Sequence[Tally[Any]]]:
    by_field, setting = page.by_field, page.setting

    def links(raw: str) -> str | None:
        return absolute(raw, page.base)

    changes = date_readings(by_field.get("modified", ()), setting)
    return {
        "title": page.titles,
        "authors": decide(author_contest(by_field.get("authors", ()), setting), learned_weights("authors")),
        "published": decide(date_contest(by_field.get("published", ()), setting), learned_weights("published")),
        "modified": tally(changes),
        "tags": _tags(by_field.get("tags", ())),
        "language": languages(by_field),
        "site_name": _texts(by_field, "site_name", clean_title),
        "description": _texts(by_field, "description", clean_title),
        "image": _texts(by_field, "image", links),
        "url": _texts(by_field, "url", links) or _given(by_field),
    }


def _texts(by_field: ByField, name: str, clean: Callable[[str], str | None]) -> list[Tally[str]]:
    found = ((candidate, clean(candidate.raw)) for candidate in by_field.get(name, ()))
    return tally([read(candidate, text, text.casefold()) for candidate, text in found if text])


def _given(by_field: ByField) -> list[Tally[str]]:
    """The address that the caller gave, as it is: a file's, or one without a scheme."""
    return tally([read(c, c.raw, c.raw) for c in by_field.get("url", ()) if c.source == "argument"])


def _tags(candidates: Sequence[Candidate]) -> list[Tally[tuple[str, ...]]]:
    found = ((c, read_tags(c.raws, glued=c.source == "text:tags")) for c in candidates)
    return tally([read(c, tags, frozenset(tag.casefold() for tag in tags)) for c, tags in found if tags])
