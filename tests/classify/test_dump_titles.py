from __future__ import annotations

from articlekit.classify.dump_titles import SILENCE, TitleView, headline_index, title_index, title_options
from articlekit.classify.lines import find_lines
from articlekit.segment.dump import segment_dump

from .judged import scores

STORY = "After eleven years the harbour authority is bringing back the night ferries, it said on Monday."


def view(*lines: str) -> TitleView:
    texts = (*lines, STORY)
    return TitleView(
        segment_dump("\n\n".join(texts)),
        scores(texts, [text == STORY for text in texts]),
        find_lines(texts),
        len(lines),
    )


def test_lines_of_boilerplate_and_lines_without_letters_are_no_options() -> None:
    places, marks = title_options(view("Share", "12 / 3", "Night ferries return"))
    assert places == [2]
    assert "words:2" in marks[0]


def test_a_day_and_its_time_are_no_option() -> None:
    places, _ = title_options(view("2025年4月1日 17時30分", "2024年10月08日 09:12 来源：港口日报", "夜间渡轮恢复"))
    assert places == [2]


def test_the_weights_decide() -> None:
    lines = view("Night ferries return", "Harbour news of the day and more")
    assert title_index(lines, {"words:2": 1.0}) == 0
    assert title_index(lines, {"words:5": 1.0}) == 1
    assert title_index(lines, {SILENCE[0]: 6.0}) == -1


def test_marks_of_repetition() -> None:
    _, marks = title_options(view("Night ferries return | The Post", "Boats", "Night ferries return"))
    assert "held:start" in marks[-1]
    assert "starts-first:False" in marks[-1]


def test_the_first_lines_are_options_too_and_the_last_before_the_body() -> None:
    places, _ = title_options(view("Night ferries return | The Post", *["Read this tomorrow"] * 70))
    assert places == [0, 1, 2, *range(11, 71)]


def test_bylines_and_days_are_no_options() -> None:
    places, _ = title_options(
        view("By Ann Lee", "28.04.2024 um 08:52 Uhr", "06/01/2026 - 14:16 UTC+1", "Boats of 2024-01-02 sold")
    )
    assert places == [3]
    places, _ = title_options(view("Von Anna Berg", "Par Anne-Marie Dupont", "Por Una Vida Mejor para todos"))
    assert places == [2]
    places, _ = title_options(view("By the sea: a year on the coast with nine fishermen"))
    assert places == [0]


def test_marks_of_digits_and_years() -> None:
    _, marks = title_options(view("Night ferries return", "The 9 ferries of 2026"))
    assert "digits:0" in marks[0]
    assert "year" not in marks[0]
    assert {"digits:3", "year"} <= set(marks[1])


def test_marks_of_what_the_body_speaks_of() -> None:
    _, marks = title_options(view("Harbour ferries return", "Weather of the week"))
    assert {"subject:2", "subject-most:2:1"} <= set(marks[0])
    assert {"subject:0", "subject-most:0:1"} <= set(marks[1])


def test_marks_of_what_stands_between_a_line_and_the_body() -> None:
    _, marks = title_options(view("Night ferries return", "By Ann Lee", "5 May 2024", "Boats at night"))
    assert {"between-date:True:True", "between-longer:3", "between-long:0", "between-headings:0"} <= set(marks[0])
    assert "between-date:False:False" in marks[-1]
    _, marks = title_options(view("Night ferries return", *["Boats"] * 6, "5 May 2024", "## Boats at night"))
    assert "between-date:False:False" in marks[0]  # a day that stands too far below
    assert "between-headings:1" in marks[0]
    assert "between-headings:0" in marks[-1]


def test_no_options_without_lines_before_the_body() -> None:
    assert title_index(view(), {}) == -1


def test_where_the_longest_part_of_a_title_stands_alone_it_is_the_headline() -> None:
    dump = segment_dump("\n\n".join(["Night ferries return — The Post", "Share", STORY, "Night ferries return", STORY]))
    assert headline_index(dump, 0) == 3
    assert headline_index(dump, 1) == 1
    short = segment_dump("\n\n".join(["Boats return — Post", "Share", STORY, "Boats return", STORY]))
    assert headline_index(short, 0) == 0
