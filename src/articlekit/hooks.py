"""Hooks: the shapes of what a caller may plug into parse() beyond the rules of a site."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from .article import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .article import Article, Block, Metadata, Role
    from .rules.page import SitePage
    from .segment.segment import Segment


class Classifier(Protocol):
    """Judges the segments of a page or dump in place of, or on top of, the learned models."""

    def __call__(self, page: SitePage, segments: Sequence[Segment], scores: Sequence[float]) -> Sequence[float]:
        """For each segment the probability of being main content; `scores` are those of the learned models.

        The body is then chosen, and roles are named, as always.
        """
        ...


class Extractor(Protocol):
    """A step of one's own between the last two steps of the road: metadata and assemble."""

    def __call__(self, page: SitePage, draft: Draft) -> Draft:
        """The draft, changed or as it is. `page.segments` run parallel to `draft.blocks`."""
        ...


class CustomEngine(Protocol):
    """A whole engine: given as ``parse(html, engine=mine)``, it stands in for all steps behind decoding."""

    def __call__(self, page: SitePage) -> Article:
        """The article of a page (`page.root`) or dump (`page.text`)."""
        ...


@dataclass(frozen=True)
class Draft:
    """The answer before it becomes an Article: `blocks` in the order of the page, for each whether it is `kept` in the
    body, and the fields in `metadata`. Blocks that are not kept go where their role belongs, or among the removed."""

    blocks: tuple[Block, ...]
    kept: tuple[bool, ...]
    metadata: Metadata

    def with_block(self, at: int, *, kept: bool, reason: str, role: Role | None = None) -> Draft:
        """The draft with one block in or out of the body, under another role if one is given, for that reason."""
        block = replace(self.blocks[at], reason=reason, role=role or self.blocks[at].role)
        blocks = (*self.blocks[:at], block, *self.blocks[at + 1 :])
        return replace(self, blocks=blocks, kept=(*self.kept[:at], kept, *self.kept[at + 1 :]))

    def with_field(self, name: str, value: Any, source: str) -> Draft:
        """The draft with another value of a field; `source` says in its evidence who gave it."""
        shown = [str(item) for item in value] if isinstance(value, (list, tuple)) else str(value)
        proof = Evidence(shown, source, str(value), 1.0)
        evidence = {**self.metadata.evidence, name: proof}
        return replace(self, metadata=replace(self.metadata, **{name: value}, evidence=evidence))
