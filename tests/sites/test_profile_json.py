from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit import SiteProfile, learn
from tests.sites.site import dump
from tests.sites.test_profile import profiles

START = {"profile_schema": 1}


@given(profiles)
def test_round_trip(profile: SiteProfile) -> None:
    text = profile.to_json()
    assert SiteProfile.from_json(text) == profile
    assert SiteProfile.from_json(text).to_json() == text
    assert SiteProfile.from_dict(profile.to_dict()) == profile


def test_a_line_of_the_site_is_a_line_of_the_text() -> None:
    text = learn(map(dump, range(5))).trimmed().to_json()
    assert '\n    "source link": 5' in text
    assert "sample" not in text


def test_lone_surrogates_and_line_separators_are_escaped() -> None:
    profile = SiteProfile((("a\ud800b\u2028c", 2),), settled=2)
    assert profile.to_json().encode()
    assert SiteProfile.from_json(profile.to_json()) == profile


def test_what_a_person_writes_is_enough() -> None:
    profile = SiteProfile.from_json('{"profile_schema": 1, "pages": 9, "lines": {"Source Link": 8}}')
    assert profile.counts == {"source link": 8}
    assert profile.pages == 9


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "expected the object that SiteProfile.to_dict"),
        ({"schema": 1}, '"profile_schema"'),
        ({"profile_schema": 2}, "schema version 2, this articlekit reads version 1: learn it again"),
        ({"profile_schema": True}, "schema version True"),
        ({**START, "pages": -1}, "pages: expected a whole number from 0 on, not -1"),
        ({**START, "pages": 1.5}, "not 1.5"),
        ({**START, "lines": ["a"]}, r"lines: expected an object, not \['a'\]"),
        ({**START, "lines": {"a": "b"}}, "lines, 'a': expected a whole number"),
        ({**START, "lines": {"a": 2}}, "'a': on 2 pages of 0: set \"pages\" to more"),
        ({**START, "sample": 3}, "sample: expected an object"),
        ({**START, "sample": {"lines": [3]}}, "sample, lines: expected text, not 3"),
        ({**START, "sample": {"lines": {}}}, "sample, lines: expected a list"),
        ({**START, "sample": {"lines": ["a"], "pages": {"f": [1]}}}, "'f': there is no line 1, the sample has 1"),
        ({**START, "sample": {"lines": ["a"], "pages": {"f": "x" * 99}}}, r"expected a list, not 'x+\.\.\."),
    ],
)
def test_other_data_is_refused(data: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        SiteProfile.from_json(json.dumps(data))


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "nope"])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a site profile"):
        SiteProfile.from_json(text)


@given(st.recursive(st.none() | st.integers() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=2)))
def test_nothing_but_value_errors(data: Any) -> None:
    for shaped in (data, {**START, "lines": {"a": data}}, {**START, "sample": {"lines": data, "pages": {"f": data}}}):
        try:
            SiteProfile.from_dict(shaped)
        except ValueError as error:
            assert str(error)  # noqa: PT017
