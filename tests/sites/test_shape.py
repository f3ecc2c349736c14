from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.sites.shape import LONGEST, shape


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Source link", "source link"),
        ("  SOURCE   Link »", "source link"),
        ("1 of 299", "# of #"),
        ("12 / 14", ""),
        ("", ""),
        ("Published on 3 March 2026, 14:05 | 12 Comments", "published on # | # comments"),
        ("Posted Sept. 3, 2024", "posted #"),
        ("publicado el 3 de mayo de 2024", "publicado el # de # de #"),
        ("March of the penguins", "march of the penguins"),
        ("© 2026 Harbour Post", "# harbour post"),
        ("“Don’t miss”", "don't miss"),
        ("2026年3月5日 公開", "#年#月#日 公開"),
        ("* * * Read more", "read more"),
    ],
)
def test_shapes(text: str, expected: str) -> None:
    assert shape(text) == expected


def test_what_varies_gives_one_shape() -> None:
    assert shape("3 comments, 5 May 2024") == shape("128 comments, 17 December 2025")


def test_long_texts_are_cut_in_the_middle() -> None:
    start, end = "The ferry left. " * 20, "And it came back. " * 20
    line = shape(start + "x " * 5000 + end)
    assert len(line) <= LONGEST
    assert line == shape(start + "y " * 9000 + end)
    assert line != shape(start + end + "Once.")


@given(st.text(max_size=60))
def test_any_text_has_a_shape(text: str) -> None:
    line = shape(text)
    assert len(line) <= LONGEST
    assert line == line.strip()
    assert "*" not in line
    assert "\n" not in line
