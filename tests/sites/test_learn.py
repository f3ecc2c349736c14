from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

import articlekit
from articlekit import SiteProfile, learn
from articlekit.sites import profile as profile_module
from articlekit.sites.learn import LINES_OF_A_PAGE
from tests.sites.site import PROMO, WORDS, dump, page, story


def test_what_repeats_is_counted_by_pages() -> None:
    profile = learn(map(dump, range(5)))
    assert profile.pages == profile.read == 5
    assert profile.counts == dict.fromkeys(sorted(("# of #", PROMO[:-1].lower(), "related posts", "source link")), 5)


def test_pages_and_dumps_make_one_profile() -> None:
    sources = [dump(1), page(2), page(3).encode("utf-16"), html.document_fromstring(page(4))]
    profile = learn([*sources, BeautifulSoup(page(5), "html.parser"), (dump(6), "https://example.com/6")])
    assert profile.pages == 6
    assert profile.counts[PROMO[:-1].lower()] == 6


def test_a_line_twice_on_a_page_counts_once() -> None:
    assert learn(f"{dump(at)}\n\nSource link\n" for at in range(3)).counts["source link"] == 3


def test_an_iterator_is_read_once() -> None:
    sources = iter([dump(1), dump(2)])
    assert learn(sources).pages == 2
    assert next(sources, None) is None


def test_the_same_article_twice_counts_once() -> None:
    copies = [dump(1), dump(1), dump(1) + "\n\nAnother last line\n", dump(1, around=False)]
    profile = learn([*copies, dump(2), dump(3)])
    assert profile.read == 6
    assert profile.pages == 3
    assert not any(text.lower()[:-1] in profile.counts for text in story(1)[1:])


def test_broken_sources_are_skipped_and_counted() -> None:
    profile = learn(["", "  \n", b"%PDF-1.7 ...", "1 2 3", "<html></html>", dump(1)])
    assert (profile.read, profile.skipped, profile.pages) == (6, 5, 1)
    assert learn([]) == SiteProfile()


@pytest.mark.parametrize(
    ("pages", "message"),
    [
        ("text", "pass a list"),
        (b"bytes", "many pages, not one"),
        (html.fragment_fromstring("<p>a</p>"), "pass a list"),
        (BeautifulSoup("<p>a</p>", "html.parser"), "pass a list"),
        (None, "not NoneType: pass a list"),
        ([Path("a")], r"pass path.read_bytes\(\)"),
        ([None], "not NoneType"),
    ],
    ids=["str", "bytes", "element", "soup", "none", "path", "none inside"],
)
def test_wrong_types_name_the_fix(pages: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        learn(pages)


def test_options_are_those_of_parse() -> None:
    data = ["<p>Sérieux, dit-il.</p>".encode("cp1252")]
    assert learn(data, encoding="cp1252", kind="html").sample[0].lines == ("sérieux, dit-il",)
    with pytest.raises(ValueError, match="unknown encoding"):
        learn(data, encoding="klingon")


def test_a_sample_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"{one} {two} {three}" for one in WORDS for two in WORDS for three in WORDS[:3]]
    (sampled,) = learn(["\n\n".join(lines)]).sample
    assert len(sampled.lines) == LINES_OF_A_PAGE
    assert lines[0] in sampled.lines
    assert lines[-1] in sampled.lines
    monkeypatch.setattr(profile_module, "MOST_PAGES", 4)
    assert len(learn(map(dump, range(12))).sample) == 4


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(max_size=80) | st.binary(max_size=80), max_size=6))
def test_no_content_raises(sources: list[str | bytes]) -> None:
    profile = learn(sources)
    assert profile == learn(reversed(sources))
    assert SiteProfile.from_json(profile.to_json()) == profile
    for source in sources:
        articlekit.parse(source, profile=profile)


def test_time_grows_with_the_number_of_pages() -> None:
    def took(count: int) -> float:
        sources = [dump(number) for number in range(count)]
        start = time.process_time()
        learn(sources)
        return time.process_time() - start

    took(50)
    ratios = [took(600) / took(300) for _ in range(3)]
    assert min(ratios) < 3
