from __future__ import annotations

from datetime import date
from pathlib import Path

from articlekit import RenderOptions, parse
from articlekit.article import Evidence, Metadata
from articlekit.metadata.front_matter import page_title, with_front_matter

PAGE = Path(__file__).parents[1] / "fixtures" / "pages" / "news-jsonld.html"


def test_front_matter_wins_and_the_rest_stays() -> None:
    shown = Evidence("Menu", "text:title", "Menu", 0.5)
    metadata = Metadata(title="Menu", section="Boats", evidence={"title": shown})
    values = {"title": ("Night ferries return",), "author": ("Jane Doe; John Roe",), "date": ("2024-05-03",)}
    read = with_front_matter(metadata, values)
    assert (read.title, read.authors, read.published) == (
        "Night ferries return",
        ["Jane Doe", "John Roe"],
        date(2024, 5, 3),
    )
    assert read.section == "Boats"
    assert read.evidence["published"].value == "2024-05-03"
    assert read.evidence["title"] == Evidence(
        "Night ferries return", "front_matter:title", "Night ferries return", 1.0, (shown,)
    )


def test_what_cannot_be_read_sets_nothing() -> None:
    assert (
        with_front_matter(
            Metadata(), {"date": ("soon",), "author": ("---",), "layout": ("post",), "url": ("javascript:a()",)}
        )
        == Metadata()
    )


def test_a_page_title_is_one_candidate_among_others() -> None:
    text = "word " * 40
    dump = (
        "Title: Night ferries return | The Harbour Daily\n\nURL Source: https://harbour.example/ferries\n\n"
        f"Markdown Content:\n# Night ferries return\n\n{text}\n\n{text}\n"
    )
    article = parse(dump)
    assert article.title == "Night ferries return"
    assert article.url == "https://harbour.example/ferries"
    assert page_title({"title": ("Ferries",)}) == ()


def test_markdown_of_our_own_reads_as_it_was_written() -> None:
    page = parse(PAGE.read_bytes())
    again = parse(page.to_markdown(RenderOptions(front_matter=True)))
    for name in ("title", "authors", "published", "modified", "tags", "language", "site_name", "description", "url"):
        assert getattr(again, name) == getattr(page, name), name
        assert again.evidence[name].source.startswith("front_matter:")
