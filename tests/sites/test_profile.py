from __future__ import annotations

import dataclasses
import pickle
from functools import reduce
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit import SiteProfile, learn
from articlekit.sites import profile as module
from articlekit.sites.profile import LEAST_PAGES, PageLines, as_lines
from tests.sites.site import dump

lines = st.text("abc #*", min_size=1, max_size=6)
tallies = st.dictionaries(lines, st.integers(0, 9), max_size=4).map(as_lines)
samples = st.dictionaries(st.text("0123abc", min_size=1, max_size=3), st.just(0), max_size=4).map(
    lambda names: tuple(PageLines(name, (name, "line")) for name in sorted(names))
)
counts = st.integers(0, 20)
profiles = st.builds(
    SiteProfile, lines=tallies, settled=st.integers(9, 20), sample=samples, read=counts, skipped=counts
)
texts = st.lists(st.text("ab \n1", max_size=30), max_size=8)


@given(profiles, profiles, profiles)
def test_merging_is_commutative_and_associative(a: SiteProfile, b: SiteProfile, c: SiteProfile) -> None:
    assert a.merge(b) == b.merge(a)
    assert a.merge(b).merge(c) == a.merge(b.merge(c)) == a.merge(b, c)
    assert a.merge(SiteProfile()) == a == SiteProfile().merge(a)


@settings(deadline=None)
@given(texts, texts)
def test_merged_parts_are_the_whole(a: list[str], b: list[str]) -> None:
    whole = learn([*a, *b])
    assert learn(a).merge(learn(b)) == whole
    assert learn([*b, *a]) == whole
    assert learn(a).merge(learn(b)).to_json() == whole.to_json()


def test_a_sample_is_the_same_however_it_was_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PAGES", 6)
    monkeypatch.setattr("articlekit.sites.learn.MOST_PAGES", 6)
    dumps = [dump(number) for number in range(20)]
    whole = learn(dumps)
    assert len(whole.sample) == 6
    assert whole.read == 20
    for seed in range(3):
        Random(seed).shuffle(dumps)
        parts = [learn(dumps[at : at + 7]) for at in range(0, 20, 7)]
        assert reduce(SiteProfile.merge, parts) == whole


def test_trimmed_profiles_add_up() -> None:
    a, b = learn(map(dump, range(6))).trimmed(), learn(map(dump, range(6, 10))).trimmed()
    both = a.merge(b)
    assert both.sample == ()
    assert both.pages == 10
    assert both.counts["source link"] == 10
    assert both == learn(map(dump, range(10))).trimmed()


@given(profiles)
def test_trimming_keeps_what_counts(profile: SiteProfile) -> None:
    trimmed = profile.trimmed()
    assert trimmed.counts == profile.counts
    assert trimmed.pages == profile.pages
    assert trimmed.trimmed() == trimmed
    assert all(count >= LEAST_PAGES for _, count in trimmed.lines)


def test_trimmed_profiles_are_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_LINES", 2)
    assert [count for _, count in learn(map(dump, range(5))).trimmed().lines] == [5, 5]


def test_profiles_are_values() -> None:
    profile = learn(map(dump, range(5)))
    same = pickle.loads(pickle.dumps(profile))
    assert profile.pages == 5  # what is made on first use does not count
    assert same == profile == pickle.loads(pickle.dumps(profile))
    assert hash(same) == hash(profile)
    with pytest.raises(dataclasses.FrozenInstanceError):
        profile.read = 3  # type: ignore[misc]


def test_edited_lines_are_found_in_any_spelling() -> None:
    known = SiteProfile((("Source Link", 4), ("Sign up for * letters", 3), ("More by *", 2)), settled=5).known
    assert known.count("source link") == 4
    assert known.count("sign up for our letters") == known.count("sign up for letters by mail") + 3 == 3
    assert known.count("more by ada") == known.count("more by") == known.count("more by ada lovelace") + 2 == 2


def test_only_profiles_merge() -> None:
    with pytest.raises(TypeError, match="load JSON with from_json"):
        SiteProfile().merge({})  # type: ignore[arg-type]
