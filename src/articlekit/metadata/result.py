"""Metadata: the fields of a page, resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..article import Evidence, Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says of itself; `evidence` has an entry for every field with a value."""

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
