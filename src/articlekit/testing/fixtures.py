"""A fixture: a page or dump and, beside it, a JSON file with what is expected of its article."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ..rules.problems import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ..article import Article
    from ..rules.collection import SiteRules

SUFFIXES = (".html", ".htm", ".txt", ".html.gz", ".txt.gz")
FIELDS = (
    "status", "kind", "title", "authors", "published", "modified", "tags", "language", "site_name", "description",
    "image", "author_bio", "credits", "page_type", "text", "subtitle", "section", "author_urls", "image_caption",
    "image_credit", "licence", "paywalled", "feed", "next_page",
)  # fmt: skip
LISTS = ("contains", "lacks", "notes")
INPUTS = ("url", "fetched")


class FixtureError(ValueError):
    """A fixture that cannot be used; the message says what to do."""


@dataclass(frozen=True)
class Fixture:
    """A page and what is expected: the fields of the article by name, texts that its body `contains` and `lacks`, the
    codes of its `notes`. `url` and `fetched` are handed to parse()."""

    page: Path
    expected: Mapping[str, Any]

    def parse(self, rules: SiteRules) -> Article:
        """The article of the page with these rules."""
        from .. import parse

        fetched = self.expected.get("fetched")
        day = date.fromisoformat(fetched) if fetched else None
        return parse(self.page.read_bytes(), url=self.expected.get("url"), sites=rules, fetched=day)

    @property
    def names(self) -> list[str]:
        """The keys that are expected, one test each."""
        return [name for name in self.expected if name not in INPUTS]


def read_fixture(path: Path) -> Fixture:
    """The fixture that a JSON file describes. Raises FixtureError for one that is none."""
    page = page_beside(path)
    if page is None:
        raise FixtureError(f"{path}: no page beside it: save one as {path.with_suffix('.html').name} or .txt")
    try:
        expected = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        hint = "; in a list, commas stand between the texts and none behind the last"
        raise FixtureError(f"{path}:{error.lineno}: no JSON: {error.msg}{hint}") from None
    except (ValueError, RecursionError) as error:
        raise FixtureError(f"{path}: no JSON: {error}") from None
    if not isinstance(expected, dict):
        raise FixtureError(f"{path}: expected an object such as {{“title”: “...”, “contains”: [“...”]}}")
    for problem in _problems(expected):
        raise FixtureError(f"{path}: {problem}")
    return Fixture(page, expected)


def _problems(expected: dict[str, Any]) -> Iterator[str]:
    known = (*INPUTS, *LISTS, *FIELDS)
    yield from (unknown(name, known) for name in expected if name not in known)
    for name in LISTS:
        value = expected.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            yield f"{name}: expected a list of texts"
    if not isinstance(expected.get("url", ""), str):
        yield "url: expected a text"
    try:
        date.fromisoformat(expected.get("fetched", "2000-01-01"))
    except (ValueError, TypeError):
        yield "fetched: expected a day such as “2024-03-01”"


def page_beside(path: Path) -> Path | None:
    """The page or dump of the same name as a JSON file; None if there is none."""
    pages = (path.with_name(path.stem + suffix) for suffix in SUFFIXES)
    return next((page for page in pages if page.is_file()), None)


def find_fixtures(folder: Path) -> Iterator[Path]:
    """The JSON files of fixtures in a folder and all folders in it, sorted."""
    return (path for path in sorted(folder.rglob("*.json")) if page_beside(path) is not None)


def rules_folder(path: Path) -> Path:
    """Where the rules of a fixture stand: the folder above its own if that holds rules, else its own."""
    above = path.parent.parent
    holds_rules = any(above.glob("*.toml")) or any(above.glob("*.py"))
    return above if holds_rules else path.parent
