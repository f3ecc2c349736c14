from __future__ import annotations

import pytest
from lxml import etree

from articlekit.metadata.inner_text import text_of


def element(markup: str) -> etree._Element:
    found = etree.fromstring(f"<main>{markup}</main>", etree.HTMLParser()).find(".//main")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a <b>b</b> c", "a b c"),
        ("a<br>b", "a b"),
        ("<p>a</p><p>b</p>", "a b"),
        ("<i>a</i>b", "ab"),
        ("a<!-- no -->b", "ab"),
        ("a<script>no</script>b<style>no</style>c", "abc"),
        ("<div>\n a \n<ul><li>b<li>c</ul></div>d", "a b cd"),
        ("", ""),
        ("<br>" * 3, ""),
    ],
)
def test_text_of_an_element(markup: str, text: str) -> None:
    assert text_of(element(markup)) == text


def test_a_separator_parts_the_texts() -> None:
    assert text_of(element("<i>a</i><i>b</i>"), " ") == "a b"


def test_what_follows_an_element_is_not_in_it() -> None:
    inner = element("<i>a</i>b").find("i")
    assert inner is not None
    assert text_of(inner) == "a"


def test_long_text_is_cut_at_the_same_place() -> None:
    assert text_of(element("ab <br>" * 1000)) == " ".join(["ab"] * 1000)[:400]


def test_no_more_is_read_than_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0
    walk = etree.iterwalk

    def counted(*args: object, **kwargs: object) -> object:
        nonlocal read
        for step in walk(*args, **kwargs):  # type: ignore[call-overload]
            read += 1
            yield step

    monkeypatch.setattr(etree, "iterwalk", counted)
    text_of(element("<b>a</b>" * 5000))
    assert 0 < read < 1000
