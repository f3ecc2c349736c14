"""Dumps of pages of all types are read no worse than by the rules of lines that pipelines have.

The rule is FineWeb's for documents, line by line: short lines go, and so do those that repeat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articlekit import parse

from .make_expected import FIXTURES
from .scores import f1

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted((FIXTURES / "pages").glob("*.html"))
SHORT = 30  # characters


def by_lines(text: str) -> str:
    return "\n".join(line for line in dict.fromkeys(text.split("\n")) if len(line) > SHORT)


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_no_worse_than_rules_of_lines(path: Path) -> None:
    page = parse(path.read_bytes())
    blocks = [*page.blocks, *page.removed, *page.meta_blocks, *page.comments]
    dump = "\n\n".join(block.text for block in sorted(blocks, key=lambda block: block.source.line or 0))
    gold = "\n".join(block.text for block in page.blocks)
    assert gold
    assert f1(parse(dump, kind="text").text, gold) >= f1(by_lines(dump), gold)
