from __future__ import annotations

import numpy as np
import pytest

from articlekit import parse
from articlekit.article import Role
from articlekit.classify.dump_comments import under_comments
from articlekit.classify.lines import find_lines
from articlekit.classify.scores import Scores

PROSE = "The first ferry since March left the harbour on Monday, and it was full of people who had waited in the rain."
REPLY = "I was there on Monday and I can tell you that nobody sang, although the men at the engine say that they did."


def under(*texts: str) -> list[int]:
    words = np.array([len(text.split()) for text in texts], dtype=np.float32)
    likely = (words > 5).astype(np.float32)
    none = words < 0
    scores = Scores(words, likely, likely, likely > 0, none, none)
    return np.flatnonzero(under_comments(texts, scores, find_lines(texts))).tolist()


@pytest.mark.parametrize("line", ["Comments", "12 comments", "Leave a reply", "Kommentare", "コメント"])
def test_what_follows_a_line_about_comments_is_theirs(line: str) -> None:
    assert under(PROSE, PROSE, line, "Max", REPLY) == [4]


def test_a_line_above_the_article_ends_nothing() -> None:
    assert under("Comments", PROSE, PROSE) == []
    assert under(PROSE, "Comments", PROSE, PROSE) == []


def test_the_first_line_may_lead_to_the_comments() -> None:
    assert under("12 comments", PROSE, PROSE, "Leave a reply", REPLY) == [4]


def test_threads_have_such_a_line_at_every_post() -> None:
    assert under(PROSE, "Reply", PROSE, "Reply", REPLY, "Reply", REPLY) == []


@pytest.mark.parametrize("line", ["2 Likes", "2 Answers"])
def test_counts_below_the_posts_of_a_thread_end_nothing(line: str) -> None:
    assert under(PROSE, PROSE, line, "Max", REPLY) == []


def test_no_segments() -> None:
    assert under() == []


def test_comments_are_kept_apart_and_focus_on_recall_keeps_them() -> None:
    text = "\n\n".join(
        ["Ferries return", *[f"{PROSE} {number}" for number in range(6)], "2 comments", "Max Roe", REPLY]
    )
    article = parse(text)
    assert REPLY not in article.text
    assert [block.role for block in article.comments if block.text == REPLY] == [Role.COMMENT]
    assert REPLY in parse(text, focus="recall").text
