"""What a page declares about itself in its head, its structured data and its markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..clues import NO_CLUES, Clues
from .collect import collect
from .jsonld import jsonld_candidates
from .markup import markup_candidates
from .meta import meta_candidates
from .url import LONGEST_BASE
from .weak_dates import image_days, weak_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from .candidate import Candidate
    from .collect import Found

_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"([^"]{1,60})"')
_ADDRESSES = ("link:canonical", "meta:og:url")  # the first that a page has is its own


class Declared(NamedTuple):
    """`candidates` of every field, unjudged; `clues` to the content; `base`, the address in <base>, "" for none.

    `is_dump` where there is no markup that could declare anything.
    """

    candidates: tuple[Candidate, ...] = ()
    clues: Clues = NO_CLUES
    base: str = ""
    is_dump: bool = False


DUMP = Declared(is_dump=True)
"""What a text dump declares: nothing."""


def read_declared(root: etree._Element, url: str | None = None) -> Declared:
    """What the page `root`, fetched from `url`, declares. The tree is left as it is."""
    found = collect(root)
    scripts = [
        script.text
        for script in found.tags["script"]
        if "ld+json" in (script.get("type") or "").lower() and script.text
    ]
    candidates = tuple(_candidates(found, scripts))
    base = next((href for element in found.tags["base"] if (href := element.get("href")) is not None), "")
    return Declared(candidates, _clues(candidates, scripts, url), base)


def _candidates(found: Found, scripts: list[str]) -> Iterator[Candidate]:
    told = [*jsonld_candidates(scripts), *meta_candidates(found.tags["meta"]), *markup_candidates(found)]
    yield from told
    if not any(candidate.field == "published" for candidate in told):
        yield from weak_dates(found)
        yield from image_days(candidate for candidate in told if candidate.field == "image")


def _clues(candidates: tuple[Candidate, ...], scripts: list[str], url: str | None) -> Clues:
    by_source = {candidate.source: candidate.raws[0] for candidate in reversed(candidates)}
    kinds = {raw.lower() for candidate in candidates if candidate.field == "kind" for raw in candidate.raws}
    # Also of broken JSON, and of what no field is read from.
    kinds.update(name.rsplit("/", 1)[-1].lower() for script in scripts for name in _TYPE.findall(script))
    return Clues(
        url=next((by_source[source] for source in _ADDRESSES if source in by_source), url or "")[:LONGEST_BASE],
        title=by_source.get("meta:og:title", ""),
        description=" ".join(candidate.raw for candidate in candidates if candidate.field == "description"),
        body=max((candidate.raw for candidate in candidates if candidate.field == "body"), key=len, default=""),
        kinds=frozenset(kinds),
    )
