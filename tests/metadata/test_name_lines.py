from __future__ import annotations

import pytest

from articlekit.metadata.name_lines import is_by_label, is_dated, name_kind, told_names


@pytest.mark.parametrize(
    ("text", "before_it", "kind", "told"),
    [
        ("By Jane Doe", "", "line-by", "By Jane Doe"),
        ("By de la Cruz, reporter.", "", "line-by", "By de la Cruz, reporter."),
        ("By law, the board must answer.", "", "", "By law, the board must answer."),
        ("Par la suite, il a nié.", "", "", "Par la suite, il a nié."),
        ("Jane Doe", "Written by:", "line-after-by", "Jane Doe"),
        ("Jane Doe", "Boats", "line", "Jane Doe"),
        ("Jane Doe and John Roe", "", "line-of-names", "Jane Doe and John Roe"),
        ("Jane Doe Founder at Harbour Works", "", "line-with-role", "Jane Doe Founder at Harbour Works"),
        ("This guide was written by Jane Doe", "", "line-said-by", "Jane Doe"),
        ("Posted on May 3, 2024 by Jane Doe", "", "line-inner-by", "Jane Doe"),
        ("Discussion started by jdoe, May 26, 2025.", "", "line-inner-by", "jdoe, May 26, 2025."),
        (
            "The hours were approved by the board on May 3, 2024",
            "",
            "",
            "The hours were approved by the board on May 3, 2024",
        ),
        ("25.10.2022 - Jane Doe", "", "line-after-day", "25.10.2022 - Jane Doe"),
        ("Jane Doe May 3, 2024", "", "line-before-day", "Jane Doe May 3, 2024"),
        ("Dec 17, 2025 Jane Doe", "", "line-beside-day", "Dec 17, 2025 Jane Doe"),
        ("Photo by Jane Doe", "", "", "Photo by Jane Doe"),
        ("Ferries are back; who knows for long.", "", "", "Ferries are back; who knows for long."),
        ("Chapter 4 of 12", "", "", "Chapter 4 of 12"),
    ],
)
def test_kinds(text: str, before_it: str, kind: str, told: str) -> None:
    assert name_kind(text, before_it) == kind
    assert told_names(text, kind) == told


def test_a_label_is_a_by_word_alone() -> None:
    assert is_by_label("Written by:")
    assert not is_by_label("Written by Jane Doe")
    assert not is_by_label("Boats")


@pytest.mark.parametrize("text", ["May 3, 2024", "3/5/24", "5 hours ago", "8h", "vor 2 Stunden", "28 min read"])
def test_days_ages_and_reading_times(text: str) -> None:
    assert is_dated(text)


@pytest.mark.parametrize("text", ["Jane Doe", "12 boats", "Chapter 4 of 12"])
def test_other_numbers_are_no_days(text: str) -> None:
    assert not is_dated(text)
