"""Candidates to Metadata: a vote for every field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .author_vote import author_tallies
from .candidate import Candidate
from .date_vote import date_tallies
from .language import is_month_first, primary_subtag
from .tags import read_tags
from .title_vote import title_tallies
from .titles import clean_title, squeeze
from .url import absolute, host_words
from .vote import Tally, evidence, read, tally
from .weights import THRESHOLDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from ..article import Evidence

_ByField = dict[str, list[Candidate]]

# Candidates of one field that are heard: more than the sources yield of any page; a vote may compare each with each.
MOST_CANDIDATES = 200


def resolve(
    candidates: Iterable[Candidate], *, url: str | None = None, base: str | None = None
) -> tuple[dict[str, Any], dict[str, Evidence]]:
    """The best value of every field and its evidence; a field whose best score is below its threshold has neither.

    `url` is where the page came from, `base` what its relative addresses are read against.
    """
    by_field = group(candidates)
    values: dict[str, Any] = {}
    proofs: dict[str, Evidence] = {}
    for name, tallies in _all_tallies(by_field, url, base).items():
        if tallies and tallies[0].score >= THRESHOLDS.get(name, 0.0):
            value = tallies[0].best.value
            values[name] = list(value) if isinstance(value, tuple) else value
            proofs[name] = evidence(tallies)
    return values, proofs


def group(candidates: Iterable[Candidate]) -> _ByField:
    """The candidates by field, of each field the first `MOST_CANDIDATES`."""
    by_field: _ByField = {}
    for candidate in candidates:
        heard = by_field.setdefault(candidate.field, [])
        if len(heard) < MOST_CANDIDATES:
            heard.append(candidate)
    return by_field


def _all_tallies(by_field: _ByField, url: str | None, base: str | None) -> dict[str, Sequence[Tally[Any]]]:
    languages = _texts(by_field, "language", primary_subtag)
    language = languages[0].best.value if languages else None
    american = is_month_first(candidate.raw for candidate in by_field.get("language", ()))
    names = _site_names(by_field, url)

    def dates(name: str) -> Sequence[Tally[Any]]:
        return date_tallies(by_field.get(name, ()), language, american)

    def links(raw: str) -> str | None:
        return absolute(raw, base)

    return {
        "title": title_tallies(by_field.get("title", ()), names),
        "authors": author_tallies(by_field.get("authors", ()), names),
        "published": dates("published"),
        "modified": dates("modified"),
        "tags": _tags(by_field.get("tags", ())),
        "language": languages,
        "site_name": _texts(by_field, "site_name", clean_title),
        "description": _texts(by_field, "description", clean_title),
        "image": _texts(by_field, "image", links),
        "url": _texts(by_field, "url", links) or _given(by_field),
    }


def _texts(by_field: _ByField, name: str, clean: Callable[[str], str | None]) -> list[Tally[str]]:
    found = ((candidate, clean(candidate.raw)) for candidate in by_field.get(name, ()))
    return tally([read(candidate, text, text.casefold()) for candidate, text in found if text])


def _given(by_field: _ByField) -> list[Tally[str]]:
    """The address that the caller gave, as it is: a file's, or one without a scheme."""
    return tally([read(c, c.raw, c.raw) for c in by_field.get("url", ()) if c.source == "argument"])


def _tags(candidates: Sequence[Candidate]) -> list[Tally[tuple[str, ...]]]:
    found = ((c, read_tags(c.raws, glued=c.source == "text:tags")) for c in candidates)
    return tally([read(c, tags, frozenset(tag.casefold() for tag in tags)) for c, tags in found if tags])


def _site_names(by_field: _ByField, url: str | None) -> Collection[str]:
    names = {squeeze(candidate.raw) for candidate in by_field.get("site_name", ())}
    hosts = [host_words(address) for address in (url, *(c.raw for c in by_field.get("url", ())))]
    return names.union(*hosts) - {""}
