"""Fields from the front matter of a dump, which says of a text what its markup said: they win over what lines show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..article import Evidence, Metadata
from ..segment.front_matter import PAGE_TITLE
from .candidate import Candidate
from .dates import read_date
from .language import primary_subtag
from .names import read_names
from .tags import read_tags
from .url import absolute
from .vote import jsonable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# The keys of a field, the surest first: those of Hugo, Jekyll, Obsidian, trafilatura, Jina's reader and our own.
_KEYS = {
    "title": ("title", "headline"),
    "authors": ("authors", "author", "byline", "creator"),
    "published": ("published", "date", "published time", "date published", "published at", "publish date", "pubdate"),
    "modified": ("modified", "updated", "lastmod", "last modified", "date modified"),
    "tags": ("tags", "keywords"),
    "language": ("language", "lang"),
    "site_name": ("site name", "sitename", "site"),
    "description": ("description", "excerpt", "summary"),
    "image": ("image",),
    "url": ("url", "url source", "source url", "canonical url", "canonical", "permalink"),
    "section": ("section", "category", "categories"),
}


def with_front_matter(metadata: Metadata, values: Mapping[str, Sequence[str]]) -> Metadata:
    """The fields with those that front matter gives in their place, what stood there among the other candidates."""
    found: dict[str, Any] = {}
    proofs = dict(metadata.evidence)
    for name, keys in _KEYS.items():
        key = next((key for key in keys if values.get(key)), None)
        value = _READERS.get(name, _first)(values[key]) if key else None
        if key and value:
            found[name] = value
            others = (proofs[name],) if name in proofs else ()
            proofs[name] = Evidence(jsonable(value), f"front_matter:{key}", "; ".join(values[key]), 1.0, others)
    return replace(metadata, **found, evidence=proofs)


def page_title(values: Mapping[str, Sequence[str]]) -> tuple[Candidate, ...]:
    """What stood in the <title> of a page, one candidate among those that its text shows."""
    return tuple(Candidate("title", "html:title", (title,)) for title in values.get(PAGE_TITLE, ()))


def _first(values: Sequence[str]) -> str:
    return " ".join(values[0].split())


def _day(values: Sequence[str]) -> Any:
    return read_date(values[0])


def _names(values: Sequence[str]) -> list[str]:
    return list(read_names(values))


def _tags(values: Sequence[str]) -> list[str]:
    return list(read_tags(values))


def _address(values: Sequence[str]) -> str | None:
    return absolute(values[0], None)


def _language(values: Sequence[str]) -> str | None:
    return primary_subtag(values[0])


_READERS: Mapping[str, Callable[[Sequence[str]], Any]] = {
    "authors": _names,
    "published": _day,
    "modified": _day,
    "tags": _tags,
    "language": _language,
    "image": _address,
    "url": _address,
}
