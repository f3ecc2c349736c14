from __future__ import annotations

import numpy as np
import pytest

from articlekit.classify.dump_lines import doubts
from articlekit.classify.lines import find_lines
from articlekit.classify.scores import Scores

STORY = "After eleven years the harbour authority is bringing back the night ferries, it said on Monday. " * 4


def gone(line: str, probability: float, *, last: str = STORY, expected: float = 0.95) -> dict[int, str]:
    texts = [STORY, line, last]
    words = np.array([len(text.split()) for text in texts], dtype=np.float32)
    likely = np.array([0.99, probability, 0.99], dtype=np.float32)
    kept, none = np.ones(3, dtype=np.bool_), np.zeros(3, dtype=np.bool_)
    return doubts(texts, Scores(words, likely, likely, kept, none, none), find_lines(texts), kept, expected)


@pytest.mark.parametrize(
    ("line", "probability", "why"),
    [
        ("3 / 12", 0.85, "digits alone"),
        ("\uf0e0", 0.99, "a line without a letter or digit"),
        ("Share this article", 0.95, "a short line with a phrase of boilerplate"),
        ("Friends of the sea may subscribe to what is written of it", 0.85, "a call on the reader"),
    ],
)
def test_a_doubtful_line_goes_with_the_rule_that_says_so(line: str, probability: float, why: str) -> None:
    assert gone(line, probability) == {1: why}


def test_a_short_line_stays_where_it_may_be_a_heading() -> None:
    assert gone("Boats of another day", 0.7) == {}
    assert gone("Boats of another day", 0.7, last="The end") == {1: "a short line among long paragraphs"}


@pytest.mark.parametrize(
    "line",
    ["The quay at dawn. Photo: Jane Doe", "The quay (Photo: Jane Doe)", "The quay at dawn – Midjourney (“boats”)"],
)
def test_a_caption_goes(line: str) -> None:
    assert gone(line, 0.95) == {1: "a caption"}
    assert gone(line, 0.98) == {}


def test_a_sure_line_stays() -> None:
    assert gone("Boats of another day", 0.95) == {}
    assert gone("Friends of the sea may subscribe to what is written of it", 0.95) == {}


@pytest.mark.parametrize("line", ["03:41", "1 / 4"])
def test_times_of_a_player_go_from_short_texts_too(line: str) -> None:
    texts = ["Two eggs", line, "A pinch of salt"]
    words = np.array([2, 1, 4], dtype=np.float32)
    likely, kept = np.full(3, 0.8, dtype=np.float32), np.ones(3, dtype=np.bool_)
    found = doubts(texts, Scores(words, likely, likely, kept, ~kept, ~kept), find_lines(texts), kept, 0.95)
    assert found == {1: "a time or a count"}


def test_short_lines_stay_where_the_body_is_made_of_them() -> None:
    texts = ["Two eggs", "Flour", "A pinch of salt"]
    words = np.array([2, 1, 4], dtype=np.float32)
    likely, kept = np.full(3, 0.7, dtype=np.float32), np.ones(3, dtype=np.bool_)
    assert doubts(texts, Scores(words, likely, likely, kept, ~kept, ~kept), find_lines(texts), kept, 0.95) == {}


def test_a_text_about_newsletters_may_call() -> None:
    line = "Friends of the sea may subscribe to what is written of it"
    assert gone(line, 0.85, last="Readers of small papers on islands subscribe to letters. " * 6) == {}


def test_code_and_tables_stay() -> None:
    texts = [STORY, "x = 3", STORY]
    words = np.array([60, 3, 60], dtype=np.float32)
    likely, kept = np.full(3, 0.7, dtype=np.float32), np.ones(3, dtype=np.bool_)
    judged = Scores(words, likely, likely, kept, ~kept, ~kept)
    assert doubts(texts, judged, find_lines(texts), np.array([True, False, True]), 0.95) == {}
