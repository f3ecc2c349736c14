from __future__ import annotations

import json
from typing import Any

import pytest

from articlekit.metadata.jsonld import jsonld_candidates


def found(*values: Any) -> dict[tuple[str, str], tuple[str, ...]]:
    scripts = [value if isinstance(value, str) else json.dumps(value) for value in values]
    return {(c.field, c.source): c.raws for c in jsonld_candidates(scripts)}


def authors(value: Any) -> tuple[str, ...]:
    answers = found({"@type": "NewsArticle", "author": value})
    return next((raws for (field, _), raws in answers.items() if field == "authors"), ())


ARTICLE = {"@type": "NewsArticle", "headline": "Ferries return"}


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [ARTICLE],
        [[ARTICLE]],
        {"@graph": [ARTICLE]},
        {"@graph": ARTICLE},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {"@type": "WebSite", "@graph": [{"@type": "Thing"}, ARTICLE]},
        {"@type": ["NewsArticle", "Report"], "headline": "Ferries return"},
        {"@type": "http://schema.org/NewsArticle", "headline": "Ferries return"},
        {"@type": "TechArticle", "headline": ["Ferries return"]},
        {"@type": "DiscussionForumPosting", "headline": {"@value": "Ferries return"}},
        {"@type": "WebPage", "mainEntity": {"@id": "#a"}, "x": {**ARTICLE, "@id": "#a"}},
    ],
)
def test_shapes(value: Any) -> None:
    assert found(value)["title", "jsonld:article.headline"] == ("Ferries return",)


def test_of_a_page_and_the_article_on_it_the_article_tells_the_day() -> None:
    page = {"@type": "WebPage", "name": "Ferries", "datePublished": "2021-03-03", "dateModified": "2021-03-04"}
    article = {**ARTICLE, "datePublished": "2020-01-02"}
    told = found({"@graph": [page, article]})
    assert told["published", "jsonld:article.datePublished"] == ("2020-01-02",)
    assert told["modified", "jsonld:page.dateModified"] == ("2021-03-04",)
    assert ("published", "jsonld:page.datePublished") not in told
    assert ("published", "jsonld:page.datePublished") in found({"@graph": [page, ARTICLE]})


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "Article", "headline": "Ferries return"} -->',
        '//<![CDATA[\n{"@type": "Article", "headline": "Ferries return"}\n//]]>',
        '/* <![CDATA[ */ {"@type": "Article", "headline": "Ferries return"} /* ]]> */',
        '{"@type": "Article", "headline": "Ferries return",}',
        '{"@type": "Article", "headline": "Ferries return", "k": ["a", ], }',
        '{"@type": "Article", "headline": "Ferries return"};',
        '{"@type": "Article", "headline": "Ferries return"} {"more": 1}',
        '{"@type": "Article", "headline": "Ferries return", "d": "a\tb\nc"}',
        '\ufeff{"@type": "Article", "headline": "Ferries return"}',
        '\ufeff \n{"@type": "Article", "headline": "Ferries return"}',
        '<!-- {"@type": "Article", "headline": "Ferries return"} --> ; ',
        "{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;Ferries return&quot;}",
    ],
)
def test_repairs(script: str) -> None:
    assert found(script)["title", "jsonld:article.headline"] == ("Ferries return",)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ({"@type": "Person", "name": "Jane Doe"}, ("Jane Doe",)),
        ([{"@type": "Person", "name": "Jane Doe"}, "John Roe"], ("Jane Doe", "John Roe")),
        ({"@type": "Person", "name": ["Jane Doe", "John Roe"]}, ("Jane Doe", "John Roe")),
        ({"givenName": "Jane", "familyName": "Doe"}, ("Jane Doe",)),
        ([{"@type": "Organization", "name": "The Daily"}, {"@type": "Person", "name": "Jane Doe"}], ("Jane Doe",)),
        ({"@type": "Organization", "name": "The Daily"}, ("The Daily",)),
        (None, ()),
        (7, ()),
        ([], ()),
        ([None, 3, {"name": 5}], ()),
        ({"@id": "#nobody"}, ()),
    ],
)
def test_author_shapes(value: Any, names: tuple[str, ...]) -> None:
    assert authors(value) == names


def test_author_by_reference() -> None:
    graph = {
        "@graph": [{"@type": "Article", "author": {"@id": "#j"}}, {"@type": "Person", "@id": "#j", "name": "Jane Doe"}]
    }
    assert found(graph)["authors", "jsonld:article.author"] == ("Jane Doe",)


def test_links_of_objects() -> None:
    answers = found(
        {
            "@type": "Article",
            "image": [{"@type": "ImageObject", "name": "A ferry", "url": "https://e.org/f.jpg"}],
            "mainEntityOfPage": {"@type": "WebPage", "@id": "https://e.org/ferries"},
        }
    )
    assert answers["image", "jsonld:article.image"] == ("https://e.org/f.jpg",)
    assert answers["url", "jsonld:article.url"] == ("https://e.org/ferries",)


def test_a_reference_to_itself_ends() -> None:
    assert found({"@type": "Article", "@id": "#a", "author": {"@id": "#a"}, "headline": {"@id": "#b"}}) == {}


def test_a_second_article_is_told_apart() -> None:
    answers = found(ARTICLE, {"@type": "NewsArticle", "headline": "Another"})
    assert answers["title", "jsonld:article2.headline"] == ("Another",)


def test_teasers_of_a_list_are_not_the_page() -> None:
    assert found({"@type": "ItemList", "itemListElement": [ARTICLE]}) == {}


BLANKS = " " * 20_000


@pytest.mark.parametrize(
    "script",
    [
        "", "null", "3", '"text"', "not json", "{", "[" * 100_000, '{"a":' * 100_000, "[]",
        f"x -->{BLANKS}x", f"\ufeff{BLANKS}x", f"//{BLANKS}x", f"x{BLANKS}-->x",
    ],
)  # fmt: skip
def test_bad_scripts_say_nothing(script: str) -> None:
    assert found(script) == {}
