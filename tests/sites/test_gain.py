"""A profile of twenty dumps of a site: other dumps of it are read no worse, and without what all of them show."""

from __future__ import annotations

from articlekit import learn, parse
from tests.scores import f1

from .site import FOOT, PROMO, dump, story

PROFILE = learn(map(dump, range(20)))
OTHERS = range(20, 30)


def test_no_dump_of_the_site_is_read_worse_and_their_mean_is_better() -> None:
    gains = []
    for number in OTHERS:
        gold = "\n".join(story(number)[1:])
        without, with_profile = parse(dump(number)), parse(dump(number), profile=PROFILE)
        gains.append(f1(with_profile.text, gold) - f1(without.text, gold))
    assert min(gains) >= 0
    assert sum(gains) > 0


def test_dumps_without_what_the_site_repeats_stay_as_they_are() -> None:
    for number in OTHERS:
        plain = dump(number, around=False)
        assert parse(plain, profile=PROFILE).text == parse(plain).text
    assert not any(line in parse(dump(20), profile=PROFILE).text for line in (PROMO, *FOOT))
