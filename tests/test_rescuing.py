"""Where the body comes from, for pages that show little of it."""

from __future__ import annotations

import json
from time import process_time
from typing import Any

import pytest
from lxml import etree, html

import articlekit
from articlekit import Article

TITLE = "Night ferries return to the islands"
SENTENCES = [
    "After eleven years the harbour authority is bringing back the night ferries to the islands, it said on Monday.",
    "The first boat leaves at ten in the evening, and the crossing takes a little under six hours in calm weather.",
    "A cabin costs as much as a room in the cheaper of the two hotels, and a seat about as much as a meal.",
    "Half of the cabins are kept for those who live on the islands, who asked for the boats in a letter last year.",
    "The last night ferry was sold to a company in the south, which uses it as a floating museum of its own past.",
]
OTHER = [
    "Skippers will pay more from July, because the ports want to mend their quays with the money from the dues.",
    "The union has already announced a protest in front of the ministry, which says that it has not been asked.",
    "The dues were last raised when the quays were new, and the ports had more ships than berths for them to lie in.",
]
TEXT = "\n\n".join(SENTENCES)
MARKUP = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
OTHER_TEXT = "\n\n".join(OTHER * 3)


def page(body: str = "", head: str = "") -> str:
    return (
        f"<html><head><title>{TITLE} - Harbour Post</title>{head}</head><body><nav><a href=/>Home</a></nav>{body}"
        "<footer>© 2026 Harbour Post. All rights reserved.</footer></body></html>"
    )


def script(data: Any, kind: str = "application/json") -> str:
    text = data if isinstance(data, str) else json.dumps(data).replace("</", "<\\/")
    return f'<script type="{kind}">{text}</script>'


def declared(*nodes: dict[str, Any]) -> str:
    return script([{"@type": "NewsArticle"} | node for node in nodes], "application/ld+json")


def codes(article: Article) -> list[str]:
    return [note.code for note in article.notes]


STATE = {"post": {"title": TITLE, "body": MARKUP}}
CARRIERS = {
    "articleBody": (declared({"headline": TITLE, "articleBody": TEXT}), "body_from_jsonld"),
    "html in articleBody": (declared({"headline": TITLE, "articleBody": MARKUP}), "body_from_jsonld"),
    "described": (
        f"<meta name=description content='{SENTENCES[0]}'>" + declared({"articleBody": TEXT}),
        "body_from_jsonld",
    ),
    "html in state": (script(STATE), "body_from_state"),
    "text in state": (script({"title": TITLE, "text": TEXT}), "body_from_state"),
    "blocks in state": (
        script({"title": TITLE, "blocks": [{"type": "p", "text": sentence} for sentence in SENTENCES]}),
        "body_from_state",
    ),
    "assignment": (script(f"window.__STATE__ = {json.dumps(STATE)};".replace("</", "<\\/"), ""), "body_from_state"),
}


@pytest.mark.parametrize(("carrier", "code"), CARRIERS.values(), ids=CARRIERS)
def test_a_body_out_of_a_script(carrier: str, code: str) -> None:
    article = articlekit.parse(page(f"<div id=app>{carrier}</div>"))
    assert article.text == TEXT
    assert codes(article) == [code]
    assert article.title == TITLE
    assert 0.5 < article.confidence < 0.85
    (place,) = {block.source.xpath for block in article.blocks}
    assert (place or "").endswith("/script[1]")
    assert all(block.reason.startswith("from “") for block in article.blocks)


def test_the_body_on_the_page_makes_room() -> None:
    teaser = f"<article><p>{SENTENCES[0]}</p></article>"
    article = articlekit.parse(page(teaser + declared({"headline": TITLE, "articleBody": TEXT})))
    assert article.text == TEXT
    gone = [block for block in article.removed if block.text == SENTENCES[0]]
    assert [block.reason.partition(";")[0] for block in gone] == ["a fuller body took its place"]


def test_every_block_stands_in_one_list() -> None:
    article = articlekit.parse(page(f"<h1>{TITLE}</h1><p>{SENTENCES[0]}</p>" + script(STATE)))
    blocks = article.blocks + article.comments + article.meta_blocks + article.removed
    assert sorted(block.text for block in blocks).count(SENTENCES[0]) == 2  # on the page and in the script
    assert Article.from_json(article.to_json()) == article


def test_links_in_a_state_become_absolute() -> None:
    body = MARKUP.replace("harbour authority", "<a href='/port'>harbour authority</a>")
    article = articlekit.parse(page(script({"title": TITLE, "html": body})), url="https://example.com/a/b")
    assert "https://example.com/port" in [run.href for block in article.blocks for run in block.runs]


def test_markup_in_a_state_is_never_passed_on() -> None:
    evil = MARKUP + "<script>alert(1)</script><img src=x onerror=alert(2)><a href='javascript:alert(3)'>x</a>"
    article = articlekit.parse(page(script({"title": TITLE, "html": evil})))
    assert article.text.startswith(SENTENCES[0])
    assert "alert" not in article.html + article.markdown + article.text


LEFT_ALONE = {
    "teaser": declared({"headline": TITLE, "articleBody": TEXT[:150] + " …"}),
    "same text": declared({"headline": TITLE, "articleBody": TEXT}),
    "another article": declared({"headline": "Harbour dues to rise", "articleBody": OTHER_TEXT}),
    "related in state": script({"related": [{"title": TITLE, "body": OTHER_TEXT}]}),
    "no title": script({"body": OTHER_TEXT}),
    "labels": script({"title": TITLE, "text": ["Home", "News", "About the harbour"] * 80}),
    "code": script({"title": TITLE, "html": "function leave(boat) { return boats[boat]; };" * 60}),
}


@pytest.mark.parametrize("carrier", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_a_whole_page_is_left_alone(carrier: str) -> None:
    story = page(f"<article><h1>{TITLE}</h1>{MARKUP}</article>")
    article = articlekit.parse(story.replace("<nav>", carrier + "<nav>"))
    assert article.text == TEXT
    assert codes(article) == []


@pytest.mark.parametrize(
    "carrier",
    [LEFT_ALONE[name] for name in ("another article", "related in state", "no title", "labels", "code")],
)
def test_an_empty_page_takes_no_foreign_text(carrier: str) -> None:
    article = articlekit.parse(page(carrier))
    assert not any(code.startswith("body_from") for code in codes(article))
    assert OTHER[0] not in article.text


def test_a_body_in_noscript_or_template_is_noted() -> None:
    for tag in ("noscript", "template"):
        article = articlekit.parse(page(f"<{tag}><article>{MARKUP}</article></{tag}>"))
        assert article.text == TEXT
        assert codes(article) == [f"body_from_{tag}"]


def test_an_image_in_noscript_is_not() -> None:
    article = articlekit.parse(page(f"<article>{MARKUP}<noscript><img src=x alt=boat></noscript></article>"))
    assert codes(article) == []


def test_hidden_paragraphs_are_the_body_where_nothing_is_shown() -> None:
    panels = "".join(f"<div role=tabpanel><p style='display: none'>{sentence}</p></div>" for sentence in SENTENCES)
    article = articlekit.parse(page(f"<main><h1>{TITLE}</h1>{panels}</main>"))
    assert SENTENCES[1] in article.text
    assert codes(article) == ["body_from_hidden"]


def test_trees_are_read_and_left_as_they_are() -> None:
    root = html.document_fromstring(page(script(STATE)))
    before = etree.tostring(root)
    body = root.find("body")
    assert articlekit.parse(root).text == TEXT
    assert body is not None
    assert articlekit.parse(body).text == TEXT
    assert etree.tostring(root) == before


HOSTILE = {
    "deep list": "[" * 100_000,
    "deep objects": '{"body":' * 100_000,
    "cut": json.dumps(STATE)[:-9],
    "not a number": '{"title": NaN, "body": -Infinity, "text": [NaN, {"text": 1e999}]}',
    "surrogates": f'{{"title": "{TITLE}", "text": "{SENTENCES[0]} \\ud800 {SENTENCES[1]} \\u0000 {SENTENCES[2]}"}}',
    "end tags": f'{{"title": "{TITLE}", "text": "{SENTENCES[0]} </script><p>{SENTENCES[1]}</p>"}}',
    "comment": f'<!-- <script> {{"title": "{TITLE}", "text": "{SENTENCES[0]}"}}',
    "closing page": json.dumps({"title": TITLE, "html": "</article></body></html>" * 50 + TEXT}),
    "odd types": json.dumps({"title": {"basic": 5}, "headline": [TITLE], "text": {"text": [[None, 5, {"text": []}]]}}),
    "odd nodes": json.dumps([{"@type": 5, "text": 5}, {"@type": [None], "articleBody": {}}, [[]], None]),
}


@pytest.mark.parametrize("kind", ["application/json", "application/ld+json", ""])
@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_no_script_raises(data: str, kind: str) -> None:
    prefix = "" if kind else "window.a = "
    article = articlekit.parse(page(script(prefix + data, kind)))
    assert Article.from_json(article.to_json()) == article
    assert article.markdown is not None
    assert article.html.startswith("<article>")


GROWING = {
    "one text": lambda count: json.dumps({"title": TITLE, "body": TEXT * count}),
    "runs": lambda count: json.dumps({"title": TITLE, "content": [{"type": "text", "text": TEXT + " "}] * count}),
    "articles": lambda count: json.dumps([{"title": TITLE, "body": OTHER_TEXT}] * count),
    "brackets": lambda count: "[" * (count * 500),
    "angles": lambda count: json.dumps({"title": TITLE, "body": TEXT + "<" * (count * 500)}),
    "assignments": lambda count: ';a={"x":["' * (count * 50),
    "open tags": lambda count: json.dumps({"title": TITLE, "html": "<div>" * (count * 20) + TEXT}),
}


@pytest.mark.parametrize("make", GROWING.values(), ids=GROWING)
@pytest.mark.parametrize("kind", ["application/json", ""])
def test_time_is_linear_in_the_scripts(make: Any, kind: str) -> None:
    sources = [page(script(make(count) if kind else "window.a = " + make(count), kind)) for count in (200, 800)]
    short, long = (min(_time(source) for _ in range(3)) for source in sources)
    assert long < 8 * max(short, 0.02)  # four times as much; quadratic work takes 16 times as long


def _time(source: str) -> float:
    started = process_time()
    articlekit.parse(source)
    return process_time() - started
