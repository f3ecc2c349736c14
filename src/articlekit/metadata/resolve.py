"""A page's candidates to values: a contest for titles, authors, dates and tags, a vote for every other field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..article import Evidence
from .author_contest import author_contest
from .contest import decide
from .date_contest import CHANGE_ONLY, date_contest, date_readings
from .fields import author_pages, picture_captions, picture_credits, voted_fields
from .learned import DUMP_DAYS
from .page import languages
from .tag_contest import tag_contest
from .vote import Tally, evidence, tally

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..options import Dates
    from .learned import Weights
    from .page import Page

# The probability below which silence is better than a value.
SURE = {"authors": 0.28, "published": 0.4, DUMP_DAYS: 0.5, "tags": 0.3}


def resolve(page: Page, weights: Weights, dates: Dates = "strict") -> tuple[dict[str, Any], dict[str, Evidence]]:
    """The best value of every field and its evidence; a field whose best score is below its threshold has neither."""
    values: dict[str, Any] = {}
    proofs: dict[str, Evidence] = {}
    thresholds = {**SURE, "published": 0.0 if dates == "extensive" else SURE[_days_of(page)]}
    tallies: dict[str, Sequence[Tally[Any]]] = {**_contests(page, weights, dates), **voted_fields(page)}
    _take(tallies, thresholds, values, proofs)
    captions = picture_captions(page, values.get("image"))
    _take({"image_caption": captions, "image_credit": picture_credits(page, captions)}, {}, values, proofs)
    pages = author_pages(page, values.get("authors", ()))
    if pages:
        values["author_urls"] = {name: found.best.value for name, found in pages.items()}
        proofs["author_urls"] = _joint_evidence(list(pages.values()))
    return values, proofs


def _days_of(page: Page) -> str:
    return DUMP_DAYS if page.setting.is_dump else "published"


def _contests(page: Page, weights: Weights, dates: Dates) -> dict[str, Sequence[Tally[Any]]]:
    by_field, setting = page.by_field, page.setting
    days = date_contest(by_field.get("published", ()), setting)
    if dates == "strict":
        days = replace(days, options=tuple(day for day in days.options if CHANGE_ONLY not in day.marks))
    return {
        "title": page.titles,
        "authors": decide(author_contest(by_field.get("authors", ()), setting), weights["authors"]),
        "published": decide(days, weights[_days_of(page)]),
        "modified": tally(date_readings(by_field.get("modified", ()), setting)),
        "tags": decide(tag_contest(by_field.get("tags", ()), setting), weights["tags"]),
        "language": languages(by_field),
    }


def _take(
    tallies: Mapping[str, Sequence[Tally[Any]]],
    thresholds: Mapping[str, float],
    values: dict[str, Any],
    proofs: dict[str, Evidence],
) -> None:
    """The best of each field into `values`, where it is sure enough, and its evidence into `proofs`."""
    for name, found in tallies.items():
        if found and found[0].score >= thresholds.get(name, 0.0):
            value = found[0].best.value
            values[name] = list(value) if isinstance(value, tuple) else value
            proofs[name] = evidence(found)


def _joint_evidence(found: Sequence[Tally[str]]) -> Evidence:
    """The Evidence of a value that is made of several winners: their sources and strings in one."""
    best = [one.best for one in found]
    sources = ", ".join(dict.fromkeys(reading.source for reading in best))
    raws = "; ".join(reading.candidate.raws[-1] for reading in best)
    return Evidence([reading.value for reading in best], sources, raws, round(min(one.score for one in found), 3))
