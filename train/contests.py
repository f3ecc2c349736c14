"""Contests with known winners: what the weights of titles, authors and dates are learned from."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from articlekit.metadata.author_contest import author_contest
from articlekit.metadata.date_contest import date_contest
from articlekit.metadata.dates import as_day
from articlekit.metadata.tag_contest import tag_contest
from articlekit.metadata.titles import fold as fold_text

from .corpus import BENCH, dump_pages, fold
from .samples import page_fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from articlekit.metadata.contest import Contest
    from articlekit.metadata.page import Page

SETS = ("wcxb-dev", "fundus-dev", "readability-dev", "trafilatura-dev", "postlight-dev", "htmldate-default-dev")
_GOLD = {"title": "title", "authors": "authors", "published": "date", "tags": "tags"}


@dataclass(frozen=True, slots=True)
class Record:
    """A page of a set with what is known of it."""

    set: str
    id: str
    url: str | None
    type: str
    gold: Mapping[str, Any]
    content: bytes | str

    @property
    def fold(self) -> int:
        """The fold of its site, the same as for the block models."""
        return fold(self.url, self.id) if isinstance(self.content, str) else page_fold(self.url, self.content)


@dataclass(frozen=True, slots=True)
class Sample:
    """One contest: the marks of each option, silence last where it is one, and how right each is, 0 to 1.

    `is_absent` says that the page is known to have no such value.
    """

    fold: int
    set: str
    type: str
    marks: tuple[tuple[str, ...], ...]
    right: tuple[float, ...]
    is_absent: bool
    has_silence: bool


def records(name: str) -> Iterator[Record]:
    """The pages of a bench set."""
    with zipfile.ZipFile(BENCH / f"{name}.zip") as archive:
        for line in io.TextIOWrapper(archive.open("pages.jsonl"), encoding="utf-8"):
            page = json.loads(line)
            html = archive.read(page["html"])
            yield Record(name, page["id"], page["url"], page.get("page_type") or "-", page["gold"], html)


def dump_records() -> Iterator[Record]:
    """One dump of each page of dumps-dev, with what of the gold it shows."""
    for page in dump_pages():
        if not page["dumps"]:
            continue
        dump = page["dumps"][zlib.crc32(page["page"].encode()) % len(page["dumps"])]
        yield Record("dumps-dev", page["page"], page["url"], page["type"], _shown(page["gold"], dump), dump["text"])


def _shown(gold: Mapping[str, Any], dump: Mapping[str, Any]) -> dict[str, Any]:
    shown = dump["shown"]
    return {
        "title": gold["title"] if shown["title"] else "",
        "authors": shown["authors"],
        "date": gold["date"] if shown["date"] else "",
        "tags": shown["tags"] if len(shown["tags"]) > 1 else [],
    }


def samples(record: Record, page: Page) -> Iterator[tuple[str, Sample]]:
    """The contests of a page for which the winner is known."""
    contests: dict[str, Contest[Any]] = {
        "title": page.title_contest,
        "authors": author_contest(page.by_field.get("authors", ()), page.setting),
        "published": date_contest(page.by_field.get("published", ()), page.setting),
        "tags": tag_contest(page.by_field.get("tags", ()), page.setting),
    }
    for field, contest in contests.items():
        gold = record.gold.get(_GOLD[field])
        if gold is None or (field in ("title", "tags") and not gold):
            continue
        marks = [option.marks for option in contest.options]
        right = [_rightness(field, option.readings[0].value, gold) for option in contest.options]
        if contest.silence is not None:
            marks.append(contest.silence)
        if marks:
            yield (
                field,
                Sample(
                    record.fold,
                    record.set,
                    record.type,
                    tuple(marks),
                    tuple(right),
                    not gold,
                    contest.silence is not None,
                ),
            )


def _rightness(field: str, value: Any, gold: Any) -> float:
    if not gold:
        return 0.0
    if field == "title":
        return float(fold_text(value) == fold_text(gold))
    if field == "published":
        return float(as_day(value).isoformat() == str(gold)[:10])
    return set_f1(value, gold)


def set_f1(found: Sequence[str], gold: Sequence[str]) -> float:
    """The F1 of two sets of names."""
    ours, theirs = {fold_text(name) for name in found}, {fold_text(name) for name in gold}
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))
