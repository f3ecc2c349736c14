"""The bench sets as training pages: bytes, gold text, and the fold of the page's site."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tld import get_fld

from articlekit.metadata.language import primary_subtag

if TYPE_CHECKING:
    from collections.abc import Iterator

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench" / "data"
PAGE_SETS = ("wcxb-dev", "fundus-dev", "readability-dev", "trafilatura-dev")
FOLDS = 5


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page with the text that a good parser gives back, or without one, with snippets of what it keeps and leaves."""

    set: str
    type: str
    url: str | None
    html: bytes
    text: str | None
    language: str = ""
    kept: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldDump:
    """A plain-text dump with a label a line (see shared/bench/DUMPS.md) and the text that a good parser gives back.

    `title` is empty where the dump does not show it, None where it is not known. `day` is that of the page, and
    `shows_day` says whether a reader of the dump can see it. `source` is the set that the page is from.
    """

    page: str
    dumper: str
    type: str
    url: str | None
    text: str
    labels: str
    body: str
    title: str | None = None
    day: date | None = None
    shows_day: bool = False
    source: str = ""

    @property
    def fold(self) -> int:
        """The fold of the page's site."""
        return fold(self.url, self.page)


def pages(name: str) -> Iterator[GoldPage]:
    """The pages of a bench set that have a gold text, empty where a page has no content, or no text but snippets."""
    with zipfile.ZipFile(BENCH / f"{name}.zip") as archive:
        for line in io.TextIOWrapper(archive.open("pages.jsonl"), encoding="utf-8"):
            record = json.loads(line)
            gold = record["gold"]
            text = gold.get("text")
            snippets = () if text is not None else (tuple(gold.get("with", ())), tuple(gold.get("without", ())))
            if text is not None or any(snippets):
                html = archive.read(record["html"])
                language = primary_subtag(gold.get("lang") or "") or ""
                yield GoldPage(name, record.get("page_type") or "-", record["url"], html, text, language, *snippets)


def dump_pages() -> Iterator[dict[str, Any]]:
    """The pages of dumps-dev as the set has them, each with all its dumps (see shared/bench/DUMPS.md)."""
    with gzip.open(BENCH / "dumps-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def dumps() -> Iterator[GoldDump]:
    """All dumps of dumps-dev."""
    for page in dump_pages():
        for dump in page["dumps"]:
            yield GoldDump(
                page["page"],
                dump["dumper"],
                page["type"],
                page["url"],
                dump["text"],
                dump["labels"],
                page["gold"]["body"],
                (page["gold"]["title"] if dump["shown"]["title"] else "") if page["gold"]["title"] else None,
                _day(page["gold"]["date"]),
                dump["shown"]["date"],
                page["source"],
            )


def _day(gold: str | None) -> date | None:
    return date.fromisoformat(gold[:10]) if gold and len(gold) >= len("2024-05-13") else None


def site(url: str | None, fallback: str = "") -> str:
    """The registered domain of a URL, as the public suffix list has it; `fallback` where there is no URL."""
    if not url:
        return fallback
    return get_fld(url, fail_silently=True, fix_protocol=True) or url


def fold(url: str | None, fallback: str = "") -> int:
    """The fold of a page, the same for all pages of a site in every set."""
    return zlib.crc32(site(url, fallback).encode()) % FOLDS
