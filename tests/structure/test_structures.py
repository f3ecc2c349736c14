"""Every page in tests/structure/pages gives the Markdown, HTML and blocks beside it; see make_expected.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.render.oracles import ALL_OPTIONS, cleaned, problems

from .kept import article_of
from .make_expected import SOURCES, outputs

if TYPE_CHECKING:
    from pathlib import Path

PARAMS = [pytest.param(source, id=source.stem) for source in SOURCES]


@pytest.mark.parametrize("suffix", [".md", ".out.html", ".json"])
@pytest.mark.parametrize("source", PARAMS)
def test_outputs(source: Path, suffix: str) -> None:
    found = outputs(article_of(source.read_text("utf-8")))[suffix]
    assert found == source.with_suffix(suffix).read_text("utf-8")


@pytest.mark.parametrize("source", PARAMS)
def test_other_libraries_agree(source: Path) -> None:
    article = article_of(source.read_text("utf-8"))
    assert cleaned(article.html) == article.html
    if source.stem not in ("math", "hostile"):  # Markdown has other words in formulas
        assert not list(problems(article, ALL_OPTIONS))


@pytest.mark.parametrize("source", PARAMS)
def test_no_base_no_harm(source: Path) -> None:
    article = article_of(source.read_text("utf-8"), None)
    assert article.text == article_of(source.read_text("utf-8")).text
    assert cleaned(article.html) == article.html
