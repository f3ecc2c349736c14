from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given

from articlekit.article import Article, Block, Cell, Evidence, Note, Role, Run, Source
from articlekit.render.json import SCHEMA_VERSION, from_dict, from_json, to_dict, to_json

from .generated import articles

SAMPLE = Article(
    title="A title",
    authors=["Ada Byron"],
    published=date(2024, 2, 29),
    modified=datetime(2024, 3, 1, 12, 30, tzinfo=timezone(timedelta(hours=2))),
    author_urls={"Ada Byron": "https://example.org/ada"},
    paywalled=False,
    feed="https://example.org/feed",
    blocks=[
        Block(Role.HEADING, "One", Source(spans=((0, 3),)), score=0.5, level=2),
        Block(Role.PARAGRAPH, "See this", runs=(Run("See "), Run("this", href="/x", marks=("strong",)))),
        Block(Role.TABLE, "a\tb", rows=((Cell("a"), Cell("b", header=True)),)),
    ],
    evidence={"title": Evidence("A title", "og:title", "A title", 0.9, (Evidence("B", "title", " B ", 0.1),))},
    notes=[Note("encoding", "assumed utf-8")],
)


@given(articles)
def test_every_article_comes_back_as_it_was(article: Article) -> None:
    again = from_json(to_json(article))
    assert again == article
    assert type(again.published) is type(article.published)
    assert type(again.modified) is type(article.modified)


@given(articles)
def test_json_is_one_line_of_utf8(article: Article) -> None:
    text = to_json(article)
    assert len(text.splitlines()) == 1
    assert json.loads(text.encode()) == to_dict(article)


def test_tuples_come_back_as_tuples() -> None:
    block = from_dict(json.loads(json.dumps(to_dict(SAMPLE)))).blocks[1]
    assert isinstance(block.runs, tuple)
    assert isinstance(block.runs[1].marks, tuple)
    assert block.role is Role.PARAGRAPH


def test_dates_are_written_as_far_as_they_are_known() -> None:
    data = to_dict(SAMPLE)
    assert data["published"] == "2024-02-29"
    assert data["modified"] == "2024-03-01T12:30:00+02:00"


def test_blocks_leave_out_defaults() -> None:
    data = to_dict(SAMPLE)
    assert data["schema"] == SCHEMA_VERSION
    assert data["blocks"][0] == {
        "role": "heading",
        "text": "One",
        "source": {"spans": [[0, 3]]},
        "score": 0.5,
        "level": 2,
    }
    assert data["blocks"][1]["runs"] == [{"text": "See "}, {"text": "this", "href": "/x", "marks": ["strong"]}]
    assert data["blocks"][2]["rows"] == [["a", {"text": "b", "header": True}]]
    assert data["notes"] == [{"code": "encoding", "detail": "assumed utf-8"}]


def test_text_is_there_to_read_and_other_keys_are_passed_over() -> None:
    data = to_dict(SAMPLE)
    assert data["text"] == SAMPLE.text
    assert from_dict({**data, "text": "changed", "record": 7}) == SAMPLE


def test_letters_stay_letters_and_line_separators_are_escaped() -> None:
    text = to_json(Article(title="Zażółć 中\u2028\x9b\ud800"))
    assert "Zażółć 中\\u2028\\u009b\\ud800" in text
    assert from_json(text).title == "Zażółć 中\u2028\x9b\ud800"


def test_zulu_time_of_other_writers_is_read() -> None:
    article = from_dict({**to_dict(SAMPLE), "published": "2024-03-01T12:30:00Z"})
    assert article.published == datetime(2024, 3, 1, 12, 30, tzinfo=timezone.utc)


def test_methods_of_article_use_it() -> None:
    assert Article.from_json(SAMPLE.to_json(indent=2)) == SAMPLE
    assert Article.from_dict(SAMPLE.to_dict()) == SAMPLE


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": 2}, "schema version 2, this articlekit reads version 1"),
        ({"schema": None}, "schema version None"),
        ({"title": 7}, "title: expected text, not 7"),
        ({"paywalled": "yes"}, "paywalled: expected true or false, not 'yes'"),
        ({"author_urls": []}, "author_urls: expected an object"),
        ({"author_urls": {"Ada": 7}}, "author_urls: Ada: expected text, not 7"),
        ({"authors": "Ada"}, "authors: expected a list, not 'Ada'"),
        ({"published": "last week"}, "published: Invalid isoformat string"),
        ({"confidence": "high"}, "confidence: expected a number"),
        ({"confidence": float("nan")}, "confidence: expected a number"),
        ({"confidence": 10**400}, "confidence: expected a number"),
        ({"confidence": True}, "confidence: expected a number"),
        (
            {"status": "fine"},
            "status: expected one of ok, empty, no_content, unsupported, timeout, crashed, error, not 'fine'",
        ),
        ({"blocks": [[]]}, "blocks: expected an object"),
        ({"blocks": [{"text": "x"}]}, "blocks: role: missing"),
        ({"blocks": [{"role": "hero", "text": "x"}]}, "'hero' is not a valid Role"),
        ({"blocks": [{"role": [], "text": "x"}]}, "is not a valid Role"),
        ({"blocks": [{"role": "code", "text": "x", "level": 1.5}]}, "level: expected a whole number"),
        ({"blocks": [{"role": "code", "text": "x", "source": {"spans": [[1]]}}]}, "expected a start and an end"),
        ({"evidence": []}, "evidence: expected an object"),
        ({"evidence": {"title": {"value": "x"}}}, "evidence: title: source: missing"),
        ({"notes": [{"code": "x"}]}, "notes: detail: missing"),
    ],
)
def test_other_shapes_are_refused_with_the_place(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        from_dict({**to_dict(SAMPLE), **change})
    assert message in str(caught.value)


@pytest.mark.parametrize("data", [{}, {"title": "x"}, [], None, "article"])
def test_what_is_no_article_is_refused(data: Any) -> None:
    with pytest.raises(ValueError, match="not an article"):
        from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", "[" * 100_000])
def test_text_that_is_no_article_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an article"):
        from_json(text)


def test_endless_nesting_is_refused() -> None:
    evidence: dict[str, Any] = {"value": "x", "source": "s", "raw": "x", "score": 0.1}
    for _ in range(5000):
        evidence = {**evidence, "others": [evidence]}
    with pytest.raises(ValueError, match="nested too deeply"):
        from_dict({**to_dict(SAMPLE), "evidence": {"title": evidence}})
