from __future__ import annotations

from articlekit import parse
from articlekit.article import Role
from articlekit.segment.dump import segment_dump
from articlekit.segment.inline import Inline
from articlekit.segment.references import NO_REFERENCES, read_references
from articlekit.segment.undump import read_lines

HTML2TEXT = """# Night ferries return

[ Home ][1] [News][2]

The [harbour
authority][3] is bringing them back, and ![a boat][4] nobody knows [why][9].

   [1]: /
   [2]: /news/night-
      ferries (All the news)
   [3]: <https://board.example/>
This stands below.

   [4]:
/boats/the-longest-name-of-a-boat.jpg
"""
LYNX = """   [1]Home [2]News (BUTTON) Search

   [boat.jpg] The [3]harbour authority is bringing them back [4], and says [why] [5].

References

   Visible links:
   1. https://ferries.example/
   2. https://ferries.example/news
   3. https://board.example/
"""


def texts(dump: str) -> list[str]:
    return [segment.text for segment in segment_dump(dump).segments]


def test_pointers_become_links() -> None:
    dump = segment_dump(HTML2TEXT)
    assert [segment.text for segment in dump.segments] == [
        "Night ferries return",
        "Home News",
        "The harbour authority is bringing them back, and nobody knows [why][9].",
        "This stands below.",
    ]
    assert Inline("https://board.example/") in dump.segments[2].contexts
    assert Inline("/news/night-ferries") in dump.segments[1].contexts


def test_numbers_of_links_go_and_those_of_citations_stay() -> None:
    assert texts(LYNX) == ["Home News Search", "The harbour authority is bringing them back [4], and says [why] [5]."]


def test_elements_that_touch_stay_apart() -> None:
    dump = LYNX.replace("[1]Home [2]News", "Read also[1]Home un[2]known")
    assert texts(dump)[0] == "Read also Home unknown Search"


def test_the_list_is_found_with_its_heads_and_wrapped_lines() -> None:
    assert [line.text for line in read_references(read_lines(LYNX), LYNX).lines] == [
        "References",
        "Visible links:",
        "1. https://ferries.example/",
        "2. https://ferries.example/news",
        "3. https://board.example/",
    ]
    listing = [line.text for line in read_references(read_lines(HTML2TEXT), HTML2TEXT).lines]
    assert listing[2] == "ferries (All the news)"
    assert len(listing) == 6


def test_a_list_of_addresses_that_no_text_points_at_is_text() -> None:
    sources = "Sources\n\n1. https://a.example/\n2. https://b.example/\n3. https://c.example/\n\nAs told before [1]."
    assert read_references(read_lines(sources), sources) is NO_REFERENCES
    assert "https://a.example/" in " ".join(texts(sources))


def test_text_right_below_a_list_stays() -> None:
    assert texts(f"{LYNX}This stands below.")[-1] == "This stands below."


def test_the_list_is_kept_aside() -> None:
    article = parse(LYNX, kind="text")
    listing = article.removed[-1]
    assert listing.role is Role.BOILERPLATE
    assert listing.reason == "lists the addresses of the links"
    assert [LYNX[start:end] for start, end in listing.source.spans] == listing.text.split("\n")
    assert "https" not in article.text


def test_a_dump_of_a_list_alone() -> None:
    alone = "[a][1] [b][2] [c][3]\n\n[1]: /a\n[2]: /b\n[3]: /c\n"
    assert [block.text for block in parse(alone, kind="text").removed][-1:] == ["[1]: /a\n[2]: /b\n[3]: /c"]
    assert texts(alone) == ["a b c"]
