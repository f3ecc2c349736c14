from __future__ import annotations

import gzip
import pickle
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from lxml import etree, html

import articlekit
from articlekit import Article, Options

STORY = (
    "<html lang='en'><head><title>Night ferries return - Harbour Post</title></head><body><nav><a href='/'>Home</a>"
    "<a href='/news'>News</a></nav><article><h1>Night ferries return</h1>"
    "<p>After eleven years the harbour authority is bringing back the night ferries, it said on <b>Monday</b>.</p>"
    "<p>The first boat leaves at ten, and the <a href='/map'>crossing</a> takes a little under six hours.</p>"
    "</article><footer>© 2026 Harbour Post. All rights reserved.</footer></body></html>"
)
# As XML, which XHTML parsers read into tags with a namespace, with a prefix or without one.
XHTML = STORY.replace("<html ", "<html xmlns='http://www.w3.org/1999/xhtml' ")
PREFIXED = re.sub("<(/?)", r"<\1h:", STORY).replace("<h:html ", "<h:html xmlns:h='http://www.w3.org/1999/xhtml' ")
DUMP = "Night ferries return\n\nAfter eleven years the harbour authority brings back the ferries, it said on Monday.\n"


@pytest.mark.parametrize(
    "source",
    [
        STORY,
        STORY.encode(),
        bytearray(STORY.encode()),
        STORY.encode("utf-16"),
        gzip.compress(STORY.encode()),
        etree.fromstring(STORY, etree.HTMLParser()),
        html.document_fromstring(STORY),
        html.document_fromstring(STORY).getroottree(),
        BeautifulSoup(STORY, "html.parser"),
        etree.fromstring(XHTML),
        etree.ElementTree(etree.fromstring(PREFIXED)),
        "\ufeff" + STORY,
    ],
    ids=[
        *("str", "bytes", "bytearray", "utf-16", "gzip", "lxml.etree", "lxml.html", "tree", "BeautifulSoup", "xhtml"),
        *("prefixed xhtml", "byte order mark"),
    ],
)
def test_every_kind_of_source_gives_the_same_article(source: Any) -> None:
    article = articlekit.parse(source)
    assert article.title == "Night ferries return"
    assert article.text == articlekit.parse(STORY).text
    assert article.kind == "html"
    assert "Home" not in article.text


def test_a_dump_is_told_by_looking() -> None:
    article = articlekit.parse(DUMP)
    assert article.kind == "text"
    assert article.title == "Night ferries return"
    assert article.blocks[0].source.spans == ((22, len(DUMP) - 1),)


def test_kind_overrides_the_look() -> None:
    assert articlekit.parse(STORY, kind="text").kind == "text"
    assert articlekit.parse(DUMP, kind="html").kind == "html"


def test_a_soup_takes_the_road_of_text() -> None:
    soup = BeautifulSoup(STORY.replace("night", "\x07night"), "html.parser")
    assert articlekit.parse(soup).to_json() == articlekit.parse(str(soup)).to_json()
    assert articlekit.parse(soup, kind="text").kind == "text"
    assert [note.code for note in articlekit.parse(soup, max_size=300).notes] == ["cut"]


@pytest.mark.parametrize("source", [etree.fromstring(XHTML), html.document_fromstring("<div>" * 200 + STORY)])
def test_only_trees_that_cannot_be_read_as_they_are_are_parsed_again(source: etree._Element) -> None:
    codes = [note.code for note in articlekit.parse(source).notes]
    assert codes == (["reparsed"] if "{" in str(source.tag) else [])


@pytest.mark.parametrize("count", [600, 2000])
def test_paths_stay_short_however_deep_the_page(count: int) -> None:
    page = "<div>" * count + "<p>x y</p>" * 20
    tree = html.document_fromstring(page, parser=html.HTMLParser(huge_tree=True))
    for source, codes in ((page, ["depth_flattened"]), (tree, ["reparsed", "depth_flattened"])):
        article = articlekit.parse(source)
        assert [note.code for note in article.notes if note.code != "no_content"] == codes
        paths = [block.source.xpath or "" for block in article.blocks + article.removed]
        assert max(path.count("/") for path in paths) < 200


def test_a_byte_order_mark_keeps_its_place() -> None:
    spans = articlekit.parse(DUMP).blocks[0].source.spans
    assert articlekit.parse("\ufeff" + DUMP).blocks[0].source.spans == tuple(
        (start + 1, end + 1) for start, end in spans
    )


def test_links_become_absolute_with_a_url() -> None:
    def links(article: Article) -> list[str | None]:
        return [run.href for block in article.blocks for run in block.runs if run.href]

    assert links(articlekit.parse(STORY)) == ["/map"]
    assert links(articlekit.parse(STORY, url="https://example.com/a/b")) == ["https://example.com/map"]


@pytest.mark.parametrize(
    ("head", "url", "link"),
    [
        (
            "<link rel=canonical href=https://www.example.org/story>",
            "https://m.example.org/en/",
            "https://m.example.org/map",
        ),
        ("<link rel=canonical href=https://www.example.org/story>", None, "https://www.example.org/map"),
        ("<base href=https://cdn.example.org/x/>", "https://example.org/", "https://cdn.example.org/map"),
    ],
)
def test_links_start_from_base_then_url_then_canonical(head: str, url: str | None, link: str) -> None:
    article = articlekit.parse(STORY.replace("<head>", f"<head>{head}"), url=url)
    assert link in [run.href for block in article.blocks for run in block.runs]


def test_every_block_stands_in_exactly_one_list() -> None:
    article = articlekit.parse(STORY)
    lists = (article.blocks, article.comments, article.meta_blocks, article.removed)
    paths = [block.source.xpath for blocks in lists for block in blocks]
    assert len(paths) == len(set(paths)) == 5
    assert {block.text for block in article.removed} == {"Home News", "© 2026 Harbour Post. All rights reserved."}


def test_blocks_tell_their_reasons_and_both_scores() -> None:
    article = articlekit.parse(STORY)
    for block in article.blocks + article.removed + article.meta_blocks:
        assert block.reason
        assert 0 <= block.score <= 1
        assert 0 <= block.score_alone <= 1
    assert article.removed[-1].role == "legal"
    assert "all rights reserved" in article.removed[-1].reason or "©" in article.removed[-1].reason


@pytest.mark.parametrize(
    ("source", "status", "code"),
    [
        ("", "empty", "empty"),
        (b"", "empty", "empty"),
        (" \n\t ", "empty", "empty"),
        ("\ufeff", "empty", "empty"),
        ("\ufeff\ufeff\n".encode(), "empty", "empty"),
        (BeautifulSoup("", "lxml"), "empty", "empty"),
        ("<html><body></body></html>", "no_content", "no_content"),
        (b"%PDF-1.7\n", "unsupported", "unsupported"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "unsupported", "unsupported"),
    ],
)
def test_bad_content_is_told_and_never_raises(source: Any, status: str, code: str) -> None:
    article = articlekit.parse(source)
    assert article.status == status
    assert code in [note.code for note in article.notes]
    assert article.text == ""


def test_decoding_assumptions_are_noted() -> None:
    page = STORY.replace("<head>", "<head><meta charset=iso-8859-1>").replace("it said", "it “said”")
    article = articlekit.parse(page.encode("cp1252"))
    assert "“said”" in article.text
    assert [note.code for note in article.notes] == ["encoding"]
    cut = articlekit.parse(STORY.encode()[:-10] + "caf\N{LATIN SMALL LETTER E WITH ACUTE}".encode()[:-1])
    assert cut.removed[-1].text.startswith("© 2026")
    assert cut.removed[-1].text.count("Â") == 0


def test_encoding_argument() -> None:
    assert "крот" in articlekit.parse("<p>крот и крот идут домой вместе</p>".encode("koi8-r"), encoding="koi8-r").text


def test_max_size_cuts_with_a_note() -> None:
    article = articlekit.parse(DUMP * 50, max_size=len(DUMP))
    assert "cut" in [note.code for note in article.notes]
    assert articlekit.parse((DUMP * 50).encode(), max_size=len(DUMP)).text == article.text


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (Path("page.html"), "read_bytes"),
        (BytesIO(b"<p>"), "read()"),
        (None, "not NoneType"),
        (42, "not int"),
        (["<p>"], "not list"),
        (BeautifulSoup(STORY, "html.parser").find_all("p"), "not ResultSet"),
    ],
)
def test_wrong_types_raise_with_the_fix(source: object, message: str) -> None:
    with pytest.raises(TypeError, match=message.replace("(", r"\(").replace(")", r"\)")):
        articlekit.parse(source)


@pytest.mark.parametrize("url", [b"https://example.com/", 5, Path("page.html")])
def test_a_url_of_another_type_raises_with_the_fix(url: Any) -> None:
    with pytest.raises(TypeError, match=rf"url must be a str such as .*, not {type(url).__name__}"):
        articlekit.parse(STORY, url=url)


@pytest.mark.parametrize(
    "options",
    [
        {"kind": "pdf"},
        {"engine": "magic"},
        {"focus": "speed"},
        {"dates": "all"},
        {"max_size": 0},
        {"max_size": "1"},
        {"max_depth": 2_001},
        {"max_attributes": True},
        {"max_attribute_length": 0},
        {"encoding": "klingon"},
        {"encoding": 5},
    ],
)
def test_bad_options_raise_at_once(options: dict[str, Any]) -> None:
    (name,) = options
    with pytest.raises(ValueError, match=name):
        Options(**options)
    with pytest.raises(ValueError, match=name):
        articlekit.parse(STORY, **options)


def test_unknown_options_raise() -> None:
    with pytest.raises(TypeError, match=r"parse\(\): unknown option “include_images”: known are kind, encoding, "):
        articlekit.parse(STORY, include_images=True)


def test_the_trees_given_are_not_changed() -> None:
    root = html.document_fromstring(STORY)
    soup = BeautifulSoup(STORY, "html.parser")
    xhtml = etree.fromstring(XHTML)
    before = etree.tostring(root), str(soup), etree.tostring(xhtml)
    for source in (root, soup, xhtml):
        articlekit.parse(source)
    assert (etree.tostring(root), str(soup), etree.tostring(xhtml)) == before


def test_same_input_same_answer_and_it_pickles() -> None:
    first = articlekit.parse(STORY, url="https://example.com/")
    assert pickle.loads(pickle.dumps(first)) == first
    assert articlekit.parse(STORY, url="https://example.com/").to_json() == first.to_json()
