from __future__ import annotations

import json

import pytest
from lxml import etree

from articlekit.article import Block, Metadata, Role
from articlekit.metadata import read_declared, read_metadata

URL = "https://example.org/news/ferries"


def page(head: str = "", body: str = "") -> Metadata:
    html = f"<html lang='en'><head>{head}</head><body>{body}</body></html>"
    return read_metadata(read_declared(etree.fromstring(html, etree.HTMLParser()), URL), [], url=URL)


def ld(**values: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **values})}</script>"


def test_what_json_ld_says() -> None:
    found = page(
        ld(
            headline="Ferries return to the harbour",
            alternativeHeadline="After eleven years",
            articleSection="Transport",
            author={"@type": "Person", "name": "Jane Doe", "url": "/writers/jane"},
            license="https://creativecommons.example/by/4.0/",
            isAccessibleForFree=False,
            image={"url": "/ferry.jpg", "caption": "The quay at dawn", "creditText": "Ann Poe"},
        )
    )
    assert found.subtitle == "After eleven years"
    assert found.section == "Transport"
    assert found.author_urls == {"Jane Doe": "https://example.org/writers/jane"}
    assert found.licence == "https://creativecommons.example/by/4.0/"
    assert found.paywalled is True
    assert (found.image_caption, found.image_credit) == ("The quay at dawn", "Ann Poe")
    assert found.evidence["paywalled"].value == "true"
    assert found.evidence["author_urls"].value == ["https://example.org/writers/jane"]


def test_links_of_the_head() -> None:
    found = page(
        "<link rel='alternate' type='application/rss+xml' href='/feed'>"
        "<link rel='next' href='?page=2'><link rel='license' href='/licence'>"
    )
    assert found.feed == "https://example.org/feed"
    assert found.next_page == "https://example.org/news/ferries?page=2"
    assert found.licence == "https://example.org/licence"


def test_the_next_text_of_a_site_is_not_the_next_page_of_this_one() -> None:
    assert page("<link rel='next' href='/news/storms'>").next_page is None


def test_a_subtitle_is_no_second_title() -> None:
    assert page(ld(headline="Ferries return", alternativeHeadline="Ferries return")).subtitle is None


def test_links_of_the_body() -> None:
    found = page("", "<a rel='next' href='/news/ferries/2'>2</a> <a rel='license' href='/by'>CC BY</a>")
    assert (found.next_page, found.licence) == ("https://example.org/news/ferries/2", "https://example.org/by")


@pytest.mark.parametrize(("tier", "paywalled"), [("free", False), ("metered", True), ("locked", True), ("gold", None)])
def test_content_tiers(tier: str, paywalled: bool | None) -> None:
    assert page(f"<meta property='article:content_tier' content='{tier}'>").paywalled is paywalled


def test_the_caption_of_the_figure_with_the_main_image() -> None:
    found = page(
        "<meta property='og:image' content='/img/ferry-1200x630.jpg'>",
        "<figure><img src='/img/map.png'><figcaption>A map</figcaption></figure>"
        "<figure><img src='/img/ferry.jpg'><figcaption>The quay at dawn. Photo: Ann Poe</figcaption></figure>",
    )
    assert found.image_caption == "The quay at dawn. Photo: Ann Poe"
    assert found.image_credit == "Ann Poe"
    assert found.evidence["image_credit"].source == "text:image_caption"


def test_captions_of_other_images_are_none_of_the_main_one() -> None:
    body = "<figure><img src='/img/map.png'><figcaption>A map</figcaption></figure>"
    assert page("<meta property='og:image' content='/img/ferry.jpg'>", body).image_caption is None
    assert page("", body).image_caption is None


def test_pages_of_other_people_are_not_the_authors() -> None:
    found = page(ld(author="Jane Doe"), "<a rel='author' href='/john'>John Roe</a>")
    assert "John Roe" not in found.author_urls or "John Roe" in found.authors


def test_a_section_is_a_word_or_a_few() -> None:
    assert page("<meta property='article:section' content='https://example.org/transport'>").section is None


ENGLISH = "The ferry was back in the harbour on Monday and it was full of the people who had waited for it. " * 8
GERMAN = "Die Fähre war am Montag wieder im Hafen und sie war voll mit den Leuten, die auf sie gewartet haben. " * 8


@pytest.mark.parametrize(
    ("declared", "text", "language"), [("en", GERMAN, "de"), ("en", ENGLISH, "en"), ("nb", "", "no")]
)
def test_the_language_of_the_text_goes_before_a_declared_one_that_it_is_not(
    declared: str, text: str, language: str
) -> None:
    root = etree.fromstring(f"<html lang='{declared}'><body></body></html>", etree.HTMLParser())
    assert read_metadata(read_declared(root), [Block(Role.PARAGRAPH, text)]).language == language


def trail(*names: str) -> str:
    steps = [{"@type": "ListItem", "position": number, "item": {"name": name}} for number, name in enumerate(names, 1)]
    data = {"@type": "BreadcrumbList", "itemListElement": steps}
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def test_the_section_is_the_last_step_that_is_not_the_page() -> None:
    title = "<title>Ferries return</title>"
    assert (
        page(title + trail("Home", "News", "Islands", "Ferries return"), "<h1>Ferries return</h1>").section == "Islands"
    )
    assert page(title + trail("Home", "Islands"), "<h1>Ferries return</h1>").section == "Islands"
    assert page(title + trail("Home"), "<h1>Ferries return</h1>").section is None


@pytest.mark.parametrize(
    ("title", "url", "name"),
    [
        ("Ferries return - Harbour Post", "https://www.harbourpost.example/a", "Harbour Post"),
        ("Ferries return - Harbour Post", "https://news.example/a", None),
        ("Harbour Post", "https://www.harbourpost.example/", None),
        ("Balsas - Diário da Avó", "https://diariodaavo.example/a", "Diário da Avó"),
    ],
)
def test_the_part_of_the_title_that_the_address_names_is_the_site(title: str, url: str, name: str | None) -> None:
    root = etree.fromstring(f"<html><head><title>{title}</title></head></html>", etree.HTMLParser())
    found = read_metadata(read_declared(root, url), [], url=url)
    assert found.site_name == name
    assert name is None or found.evidence["site_name"].source == "html:title~site"


def test_a_day_of_change_in_an_element_of_its_own() -> None:
    found = page("", "<p>Last updated on <b><time datetime='2024-05-03'>May 3</time></b></p>")
    assert (found.published, str(found.modified)) == (None, "2024-05-03")
