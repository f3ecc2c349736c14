from __future__ import annotations

from articlekit.metadata.candidate import Candidate
from articlekit.metadata.title_vote import title_tallies
from articlekit.metadata.titles import clean_title, fold, guess_headline, without_site


def best(*candidates: tuple[str, str], site: frozenset[str] = frozenset()) -> str:
    return title_tallies([Candidate("title", source, (raw,)) for source, raw in candidates], site)[0].best.value


def test_clean_resolves_entities_left_twice() -> None:
    assert clean_title("Salt &amp;amp;  pepper\n") == "Salt & pepper"


def test_fold_forgets_typography() -> None:
    assert fold("“It’s – HERE”") == fold('"it\'s - here"')


def test_site_name_is_cut_from_both_ends() -> None:
    assert without_site("The Daily | Ferries return | The Daily", {"thedaily"}) == "Ferries return"


def test_site_name_alone_stays() -> None:
    assert without_site("The Daily", {"thedaily"}) == "The Daily"


def test_guess_takes_the_first_segment_or_a_far_longer_one() -> None:
    assert guess_headline("Ferries return to the harbour - The Daily") == "Ferries return to the harbour"
    assert guess_headline("News | Ferries return to the harbour") == "Ferries return to the harbour"


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
    assert title_tallies([], frozenset()) == []
