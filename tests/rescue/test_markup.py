from __future__ import annotations

import pytest
from lxml import etree

from articlekit.rescue.markup import as_page

TWO = ["The first boat leaves at ten.", "It is full."]


def paragraphs(text: str) -> list[str]:
    root, _ = as_page(text, "Boats & <ships>")
    assert root is not None
    assert root.findtext("head/title") == "Boats & <ships>"
    return ["".join(element.itertext()) for element in root.iter("p")]


@pytest.mark.parametrize(
    "text",
    [
        "<p>The first boat leaves at ten.</p><p>It is full.</p>",
        "&lt;p&gt;The first boat leaves at ten.&lt;/p&gt;&lt;p&gt;It is full.&lt;/p&gt;",
        "The first boat leaves at ten.\nIt is full.",
        "The first boat\nleaves at ten.\r\n \r\nIt is full.",
        "The <b>first</b> boat leaves at ten.\n\nIt is full.",
    ],
)
def test_html_and_plain_text(text: str) -> None:
    assert [" ".join(found.split()) for found in paragraphs(text)] == TWO


def test_a_plain_text_keeps_its_marks() -> None:
    assert paragraphs("Tom &amp; Jerry: 1 < 2 > 0") == ["Tom & Jerry: 1 < 2 > 0"]


def test_no_character_or_markup_breaks_the_page() -> None:
    assert paragraphs("Bad \x00 and \ud800 and \ufffe")[0].startswith("Bad")
    for text in ("", "</article></body></html><p>One", "<!--", "<script>", "<plaintext>", "<div>" * 3000 + "One"):
        root, _ = as_page(text, "x")
        assert isinstance(root, etree._Element)


def test_what_the_caps_changed_is_told() -> None:
    _, notes = as_page("<div>" * 3000 + "One" + "</div>" * 3000, "x")
    assert [note.code for note in notes] == ["depth_flattened"]
