from __future__ import annotations

import pytest

from articlekit.metadata.name_shapes import name_marks
from articlekit.metadata.setting import Setting


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("Jane Doe", "case:name"),
        ("JANE DOE", "case:capitals"),
        ("AFP", "case:upper"),
        ("janedoe", "case:lower"),
        ("Jane doe", "case:mixed"),
        ("佐藤美咲", "cjk:4"),
    ],
)
def test_how_a_name_is_spelled(name: str, mark: str) -> None:
    assert mark in list(name_marks([name], Setting()))


@pytest.mark.parametrize(
    ("name", "mark"), [("Mark Doe", "common:some"), ("Jane Doe", "common:none"), ("김민수", "common:none")]
)
def test_only_words_with_capitals_can_be_told_from_common_ones(name: str, mark: str) -> None:
    assert mark in list(name_marks([name], Setting(text="they left a mark on it, said 김민수 and jane.")))
