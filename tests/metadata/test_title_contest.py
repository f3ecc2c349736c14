from __future__ import annotations

from articlekit.metadata.candidate import Candidate
from articlekit.metadata.contest import decide
from articlekit.metadata.learned import shipped_weights
from articlekit.metadata.setting import Setting
from articlekit.metadata.title_contest import title_contest


def best(*candidates: tuple[str, str], site: frozenset[str] = frozenset(), url: str = "") -> str:
    said = [Candidate("title", source, (raw,)) for source, raw in candidates]
    contest = title_contest(said, Setting(url=url, site_names=site, declares=True))
    found: str = decide(contest, shipped_weights()["title"])[0].best.value
    return found


def test_heading_that_the_title_holds_wins() -> None:
    found = best(
        ("html:title", "Ferries return - Harbour - The Daily"),
        ("html:h1", "Ferries return"),
        ("html:h1-later", "More news"),
        ("meta:og:title", "Ferries are back"),
    )
    assert found == "Ferries return"


def test_heading_that_is_the_site_name_is_worthless() -> None:
    found = best(("html:h1", "The Daily"), ("html:title", "Ferries return | The Daily"), site=frozenset({"thedaily"}))
    assert found == "Ferries return"


def test_a_hyphen_inside_the_headline_stays_when_the_heading_has_it() -> None:
    found = best(("html:title", "Ferries - a love story | Daily"), ("html:h1", "Ferries - a love story"))
    assert found == "Ferries - a love story"


def test_no_candidates() -> None:
    assert decide(title_contest([], Setting()), {}) == []


def test_the_address_tells_which_heading_is_the_pages() -> None:
    headings = (("html:h1", "All about our islands"), ("html:h1-later", "Night ferries return in winter"))
    assert best(*headings, url="https://example.org/news/night-ferries-return-in-winter") == headings[1][1]


def test_a_kicker_before_the_headline_is_left_out_where_another_source_has_none() -> None:
    found = best(
        ("meta:og:title", "Night ferries return to the harbour"),
        ("html:title", "Night ferries return to the harbour | Daily"),
        ("html:h1", "Traffic Night ferries return to the harbour"),
    )
    assert found == "Night ferries return to the harbour"
