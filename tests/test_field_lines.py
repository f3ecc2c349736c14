from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

import articlekit
from articlekit.article import Block, Evidence, Metadata, Role
from articlekit.field_lines import with_fields

TEXT = (
    "<p>The harbour board said on Monday that the boats would go again at night, eleven years after the last one.</p>"
)


def page(title: str, body: str) -> articlekit.Article:
    return articlekit.parse(f"<title>{title}</title><body>{body}{TEXT * 3}</body>")


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Lemon Soup | Pot and Spoon", "Lemon Soup"),
        ("夜间渡轮恢复_港口新闻", "夜间渡轮恢复"),
        ("夜間フェリー再開へ：港新聞", "夜間フェリー再開へ"),
        ("Boats - The Weekly Harbour and Coastal Gazette", "Boats"),
    ],
)
def test_the_heading_with_the_words_of_the_title_is_no_body(title: str, heading: str) -> None:
    article = page(title, f"<h1>{heading}</h1>")
    assert article.title == heading
    assert [block.text for block in article.meta_blocks if block.role is Role.TITLE] == [heading]
    assert heading not in article.text


def test_a_title_is_named_once() -> None:
    article = page("Night boats", "<h1>Night boats</h1><h2>Night boats</h2>")
    assert [block.role for block in article.meta_blocks].count(Role.TITLE) == 1


def named(page_type: str, *texts: str) -> list[tuple[Role, bool]]:
    """What becomes of kept headings on a page with the title "Night boats"."""
    judged = [(Block(Role.HEADING, text, level=2), True) for text in texts]
    shapes = [SimpleNamespace(shape=Role.HEADING) for _ in texts]
    read = cast("Any", SimpleNamespace(segments=shapes, decision=SimpleNamespace(types=[(page_type, 1.0)])))
    return [(block.role, kept) for block, kept in with_fields(judged, read, Metadata(title="Night boats"))]


def test_what_is_never_taken() -> None:
    assert named("article", "Night boats", "More") == [(Role.TITLE, False), (Role.HEADING, True)]
    assert named("article", "Night boats") == [(Role.HEADING, True)]  # all that there is
    assert named("product", "Night boats", "More") == [(Role.HEADING, True)] * 2


def test_a_line_that_a_field_was_read_from_is_no_body() -> None:
    article = page("Nachtfähren", "<h1>Nachtfähren</h1><p>Von Katrin Bäumler und Jörg-Uwe Schmitz</p>")
    assert article.authors == ["Katrin Bäumler", "Jörg-Uwe Schmitz"]
    assert "Katrin" not in article.text
    assert [block.text for block in article.meta_blocks if block.role is Role.BYLINE] == [
        "Von Katrin Bäumler und Jörg-Uwe Schmitz"
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "本报讯（记者 王小明）昨日，区图书馆新馆正式向市民开放，新馆藏书三十万册。",
        "(서울=연합뉴스) 박지훈 기자 = 서울 마포구가 한강변에 새 도서관을 열었다고 3일 밝혔다.",
        "The board met on March 3, 2024.",
    ],
)
def test_a_sentence_that_a_field_was_read_from_stays(lead: str) -> None:
    blocks = [Block(Role.PARAGRAPH, text) for text in (lead, "And more.")]
    evidence = {
        "authors": Evidence(lead, "text:line-by", lead, 1.0),
        "published": Evidence(lead, "text:day", lead, 1.0),
    }
    read = cast("Any", SimpleNamespace(segments=[], decision=SimpleNamespace(types=[])))
    metadata = Metadata(authors=["박지훈"], evidence=evidence)
    assert [kept for _, kept in with_fields([(block, True) for block in blocks], read, metadata)] == [True, True]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Jane Doe", Role.BYLINE),
        ("Text by Jane Doe · 5 min", Role.BYLINE),
        ("Fri 3 May 2024 at 10:00", Role.DATELINE),
        ("Jane Doe kept the ferries for eleven years", None),
        ("Until 3 May 2024 the boats will not go at night", None),
        ("4 May 2024", None),
    ],
)
def test_lines_before_the_text_that_say_who_or_when(line: str, role: Role | None) -> None:
    blocks = [Block(Role.PARAGRAPH, line, score=0.9), Block(Role.PARAGRAPH, TEXT, score=0.9)]
    read = cast("Any", SimpleNamespace(segments=[], decision=SimpleNamespace(types=[])))
    metadata = Metadata(authors=["Jane Doe"], published=date(2024, 5, 3))
    (block, kept), _ = with_fields([(block, True) for block in blocks], read, metadata)
    assert (block.role, kept) == ((role, False) if role else (Role.PARAGRAPH, True))
