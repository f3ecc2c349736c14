"""An Article as JSON and back, without loss."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from typing import Any, TypeVar, get_args

from ..article import (
    Article,
    Block,
    Callout,
    Cell,
    Evidence,
    Kind,
    Media,
    Note,
    PageType,
    Published,
    Role,
    Run,
    Source,
    Status,
)

SCHEMA_VERSION = 1

T = TypeVar("T")
_Reader = Callable[[Any], Any]
# Valid in JSON as they are, but some readers take them for the end of a line, and UTF-8 has no surrogates.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def to_dict(article: Article) -> dict[str, Any]:
    """The article as JSON-ready data: every field, `schema` (the version of this shape), `text` and `word_count`.

    Dates are ISO 8601 text: YYYY-MM-DD where the time is unknown. Blocks leave out the keys that hold a default.
    """
    return {
        "schema": SCHEMA_VERSION,
        "status": article.status,
        "kind": article.kind,
        "url": article.url,
        "title": article.title,
        "authors": list(article.authors),
        "published": _write_moment(article.published),
        "modified": _write_moment(article.modified),
        "tags": list(article.tags),
        "language": article.language,
        "site_name": article.site_name,
        "description": article.description,
        "image": article.image,
        "subtitle": article.subtitle,
        "section": article.section,
        "author_urls": dict(article.author_urls),
        "image_caption": article.image_caption,
        "image_credit": article.image_credit,
        "licence": article.licence,
        "paywalled": article.paywalled,
        "feed": article.feed,
        "next_page": article.next_page,
        "author_bio": article.author_bio,
        "credits": list(article.credits),
        "text": article.text,
        "word_count": article.word_count,
        "confidence": article.confidence,
        "page_type": article.page_type,
        "blocks": [_write_block(block) for block in article.blocks],
        "comments": [_write_block(block) for block in article.comments],
        "meta_blocks": [_write_block(block) for block in article.meta_blocks],
        "removed": [_write_block(block) for block in article.removed],
        "evidence": {name: _write_evidence(evidence) for name, evidence in article.evidence.items()},
        "notes": [{"code": note.code, "detail": note.detail} for note in article.notes],
    }


def to_json(article: Article, *, indent: int | None = None) -> str:
    """The article as JSON text; on one line unless `indent` is given."""
    text = json.dumps(to_dict(article), ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def from_dict(data: dict[str, Any]) -> Article:
    """The article that `to_dict` wrote; keys that are no part of the shape are passed over.

    Raises ValueError on data of another shape or schema version.
    """
    if not isinstance(data, dict) or "schema" not in data:
        raise ValueError('not an article: expected the object that Article.to_dict() makes, with its "schema" key')
    if data["schema"] != SCHEMA_VERSION:
        raise ValueError(
            f"the article has schema version {_show(data['schema'])}, this articlekit reads version {SCHEMA_VERSION}: "
            "parse the page again, or use the articlekit that wrote it"
        )
    try:
        return _read_object(Article, _ARTICLE, data)
    except ValueError as error:
        raise ValueError(f"not an article: {error}") from None
    except RecursionError:
        raise ValueError("not an article: nested too deeply") from None


def from_json(text: str) -> Article:
    """The article that `to_json` wrote. Raises ValueError on anything else."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ValueError(f"not an article: the text is not JSON ({error})") from None
    except RecursionError:
        raise ValueError("not an article: nested too deeply") from None
    return from_dict(data)


def _write_moment(moment: Published) -> str | None:
    return None if moment is None else moment.isoformat()


def _write_block(block: Block) -> dict[str, Any]:
    data = _without_defaults(block)
    data["role"] = block.role.value
    if "source" in data:
        data["source"] = _without_defaults(block.source)
    if "runs" in data:
        data["runs"] = [_without_defaults(run) for run in block.runs]
    if "rows" in data:
        data["rows"] = [[_write_cell(cell) for cell in row] for row in block.rows]
    for name in ("media", "callout"):
        if name in data:
            data[name] = _without_defaults(data[name])
    return data


def _write_cell(cell: Cell) -> str | dict[str, Any]:
    """A cell as its text, if there is no more to say of it."""
    data = _without_defaults(cell)
    if len(data) == 1:
        return cell.text
    if "runs" in data:
        data["runs"] = [_without_defaults(run) for run in cell.runs]
    return data


def _write_evidence(evidence: Evidence) -> dict[str, Any]:
    data = _without_defaults(evidence)
    if "others" in data:
        data["others"] = [_write_evidence(other) for other in evidence.others]
    return data


def _without_defaults(value: Block | Source | Run | Cell | Media | Callout | Evidence) -> dict[str, Any]:
    pairs = ((field, getattr(value, field.name)) for field in fields(value))
    return {field.name: _as_lists(item) for field, item in pairs if item != field.default}


def _as_lists(value: Any) -> Any:
    return [_as_lists(item) for item in value] if isinstance(value, (list, tuple)) else value


def _read_object(make: type[T], readers: Mapping[str, _Reader], data: Any) -> T:
    if not isinstance(data, dict):
        raise ValueError(f"expected an object, not {_show(data)}")
    for name in _required(make):
        if name not in data:
            raise ValueError(f"{name}: missing")
    return make(**{name: _read_key(name, read, data[name]) for name, read in readers.items() if name in data})


def _required(make: Any) -> list[str]:
    return [field.name for field in fields(make) if field.default is MISSING and field.default_factory is MISSING]


def _read_key(name: str, read: _Reader, value: Any) -> Any:
    try:
        return read(value)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"expected text, not {_show(value)}")
    return value


def _integer(value: Any) -> int:
    if type(value) is not int:
        raise ValueError(f"expected a whole number, not {_show(value)}")
    return value


def _number(value: Any) -> float:
    if type(value) not in (int, float) or not abs(value) <= sys.float_info.max:
        raise ValueError(f"expected a number, not {_show(value)}")
    return float(value)


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"expected true or false, not {_show(value)}")
    return value


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return Cell(value)
    cell: Cell = _read_object(Cell, _CELL, value)
    return cell


def _moment(value: Any) -> datetime | date:
    text = _text(value)
    # Python 3.10 does not know the Z that other writers use.
    return datetime.fromisoformat(text.replace("Z", "+00:00")) if "T" in text else date.fromisoformat(text)


def _optional(read: _Reader) -> _Reader:
    return lambda value: None if value is None else read(value)


def _choice(*choices: str) -> _Reader:
    def read(value: Any) -> str:
        if value not in choices:
            raise ValueError(f"expected one of {', '.join(choices)}, not {_show(value)}")
        return _text(value)

    return read


def _list(read: _Reader) -> Callable[[Any], list[Any]]:
    def read_all(value: Any) -> list[Any]:
        if not isinstance(value, (list, tuple)):
            raise ValueError(f"expected a list, not {_show(value)}")
        return [read(item) for item in value]

    return read_all


def _tuple(read: _Reader) -> _Reader:
    return lambda value: tuple(_list(read)(value))


def _record(make: type[Any], readers: Mapping[str, _Reader]) -> _Reader:
    return lambda value: _read_object(make, readers, value)


def _span(value: Any) -> tuple[int, ...]:
    offsets = tuple(_list(_integer)(value))
    if len(offsets) != 2:
        raise ValueError(f"expected a start and an end, not {_show(value)}")
    return offsets


def _evidence_value(value: Any) -> str | list[str]:
    return _text(value) if isinstance(value, str) else _list(_text)(value)


def _evidence(value: Any) -> Evidence:
    return _read_object(Evidence, _EVIDENCE, value)


def _evidence_by_field(value: Any) -> dict[str, Evidence]:
    if not isinstance(value, dict):
        raise ValueError(f"expected an object, not {_show(value)}")
    return {name: _read_key(name, _evidence, item) for name, item in value.items()}


def _texts_by_name(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError(f"expected an object, not {_show(value)}")
    return {name: _read_key(name, _text, item) for name, item in value.items()}


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"expected true or false, not {_show(value)}")
    return value


def _show(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."


_RUN = {"text": _text, "href": _optional(_text), "marks": _tuple(_text)}
_CELL = {
    "text": _text,
    "runs": _tuple(_record(Run, _RUN)),
    "header": _boolean,
    "colspan": _integer,
    "rowspan": _integer,
}
_MEDIA = {
    "source": _text,
    "alt": _text,
    "caption": _text,
    "credit": _text,
    "width": _integer,
    "height": _integer,
}
_CALLOUT = {"kind": _text, "number": _integer}
_SOURCE = {"spans": _tuple(_span), "xpath": _optional(_text), "line": _optional(_integer)}
_BLOCK: dict[str, _Reader] = {
    "role": Role,
    "text": _text,
    "source": _record(Source, _SOURCE),
    "score": _number,
    "score_alone": _number,
    "reason": _text,
    "level": _integer,
    "ordinal": _optional(_integer),
    "runs": _tuple(_record(Run, _RUN)),
    "rows": _tuple(_tuple(_cell)),
    "language": _optional(_text),
    "media": _optional(_record(Media, _MEDIA)),
    "quotes": _integer,
    "callout": _optional(_record(Callout, _CALLOUT)),
    "footnote": _optional(_text),
}
_EVIDENCE = {
    "value": _evidence_value,
    "source": _text,
    "raw": _text,
    "score": _number,
    "others": _tuple(_evidence),
}
_NOTE = {"code": _text, "detail": _text}
_blocks = _list(_record(Block, _BLOCK))
_ARTICLE = {
    **dict.fromkeys(("title", "language", "site_name", "description", "image", "url", "author_bio"), _optional(_text)),
    **dict.fromkeys(("subtitle", "section", "image_caption", "image_credit"), _optional(_text)),
    **dict.fromkeys(("licence", "feed", "next_page"), _optional(_text)),
    "author_urls": _texts_by_name,
    "paywalled": _optional(_truth),
    **dict.fromkeys(("authors", "tags", "credits"), _list(_text)),
    **dict.fromkeys(("published", "modified"), _optional(_moment)),
    **dict.fromkeys(("blocks", "comments", "meta_blocks", "removed"), _blocks),
    "confidence": _number,
    "page_type": _optional(_choice(*get_args(PageType))),
    "evidence": _evidence_by_field,
    "status": _choice(*get_args(Status)),
    "notes": _list(_record(Note, _NOTE)),
    "kind": _choice(*get_args(Kind)),
}
