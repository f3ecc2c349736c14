from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np

from articlekit.article import Role
from articlekit.classify.decide import decide_page
from articlekit.classify.model import Judgement
from articlekit.clues import NO_CLUES
from articlekit.decode.tree import parse_tree
from articlekit.segment.page import segment_page

if TYPE_CHECKING:
    from articlekit.classify.model import Model
    from articlekit.classify.table import Table

LONG = " ".join(["The ferry left the harbour late on Monday and came back early on Tuesday"] * 2)


class Sure:
    """Stands for a model: everything is content of a page of one type, but code is doubtful."""

    wanted = None

    def __init__(self, page_type: str) -> None:
        self.page_type = page_type

    def judge(self, features: Table, _groups: object, _segments: object) -> Judgement:
        probability = np.where(features["shape_code"] > 0, 0.41, 0.8).astype(np.float32)
        return Judgement(probability, probability, [(self.page_type, 1.0)])


def decided(html: str, page_type: str = "article") -> list[tuple[Role, bool]]:
    root, _ = parse_tree(html)
    assert root is not None
    decision = decide_page(segment_page(root), NO_CLUES, cast("Model", Sure(page_type)))
    assert decision.scores.kept.tolist() == [naming.kept for naming in decision.namings]
    return [(naming.role, naming.kept) for naming in decision.namings]


def test_a_long_text_is_kept_once() -> None:
    assert decided(f"<div><p>{LONG}</p></div><div class=b><p>{LONG}</p></div>") == [
        (Role.PARAGRAPH, True),
        (Role.BOILERPLATE, False),
    ]


def test_doubtful_code_between_kept_blocks_is_kept() -> None:
    code = "<pre>x = 1</pre>"
    assert decided(f"<p>{LONG}</p>{code}<p>Then go on.</p>")[1] == (Role.CODE, True)
    assert decided(f"<p>{LONG}</p><p>Then go on.</p>{code}")[2][1] is False


def test_a_page_without_text_is_decided_as_nothing() -> None:
    assert decided("<html><body><img src=a></body></html>") == []


def test_a_paragraph_hidden_itself_goes_but_not_what_a_hidden_box_holds() -> None:
    found = decided(f"<p>{LONG}</p><p hidden>{LONG} Hidden.</p><div hidden><p>{LONG} Boxed.</p></div>")
    assert found == [(Role.PARAGRAPH, True), (Role.BOILERPLATE, False), (Role.PARAGRAPH, True)]


def test_what_an_article_leaves_a_blank_for_goes() -> None:
    body = f"<p>{LONG}</p><div style='visibility: hidden'><p>{LONG} Blank.</p></div>"
    assert [kept for _, kept in decided(body)] == [True, False]
    assert [kept for _, kept in decided(body, "service")] == [True, True]
    assert [kept for _, kept in decided(body.replace("visibility: hidden", "display: none"))] == [True, True]


def test_of_a_text_shown_and_hidden_the_shown_one_is_kept() -> None:
    found = decided(f"<div hidden><div><p>{LONG}</p></div></div><div class=b><p>{LONG}</p></div>")
    assert [kept for _, kept in found] == [False, True]
