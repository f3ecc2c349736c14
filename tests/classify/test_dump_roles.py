from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articlekit.article import Role
from articlekit.classify.dump_roles import Left, name_roles
from articlekit.classify.lines import find_lines
from articlekit.classify.model import load_model
from articlekit.segment.dump import segment_dump

from .judged import scores

if TYPE_CHECKING:
    from collections.abc import Callable

    from articlekit.classify.roles import Naming

STORY = "After eleven years the harbour authority is bringing back the night ferries, it said on Monday."
MORE = "The first boat leaves at ten in the evening, and the crossing takes a little under six hours."


def namings(text: str, kept: Callable[[str], bool]) -> list[Naming]:
    dump = segment_dump(text)
    texts = [segment.text for segment in dump.segments]
    judged = scores(texts, [kept(text) for text in texts])
    return name_roles(dump, judged, find_lines(texts), load_model("dump").titles, Left({}, judged.repeats))


def roles(text: str) -> list[Role]:
    return [naming.role for naming in namings(text, lambda line: line in (STORY, MORE))]


def named(text: str) -> dict[str, Role]:
    dump = segment_dump(text)
    return dict(zip([segment.text for segment in dump.segments], roles(text), strict=True))


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Home\n\nNight ferries return to the islands\n\nBy Jane Doe", "Night ferries return to the islands"),
        ("Night ferries are back in the harbour\n\nBoats\n\nShare", "Night ferries are back in the harbour"),
        (
            "Ferries\nIslands News\n\nNight ferries return\n\nThe boats run again, says the mayor.",
            "Night ferries return",
        ),
        ("12 March 2024\n\nNight ferries are back\n\n2024-03-12", "Night ferries are back"),
        ("# Night ferries return to the islands\n\nBoats", "Night ferries return to the islands"),
        ("The Post – Night ferries return\n\nMenu\n\nNight ferries return", "Night ferries return"),
    ],
)
def test_title(before: str, title: str) -> None:
    assert named(f"{before}\n\n{STORY}\n\n{MORE}\n")[title] is Role.TITLE


def test_no_title_is_named_where_none_stands() -> None:
    assert Role.TITLE not in roles(f"Share\n\nHome\n\n{STORY}\n\n{MORE}\n")


def test_a_name_below_the_title_is_heard_where_the_headline_stands_further_down() -> None:
    lines = ["Night ferries return — The Post", "Jane Doe", "2024-03-12", STORY, "Night ferries return", MORE]
    found = named("\n\n".join(lines))
    assert found["Night ferries return"] is Role.TITLE
    assert found["Jane Doe"] is Role.BYLINE


def test_dates_and_names_beside_them() -> None:
    found = named(f"Night ferries return\n\nJane Doe\n\n2024-03-12 10:30\n\n{STORY}\n")
    assert found["2024-03-12 10:30"] is Role.DATELINE
    assert found["Jane Doe"] is Role.BYLINE
    assert Role.BYLINE not in roles(f"Night ferries return\n\nJane Doe\n\n{STORY}\n")


def test_a_line_that_ends_in_a_credit_is_a_caption() -> None:
    found = named(f"Night ferries return\n\nThe quay at dawn. Photo: Jane Doe\n\n{STORY}\n")
    assert found["The quay at dawn. Photo: Jane Doe"] is Role.CAPTION


def test_bio_follows_its_label() -> None:
    bio = "Jane Doe has reported on the coast for twenty years and keeps a small boat of her own."
    found = named(
        f"{STORY}\n\nAbout the Author: Jane Doe\n\n{bio}\n\nSource link\n\nShe keeps a second boat elsewhere.\n"
    )
    assert found["About the Author: Jane Doe"] is Role.AUTHOR_LABEL
    assert found[bio] is Role.AUTHOR_BIO
    assert found["Source link"] is Role.SOURCE_LINK
    assert found["She keeps a second boat elsewhere."] is Role.BOILERPLATE


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("EconomyFeaturedRussia TodayNorth Coast", Role.TAGS),
        ("FacebookTwitterWhatsApp", Role.SHARE),
        ("The YouTube and LinkedIn pages", Role.TITLE),
    ],
)
def test_names_that_ran_together(line: str, role: Role) -> None:
    assert named(f"{line}\n\n{STORY}\n\n{MORE}\n")[line] is role


def test_tags_under_a_label() -> None:
    found = named(f"{STORY}\n\nTags:\n\nharbours, islands\n\nferries\n\nSource link\n")
    assert found["harbours, islands"] is found["ferries"] is Role.TAGS


def test_a_short_kept_line_before_a_paragraph_is_a_heading() -> None:
    found = namings(f"{STORY}\n\nA new start\n\n{MORE}\n\nThe end.\n", lambda _: True)
    assert [naming.role for naming in found] == [Role.PARAGRAPH, Role.HEADING, Role.PARAGRAPH, Role.PARAGRAPH]
    assert all(naming.kept for naming in found)


@pytest.mark.parametrize("line", ["4,110", "03:41", "| Roe | no |", "Minister Elin Marsh of the coast said:"])
def test_what_is_no_heading(line: str) -> None:
    found = namings(f"{STORY}\n\n{line}\n\n{MORE}\n", lambda _: True)
    assert found[1].role is Role.PARAGRAPH


def test_where_no_empty_line_stands_a_heading_is_far_shorter_than_what_follows() -> None:
    lines = f"{STORY}\nA new start\n{MORE}\nTwo cups\nThree more cups\nThe end."
    assert [naming.role for naming in namings(lines, lambda _: True)].count(Role.HEADING) == 1


def test_a_line_about_who_signed_the_text_heads_the_bio() -> None:
    bio = "Jane has reported on the coast for twenty years and keeps a small boat of her own."
    text = f"Night ferries return\n\nBy Jane Doe\n\n{STORY}\n\n{MORE}\n\nAbout {{}}\n\n{bio}\n"
    assert named(text.format("Jane Doe"))[bio] is Role.AUTHOR_BIO
    assert named(text.format("Harbour Post"))[bio] is Role.BOILERPLATE


def test_the_last_line_of_a_dump_heads_nothing() -> None:
    found = namings(f"{STORY}\n\nA new start\n", lambda _: True)
    assert [naming.role for naming in found] == [Role.PARAGRAPH, Role.PARAGRAPH]


def test_every_removed_line_has_a_reason() -> None:
    text = f"Odd words here\n\nNight ferries return\n\n{STORY}\n\nSome other text that is not kept by the model\n"
    found = namings(text, lambda line: line == STORY)
    assert all(naming.reason for naming in found)
    assert "after the start of the body" in found[-1].reason
