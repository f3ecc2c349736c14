from __future__ import annotations

from articlekit.classify.dump_titles import SILENCE, TitleView, title_index, title_options
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


def test_the_weights_decide() -> None:
    lines = view("Night ferries return", "Harbour news of the day and more")
    assert title_index(lines, {"words:2": 1.0}) == 0
    assert title_index(lines, {"words:5": 1.0}) == 1
    assert title_index(lines, {SILENCE[0]: 6.0}) == -1


def test_marks_of_repetition() -> None:
    _, marks = title_options(view("Night ferries return | The Post", "Boats", "Night ferries return"))
    assert "held:start" in marks[-1]
    assert "starts-first:False" in marks[-1]


def test_no_options_without_lines_before_the_body() -> None:
    assert title_index(view(), {}) == -1
