from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import Run
from articlekit.segment.inline import runs
from articlekit.segment.markdown import read_inline


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("See [the docs](/d).", "See the docs."),
        ("[ ![logo](/l.png) ](/home) Home", "Home"),
        ("**[Read more](http://x)**", "Read more"),
        ("[**bold** text](u)", "bold text"),
        ("*one* and __two__ and ~~three~~", "one and two and three"),
        (r"1\. a\_b \[c\] \- d", "1. a_b [c] - d"),
        ("<http://example.com/a>", "http://example.com/a"),
        ("[name](http://x/a_(b)_c 'title')", "name"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("*Prices may change", "*Prices may change"),
        ("`a*b*c`", "a*b*c"),
        ("[not a link] (really)", "[not a link] (really)"),
        ("a [b", "a [b"),
        ("__Jane Doe", "Jane Doe"),
        ("Boats leave again.**", "Boats leave again."),
        ("2**3 boats", "2**3 boats"),
        ("boats __ and", "boats and"),
        ("Jane Doe](/authors/jane) and more", "Jane Doe and more"),
        ("](/authors/jane)", ""),
        ("[ Jane Doe", "Jane Doe"),
        ("Boats](/boats)[", "Boats"),
        ("[[mail hidden]](/cdn/mail)", "[mail hidden]"),
        ('[Boats](/boats "All boats (2024)") leave', "Boats leave"),
        ("![a boat](data:image/png;base64," + "A" * 9000 + ") Boats", "Boats"),
    ],
)
def test_text(raw: str, text: str) -> None:
    assert read_inline(raw)[0] == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("See the [docs][1] and [more **of** it][2].", "See the docs and more of it."),
        ("![a logo][1] Boats", "Boats"),
        ("[ ![a boat][1] Boats ][2]", "Boats"),
        ("Jane Doe][1], editor", "Jane Doe, editor"),
        ("as was told [before][9]", "as was told [before][9]"),
        ("before][9] it was told", "before][9] it was told"),
        ("`a [b][1] c`", "a [b][1] c"),
    ],
)
def test_links_by_number(raw: str, text: str) -> None:
    assert read_inline(raw, {"1": "/docs", "2": "/more"})[0].strip() == text


def test_marks_and_links_become_runs() -> None:
    text, pieces = read_inline("A **[bold *link*](/u)** and `code`.")
    assert runs(pieces, text) == (
        Run("A "),
        Run("bold", "/u", ("strong",)),
        Run(" ", "/u"),
        Run("link", "/u", ("strong", "emphasis")),
        Run(" and "),
        Run("code", None, ("code",)),
        Run("."),
    )


def test_the_end_of_a_link_that_began_in_a_paragraph_before_is_a_link() -> None:
    text, pieces = read_inline("Jane Doe](/authors/jane), editor")
    assert runs(pieces, text) == (Run("Jane Doe", "/authors/jane"), Run(", editor"))


def test_plain_text_has_no_pieces() -> None:
    assert read_inline("Nothing special here.") == ("Nothing special here.", ())


@given(st.text(alphabet="ab *_~`[]()!<>\\\\\n", max_size=60))
def test_no_letter_is_lost_outside_of_targets(raw: str) -> None:
    text, _ = read_inline(raw)
    if "](" not in raw:
        assert [c for c in text if c in "ab"] == [c for c in raw if c in "ab"]
