"""Title candidates to a vote: what the sources agree on, freed of what they add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .titles import clean_title, fold, guess_headline, is_site, spans, without_site
from .vote import Reading, Tally, read, tally

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from .candidate import Candidate

# Sources that hold a headline with nothing added to it; the others add the site or the section more often than not.
_PURE = frozenset(
    (
        "html:h1", "html:h1-only", "html:h1-later", "jsonld:article.headline", "jsonld:article2.headline",
        "hatom:entry-title", "microdata:headline", "microdata:name", "text:title", "html:h2",
    )
)  # fmt: skip
_SHORTEST_IN_TITLE = 4


def title_tallies(candidates: Sequence[Candidate], site_names: Collection[str]) -> list[Tally[str]]:
    """The page's possible titles, best first. `site_names` are the site's squeezed names."""
    readings = list(_readings(candidates, site_names))
    named = [reading for reading in readings if not is_site(reading.value, site_names)]
    return tally(named or readings)


def _readings(candidates: Sequence[Candidate], site_names: Collection[str]) -> Iterator[Reading[str]]:
    titles = [(candidate, clean_title(candidate.raw)) for candidate in candidates]
    pure = {fold(title) for candidate, title in titles if candidate.source in _PURE}
    whole = " \n ".join(fold(title) for c, title in titles if c.source in ("html:title", "meta:og:title"))
    for candidate, title in titles:
        if candidate.source not in _PURE:
            text = _headline_within(title, pure, site_names, candidate.source)
            yield from _one(candidate, text, candidate.source)
            continue
        text = without_site(title, site_names)
        yield from _one(candidate, text, candidate.source)
        key = fold(text)
        if candidate.source in ("html:h1", "html:h1-later") and len(key) >= _SHORTEST_IN_TITLE and key in whole:
            yield from _one(candidate, text, "html:h1-in-title")


def _one(candidate: Candidate, text: str, source: str) -> Iterator[Reading[str]]:
    if text:
        yield read(candidate, text, fold(text), source)


def _headline_within(text: str, pure: Collection[str], site_names: Collection[str], source: str) -> str:
    """The part of a composite title that a heading or headline repeats; else the title without the site's name."""
    for span in spans(text):
        if fold(span) in pure and not is_site(span, site_names):
            return span
    text = without_site(text, site_names)
    return guess_headline(text) if source == "html:title" else text
