from __future__ import annotations

from articlekit.metadata.titles import clean_title, fold, without_site


def test_clean_resolves_entities_left_twice() -> None:
    assert clean_title("Salt &amp;amp;  pepper\n") == "Salt & pepper"


def test_fold_forgets_typography() -> None:
    assert fold("“It’s – HERE”") == fold('"it\'s - here"')


def test_site_name_is_cut_from_both_ends() -> None:
    assert without_site("The Daily | Ferries return | The Daily", {"thedaily"}) == "Ferries return"


def test_site_name_alone_stays() -> None:
    assert without_site("The Daily", {"thedaily"}) == "The Daily"
