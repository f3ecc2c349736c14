"""Every value of every field names its evidence, on all pages and dumps of the fixtures."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import articlekit
from articlekit.article import Metadata

if TYPE_CHECKING:
    from articlekit.article import Evidence

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
FILES = sorted([*FIXTURES.glob("pages/*.html"), *FIXTURES.glob("dumps/*.txt")])
NAMES = {field.name for field in fields(Metadata)} - {"evidence"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("dates", ["strict", "extensive"])
def test_every_value_names_its_evidence(path: Path, dates: str) -> None:
    article = articlekit.parse(path.read_bytes(), url="https://example.org/news/story", dates=dates)
    told = {name for name in NAMES if getattr(article, name) not in (None, [], {}, "")}
    assert set(article.evidence) & NAMES == told
    for name in told:
        assert is_whole(article.evidence[name])


def is_whole(evidence: Evidence) -> bool:
    return bool(evidence.source and evidence.raw and evidence.value) and all(map(is_whole, evidence.others))
