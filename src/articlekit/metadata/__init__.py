"""Metadata with evidence: candidates from every source of a page, and a vote between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .candidate import Candidate
from .collect import Found, collect
from .credits import read_bio, read_credits
from .jsonld import jsonld_candidates
from .language import guess_language
from .markup import markup_candidates
from .meta import meta_candidates
from .resolve import resolve
from .result import Metadata
from .url import base_among, base_url, url_candidates
from .visible import visible_candidates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from ..article import Block

__all__ = ["Candidate", "Metadata", "base_url", "candidates", "read_metadata"]


def read_metadata(root: etree._Element | None, blocks: Sequence[Block], *, url: str | None = None) -> Metadata:
    """The title, authors, dates, tags, language and links of a page, each with its evidence.

    `root` is the tree of an HTML page (left as it is), None for a text dump; `blocks` are the page's or dump's blocks
    with their roles; `url` is where the page came from. A field that no source carries with enough certainty is None or
    empty.
    """
    found = collect(root) if root is not None else Found()
    values, proofs = resolve(candidates(found, blocks, url=url), url=url, base=base_among(found.tags["base"], url))
    for name, proof in (("author_bio", read_bio(blocks)), ("credits", read_credits(blocks))):
        if proof is not None:
            values[name], proofs[name] = proof.value, proof
    return Metadata(**values, evidence=proofs)


def candidates(found: Found, blocks: Sequence[Block], *, url: str | None = None) -> Iterator[Candidate]:
    """What every source says, unjudged. `found` are the elements of an HTML page, none for a text dump."""
    declared = False
    for candidate in _page_candidates(found):
        declared = declared or candidate.field == "language"
        yield candidate
    yield from visible_candidates(blocks)
    yield from url_candidates(url)
    if url:
        yield Candidate("url", "argument", (url,))
    guess = None if declared else guess_language(blocks)
    if guess:
        yield Candidate("language", "text:words", (guess,))


def _page_candidates(found: Found) -> Iterator[Candidate]:
    yield from jsonld_candidates(
        script.text
        for script in found.tags["script"]
        if "ld+json" in (script.get("type") or "").lower() and script.text
    )
    yield from meta_candidates(found.tags["meta"])
    yield from markup_candidates(found)
