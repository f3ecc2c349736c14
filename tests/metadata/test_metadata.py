from __future__ import annotations

import json
from dataclasses import fields
from datetime import date, datetime, timedelta, timezone

import pytest
from lxml import etree

from articlekit.article import Block, Metadata, Role
from articlekit.metadata import Declared, read_declared, read_metadata


def page(head: str = "", body: str = "", *, url: str | None = None, lang: str = "en") -> Metadata:
    html = f"<html lang='{lang}'><head>{head}</head><body>{body}</body></html>"
    return read_metadata(read_declared(etree.fromstring(html, etree.HTMLParser(huge_tree=True)), url), [], url=url)


def dump(*blocks: tuple[Role, str]) -> Metadata:
    return read_metadata(Declared(), [Block(role, text) for role, text in blocks])


def ld(**values: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **values})}</script>"


FULL = page(
    ld(
        headline="Ferries return",
        author={"@type": "Person", "name": "Jane Doe"},
        datePublished="2024-05-13T10:00:00+02:00",
        dateModified="2024-05-14",
        keywords="ferries, harbour",
        publisher={"name": "The Daily"},
        description="They are &quot;back&quot;.",
    )
    + "<title>Ferries return - The Daily</title><meta property='og:site_name' content='The Daily'>"
    "<meta property='og:image' content='/ferry.jpg'><link rel='canonical' href='https://example.org/ferries'>",
    "<h1>Ferries return</h1>",
    url="https://example.org/ferries?x=1",
)


def test_every_field() -> None:
    assert FULL.title == "Ferries return"
    assert FULL.authors == ["Jane Doe"]
    assert FULL.published == datetime(2024, 5, 13, 10, tzinfo=timezone(timedelta(hours=2)))
    assert FULL.modified == date(2024, 5, 14)
    assert FULL.tags == ["ferries", "harbour"]
    assert FULL.language == "en"
    assert FULL.site_name == "The Daily"
    assert FULL.description == 'They are "back".'
    assert FULL.image == "https://example.org/ferry.jpg"
    assert FULL.url == "https://example.org/ferries"


def test_every_value_has_its_evidence() -> None:
    names = {field.name for field in fields(Metadata)} - {"evidence"}
    assert set(FULL.evidence) == {name for name in names if getattr(FULL, name)}
    assert FULL.evidence["published"].value == "2024-05-13T10:00:00+02:00"
    assert FULL.evidence["authors"].value == ["Jane Doe"]
    assert FULL.evidence["authors"].raw == "Jane Doe"


def test_losers_stand_behind_the_winner_best_first() -> None:
    head = ld(author="Jane Doe") + "<meta name='author' content='Jane Doe'>"
    found = page(head, "<p class='byline'>By John Roe</p><a rel='author' href='/x'>Ann Poe</a>")
    scores = [other.score for other in found.evidence["authors"].others]
    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)
    assert found.evidence["authors"].others[0].value == ["Ann Poe"]


def test_a_bare_page_says_nothing() -> None:
    assert page(lang="") == Metadata()


def test_the_tree_is_left_alone() -> None:
    root = etree.fromstring("<div><h1>A <b>b</b></h1><time>13 May 2024</time></div>", etree.HTMLParser())
    before = etree.tostring(root)
    read_metadata(read_declared(root), [])
    assert etree.tostring(root) == before


def test_fragment_root() -> None:
    root = etree.fromstring("<article><h1>Ferries return</h1></article>", etree.HTMLParser()).find(".//article")
    assert root is not None
    assert read_metadata(read_declared(root), []).title == "Ferries return"


def test_twitter_creator_is_no_author() -> None:
    assert page("<meta name='twitter:creator' content='@jane'>").authors == []


def test_profile_links_are_no_authors() -> None:
    assert page("<meta property='article:author' content='https://social.example/jane'>").authors == []


def test_written_by_label() -> None:
    head = "<meta name='twitter:label1' content='Verfasst von'><meta name='twitter:data1' content='Erika Muster'>"
    assert page(head).authors == ["Erika Muster"]


def test_citation_authors_add_up_to_one_list() -> None:
    head = "<meta name='citation_author' content='Jane Doe'><meta name='citation_author' content='John Roe'>"
    assert page(head).authors == ["Jane Doe", "John Roe"]


def test_commenters_are_no_authors() -> None:
    assert page("", "<div class='comment'><span class='author'>Jane Doe</span></div>").authors == []


def test_agreeing_sources_outvote_one_better() -> None:
    head = "<meta name='author' content='Jane Doe'>" + ld(author="John Roe")
    assert page(head, "<span itemprop='author'>jane doe</span>").authors == ["Jane Doe"]


@pytest.mark.parametrize("raw", ["2021", "0000-00-00", "2999-01-01", "soon"])
def test_no_date_rather_than_a_bad_one(raw: str) -> None:
    assert page(ld(datePublished=raw)).published is None


def test_updated_is_not_published() -> None:
    found = page("", "<p>Updated <time datetime='2024-05-14'>14 May</time></p>")
    assert (found.published, found.modified) == (None, date(2024, 5, 14))


def test_the_vote_keeps_the_most_exact_time() -> None:
    found = page(
        ld(datePublished="2024-05-13T10:00:00Z"),
        "<time datetime='2024-05-13'>x</time>",
        url="https://e.org/2024/05/13/x",
    )
    assert found.published == datetime(2024, 5, 13, 10, tzinfo=timezone.utc)


def test_day_and_month_by_other_dates() -> None:
    found = page("", "<span class='date'>3/4/2025</span>", url="https://example.org/2025/04/03/ferries", lang="en-US")
    assert found.published == date(2025, 4, 3)


def test_text_dump() -> None:
    found = dump(
        (Role.TAGS, "EconomyRussian ArmyUkraine war"),
        (Role.TITLE, "Ferries return"),
        (Role.DATELINE, "Updated 14 May 2024"),
        (Role.PARAGRAPH, "The ferry was back in the harbour on Monday, and it was full of the people who had waited."),
        (Role.AUTHOR_LABEL, "About the Author: Jane Doe"),
    )
    assert found.title == "Ferries return"
    assert found.tags == ["Economy", "Russian Army", "Ukraine war"]
    assert found.authors == ["Jane Doe"]
    assert (found.published, found.modified) == (None, date(2024, 5, 14))
    assert found.language == "en"
    assert found.evidence["authors"].source == "text:author_label"


def test_byline_with_a_date() -> None:
    found = dump((Role.BYLINE, "By Jane Doe | May 13, 2024"))
    assert (found.authors, found.published) == (["Jane Doe"], date(2024, 5, 13))


def test_empty_dump() -> None:
    assert dump() == Metadata()


def test_deep_and_wide_pages() -> None:
    deep = "<div class='author'>" * 1500 + "Jane Doe"
    assert page("", deep).evidence.keys() <= {"authors", "language", "site_name"}
    assert len(page("", "<a rel='tag' href='/t/x'>ferry</a>" * 5000).tags) == 1
