from __future__ import annotations

import numpy as np
import pytest

from articlekit.classify.lines import find_lines
from articlekit.classify.telling import telling_lines

from .judged import scores

LONG = " ".join(["The ferry left the harbour late on Monday and came back early on Tuesday"] * 2)


def told(texts: list[str], probability: float = 0.6) -> list[str]:
    judged = scores(texts, [True] * len(texts))
    judged = judged._replace(in_context=np.full(len(texts), probability, np.float32))
    flags = telling_lines(judged, find_lines(texts))
    return [text for text, flag in zip(texts, flags, strict=True) if flag]


@pytest.mark.parametrize("line", ["Photo by Jane Doe", "Sign up for our newsletter", "Read also: Ferries return"])
def test_doubtful_lines_that_name_themselves_go(line: str) -> None:
    assert told([LONG, line, LONG]) == [line]
    assert told([LONG, line, LONG], probability=0.98) == []


@pytest.mark.parametrize(
    "line",
    [
        "This entry was posted in News",
        "Previous article: Ferries return",
        "This website uses cookies",
        "Read the rest of this entry",
        "Das könnte dich auch interessieren: Fähren",
        "Jede Spende hilft",
    ],
)
def test_doubtful_lines_that_a_long_phrase_names_go(line: str) -> None:
    assert told([LONG, line, LONG]) == [line]


def test_calls_to_share_go_where_they_are_rather_no_content() -> None:
    assert told([LONG, "Print this story", LONG], probability=0.45) == ["Print this story"]
    assert told([LONG, "Print this story", LONG], probability=0.55) == []
    assert told([LONG, "Share", LONG], probability=0.45) == []


@pytest.mark.parametrize("line", ["Tags", "Next", "Cookies", "Learn more", "Read more about the ferries"])
def test_short_phrases_of_some_roles_tell_nothing(line: str) -> None:
    assert told([LONG, line, LONG]) == []


def test_long_texts_stay() -> None:
    assert told([f"Photo by Jane Doe. {LONG} {LONG}"]) == []


def test_a_byline_goes_where_it_leads() -> None:
    assert told(["By Jane Doe", "Published on 13 May 2024", LONG]) == ["By Jane Doe", "Published on 13 May 2024"]
    assert told([LONG, "By Jane Doe", LONG]) == []


def test_a_list_of_articles_keeps_its_bylines() -> None:
    assert told(["By Jane Doe", "By John Roe", "By Jim Poe", LONG]) == []


def test_a_name_and_several_days_beside_it_go_together() -> None:
    head = ["By Jane Doe", "Published on 13 May 2024", "Updated on 14 May 2024"]
    assert told([*head, LONG]) == head
    assert told([head[0], "Boats", head[1], "Ports", head[2], LONG]) == []


def test_what_was_not_kept_is_not_told() -> None:
    judged = scores(["Photo by Jane Doe"], [False])
    assert not telling_lines(judged, find_lines(["Photo by Jane Doe"])).any()
