"""The fields of an article with their evidence, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..article import Article

NAMES = (
    "title", "authors", "published", "modified", "tags", "language", "site_name", "description", "image", "url",
    "author_bio", "credits", "page_type", "subtitle", "section", "image_caption", "image_credit", "licence", "feed",
    "next_page",
)  # fmt: skip
_LONGEST = 300


class Fact(NamedTuple):
    """A field: its value, where it comes from, and what else was seen."""

    name: str
    value: str
    source: str
    others: tuple[str, ...] = ()


def facts(article: Article) -> Iterator[Fact]:
    """The fields that have a value, or candidates for one."""
    for name in NAMES:
        value, evidence = getattr(article, name), article.evidence.get(name)
        if not value and evidence is None:
            continue
        others = evidence.others if evidence is not None else ()
        yield Fact(
            name,
            shown(value) or "(none)",
            f"{evidence.source}, weight {evidence.score:g}" if evidence is not None else "",
            tuple(f"{shown(other.value)} ({other.source}, weight {other.score:g})" for other in others),
        )


def shown(value: Any) -> str:
    """A value on one line, cut where it is very long."""
    text = "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else "" if value is None else str(value)
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
