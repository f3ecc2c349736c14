from __future__ import annotations

import pytest

from articlekit.metadata.date_words import by_event, said_around, said_last, until_date_word


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("last updated:", "updated"),
        ("posted", "published"),
        ("mis en ligne le", "published"),
        ("published, last updated", "updated"),
        ("updated by jane, published", "published"),
        ("입력", "published"),
        ("in the harbour", "bare"),
        ("", "bare"),
    ],
)
def test_said_last(words: str, said: str) -> None:
    assert said_last(words) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("published 3 may 2024, updated 4 may 2024", "published"),
        ("김민수 기자 입력 2024.05.03 18:20 수정 2024.05.04 09:00", "published"),
        ("updated 3 may 2024", "updated"),
        ("3 may 2024 (updated)", "updated"),
        ("3 may 2024 10:30, last edited", "updated"),
        ("3 may 2024, updated 4 may 2024", "bare"),
        ("3 may 2024 posted in news", "published"),
        ("3 may 2024", "bare"),
    ],
)
def test_words_on_another_day_do_not_speak_of_this_one(line: str, said: str) -> None:
    assert said_around(line, line.index("2024")) == said


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Published 3 May 2024, updated 4 May 2024", ("Published 3 May 2024, ", "updated 4 May 2024")),
        ("Updated 4 May 2024 | Published 3 May 2024", ("Published 3 May 2024", "Updated 4 May 2024 | ")),
        ("Updated and published 3 May 2024", ("", "Updated and published 3 May 2024")),
        ("Last modified 4 May 2024", ("", "Last modified 4 May 2024")),
        ("3 May 2024", ("3 May 2024", "")),
    ],
)
def test_by_event(line: str, told: tuple[str, str]) -> None:
    assert by_event(line) == told


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Par Anne Dupont, publié le 17 avril", "Par Anne Dupont, "),
        ("Anne Dupont, mis en ligne le 3 mai", "Anne Dupont, "),
        ("Magazin, veröffentlicht von Erika Muster", "Magazin, veröffentlicht von Erika Muster"),
        ("News posted by Jane Doe, updated today", "News posted by Jane Doe, "),
        ("Jane Compostedo", "Jane Compostedo"),
    ],
)
def test_until_date_word(text: str, before: str) -> None:
    assert until_date_word(text) == before
