"""The HTML that articlekit writes is a page like any other, and all of it is its article."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from articlekit import parse

from .sources import DUMPS, PAGES

if TYPE_CHECKING:
    from pathlib import Path

LEAST = 0.95  # of the words
_WORD = re.compile(r"\w+")


@pytest.mark.parametrize("path", [*PAGES, *DUMPS], ids=lambda path: path.stem)
def test_own_html_keeps_the_text(path: Path) -> None:
    article = parse(path.read_bytes())
    again = parse(f"<html><head><title>{article.title}</title></head><body>{article.html}</body></html>")
    words, kept = (Counter(_WORD.findall(text)) for text in (article.text, again.text))
    assert (words & kept).total() >= LEAST * words.total()
