from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from articlekit.metadata.dates import is_ambiguous, read_date

DAY = date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2024-05-13", None),
        ("2024/05/13", None),
        ("2024. 5. 13.", "ko"),
        ("20240513", None),
        ("2024年5月13日", "ja"),
        ("2024년 5월 13일", "ko"),
        ("13. Mai 2024", "de"),
        ("Monday, 13 May 2024", "en"),
        ("May 13th, 2024", "en"),
        ("13 de mayo de 2024", "es"),
        ("13 mai 2024", "fr"),
        ("13 maggio 2024", "it"),
        ("13 мая 2024 г.", "ru"),
        ("13 травня 2024", "uk"),
        ("13 maja 2024", "pl"),
        ("13 tháng 5, 2024", "vi"),
        ("2024. május 13.", "hu"),
        ("2024 m. gegužės 13 d.", "lt"),
        ("2024. gada 13. maijs", "lv"),
        ("13 Mayıs 2024", "tr"),
        ("13 مايو 2024", "ar"),
        ("13 Μαΐου 2024", "el"),
        ("13 toukokuuta 2024", "fi"),
        ("13.5.2024", None),
        ("13/05/2024", "en"),
        ("13.05.24", "de"),
        ("13-May-2024", "en"),
        ("13 พฤษภาคม 2567 2024-05-13", None),
        ("Published on 13 May 2024 by the newsroom", "en"),
    ],
)
def test_reads_a_day(text: str, language: str | None) -> None:
    value = read_date(text, language=language)
    assert (value.date() if isinstance(value, datetime) else value) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "2021",
        "May 2024",
        "May 13",
        "13.05.",
        "yesterday",
        "",
        "version 1.2.3",
        "2024-13-45",
        "0001-01-01",
        "2999-01-01",
        "3 hours ago",
    ],
)
def test_no_full_date_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-13T10:11:12+02:00", datetime(2024, 5, 13, 10, 11, 12, tzinfo=timezone(timedelta(hours=2)))),
        ("2024-05-13T10:11:12.250Z", datetime(2024, 5, 13, 10, 11, 12, 250000, tzinfo=timezone.utc)),
        (
            "2024-05-13T10:11:12-0330",
            datetime(2024, 5, 13, 10, 11, 12, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
        ),
        ("2024-05-13 10:11", datetime(2024, 5, 13, 10, 11)),  # noqa: DTZ001
        ("20240513T101112Z", datetime(2024, 5, 13, 10, 11, 12, tzinfo=timezone.utc)),
        ("Mon, 13 May 2024 10:11:12 +0200", datetime(2024, 5, 13, 10, 11, 12, tzinfo=timezone(timedelta(hours=2)))),
        ("Mon May 13 10:11:12 GMT 2024", datetime(2024, 5, 13, 10, 11, 12, tzinfo=timezone.utc)),
        ("May 13, 2024 at 4:05 pm EDT", datetime(2024, 5, 13, 16, 5, tzinfo=timezone(-timedelta(hours=4)))),
        ("13. Mai 2024, 10:30 Uhr", datetime(2024, 5, 13, 10, 30)),  # noqa: DTZ001
        ("13 مايو 2024 - 6:20 مساءً", datetime(2024, 5, 13, 18, 20)),  # noqa: DTZ001
        ("2024年5月13日(月) 午後3時05分", datetime(2024, 5, 13, 15, 5)),  # noqa: DTZ001
        ("2024年5月13日 18時20分", datetime(2024, 5, 13, 18, 20)),  # noqa: DTZ001
        ("13 May 2024, 3:05 odp.", date(2024, 5, 13)),
        ("1715594400", datetime(2024, 5, 13, 10, 0, tzinfo=timezone.utc)),
        ("2024-05-13T99:99", date(2024, 5, 13)),
    ],
)
def test_keeps_time_and_zone(text: str, expected: date) -> None:
    value = read_date(text)
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize("text", ["May 13, 20244:05 PM", "Mon 13 May 202416:05", "13.05.202416:05"])
def test_a_time_may_have_run_into_the_year(text: str) -> None:
    assert read_date(text, run_together=True) == datetime(2024, 5, 13, 16, 5)  # noqa: DTZ001
    assert read_date("13 May 2024168", run_together=True) is None


def test_order_of_day_and_month() -> None:
    assert read_date("3/4/2025") == date(2025, 4, 3)
    assert read_date("3/4/2025", month_first=True) == date(2025, 3, 4)
    assert read_date("3.4.2025", month_first=True) == date(2025, 4, 3)
    assert read_date("25/4/2025", month_first=True) == date(2025, 4, 25)


def test_ambiguity() -> None:
    assert is_ambiguous("3/4/2025")
    assert not is_ambiguous("13/4/2025")
    assert not is_ambiguous("4/4/2025")
    assert not is_ambiguous("2025-03-04")


def test_month_shared_by_languages() -> None:
    assert read_date("1 listopada 2024", language="pl") == date(2024, 11, 1)
    assert read_date("1. listopada 2024.", language="hr") == date(2024, 10, 1)
    assert read_date("1 listopada 2024") is None


def test_long_text_is_cut() -> None:
    assert read_date(" " * 100_000 + "2024-05-13") is None


def test_the_year_stands_first_in_east_asia() -> None:
    assert read_date("21.06.03", language="ko") == date(2021, 6, 3)
    assert read_date("21.06.03", language="de") == date(2003, 6, 21)


@pytest.mark.parametrize("text", ["12:41, 14 March 2025", "2025.3.14(金) 12:41", "14 March 2025 at 12:41"])
def test_the_time_on_either_side_of_a_day(text: str) -> None:
    assert read_date(text) == datetime(2025, 3, 14, 12, 41)  # noqa: DTZ001
