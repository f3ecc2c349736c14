"""What one source says of one field, before anyone has judged it."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """One source's word on one field.

    `source` names it ("jsonld:article.author"); `raws` are the strings as they stood there: one for most fields, one a
    name or tag where the source lists several. `marks` are what else may speak for or against it, by the
    names that its weights have.
    """

    field: str
    source: str
    raws: tuple[str, ...]
    marks: tuple[str, ...] = ()

    @property
    def raw(self) -> str:
        """The strings as one, for Evidence."""
        return "; ".join(self.raws)
