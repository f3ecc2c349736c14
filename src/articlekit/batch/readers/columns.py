"""Which column of a table holds the page, which its URL, which its id: found by name, else by looking."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SAMPLE = 20  # rows that are looked at
_SHORT = 250  # characters; a column with less on an average holds labels or notes, not pages

_PAGES = (
    "html raw_html page_html content raw_content page_content page body raw markup source_code document text raw_text "
    "article_text dump"
).split()
_URLS = "url page_url source_url target_uri warc_target_uri link uri href address permalink".split()
_IDS = "id doc_id document_id page_id uuid guid key _id".split()


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns; None where it is not known, or there is none."""

    page: str | None = None
    url: str | None = None
    id: str | None = None

    def __str__(self) -> str:
        parts = [f"page from {self.page!r}"]
        parts += [f"{what} from {name!r}" for what, name in (("URL", self.url), ("id", self.id)) if name is not None]
        return ", ".join(parts)


def find_columns(names: Sequence[str], sample: Sequence[Mapping[str, Any]], asked: Columns) -> Columns:
    """The columns to read; `asked` are those that the caller names. Raises ValueError where no column holds pages."""
    missing = [name for name in (asked.page, asked.url, asked.id) if name is not None and name not in names]
    if missing:
        raise ValueError(f"there is no column {missing[0]!r}; there are: {', '.join(names)}")
    url = asked.url or _named(names, _URLS)
    key = asked.id or _named(names, _IDS)
    found = replace(asked, url=url, id=key)
    if found.page is None:
        texts = [name for name in names if name not in (url, key) and _holds_texts(name, sample)]
        found = replace(found, page=_named(texts, _PAGES) or _longest(texts, sample))
    if found.page is None:
        raise ValueError(f"no column seems to hold pages: name it with --page-column; there are: {', '.join(names)}")
    return found


def as_document(row: Mapping[str, Any], columns: Columns, place: str, max_size: int) -> Document:
    """The document in a row; one with a problem where the row holds no page."""
    url, key = (_text(row.get(name)) if name is not None else None for name in (columns.url, columns.id))
    page = row.get(columns.page or "")
    if isinstance(page, (str, bytes)):
        # one more than is read, so that the note on what was cut off is made
        return Document(page[: max_size + 1], key or place, place, url)
    found = "nothing" if page is None else f"{type(page).__name__}"
    return Document(b"", key or place, place, url, problem=f"column {columns.page!r} holds {found}, not a page")


def _text(value: Any) -> str | None:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return None if value is None or value == "" else str(value)


def _named(names: Sequence[str], known: Sequence[str]) -> str | None:
    plain = {name.strip().lower().replace("-", "_").replace(" ", "_"): name for name in reversed(names)}
    return next((plain[name] for name in known if name in plain), None)


def _holds_texts(name: str, sample: Sequence[Mapping[str, Any]]) -> bool:
    values = [row.get(name) for row in sample]
    return any(isinstance(value, (str, bytes)) for value in values) or not any(value is not None for value in values)


def _longest(names: Sequence[str], sample: Sequence[Mapping[str, Any]]) -> str | None:
    lengths = {name: sum(len(row.get(name) or "") for row in sample) for name in names}
    found = max(lengths, key=lambda name: lengths[name], default=None)
    return found if found is not None and lengths[found] > _SHORT * len(sample) else None
