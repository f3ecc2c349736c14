from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit.segment.dump import segment_dump
from articlekit.segment.parting import LONG_LINE, glue_places, is_glued
from articlekit.segment.undump import _GLUE, glued_at, read_lines, unglued

SENTENCE = "The ferry left the harbour at ten in the evening with forty people on board. "
NAV = "Home News Sport Weather Traffic Radio Harbour Islands Boats Quays Piers Lights "


def places(text: str) -> list[list[int]]:
    return glue_places(read_lines(text))


def test_glued_needs_several_lines() -> None:
    assert not is_glued(places("HomeNewsSports\nThe GitHub page of the LinkedIn team is on YouTube.\n"))
    assert is_glued(places("HomeNewsSports\nMoreNewsHere.\nFerry returnsNews todayThe boat\n"))


def test_names_with_a_capital_inside_are_not_parted() -> None:
    assert places("Ferries on YouTube and LinkedIn\nHarbourYouTube") == [[], [7]]
    again = "A FerryPress boat.\nFerryPress sails.\nThe FerryPress line and LightHouse.\n"
    assert places(again) == [[], [], [29]]


def test_a_long_line_is_parted_at_sentences() -> None:
    text = SENTENCE * 40
    segments = segment_dump(text).segments
    assert len(segments) > 5
    assert all(segment.text.startswith("The ferry") and segment.text.endswith("board.") for segment in segments)
    assert all(text[start:end] == segment.text for segment in segments for start, end in segment.source.spans)
    assert " ".join(segment.text for segment in segments) == text.strip()


def test_a_paragraph_of_usual_length_stays_whole() -> None:
    text = SENTENCE * 10
    assert len(text) < LONG_LINE
    assert len(segment_dump(text).segments) == 1


def test_labels_before_the_first_sentence_are_parted_from_it() -> None:
    segments = segment_dump(NAV * 12 + SENTENCE * 30).segments
    assert any(segment.text.startswith("The ferry left") for segment in segments)
    assert segments[0].text.startswith("Home News")
    assert "ferry" not in segments[0].text


def test_a_long_line_of_another_script_is_parted() -> None:
    assert len(segment_dump("渡船晚上十点离开港口，船上有四十人。" * 120).segments) > 3


def test_texts_that_ran_together_on_one_long_line() -> None:
    text = "HomeNewsSportWeather" + SENTENCE.strip() * 30
    found = [segment.text for segment in segment_dump(text).segments]
    assert found[:3] == ["Home", "News", "Sport"]
    assert SENTENCE.strip() in found


@settings(max_examples=500)
@given(
    st.lists(
        st.sampled_from([*"aéZÉ1 .”)©_\n", "ab", "Ab", "abc", "2026", "12 min", "3 May", "ß", "Ωω"]), max_size=9
    ).map("".join)
)
def test_the_quick_look_for_glue_misses_no_place(text: str) -> None:
    assert glued_at(text) == [match.start() for match in _GLUE.finditer(text)]
    assert "".join(unglued(text)) == text
