from __future__ import annotations

import numpy as np
import pytest

from articlekit.classify.short_lines import doubtful_lines

from .judged import scores

LONG = " ".join(["The ferry left the harbour late on Monday and came back early on Tuesday"] * 2)


def doubtful(texts: list[str], likely: float, linked: float = 0.0, expected: float = 0.95) -> list[str]:
    judged = scores(texts, [True] * len(texts))
    probability = np.where(judged.words > 25, 0.97, likely).astype(np.float32)
    share = np.full(len(texts), linked, dtype=np.float32)
    headings = np.zeros(len(texts), dtype=np.bool_)
    flags = doubtful_lines(judged._replace(in_context=probability), share, headings, expected)
    return [text for text, flag in zip(texts, flags, strict=True) if flag]


@pytest.mark.parametrize(("likely", "goes"), [(0.65, True), (0.75, False)])
def test_a_line_as_likely_content_as_not_goes(likely: float, goes: bool) -> None:
    assert doubtful([LONG, "Ferries and harbours", LONG], likely) == ["Ferries and harbours"] * goes


@pytest.mark.parametrize(("linked", "goes"), [(1.0, True), (0.5, False)])
def test_a_line_that_is_a_link_must_be_surer(linked: float, goes: bool) -> None:
    assert doubtful([LONG, "Ferries return", LONG], 0.75, linked) == ["Ferries return"] * goes


def test_many_lines_of_a_kind_show_how_the_page_is_made() -> None:
    texts = [LONG, *[f"Ferry number {number}" for number in range(6)], LONG, LONG, LONG]
    assert doubtful(texts, 0.5) == []
    assert len(doubtful([LONG, *texts[2:]], 0.5)) == 5


def test_so_must_a_line_after_the_last_paragraph() -> None:
    assert doubtful([LONG, "Ferries", LONG, "Harbours"], 0.8) == ["Harbours"]


def test_where_short_lines_are_the_body_they_stay() -> None:
    assert doubtful([LONG, *["Two cups of flour and some salt"] * 8, "Serve hot"], 0.5, 1.0) == []


def test_a_page_that_is_doubtful_as_a_whole_keeps_them() -> None:
    assert doubtful([LONG, "Ferries and harbours", LONG], 0.5, expected=0.7) == []


def test_no_body_has_no_doubtful_lines() -> None:
    judged = scores([LONG, "Ferries"], [False, False])
    assert not doubtful_lines(judged, np.zeros(2, dtype=np.float32), np.zeros(2, dtype=np.bool_), 0.0).any()
