from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest
from lxml import etree, html

from articlekit.article import Article, Role
from articlekit.engines import parse_with_trafilatura, read_body

PAGE = """<!DOCTYPE html><html lang="en"><head><title>The harbour opens again</title>
<meta name="author" content="Ada Byron; Max Noether">
<meta property="article:published_time" content="2024-03-02T10:00:00Z">
<meta property="og:site_name" content="Harbour News"><meta name="keywords" content="harbour"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article>
<h1>The harbour opens again</h1>
<p>After eleven weeks of work the old harbour took in its first ship on Saturday morning, to the cheers of a crowd.</p>
<h2>What comes next</h2>
<p>The second quay stays closed until the summer, the town said, while divers look at the wall below the water.</p>
</article></body></html>"""


def read(source: Any, **changes: Any) -> Article:
    return parse_with_trafilatura(source, **{"url": None, "kind": "html", **changes})


def test_page_becomes_an_article() -> None:
    article = read(PAGE, url="https://news.example/harbour")
    assert article.status == "ok"
    assert article.title == "The harbour opens again"
    assert article.authors == ["Ada Byron", "Max Noether"]
    assert article.published == date(2024, 3, 2)
    assert type(article.published) is date
    assert article.site_name == "Harbour News"
    assert article.tags == ["harbour"]
    assert article.url == "https://news.example/harbour"
    assert "first ship on Saturday" in article.text
    assert "Home" not in article.text
    assert (article.blocks[-2].role, article.blocks[-2].level) == (Role.HEADING, 2)


def test_every_field_says_where_it_is_from() -> None:
    evidence = read(PAGE).evidence
    assert {each.source for each in evidence.values()} == {"trafilatura"}
    assert evidence["authors"].value == ["Ada Byron", "Max Noether"]
    assert evidence["published"].raw == "2024-03-02"


@pytest.mark.parametrize(
    "source", [PAGE.encode(), html.fromstring(PAGE), etree.fromstring(PAGE, etree.HTMLParser())], ids=type
)
def test_bytes_and_trees_give_the_same(source: Any) -> None:
    assert read(source) == read(PAGE)


def test_tree_of_the_caller_stays_as_it_was() -> None:
    tree = html.fromstring(PAGE)
    read(tree)
    assert etree.tostring(tree) == etree.tostring(html.fromstring(PAGE))


def test_no_date_is_made_up() -> None:
    article = read(PAGE.replace('content="2024-03-02T10:00:00Z"', ""))
    assert article.published is None
    assert "published" not in article.evidence


@pytest.mark.parametrize("source", ["", "<p></p>", "<html><body></body></html>", b"\x00\xff"])
def test_nothing_found_is_a_status(source: str | bytes) -> None:
    article = read(source, url="https://a.example/")
    assert (article.status, article.blocks, article.url) == ("no_content", [], "https://a.example/")
    assert article.notes[0].code == "engine_no_content"


def test_text_is_sent_to_the_other_engine() -> None:
    article = read("Plain words of a dump.", kind="text")
    assert (article.status, article.kind) == ("unsupported", "text")
    assert 'engine="articlekit"' in article.notes[0].detail


def test_failure_of_the_engine_is_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    article = read(PAGE)
    assert article.status == "no_content"
    assert str(article.notes[0]).startswith("engine_failed: trafilatura failed (AssertionError)")


def test_logging_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    before = (logging.root.level, list(logging.root.handlers), logging.getLogger("trafilatura").level)
    read("")
    assert capsys.readouterr() == ("", "")
    assert (logging.root.level, list(logging.root.handlers), logging.getLogger("trafilatura").level) == before


def blocks(body: str) -> list[tuple[str, str, int, int | None]]:
    read_blocks = read_body(etree.fromstring(f"<body>{body}</body>"))
    return [(block.role.value, block.text, block.level, block.ordinal) for block in read_blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<head rend="h3">One <hi>two</hi></head>', [("heading", "One two", 3, None)]),
        ("<p> a\n b<lb/>c </p> tail", [("paragraph", "a b\nc", 0, None), ("paragraph", "tail", 0, None)]),
        ("<quote><p>a</p><p>b</p></quote>", [("quote", "a", 0, None), ("quote", "b", 0, None)]),
        ("<code><code>a\n  b\n</code></code>", [("code", "a\n  b", 0, None)]),
        ("<p>a <code>b</code> c</p>", [("paragraph", "a b c", 0, None)]),
        (
            "<p>a<code>b\nc</code>d</p>",
            [("paragraph", "a", 0, None), ("code", "b\nc", 0, None), ("paragraph", "d", 0, None)],
        ),
        ("<p> </p>", []),
        (
            '<list rend="ol"><item>a<list rend="ul"><item>b</item></list>c</item><item><p>d</p></item></list>',
            [("list_item", "a", 1, 1), ("list_item", "b", 2, None), ("list_item", "c", 1, 1), ("list_item", "d", 1, 2)],
        ),
    ],
)
def test_elements_become_blocks(body: str, expected: list[tuple[str, str, int, int | None]]) -> None:
    assert blocks(body) == expected


def test_table_keeps_its_rows() -> None:
    rows = "<row><cell>a</cell><cell>b<p>c</p></cell></row><row><cell>1<lb/>2</cell></row><row><cell/></row>"
    (block,) = read_body(etree.fromstring(f"<body><table>{rows}</table></body>"))
    assert [[cell.text for cell in row] for row in block.rows] == [["a", "b c"], ["1\n2"]]


def test_inline_marks_are_kept() -> None:
    (block,) = read_body(etree.fromstring("<body><p>use <code>x</code> and <del>not y</del></p></body>"))
    assert [(run.text, run.marks) for run in block.runs] == [
        ("use ", ()),
        ("x", ("code",)),
        (" and ", ()),
        ("not y", ("deleted",)),
    ]
    assert "".join(run.text for run in block.runs) == block.text


@pytest.mark.parametrize(("name", "focus"), [("docs-code-tables", "precision"), ("div-soup", "recall")])
def test_focus_is_passed_on(name: str, focus: Literal["precision", "recall"]) -> None:
    page = (Path(__file__).parent / f"fixtures/pages/{name}.html").read_bytes()
    balanced = parse_with_trafilatura(page, url=None, kind="html").text
    leaning = parse_with_trafilatura(page, url=None, kind="html", focus=focus).text
    assert len(leaning) < len(balanced) if focus == "precision" else len(leaning) > len(balanced)


def test_the_search_for_dates_is_passed_on() -> None:
    told = "<p>The ferry was back in the harbour on Monday, and it was full of people who had waited for it.</p>" * 6
    told += "<p>It left on 2 March 2020.</p>"
    page = f"<html><head><title>Ferries</title></head><body><article>{told}</article></body></html>"
    assert parse_with_trafilatura(page, url=None, kind="html").published is None
    found = parse_with_trafilatura(page, url=None, kind="html", dates="extensive")
    assert found.published == date(2020, 3, 2)
