"""The row: an Article as a flat record, the same in JSON Lines, Parquet, Arrow, Spark and data frames."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from .. import __version__
from ..render.tables import slots

if TYPE_CHECKING:
    from ..article import Article, Block, Published

ROW_VERSION = 2

# valid in JSON as they are, but some readers take them for the end of a line, and YAML has no control characters
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029]")

Type = Literal["text", "texts", "grid", "whole", "number", "truth", "blocks"]


class Column(NamedTuple):
    """A column of the row and what its cells hold."""

    name: str
    type: Type


COLUMNS = (
    Column("id", "text"),
    Column("source", "text"),
    Column("url", "text"),
    Column("own_url", "text"),
    Column("status", "text"),
    Column("error", "text"),
    Column("kind", "text"),
    Column("page_type", "text"),
    Column("confidence", "number"),
    Column("title", "text"),
    Column("subtitle", "text"),
    Column("authors", "texts"),
    Column("published", "text"),
    Column("modified", "text"),
    Column("tags", "texts"),
    Column("language", "text"),
    Column("section", "text"),
    Column("site_name", "text"),
    Column("description", "text"),
    Column("image", "text"),
    Column("image_caption", "text"),
    Column("image_credit", "text"),
    Column("licence", "text"),
    Column("paywalled", "truth"),
    Column("feed", "text"),
    Column("next_page", "text"),
    Column("author_bio", "text"),
    Column("credits", "texts"),
    Column("word_count", "whole"),
    Column("text", "text"),
    Column("markdown", "text"),
    Column("blocks", "blocks"),
    Column("comments", "texts"),
    Column("notes", "texts"),
    Column("article", "text"),
    Column("row_version", "whole"),
    Column("articlekit", "text"),
)

BLOCK_COLUMNS = (
    Column("role", "text"),
    Column("text", "text"),
    Column("level", "whole"),
    Column("ordinal", "whole"),
    Column("quotes", "whole"),
    Column("callout", "text"),
    Column("footnote", "text"),
    Column("language", "text"),
    Column("media", "text"),
    Column("alt", "text"),
    Column("rows", "grid"),
    Column("score", "number"),
    Column("start", "whole"),
    Column("end", "whole"),
)
"""What "blocks" holds of each block, as on the `Block`; what it has not is null.

`media` is the address of an image or embed and `alt` the text that stands for it, `rows` are the texts of a table's
cells, "" where one spans, `start` and `end` offsets into a dump.
"""

_COPIED = (
    "status kind page_type confidence title subtitle language section site_name description image image_caption "
    "image_credit licence paywalled feed next_page author_bio word_count"
).split()
_COPIED_LISTS = ("authors", "tags", "credits")


def make_row(
    article: Article, *, key: str = "", source: str = "", url: str | None = None, full: bool = False
) -> dict[str, Any]:
    """The row of an article. `full` adds the whole article as JSON, which `Article.from_json` reads back."""
    row: dict[str, Any] = dict.fromkeys(column.name for column in COLUMNS)
    row |= {name: getattr(article, name) for name in _COPIED}
    row |= {name: list(getattr(article, name)) for name in _COPIED_LISTS}
    row |= {
        "id": key,
        "source": source,
        "url": url or article.url,
        "own_url": article.url,
        "error": error_of(article),
        "published": _moment(article.published),
        "modified": _moment(article.modified),
        "text": article.text,
        "markdown": article.markdown if article.blocks else "",
        "blocks": [_block(block) for block in article.blocks],
        "comments": [block.text for block in article.comments],
        "notes": [str(note) for note in article.notes],
        "article": article.to_json() if full else None,
        "row_version": ROW_VERSION,
        "articlekit": __version__,
    }
    return {name: storable(value) for name, value in row.items()}


def json_text(value: Any) -> str:
    """A row or one of its values as JSON on one line, which is YAML too."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def storable(value: Any) -> Any:
    """A value whose texts UTF-8 can hold: lone surrogates, which names of files can have, are written out."""
    if isinstance(value, str):
        return value if _is_storable(value) else value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, list):
        return [storable(item) for item in value]
    if isinstance(value, dict):
        return {name: storable(item) for name, item in value.items()}
    return value


def _is_storable(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def error_of(article: Article) -> str | None:
    """Why there is no body; None where there is one."""
    if article.status == "ok":
        return None
    return "; ".join(note.detail for note in article.notes) or article.status


def _moment(moment: Published) -> str | None:
    return None if moment is None else moment.isoformat()


def _block(block: Block) -> dict[str, Any]:
    return {
        "role": block.role.value,
        "text": block.text,
        "level": block.level,
        "ordinal": block.ordinal,
        "quotes": block.quotes,
        "callout": block.callout.kind if block.callout else None,
        "footnote": block.footnote,
        "language": block.language,
        "media": block.media.source if block.media else None,
        "alt": block.media.alt if block.media else None,
        "rows": [[cell.text if cell else "" for cell in row] for row in slots(block.rows)] or None,
        "score": block.score,
        "start": block.source.start,
        "end": block.source.end,
    }
