from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articlekit.article import Role
from articlekit.classify.lines import find_lines
from articlekit.classify.page_roles import name_roles
from articlekit.decode.tree import parse_tree
from articlekit.segment.page import segment_page

from .judged import scores

if TYPE_CHECKING:
    from articlekit.classify.roles import Naming

STORY = "After eleven years the harbour authority is bringing back the night ferries, it said on Monday."


def named(html: str) -> dict[str, Naming]:
    root, _ = parse_tree(html)
    assert root is not None
    page = segment_page(root)
    texts = [segment.text for segment in page.segments]
    namings = name_roles(page, scores(texts, [text == STORY for text in texts]), find_lines(texts))
    return dict(zip(texts, namings, strict=True))


@pytest.mark.parametrize(
    ("html", "role"),
    [
        ("<p>Source link</p>", Role.SOURCE_LINK),
        ("<p>Comments</p>", Role.COMMENT_FORM),
        ("<nav><p>Odd words</p></nav>", Role.NAV),
        ("<div class='newsletter-box'><p>Odd words</p></div>", Role.NEWSLETTER),
        ("<div class='share-bar'><span><p>Odd words</p></span></div>", Role.SHARE),
        ("<div class='related-posts'><div><div><div><p>Odd words</p></div></div></div></div>", Role.RELATED),
        ("<div class='author'><div><div><div><p>Odd words</p></div></div></div></div>", Role.BOILERPLATE),
        ("<p class='byline'>Odd words</p>", Role.BYLINE),
        ("<figure><figcaption>Odd words</figcaption></figure>", Role.CAPTION),
        ("<form><p>Odd words</p></form>", Role.FORM),
        ("<div><a href=/x>Odd words of a link</a></div>", Role.RELATED),
        ("<div>Odd words</div>", Role.BOILERPLATE),
    ],
)
def test_removed_segments_are_named_by_what_tells_most(html: str, role: Role) -> None:
    found = named(f"<p>{STORY}</p>{html}")
    naming = next(naming for text, naming in found.items() if text != STORY)
    assert naming[0] is role
    assert naming[1]
    assert not naming[2]


def test_a_long_text_beside_an_author_is_the_bio() -> None:
    bio = "Jane Doe has reported on the coast for twenty years and keeps a small boat of her own in the harbour."
    assert named(f"<p>{STORY}</p><div class='author-box'><p>{bio}</p></div>")[bio][0] is Role.AUTHOR_BIO


def test_title_agrees_with_the_title_element() -> None:
    html = f"<title>Night ferries return - Post</title><h1>Post</h1><h1>Night ferries return</h1><p>{STORY}</p>"
    found = named(html)
    assert found["Night ferries return"][0] is Role.TITLE
    assert found["Post"][0] is not Role.TITLE
    assert found[STORY] == (Role.PARAGRAPH, "score 0.90, from 0.90 on is body", True)


def test_a_fragment_has_its_only_h1_for_a_title() -> None:
    assert named(f"<h1>Night ferries return</h1><p>{STORY}</p>")["Night ferries return"][0] is Role.TITLE
    assert named(f"<h1>One</h1><h1>Two</h1><p>{STORY}</p>")["One"][0] is not Role.TITLE


@pytest.mark.parametrize(
    ("comments", "roles"),
    [
        (["I took that ferry as a child and loved it."], [Role.COMMENT]),
        (["I took that ferry as a child and loved it.", "So did I, every summer."], [Role.COMMENT, Role.COMMENT]),
        (["You must be logged in to post a comment"], [Role.COMMENT_FORM]),
        (["Comments are closed for this story, as our house rules explain."], [Role.COMMENT_FORM]),
    ],
)
def test_comments(comments: list[str], roles: list[Role]) -> None:
    section = "".join(f"<p>{comment}</p>" for comment in comments)
    found = named(f"<p>{STORY}</p><div class='comments'>{section}</div>")
    assert [found[comment][0] for comment in comments] == roles


def test_a_standfirst_is_the_summary() -> None:
    box = "<div class='standfirst'><p>{}</p></div>"
    root, _ = parse_tree(box.format(STORY) + box.format(f"{STORY} Again."))
    assert root is not None
    page = segment_page(root)
    texts = [segment.text for segment in page.segments]
    namings = name_roles(page, scores(texts, [True, True]), find_lines(texts))
    assert [naming.role for naming in namings] == [Role.SUMMARY, Role.PARAGRAPH]
