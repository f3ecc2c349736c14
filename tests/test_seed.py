"""The dump that the project began with, where it stands beside the repo, is read as a careful reader expects."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import articlekit

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed dump (../shared/seed) is not here")


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((SEED / "expected.json").read_text("utf-8"))
    return answer


@pytest.fixture(scope="module")
def article() -> articlekit.Article:
    return articlekit.parse((SEED / "dump.txt").read_bytes())


@pytest.mark.parametrize("name", ["title", "authors", "tags", "published", "language", "author_bio"])
def test_fields(article: articlekit.Article, expected: dict[str, Any], name: str) -> None:
    assert getattr(article, name) == expected[name]


def test_body_credits_and_boilerplate(article: articlekit.Article, expected: dict[str, Any]) -> None:
    assert [{"role": str(block.role), "text": block.text} for block in article.blocks] == expected["body"]
    assert article.credits == expected["image_credits"]
    assert [block.text for block in article.removed] == expected["removed"]
    assert [str(block.role) for block in article.removed] == ["source_link", "related", "pagination"]


def test_offsets_are_exact(article: articlekit.Article) -> None:
    text = (SEED / "dump.txt").read_text("utf-8")
    for block in article.blocks + article.meta_blocks + article.removed:
        assert " ".join(text[start:end] for start, end in block.source.spans) == block.text
