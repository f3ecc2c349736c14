from __future__ import annotations

import pytest

from articlekit.segment.undump import continues, is_markdown, join, read_lines, wrap_width

WRAPPED = """The ferry company said that it would bring back all of its night routes
before the summer, once the two older boats have come out of the dock and
passed their trials.

Nobody on the quay believed it, and the harbour master, who has heard such
promises every spring since the bridge was closed, laughed out loud and went
back to his coffee.
"""


def test_wrap_width() -> None:
    assert wrap_width(read_lines(WRAPPED)) in range(72, 79)
    assert wrap_width(read_lines("Home\nNews\nSport\nContact us\nAbout\nImprint\n")) == 0
    assert wrap_width(read_lines(WRAPPED.replace("\n\n", "\n\n\n").replace("\nb", " b"))) == 0


@pytest.mark.parametrize(
    ("line", "after", "joined"),
    [
        ("He told the", "Harbour Board", True),
        ("Harbour Board", "that he would leave", True),
        ("Harbour Board", ", which met on Monday", True),
        ("He left (", "again", True),
        ("The end.", "then more", False),
        ("Home", "News", False),
        ("Sign in", "to comment", True),
        ("Log in", "Home", False),
        ("By", "Jane Doe", True),
        ("A headline stands here", "Another stands below", False),
        ("Er hat lange gewartet.“", "Die Arbeiten beginnen im Herbst", False),
        ("Die Stadt zahlt", "»Das ist viel Geld«, sagt sie", False),
        ("he said", "», and left", True),
        ("Der Kahn „", "Fortuna", True),
        ("388 commits", ".github/workflows", False),
        ("the Board", ". It met", True),
        ("Incidente sulla provinciale", "di Giulia Tamburini", False),
        ("The end of an era", "By Jane Doe", False),
        ("the son", "of Jane Doe", True),
    ],
)
def test_continues(line: str, after: str, joined: bool) -> None:
    assert continues(line, after) is joined


def test_is_markdown() -> None:
    links = "See [the docs](https://example.com/docs) for more.\n"
    assert is_markdown(read_lines(links), links)
    heads = "# Head\n\nText\n\n## More\n"
    assert is_markdown(read_lines(heads), heads)
    plain = "Home\n\n# 1 in sales\n"
    assert not is_markdown(read_lines(plain), plain)


def test_offsets_are_exact_with_every_line_end() -> None:
    text = "\ufeffone\r\n  two \r\rthree\u2028four\n\n\n five"
    for line in read_lines(text):
        assert text[line.start : line.end] == line.text
    assert [line.blanks_before for line in read_lines("a\n\n\nb\r\n\r\nc\nd")] == [0, 2, 1, 0]


def test_items_of_a_list_hide_no_wrap_width() -> None:
    menu = "".join(f"  * Page {number}\n" for number in range(30))
    assert wrap_width(read_lines(f"{menu}\n{WRAPPED}")) == wrap_width(read_lines(WRAPPED))


def test_a_quotation_mark_behind_a_word_opens_nothing() -> None:
    assert join(["the sails of „Fortuna“", "began to turn"]) == "the sails of „Fortuna“ began to turn"
    assert join(["he said “", "no"]) == "he said “no"
    assert not continues("Die „Fortuna“", "Norderhever")
