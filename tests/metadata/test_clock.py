from __future__ import annotations

from datetime import time, timedelta, timezone

import pytest

from articlekit.metadata.clock import clock_before, compact_clock, read_clock


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" - 6:20 مساءً", time(18, 20)),
        (" - 6:20 ص", time(6, 20)),
        (", 3:05 μ.μ.", time(15, 5)),
        (", 3:05 π.μ.", time(3, 5)),
        (" 午後3時05分", time(15, 5)),
        (" 午前 3:05", time(3, 5)),
        ("下午3点05分", time(15, 5)),
        (" 오후 3:05", time(15, 5)),
        (" PM 03:20", time(15, 20)),
        (" 3:05 p. m.", time(15, 5)),
        (", 3:05 de la tarde", time(15, 5)),
        (" 12:05 AM", time(0, 5)),
        (" 12:05 pm ET", time(12, 5)),
        (" 18:20 مساء", time(18, 20)),
        (" 9:05 PM EST", time(21, 5, tzinfo=timezone(timedelta(hours=-5)))),
        (" 10:30 Uhr", time(10, 30)),
        (" 10:30h", time(10, 30)),
        (" 10:30 Jane Doe", time(10, 30)),
        (" 10:30 by Jane Doe", time(10, 30)),
        (" à 08h00 mis à jour le 4 mai", time(8, 0)),
        (" 09:12　来源：港口日报", time(9, 12)),
        ("T10:11:12.250Z", time(10, 11, 12, 250000, tzinfo=timezone.utc)),
        ("T10:11:12+02:00", time(10, 11, 12, tzinfo=timezone(timedelta(hours=2)))),
        (" 15:05 odp.", time(15, 5)),
        (", 17.15 Uhr", time(17, 15)),
        (" kl. 14.30", time(14, 30)),
        (" 7.30pm", time(19, 30)),
        (" 09.00 BST", time(9, 0, tzinfo=timezone(timedelta(hours=1)))),
        (" à 14 h 05", time(14, 5)),
        (" 10.30", None),
        (" 18.05.2024", None),
        (" 3:05 odp.", None),
        (" 6:20 बजे", None),
        (" 9:05 SA", None),
        (" 99:99", None),
        (" in the evening", None),
    ],
)
def test_read_clock(text: str, expected: time | None) -> None:
    assert read_clock(text, 0) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("T101112Z", time(10, 11, 12, tzinfo=timezone.utc)), ("1011", time(10, 11)), ("T1011 and", None)],
)
def test_compact_clock(text: str, expected: time | None) -> None:
    assert compact_clock(text, 0) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12:41, 14 May", time(12, 41)),
        ("Published 00:01 GMT, 12 May", time(0, 1, tzinfo=timezone.utc)),
        ("10:15 am on 3 May", time(10, 15)),
        ("1:2:03 4 May", None),
        ("Chapter 4 May", None),
    ],
)
def test_the_time_before_a_day(text: str, expected: time | None) -> None:
    assert clock_before(text, text.index(text.split()[-2])) == expected
