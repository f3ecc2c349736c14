"""Metadata with evidence: candidates from every source of a page, and a vote between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..article import Metadata
from .candidate import Candidate
from .credits import read_bio, read_credits
from .declared import DUMP, Declared, read_declared
from .front_matter import page_title, with_front_matter
from .learned import Weights, shipped_weights
from .page import candidates, read_page
from .resolve import resolve
from .url import base_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..article import Block
    from ..options import Dates

__all__ = [
    "DUMP", "Candidate", "Declared", "Weights", "base_url", "candidates", "page_title", "read_declared",
    "read_metadata", "with_front_matter",
]  # fmt: skip


def read_metadata(
    declared: Declared,
    blocks: Sequence[Block],
    *,
    url: str | None = None,
    dates: Dates = "strict",
    weights: Weights | None = None,
) -> Metadata:
    """The title, authors, dates, tags, language and links of a page, each with its evidence.

    `declared` is what an HTML page says in its markup, `DUMP` for a text dump; `blocks` are the page's or dump's blocks
    with their roles; `url` is where the page came from; `weights` are the package's own if None. A field that no source
    carries with enough certainty is None or empty.
    """
    weights = weights or shipped_weights()
    values, proofs = resolve(read_page(declared, blocks, weights, url=url), weights, dates)
    for name, proof in (("author_bio", read_bio(blocks)), ("credits", read_credits(blocks))):
        if proof is not None:
            values[name], proofs[name] = proof.value, proof
    return Metadata(**values, evidence=proofs)
