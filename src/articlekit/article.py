"""The values that every step makes or reads: an Article, its Metadata and Blocks, and what those are made of.

All of them are frozen, comparable and picklable. This module imports nothing else of the package.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, TypeVar

if TYPE_CHECKING:
    from .render.options import RenderOptions

T = TypeVar("T")

_WORDS = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]|[^\\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+")

Kind = Literal["html", "text"]
Status = Literal["ok", "empty", "no_content", "unsupported", "timeout", "crashed", "error"]
PageType = Literal["article", "collection", "documentation", "forum", "listing", "product", "service"]
Published = datetime | date | None


class Role(str, Enum):
    """What a block is. A role is also its own string: ``block.role == "paragraph"``."""

    # main content
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    SUMMARY = "summary"
    CAPTION = "caption"
    TERM = "term"
    DEFINITION = "definition"
    ATTRIBUTION = "attribution"
    # main content without text of its own
    IMAGE = "image"
    EMBED = "embed"
    RULE = "rule"
    # read into a field of the article
    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    TAGS = "tags"
    AUTHOR_LABEL = "author_label"
    AUTHOR_BIO = "author_bio"
    CREDIT = "credit"
    # readers' words
    COMMENT = "comment"
    # boilerplate
    NAV = "nav"
    RELATED = "related"
    SHARE = "share"
    NEWSLETTER = "newsletter"
    COOKIE = "cookie"
    LEGAL = "legal"
    AD = "ad"
    SOURCE_LINK = "source_link"
    PAGINATION = "pagination"
    READ_MORE = "read_more"
    SEARCH = "search"
    ACCOUNT = "account"
    COMMENT_FORM = "comment_form"
    APP = "app"
    CONTACT = "contact"
    FORM = "form"
    BOILERPLATE = "boilerplate"

    def __str__(self) -> str:
        return self.value


FIELD_ROLES = frozenset(
    {Role.TITLE, Role.BYLINE, Role.DATELINE, Role.TAGS, Role.AUTHOR_LABEL, Role.AUTHOR_BIO, Role.CREDIT}
)
"""Roles of blocks that are read into a field of the article; they are neither body nor boilerplate."""

STRUCTURE_ROLES = frozenset({Role.TERM, Role.DEFINITION, Role.ATTRIBUTION, Role.IMAGE, Role.EMBED, Role.RULE})
"""Roles that only blocks of the body have: the markup around a block gives them after it was kept."""


def _pickled_as_a_call(kind: type[T]) -> type[T]:
    """A slotted dataclass that is pickled as a call with all its fields: by itself it goes field by field.

    Articles of worker processes come through pickles, hundreds of values each.
    """
    values = attrgetter(*(field.name for field in fields(kind)))  # type: ignore[arg-type]

    def reduce(self: T) -> tuple[Any, ...]:
        return kind, values(self)

    kind.__reduce__ = reduce  # type: ignore[assignment]
    return kind


@_pickled_as_a_call
@dataclass(frozen=True, slots=True)
class Source:
    """Where a block stood in the input.

    HTML: `xpath` of the element and its `line` in the markup (1-based; None where the parser did not count so far).
    Text dumps: `spans`, the (start, end) character offsets into the decoded input of each piece, in order.
    """

    spans: tuple[tuple[int, int], ...] = ()
    xpath: str | None = None
    line: int | None = None

    @property
    def start(self) -> int | None:
        """Offset of the first character, for text dumps."""
        return self.spans[0][0] if self.spans else None

    @property
    def end(self) -> int | None:
        """Offset after the last character, for text dumps."""
        return self.spans[-1][1] if self.spans else None


@_pickled_as_a_call
@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text in one inline style; the runs of a block join to its text.

    `marks` are any of "strong", "emphasis", "code", "deleted", "subscript", "superscript", "math" and "footnote". A run
    of math is LaTeX between \\( and \\), or \\[ and \\] where it stands in lines of its own; the `href` of a
    footnote is "#" and the label of the blocks with its text.
    """

    text: str
    href: str | None = None
    marks: tuple[str, ...] = ()


@_pickled_as_a_call
@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; one that spans columns or rows stands where it begins, and nothing in its other places.

    `runs` is empty where the text is plain.
    """

    text: str
    runs: tuple[Run, ...] = ()
    header: bool = False
    colspan: int = 1
    rowspan: int = 1


@_pickled_as_a_call
@dataclass(frozen=True, slots=True)
class Media:
    """An image, or a video and its like that a page embeds: where it is, and what the page says of it.

    `source` is its address, `alt` the text that stands for it or its title, `credit` who made it; `width` and `height`
    are the pixels that the page declares, 0 where it does not.
    """

    source: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0


@_pickled_as_a_call
@dataclass(frozen=True, slots=True)
class Callout:
    """A box of a `kind` ("note", "tip", "important", "warning" or "caution"), the `number`-th of the article from 1."""

    kind: str
    number: int


@_pickled_as_a_call
@dataclass(frozen=True, slots=True)
class Block:
    """A run of text under one block-level element (HTML) or one paragraph (text dump).

    `score` is the probability, 0 to 1, that the block is main content, judged in its context; `score_alone` is the
    first, context-free judgement. `reason` says in words what decided the role. `level` is a heading's level, or how
    many lists are around another block, which inside a list belongs to the item before it; `ordinal` is the number of
    an ordered list's item. `runs` is empty where the text is plain.

    `rows` are a table's rows of cells, `language` is that of code, `media` the image or embed of a block without text.
    `quotes` is the number of quotations around the block, `callout` the box around it, `footnote` the label of the
    footnote that it is part of.
    """

    role: Role
    text: str
    source: Source = Source()
    score: float = 1.0
    score_alone: float = 1.0
    reason: str = ""
    level: int = 0
    ordinal: int | None = None
    runs: tuple[Run, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    language: str | None = None
    media: Media | None = None
    quotes: int = 0
    callout: Callout | None = None
    footnote: str | None = None


@_pickled_as_a_call
@dataclass(frozen=True, slots=True)
class Evidence:
    """A field's value as one source gives it: `raw` is the string as it stood there, `score` its weight in the vote.

    For the winner, `others` holds the candidates that lost, best first.
    """

    value: str | list[str]
    source: str
    raw: str
    score: float
    others: tuple[Evidence, ...] = ()


@_pickled_as_a_call
@dataclass(frozen=True, slots=True)
class Note:
    """Something assumed or left out on the way: a stable `code` for programs, a `detail` for people."""

    code: str
    detail: str

    def __str__(self) -> str:
        return f"{self.code}: {self.detail}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page or dump says of itself; a field that it does not show is None or empty.

    `published` and `modified` are as exact as the page is: a date where it tells no time, else a datetime, with a time
    zone or without. Python sorts none of these among the others: see `Article.published_day`.
    `url` is the address that the page gives as its own, else the one it came from; `author_urls` the address of a page
    about each author, by name; `paywalled` whether it says that reading takes a subscription, None where it says
    nothing; `feed` and `next_page` are addresses too. `evidence` has an entry for each of these fields that is set.
    """

    title: str | None = None
    authors: list[str] = field(default_factory=list)
    published: Published = None
    modified: Published = None
    tags: list[str] = field(default_factory=list)
    language: str | None = None
    site_name: str | None = None
    description: str | None = None
    image: str | None = None
    url: str | None = None
    subtitle: str | None = None
    section: str | None = None
    author_urls: dict[str, str] = field(default_factory=dict)
    image_caption: str | None = None
    image_credit: str | None = None
    licence: str | None = None
    paywalled: bool | None = None
    feed: str | None = None
    next_page: str | None = None
    author_bio: str | None = None
    credits: list[str] = field(default_factory=list)
    evidence: dict[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Metadata):
    """One page or dump, read: all fields of `Metadata`, and what became of its blocks.

    Every block of the input stands in exactly one of `blocks` (the body), `comments`, `meta_blocks` (title, byline,
    tags and other lines that were read into fields) and `removed` (boilerplate, each with its role and reason).

    `status`: "ok"; "empty" (nothing in the input); "no_content" (text, but no main content); "unsupported" (no
    text, or a feed or mail: a note says what to do).
    From `parse_many()` and batches also "timeout" (it took too long), "crashed" (it ended its worker process or needed
    too much memory) and "error" (its source could not be read, or an extractor raised).
    `confidence` is the expected F1 of the body, 0 to 1. `page_type` is what the page is by the look of its blocks; None
    for a dump.
    """

    blocks: list[Block] = field(default_factory=list)
    comments: list[Block] = field(default_factory=list)
    meta_blocks: list[Block] = field(default_factory=list)
    removed: list[Block] = field(default_factory=list)
    confidence: float = 0.0
    page_type: PageType | None = None
    status: Status = "ok"
    notes: list[Note] = field(default_factory=list)
    kind: Kind = "html"

    @property
    def text(self) -> str:
        """The body as plain text, a blank line between blocks."""
        return "\n\n".join([block.text for block in self.blocks if block.text])

    @property
    def published_day(self) -> date | None:
        """The day of `published`, where it is told in its own time zone: days can be compared and sorted."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    @property
    def word_count(self) -> int:
        """The words of the body; every letter of Chinese, Japanese and Thai counts as one."""
        return len(_WORDS.findall(self.text))

    @property
    def markdown(self) -> str:
        """The body as Markdown, the title as its first heading."""
        return self.to_markdown()

    @property
    def html(self) -> str:
        """The body as a clean HTML <article>, built from the blocks: no markup of the source passes through."""
        return self.to_html()

    def to_text(self, options: RenderOptions | None = None, **overrides: bool) -> str:
        """The body as plain text; options as of `to_markdown`."""
        from .render.options import chosen
        from .render.text import to_text

        return to_text(self, chosen(options, overrides))

    def to_markdown(self, options: RenderOptions | None = None, **overrides: bool) -> str:
        """The body as GitHub-flavoured Markdown.

        `options`: a `RenderOptions`; single options may be given by name instead: ``article.to_markdown(links=False)``.
        """
        from .render.markdown import to_markdown
        from .render.options import chosen

        return to_markdown(self, chosen(options, overrides))

    def to_html(self, options: RenderOptions | None = None, **overrides: bool) -> str:
        """The body as a clean HTML <article>; options as of `to_markdown`."""
        from .render.html import to_html
        from .render.options import chosen

        return to_html(self, chosen(options, overrides))

    def to_dict(self) -> dict[str, Any]:
        """The article as plain JSON-ready data; `Article.from_dict` reads it back."""
        from .render.json import to_dict

        return to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The article as JSON text; `Article.from_json` reads it back."""
        from .render.json import to_json

        return to_json(self, indent=indent)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Article:
        """The article that `to_dict` wrote. Raises ValueError on data of another shape or schema version."""
        from .render.json import from_dict

        return from_dict(data)

    @classmethod
    def from_json(cls, text: str) -> Article:
        """The article that `to_json` wrote. Raises ValueError on anything else."""
        from .render.json import from_json

        return from_json(text)
