from __future__ import annotations

from articlekit import parse
from articlekit.metadata.titles import clean_title, fold, without_site


def test_clean_resolves_entities_left_twice() -> None:
    assert clean_title("Salt &amp;amp;  pepper\n") == "Salt & pepper"


def test_fold_forgets_typography() -> None:
    assert fold("“It’s – HERE”") == fold('"it\'s - here"')


def test_site_name_is_cut_from_both_ends() -> None:
    assert without_site("The Daily | Ferries return | The Daily", {"thedaily"}) == "Ferries return"


def test_site_name_alone_stays() -> None:
    assert without_site("The Daily", {"thedaily"}) == "The Daily"


def test_a_wide_colon_parts_a_name_from_a_title_but_no_headline() -> None:
    headline = "渡轮九月恢复通航！李明：停运半年之后，票价维持不变"
    assert parse(f"<title>{headline}</title><body><p>渡轮。</p>").title == headline
    assert without_site("渡轮九月恢复通航：河岸日报", {"河岸日报"}) == "渡轮九月恢复通航"
