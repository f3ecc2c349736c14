"""What is known of a page beside a field's own candidates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .url import url_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_ARTICLE_KINDS = frozenset(("article", "newsarticle", "blogposting", "reportagenewsarticle"))


@dataclass(frozen=True, slots=True)
class Setting:
    """The page around a contest: its address and kinds, its language, what its site calls itself.

    `shown` are the page's short texts, casefolded; `near` those of them that stand around the title and the ends of the
    body; `text` is all of its text, `body` has the marks of its body's make-up. `title` is empty until it is known.
    """

    url: str = ""
    kinds: Collection[str] = frozenset()
    language: str | None = None
    month_first: bool = False
    site_names: Collection[str] = frozenset()
    title: str = ""
    shown: str = ""
    near: str = ""
    text: str = ""
    declares: bool = False
    body: tuple[str, ...] = ()
    dated: bool = False
    is_dump: bool = False

    def marks(self) -> list[str]:
        """What the page is, for the choice between a value and silence."""
        depth = len([part for part in url_path(self.url).split("/") if part])
        return [
            f"path:{min(depth, 3) if self.url else '-'}",
            f"article-kind:{bool(_ARTICLE_KINDS & set(self.kinds))}",
            f"website-kind:{'website' in self.kinds}",
            f"declares:{self.declares}",
            f"page-dated:{self.dated}",
            *self.body,
        ]

    def weighed(self, marks: Iterable[str]) -> tuple[str, ...]:
        """The marks; where the text is all there is, each once more as a mark of a text dump."""
        told = tuple(marks)
        return told if self.declares else (*told, *(f"dump:{mark}" for mark in told))

    @property
    def sort(self) -> str:
        """What sort of page it is by its address and its own word: "home", "article" or "plain"."""
        if self.url and not url_path(self.url).strip("/"):
            return "home"
        return "article" if _ARTICLE_KINDS & set(self.kinds) else "plain"
