from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, replace
from datetime import date, datetime, timedelta, timezone

import pytest

from articlekit.article import Article, Block, Evidence, Note, Role, Run, Source

ARTICLE = Article(
    title="A title",
    authors=["Ada Byron"],
    published=date(2024, 3, 2),
    modified=datetime(2024, 3, 3, 8, 0, tzinfo=timezone.utc),
    blocks=[
        Block(Role.PARAGRAPH, "One.", Source(spans=((2, 4), (9, 12)))),
        Block(Role.PARAGRAPH, "Two here.", runs=(Run("Two "), Run("here", href="/x"), Run("."))),
    ],
    removed=[Block(Role.NAV, "Home", Source(xpath="/html/body/nav", line=3), score=0.01, reason="link list")],
    evidence={"title": Evidence("A title", "og:title", "A title", 0.9)},
    notes=[Note("encoding", "assumed utf-8")],
)


def test_text_is_the_body_with_blank_lines_between() -> None:
    assert ARTICLE.text == "One.\n\nTwo here."
    assert Article().text == ""


def test_words_are_counted_in_every_script() -> None:
    assert ARTICLE.word_count == 3
    assert replace(ARTICLE, blocks=[Block(Role.PARAGRAPH, "船は月曜日 back in port")]).word_count == 5 + 3
    assert Article().word_count == 0


def test_days_can_be_sorted_however_exact_the_page_is() -> None:
    zone = timezone(timedelta(hours=9))
    moments = (date(2024, 5, 6), datetime(2024, 5, 5, 23, 1), datetime(2024, 5, 7, 1, tzinfo=zone), None)  # noqa: DTZ001
    days = [Article(published=moment).published_day for moment in moments]
    assert days == [date(2024, 5, 6), date(2024, 5, 5), date(2024, 5, 7), None]
    assert {type(day) for day in days} == {date, type(None)}


def test_other_forms_are_made_from_the_same_blocks() -> None:
    assert ARTICLE.markdown == "# A title\n\nOne.\n\nTwo [here](/x)."
    assert ARTICLE.html.splitlines()[1:3] == ["<h1>A title</h1>", "<p>One.</p>"]
    assert ARTICLE.to_dict()["title"] == "A title"
    assert ARTICLE.to_json(indent=2).startswith('{\n  "schema": 1,')


@pytest.mark.parametrize("value", [ARTICLE, ARTICLE.blocks[0], ARTICLE.notes[0], ARTICLE.evidence["title"], Run("x")])
def test_values_are_frozen(value: object) -> None:
    with pytest.raises((FrozenInstanceError, TypeError)):
        setattr(value, "text", "other")  # noqa: B010


def test_articles_compare_by_value() -> None:
    assert copy.deepcopy(ARTICLE) == ARTICLE
    assert replace(ARTICLE, title="Other") != ARTICLE
    assert replace(ARTICLE, blocks=ARTICLE.blocks[:1]) != ARTICLE


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_articles_can_be_pickled(protocol: int) -> None:
    assert pickle.loads(pickle.dumps(ARTICLE, protocol)) == ARTICLE


def test_articles_share_no_lists() -> None:
    Article().authors.append("x")
    assert Article().authors == []


def test_blocks_can_be_keys() -> None:
    assert len({*ARTICLE.blocks, *copy.deepcopy(ARTICLE.blocks)}) == 2


def test_role_is_its_string() -> None:
    block = Block(Role.LIST_ITEM, "x")
    assert block.role == "list_item"
    assert f"{block.role}" == str(block.role) == "list_item"
    assert Role("code") is Role.CODE


def test_source_spans_from_first_to_last_character() -> None:
    source = ARTICLE.blocks[0].source
    assert (source.start, source.end) == (2, 12)
    assert (Source().start, Source(xpath="/p").end) == (None, None)


def test_note_reads_as_a_line() -> None:
    assert str(ARTICLE.notes[0]) == "encoding: assumed utf-8"
