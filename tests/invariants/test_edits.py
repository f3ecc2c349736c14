"""Edits that change nothing for a reader change nothing in the answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from articlekit import parse

from .sources import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_NAMES = "script|style|textarea|title|noscript|template|pre"
_RAW = re.compile(rf"(<(?:{_NAMES})\b.*?</(?:{_NAMES})\s*>)", re.DOTALL | re.IGNORECASE)
_ATTRIBUTES = re.compile(r'<(\w+)((?:\s+[\w-]+="[^"<>]*")+)\s*>')
_ATTRIBUTE = re.compile(r'[\w-]+="[^"]*"')


def outside_raw(edit: Callable[[str], str]) -> Callable[[str], str]:
    """The edit where tags are tags."""
    return lambda markup: "".join(part if number % 2 else edit(part) for number, part in enumerate(_RAW.split(markup)))


def turn_attributes(markup: str) -> str:
    """Attributes in reverse order."""
    return _ATTRIBUTES.sub(lambda tag: f"<{tag[1]} {' '.join(reversed(_ATTRIBUTE.findall(tag[2])))}>", markup)


def capitals(markup: str) -> str:
    """Names of tags in capitals."""
    return re.sub(r"</?[a-z][a-z0-9]*(?=[\s>])", lambda tag: tag[0].upper(), markup)


def comments_behind(markup: str) -> str:
    """Comments between elements."""
    return re.sub(r"(</(?:p|div|li|h2|ul)>)", r"\1<!-- edit -->", markup)


def comments_inside(markup: str) -> str:
    """Comments at the start of elements."""
    return re.sub(r"(<(?:p|div|li|h2)\b[^>]*>)", r"\1<!-- edit -->", markup)


def wrap(markup: str) -> str:
    """A wrapper around all that stands in the body."""
    return re.sub(r"(<body[^>]*>)(.*)(</body>)", r"\1<div>\2</div>\3", markup, count=1, flags=re.DOTALL | re.IGNORECASE)


EDITS = {
    "comments between elements": outside_raw(comments_behind),
    "comments inside elements": outside_raw(comments_inside),
    "order of attributes": outside_raw(turn_attributes),
    "line endings": lambda markup: markup.replace("\r\n", "\n").replace("\n", "\r\n"),
    "old line endings": lambda markup: markup.replace("\r\n", "\n").replace("\n", "\r"),
    "a wrapper": wrap,
    "two wrappers": lambda markup: wrap(wrap(markup)),
    "names of tags in capitals": outside_raw(capitals),
    "a byte order mark": lambda markup: f"\ufeff{markup}",
    "white space around": lambda markup: f"\n\n{markup}\n\n",
}  # fmt: skip


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_harmless_edit_changes_nothing(edit: Callable[[str], str], path: Path) -> None:
    markup = path.read_text("utf-8", "replace")
    before, after = parse(markup), parse(edit(markup))
    assert after.text == before.text
    assert (after.title, after.authors, after.published, after.tags) == (
        before.title, before.authors, before.published, before.tags
    )  # fmt: skip


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_the_edits_are_edits(edit: Callable[[str], str]) -> None:
    pages = [path.read_text("utf-8", "replace") for path in PAGES]
    assert sum(edit(markup) != markup for markup in pages) * 2 > len(pages)
