"""Everything that a report shows: the article, and all blocks in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, get_args

from ..article import FIELD_ROLES, Article, Block, Role
from ..options import Options
from ..overriding import overridden
from ..parsing import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..hooks import Draft
    from ..rules.page import SitePage

DEFAULTS = Options()

Place = Literal["body", "field", "comment", "removed"]


@dataclass(frozen=True, slots=True)
class Row:
    """A block, the part of the article that it went to, and for pages how a selector might point at it."""

    block: Block
    place: Place
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article, and a row for every block that was found, in the order of the page or dump."""

    article: Article
    rows: tuple[Row, ...]

    def count(self, place: Place) -> int:
        """The number of blocks in a part of the article."""
        return sum(row.place == place for row in self.rows)


def explain(source: Any, *, url: str | None = None, options: Options = DEFAULTS, **overrides: Any) -> Explanation:
    """What parse() makes of `source`, with all blocks in their order. Takes and raises what `parse()` does."""
    options = overridden(options, overrides, "explain()", ("url",))
    recorder = _Recorder()
    recorded = (
        replace(options, extractors=(*options.extractors, recorder)) if options.engine == "articlekit" else options
    )
    article = parse(source, url=url, options=recorded)
    rows = tuple(recorder.rows()) if recorder.draft is not None else tuple(_unordered(article))
    return Explanation(article, rows)


class _Recorder:
    """An extractor that keeps what it sees."""

    draft: Draft | None = None
    page: SitePage

    def __call__(self, page: SitePage, draft: Draft) -> Draft:
        self.page, self.draft = page, draft
        return draft

    def rows(self) -> Iterator[Row]:
        if self.draft is None:
            return
        for block, kept in zip(self.draft.blocks, self.draft.kept, strict=True):
            yield Row(block, _place(block, kept), _pointer(block, self.page))


def _place(block: Block, kept: bool) -> Place:
    if kept:
        return "body"
    return "comment" if block.role is Role.COMMENT else "field" if block.role in FIELD_ROLES else "removed"


def _unordered(article: Article) -> Iterator[Row]:
    """The rows of an engine that does not say where its blocks stood."""
    lists = (article.blocks, article.meta_blocks, article.comments, article.removed)
    for place, blocks in zip(get_args(Place), lists, strict=True):
        yield from (Row(block, place) for block in blocks)


_DEEPEST = 3


def _pointer(block: Block, page: SitePage) -> str:
    """The block's element and those close around it, in CSS: names with their first class, or an id."""
    if page.root is None or not block.source.xpath:
        return ""
    top = page.root.getroottree()
    found: Any = top.xpath(block.source.xpath)
    steps: list[str] = []
    element = found[0] if isinstance(found, list) and found else None
    while element is not None and len(steps) < _DEEPEST and element.tag not in ("body", "html"):
        steps.append(_step(element))
        element = element.getparent()
    return " > ".join(reversed(steps))


def _step(element: Any) -> str:
    for sign, name in ((".", "class"), ("#", "id")):
        words = [word for word in (element.get(name) or "").split() if _is_plain(word)]
        if words:
            return f"{element.tag}{sign}{words[0]}"
    return str(element.tag)


def _is_plain(word: str) -> bool:
    return word.replace("-", "").replace("_", "").isalnum() and word.isascii() and not word[0].isdigit()
