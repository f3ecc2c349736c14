from __future__ import annotations

import re

import pytest

from articlekit.lexicon.classes import CATEGORIES, class_bits
from articlekit.lexicon.data import entries

LISTED = entries("classes")


def categories(value: str) -> set[str]:
    mask = class_bits(value)
    return {name for index, name in enumerate(CATEGORIES) if mask >> index & 1}


@pytest.mark.parametrize("words", LISTED.values(), ids=LISTED)
def test_a_file_holds_ten_to_seventy_distinct_lower_case_tokens(words: tuple[str, ...]) -> None:
    assert 10 <= len(words) <= 70
    assert len(set(words)) == len(words)
    assert [word for word in words if not re.fullmatch("[a-z]{2,}", word)] == []


@pytest.mark.parametrize("words", LISTED.values(), ids=LISTED)
def test_no_file_spells_out_the_plural_that_every_token_has(words: tuple[str, ...]) -> None:
    assert {word + "s" for word in words} & set(words) == set()


def test_the_categories_are_sorted_and_fit_a_signed_64_bit_mask() -> None:
    assert 0 < len(CATEGORIES) <= 60
    assert list(CATEGORIES) == sorted(set(CATEGORIES))


@pytest.mark.parametrize(
    ("value", "category"),
    [
        ("comment", "comment"),
        ("Comment", "comment"),
        ("COMMENT", "comment"),
        ("site-footer__inner", "footer"),
        ("wide js-share-bar-2", "share"),
        ("pageSidebarLeft", "sidebar"),
        ("HTMLBreadcrumb", "breadcrumb"),
        ("breadcrumbHTML", "breadcrumb"),
        ("sidebar3", "sidebar"),
        ("kommentarbereich", "comment"),
        ("inhalt", "content"),
        ("publicidad", "ad"),
        ("partage", "share"),
    ],
)
def test_a_token_speaks_for_its_category_wherever_it_stands(value: str, category: str) -> None:
    assert category in categories(value)


@pytest.mark.parametrize(
    ("value", "category"),
    [
        ("sr-only", "hidden"),
        ("srOnly", "hidden"),
        ("sr_only", "hidden"),
        ("x-sr-only-y", "hidden"),
        ("see also", "related"),
        ("readMore", "button"),
    ],
)
def test_two_neighbours_read_as_one_word(value: str, category: str) -> None:
    assert category in categories(value)


@pytest.mark.parametrize("value", ["sr", "only", "only-sr", "sr-x-only"])
def test_halves_of_a_word_apart_say_nothing(value: str) -> None:
    assert class_bits(value) == 0


@pytest.mark.parametrize(
    ("one", "more"),
    [("breadcrumb", "breadcrumbs"), ("ad", "ads"), ("related-post", "related-posts"), ("pullquote", "pullQuotes")],
)
def test_a_plural_says_what_its_singular_says(one: str, more: str) -> None:
    assert class_bits(one) & class_bits(more) == class_bits(one) != 0


def test_a_value_speaks_for_all_its_tokens() -> None:
    assert categories("cookie") | categories("modal") <= categories("cookie modal")
    assert {"tags", "forum"} <= categories("topic")


@pytest.mark.parametrize("value", ["", "   ", "--__", "12 34", "col-md-6", "shadow", "adapter", "Ж é"])
def test_layout_and_look_alikes_say_nothing(value: str) -> None:
    assert class_bits(value) == 0


@pytest.mark.parametrize("value", ["css-1ad9x", "element-5fb2d4", "ad44488", "Xy-0Ad", "sc-9AD0f", "AD15", "4ad-"])
def test_a_pair_of_letters_in_a_hash_says_nothing(value: str) -> None:
    assert class_bits(value) == 0


@pytest.mark.parametrize("value", ["ad", "Ad", "AD", "x_ad-1", "adWide", "wideAd", "WideADFar", "xs12-ads"])
def test_a_pair_of_letters_apart_from_digits_is_a_token(value: str) -> None:
    assert categories(value) == {"ad"}


def test_only_ascii_letters_make_tokens() -> None:
    assert class_bits("préad") == class_bits("pr ad")
