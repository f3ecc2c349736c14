"""Metadata with evidence: candidates from every source of a page, and a vote between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .candidate import Candidate
from .credits import read_bio, read_credits
from .declared import Declared, read_declared
from .language import guess_language
from .resolve import resolve
from .result import Metadata
from .url import base_url, url_candidates
from .visible import visible_candidates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..article import Block

__all__ = ["Candidate", "Declared", "Metadata", "base_url", "candidates", "read_declared", "read_metadata"]


def read_metadata(declared: Declared, blocks: Sequence[Block], *, url: str | None = None) -> Metadata:
    """The title, authors, dates, tags, language and links of a page, each with its evidence.

    `declared` is what an HTML page says in its markup, empty for a text dump; `blocks` are the page's or dump's blocks
    with their roles; `url` is where the page came from. A field that no source carries with enough certainty is None or
    empty.
    """
    values, proofs = resolve(candidates(declared, blocks, url=url), url=url, base=base_url(declared.base, url))
    for name, proof in (("author_bio", read_bio(blocks)), ("credits", read_credits(blocks))):
        if proof is not None:
            values[name], proofs[name] = proof.value, proof
    return Metadata(**values, evidence=proofs)


def candidates(declared: Declared, blocks: Sequence[Block], *, url: str | None = None) -> Iterator[Candidate]:
    """What every source says, unjudged. `declared` is what an HTML page says, empty for a text dump."""
    yield from declared.candidates
    yield from visible_candidates(blocks)
    yield from url_candidates(url)
    if url:
        yield Candidate("url", "argument", (url,))
    is_told = any(candidate.field == "language" for candidate in declared.candidates)
    guess = None if is_told else guess_language(blocks)
    if guess:
        yield Candidate("language", "text:words", (guess,))
