from __future__ import annotations

import unicodedata

import pytest

from articlekit.metadata.months import MONTHS


def forms(code: str) -> list[list[str]]:
    return [[name.strip() for name in month.split(",")] for month in MONTHS[code].split(";")]


@pytest.mark.parametrize("code", MONTHS)
def test_twelve_months_with_names(code: str) -> None:
    months = forms(code)
    assert len(months) == 12
    assert all(name for month in months for name in month)
    assert all(any(len(name) >= 2 for name in month) for month in months)


@pytest.mark.parametrize("code", MONTHS)
def test_a_language_keeps_to_one_script(code: str) -> None:
    letters = {letter for month in forms(code) for name in month for letter in name if letter.isalpha()}
    assert len({unicodedata.name(letter).split()[0] for letter in letters}) == 1


def test_hebrew_letters_stand_in_hebrew_alone() -> None:
    assert [code for code, names in MONTHS.items() if any("\u0590" <= letter <= "\u05ff" for letter in names)] == ["he"]


@pytest.mark.parametrize("code", MONTHS)
def test_a_name_is_listed_once(code: str) -> None:
    for month in forms(code):
        assert len(set(month)) == len(month)
