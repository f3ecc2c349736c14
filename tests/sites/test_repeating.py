from __future__ import annotations

import pytest

from articlekit.article import Role
from articlekit.sites.known import KnownLines
from articlekit.sites.repeating import BodyLine, body_line, leaving

PROSE = "the paper tells its readers of all that happens in the harbour, every day and before everyone else"
OWN = [
    f"{letter} says what no other page of this site says, in more words than a label would ever have"
    for letter in "abcd"
]


def _leaving(
    *rows: tuple[str, Role], counts: dict[str, int], titles: tuple[str, ...] = (), pages: int = 10
) -> set[str]:
    body = [body_line(text, role, named=False) for text, role in (*rows, *((text, Role.PARAGRAPH) for text in OWN))]
    known = KnownLines(pages, counts, frozenset())
    return {body[at].shape for at in leaving(body, titles, known)}


@pytest.mark.parametrize(
    ("count", "pages", "leaves"), [(5, 10, True), (4, 10, False), (3, 4, True), (2, 4, False), (3, 3, False)]
)
def test_a_line_leaves_by_its_share_of_enough_pages(count: int, pages: int, leaves: bool) -> None:
    assert bool(_leaving(("Source link", Role.PARAGRAPH), pages=pages, counts={"source link": count})) is leaves


def test_prose_leaves_at_a_smaller_share_of_more_pages() -> None:
    counts = {PROSE: 5}
    assert _leaving((PROSE, Role.PARAGRAPH), pages=25, counts=counts) == {PROSE}
    assert _leaving((PROSE, Role.PARAGRAPH), pages=26, counts=counts) == set()
    assert _leaving((PROSE, Role.PARAGRAPH), pages=8, counts={PROSE: 4}) == set()


def test_list_items_must_repeat_nearly_everywhere() -> None:
    assert _leaving(("Free returns", Role.LIST_ITEM), counts={"free returns": 7}) == set()
    assert _leaving(("Free returns", Role.LIST_ITEM), counts={"free returns": 8}) == {"free returns"}


@pytest.mark.parametrize("role", [Role.CODE, Role.TABLE])
def test_code_and_tables_stay(role: Role) -> None:
    assert _leaving(("pip install", role), counts={"pip install": 10}) == set()


def test_the_title_stays() -> None:
    assert _leaving(("Free returns", Role.PARAGRAPH), titles=("free returns",), counts={"free returns": 10}) == set()


def test_labels_of_entries_stay() -> None:
    rows = [("Weight", Role.PARAGRAPH)] * 3 + [("Save 5", Role.PARAGRAPH)] * 2
    assert _leaving(*rows, counts={"weight": 10, "save #": 10}) == set()
    assert _leaving(("Weight", Role.PARAGRAPH), ("Save 5", Role.PARAGRAPH), counts={"weight": 10, "save #": 10}) == {
        "weight",
        "save #",
    }


def test_headings_and_labels_stay_with_what_they_head() -> None:
    own, gone = (OWN[0][::-1], Role.PARAGRAPH), ("Source link", Role.PARAGRAPH)
    method, label = ("Method", Role.HEADING), ("Serves:", Role.PARAGRAPH)
    counts = dict.fromkeys(("method", "serves", "source link"), 10)
    assert _leaving(method, own, label, own, counts=counts) == set()
    assert _leaving(method, label, own, counts=counts) == set()
    assert _leaving(method, gone, own, counts=counts) == {"method", "source link"}
    assert _leaving(own, method, ("Another", Role.HEADING), counts=counts) == {"method"}


def test_a_heading_that_the_lexicon_names_leaves() -> None:
    body = [body_line("Related Posts", Role.HEADING, named=True), body_line(OWN[0], Role.PARAGRAPH, named=False)]
    assert set(leaving(body, (), KnownLines(5, {"related posts": 5}, frozenset()))) == {0}


def test_an_article_met_many_times_keeps_its_body() -> None:
    body = [BodyLine(text, Role.PARAGRAPH, heads=False) for text in (*OWN, "source link")]
    counts = {line.shape: 5 for line in body}
    assert leaving(body, (), KnownLines(5, counts, frozenset())) == {}
    own = [BodyLine("x" * 200, Role.PARAGRAPH, heads=False), BodyLine("y" * 79, Role.PARAGRAPH, heads=False)] * 2
    assert leaving([*body[:1], body[-1], *own], (), KnownLines(5, counts, frozenset())) == {0: 5, 1: 5}
