"""All that a page says of itself, gathered for the resolution: candidates by field, and the setting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .candidate import Candidate
from .contest import Contest, decide
from .language import contradicts, guess_language, is_month_first, primary_subtag
from .near_lines import near_candidates
from .places import body_marks, find_places, shown_texts
from .setting import Setting
from .title_contest import title_contest
from .titles import squeeze
from .url import base_url, host_words, url_candidates
from .visible import visible_candidates
from .vote import read, tally

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from ..article import Block
    from .declared import Declared
    from .learned import Weights
    from .vote import Tally

ByField = dict[str, list[Candidate]]

# Candidates of one field that are heard: more than the sources yield of any page; a contest may compare each with each.
MOST_CANDIDATES = 200
_AGAINST = "text:not-as-declared"
_LONGEST_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class Page:
    """The candidates by field, the title's tallies, which other fields need, and the setting.

    `url` is where the page came from, `base` what its relative addresses are read against.
    """

    by_field: ByField
    titles: Sequence[Tally[str]]
    title_contest: Contest[str]
    setting: Setting
    url: str | None
    base: str | None


def read_page(declared: Declared, blocks: Sequence[Block], weights: Weights, *, url: str | None = None) -> Page:
    """What the page's markup, its text and its address say."""
    by_field = group(candidates(declared, blocks, url=url))
    setting = _setting(by_field, declared, url)
    contest = title_contest(by_field.get("title", ()), setting)
    titles = decide(contest, weights["title"])
    title = titles[0].best.value if titles else None
    places = find_places(blocks, title)
    shown, near = shown_texts(blocks, places)
    setting = replace(setting, title=title or "", shown=shown, near=near, text=_text(blocks), body=body_marks(blocks))
    for name, found in group(near_candidates(blocks, places, is_dump=declared.is_dump)).items():
        by_field.setdefault(name, []).extend(found)
    by_field.setdefault("published", []).extend(_changes(by_field))
    return Page(by_field, titles, contest, setting, url, base_url(declared.base, url))


def candidates(declared: Declared, blocks: Sequence[Block], *, url: str | None = None) -> Iterator[Candidate]:
    """What every source says, unjudged. `declared` is what an HTML page says, empty for a text dump."""
    yield from declared.candidates
    yield from visible_candidates(blocks)
    yield from url_candidates(url)
    if url:
        yield Candidate("url", "argument", (url,))
    yield from _spoken(declared, blocks)


def _spoken(declared: Declared, blocks: Sequence[Block]) -> Iterator[Candidate]:
    """The language of the text where the page declares none, or another one than it is written in."""
    told = (primary_subtag(candidate.raw) for candidate in declared.candidates if candidate.field == "language")
    code = next(filter(None, told), None)
    guess = contradicts(code, blocks) if code else guess_language(blocks)
    if guess:
        yield Candidate("language", _AGAINST if code else "text:words", (guess,))


def group(found: Iterable[Candidate]) -> ByField:
    """The candidates by field, of each field the first `MOST_CANDIDATES`."""
    by_field: ByField = {}
    for candidate in found:
        heard = by_field.setdefault(candidate.field, [])
        if len(heard) < MOST_CANDIDATES:
            heard.append(candidate)
    return by_field


def languages(by_field: ByField) -> list[Tally[str]]:
    """The languages that the page could be in, best first."""
    found = ((candidate, primary_subtag(candidate.raw)) for candidate in by_field.get("language", ()))
    tallies = tally([read(candidate, code, code) for candidate, code in found if code])
    return sorted(tallies, key=lambda result: result.best.source != _AGAINST)


def _setting(by_field: ByField, declared: Declared, url: str | None) -> Setting:
    codes = languages(by_field)
    return Setting(
        url=url or declared.clues.url,
        kinds=declared.clues.kinds,
        language=codes[0].best.value if codes else None,
        month_first=is_month_first(candidate.raw for candidate in by_field.get("language", ())),
        site_names=_site_names(by_field, url),
        declares=bool(declared.candidates) and not declared.is_dump,
        dated=bool(by_field.get("published")),
        is_dump=declared.is_dump,
    )


def _site_names(by_field: ByField, url: str | None) -> Collection[str]:
    names = {squeeze(candidate.raw) for candidate in by_field.get("site_name", ())}
    hosts = [host_words(address) for address in (url, *(c.raw for c in by_field.get("url", ())))]
    return names.union(*hosts) - {""}


def _text(blocks: Sequence[Block]) -> str:
    return " ".join([block.text for block in blocks])[:_LONGEST_TEXT]


def _changes(by_field: ByField) -> Iterator[Candidate]:
    """The days of change as what they are at worst: the last word on the day of publication."""
    for candidate in by_field.get("modified", ())[:MOST_CANDIDATES]:
        yield Candidate("published", f"modified:{candidate.source}", candidate.raws)
