"""Title candidates to a contest: headings, headlines, and the parts of composite titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .contest import Contest, Option
from .titles import clean_title, fold, is_site, segments, spans, without_site
from .url import url_path
from .vote import Reading, grouped, read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from .candidate import Candidate
    from .setting import Setting

# Sources that hold a headline with nothing added to it; the others add the site or the section more often than not.
_PURE = frozenset(
    (
        "html:h1", "html:h1-only", "html:h1-later", "html:h1-part", "jsonld:article.headline",
        "jsonld:article2.headline", "hatom:entry-title", "microdata:headline", "microdata:name", "text:title",
        "html:h2",
    )
)  # fmt: skip
_PARTED = frozenset(("html:title", "meta:og:title", "meta:title", "meta:twitter:title", "jsonld:page.name"))
_SHORTEST_IN_TITLE = 4
_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"\.\w{2,5}$")
_LENGTHS = (1, 2, 3, 5, 8, 12, 18, 25)
_MOST_COMPARED = 16


def title_contest(candidates: Sequence[Candidate], setting: Setting) -> Contest[str]:
    """The titles that a page could have. There is always one where any source has one."""
    readings = list(_readings(candidates, setting.site_names))
    named = [reading for reading in readings if not is_site(reading.value, setting.site_names)]
    groups = grouped(named or readings)
    wholes = _wholes(candidates)
    slug = _slug(setting.url)
    keys = [str(group[0].key) for group in groups]
    return Contest(
        tuple(
            Option(tuple(group), setting.weighed(_marks(group, key, keys[:_MOST_COMPARED], wholes, slug, setting)))
            for group, key in zip(groups, keys, strict=True)
        )
    )


def _readings(candidates: Sequence[Candidate], site_names: Collection[str]) -> Iterator[Reading[str]]:
    titles = [(candidate, clean_title(candidate.raw)) for candidate in candidates]
    pure = {fold(title) for candidate, title in titles if candidate.source in _PURE}
    whole = " \n ".join(_wholes(candidates).values())
    for candidate, title in titles:
        if candidate.source in _PURE:
            text = without_site(title, site_names)
            yield from _one(candidate, text, candidate.source)
            key = fold(text)
            if candidate.source in ("html:h1", "html:h1-later") and len(key) >= _SHORTEST_IN_TITLE and key in whole:
                yield from _one(candidate, text, "html:h1-in-title")
        else:
            yield from _composite(candidate, title, pure, site_names)


def _wholes(candidates: Sequence[Candidate]) -> dict[str, str]:
    """The composite titles that others are compared with, folded."""
    return {c.source: fold(clean_title(c.raw)) for c in candidates if c.source in ("html:title", "meta:og:title")}


def _composite(
    candidate: Candidate, title: str, pure: Collection[str], site_names: Collection[str]
) -> Iterator[Reading[str]]:
    """The title whole, and the parts of it that may be the headline."""
    source = candidate.source
    yield from _one(candidate, title, source)
    if len(segments(title)) < 2:
        return
    repeated = next((s for s in spans(title) if fold(s) in pure and not is_site(s, site_names)), "")
    yield from _one(candidate, repeated, f"{source}~repeated")
    bare = without_site(title, site_names)
    if bare != title:
        yield from _one(candidate, bare, f"{source}~bare")
    if source in _PARTED:
        yield from _parts(candidate, bare)


def _parts(candidate: Candidate, title: str) -> Iterator[Reading[str]]:
    parts = segments(title)
    if len(parts) < 2:
        return
    source = candidate.source
    yield from _one(candidate, parts[0][0].strip(), f"{source}~first")
    yield from _one(candidate, parts[-1][0].strip(), f"{source}~last")
    yield from _one(candidate, max(parts, key=lambda part: len(part[0]))[0].strip(), f"{source}~longest")
    if len(parts) > 2:
        yield from _one(candidate, title[: parts[-2][2]].strip(), f"{source}~all-but-last")
        yield from _one(candidate, title[parts[1][1] :].strip(), f"{source}~all-but-first")


def _one(candidate: Candidate, text: str, source: str) -> Iterator[Reading[str]]:
    if text:
        yield read(candidate, text, fold(text), source)


def _slug(url: str) -> set[str]:
    """The words of the longest of the address's last two path segments; none where they are too few to tell."""
    tails = [_ENDING.sub("", part) for part in url_path(url).split("/") if part][-2:]
    words = _WORD.findall(max(tails, key=len, default="").casefold())
    found = {word for word in words if not word.isdigit() and len(word) > 2}
    return found if len(found) > 2 else set()


def _marks(
    group: Sequence[Reading[str]],
    key: str,
    others: Sequence[str],
    wholes: dict[str, str],
    slug: set[str],
    setting: Setting,
) -> Iterator[str]:
    sources = [reading.source for reading in group]
    yield from (f"src:{source}" for source in sources)
    sort = setting.sort
    yield from (f"src:{source}@{sort}" for source in sources)
    yield f"candidates:{min(len({id(reading.candidate) for reading in group}), 6)}"
    words = _WORD.findall(key)
    yield f"words:{next((size for size in _LENGTHS if len(words) <= size), 99)}"
    yield from _within(key, wholes)
    title = wholes.get("html:title", "")
    if title:
        yield f"shared:{_quarters(words, _WORD.findall(title))}"
        if "html:title" in sources:
            yield f"title-parts:{min(len(segments(title)), 3)}"
    yield from _beside(key, others)
    if slug:
        share = len(slug.intersection(words)) / len(slug)
        yield f"slug:{int(share * 4)}"
    if is_site(key, setting.site_names):
        yield "site"


def _quarters(words: Sequence[str], others: Sequence[str]) -> int:
    """How many quarters of the words are among the others."""
    return 4 * sum(word in others for word in words) // max(len(words), 1)


def _within(key: str, wholes: dict[str, str]) -> Iterator[str]:
    for source, whole in wholes.items():
        at = whole.find(key)
        if at < 0:
            yield f"{source}:without"
        elif len(key) < len(whole):
            yield f"{source}:{'start' if at == 0 else 'end' if whole.endswith(key) else 'inside'}"
        else:
            yield f"{source}:same"


def _beside(key: str, others: Sequence[str]) -> Iterator[str]:
    longer = [other for other in others if len(other) > len(key) and key in other]
    shorter = [other for other in others if len(other) < len(key) and other in key and len(other) > 10]
    if longer:
        yield "inside-another"
        yield "ends-another" if any(other.endswith(key) for other in longer) else "starts-another"
    if shorter:
        yield "holds-another"
        yield "holds-at-end" if any(key.endswith(other) for other in shorter) else "holds-at-start"
