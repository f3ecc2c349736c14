"""What each option does: one test an option, named after it."""

from __future__ import annotations

import sys
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import articlekit
from articlekit import Article, Options, SiteRules
from tests.sites import site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articlekit.hooks import Draft

URL = "https://news.example.com/story"
PROMO = "A subscription costs less than a cup of tea a week, and it pays for the many reporters of the harbour."
STORY = (
    "<p>Twelve boats went out on Monday, and eleven of them came back before the storm, which is more than hoped.</p>"
    "<p>The harbour master said that he would ask the council for a second lamp on the north quay this winter.</p>"
)
BODY = f"<article>{STORY}<p class=offer>{PROMO}</p></article>"
PAGE = f"<html><head><title>Ferries return</title></head><body>{BODY}</body></html>"


def codes(article: Article) -> list[str]:
    return [note.code for note in article.notes]


def test_every_option_has_a_test() -> None:
    tested = {name.removeprefix("test_") for name in vars(sys.modules[__name__]) if name.startswith("test_")}
    assert {field.name for field in fields(Options)} <= tested


def test_kind() -> None:
    assert articlekit.parse(STORY, kind="text").kind == "text"
    assert "<p>" in articlekit.parse(STORY, kind="text").text
    assert articlekit.parse("Twelve boats & <b>one</b> whale", kind="html").kind == "html"


def test_encoding() -> None:
    source = "<p>Паром вышел из гавани в полдень.</p>".encode("koi8-r")
    assert articlekit.parse(source, encoding="koi8-r").text == "Паром вышел из гавани в полдень."
    assert articlekit.parse(source, encoding="iso-8859-1").text != "Паром вышел из гавани в полдень."


def test_engine() -> None:
    shout = Article(title="From an engine of one's own")
    assert articlekit.parse(PAGE, engine=lambda page: shout).title == shout.title
    assert {block.reason for block in articlekit.parse(PAGE, engine="trafilatura").blocks} == {""}
    assert "" not in {block.reason for block in articlekit.parse(PAGE, engine="articlekit").blocks}


def test_focus() -> None:
    page = (Path(__file__).parent / "fixtures/pages/div-soup.html").read_bytes()
    kept = [len(articlekit.parse(page, focus=focus).text) for focus in ("precision", "balanced", "recall")]
    assert kept[0] < kept[1] < kept[2]


def test_dates() -> None:
    page = PAGE.replace("</article>", "</article><footer>Last checked: 3 March 2021. © 2019-2021 Harbour Post</footer>")
    assert articlekit.parse(page, dates="strict").published is None
    assert articlekit.parse(page, dates="extensive").published is not None


def test_profile() -> None:
    profile = articlekit.learn(map(site.page, range(10)))
    assert site.PROMO in articlekit.parse(site.page(50)).text
    assert site.PROMO not in articlekit.parse(site.page(50), profile=profile).text


def test_sites() -> None:
    rules = SiteRules.from_toml('match = "news.example.com"\ndrop = ".offer"')
    assert PROMO in articlekit.parse(PAGE, url=URL).text
    assert PROMO not in articlekit.parse(PAGE, url=URL, sites=rules).text


def test_fetched() -> None:
    old = 'match = "news.example.com"\n[[version]]\nuntil = 2020-01-01\ndrop = ".offer"\n'
    rules = SiteRules.from_toml(old)
    assert PROMO not in articlekit.parse(PAGE, url=URL, sites=rules, fetched=date(2019, 5, 1)).text
    assert PROMO in articlekit.parse(PAGE, url=URL, sites=rules, fetched=date(2021, 5, 1)).text


def test_classifier() -> None:
    def nothing_but_offers(page: Any, segments: Sequence[Any], scores: Sequence[float]) -> list[float]:
        return [float("subscription" in segment.text) for segment in segments]

    assert articlekit.parse(PAGE, classifier=nothing_but_offers).text == PROMO


def test_extractors() -> None:
    def signed(page: Any, draft: Draft) -> Draft:
        return replace(draft, metadata=replace(draft.metadata, authors=[*draft.metadata.authors, "Anna Berg"]))

    assert articlekit.parse(PAGE, extractors=(signed, signed)).authors == ["Anna Berg", "Anna Berg"]


def test_max_size() -> None:
    article = articlekit.parse(f"{PAGE}{STORY * 99}", max_size=len(PAGE))
    assert article.text == articlekit.parse(PAGE).text
    assert codes(article) == ["cut"]


def test_max_tags() -> None:
    page, dump = f"<body>{'<p>A ferry left.</p>' * 9}", "The ferry left at noon.\r\n" * 9
    for source, kind, most in ((page, "html", 13), (dump, "text", 6)):
        cut = articlekit.parse(source, kind=kind, max_tags=most)
        assert codes(cut)[0] == "cut"
        assert sum(block.text.count("ferry left") for block in (*cut.blocks, *cut.removed)) == 6
        assert "cut" not in codes(articlekit.parse(source, kind=kind, max_tags=19))


def test_max_depth() -> None:
    page = f"<body>{'<div>' * 9}<p>{PROMO}</p>{'</div>' * 9}</body>"
    deep, flat = articlekit.parse(page, max_depth=10), articlekit.parse(page, max_depth=4)
    assert deep.text == flat.text == PROMO
    assert (codes(deep), codes(flat)) == ([], ["depth_flattened"])
    assert [codes(articlekit.parse(page, max_depth=depth)) for depth in (9, 10)] == [["depth_flattened"], []]
    (block,) = flat.blocks
    assert block.source.xpath is not None
    assert block.source.xpath.count("/") == len("/html/body".split("/")) - 1 + 4


def test_max_attributes() -> None:
    page = f"<div data-a=1 data-b=2 data-c=3 data-d=4 title=5>{STORY}</div>"
    assert codes(articlekit.parse(page, max_attributes=4)) == ["attributes_dropped"]
    assert codes(articlekit.parse(page, max_attributes=9)) == []


def test_max_attribute_length() -> None:
    page = f'<p><img src="data:image/png;base64,{"A" * 500}" alt="A ferry"></p>{STORY}'
    assert codes(articlekit.parse(page, max_attribute_length=400)) == ["attributes_dropped"]
    assert codes(articlekit.parse(page, max_attribute_length=600)) == []
