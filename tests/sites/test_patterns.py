from __future__ import annotations

import pytest

from articlekit.sites.patterns import patterns, repeated_patterns


def test_a_star_for_each_word_and_beside() -> None:
    found = list(patterns("a b c d e"))
    assert len(found) == len(set(found)) == 5 + 6
    assert {"* b c d e", "a b c d *", "a * b c d e", "a b c d * e", "* a b c d e"} <= set(found)


@pytest.mark.parametrize("line", ["a", "a " * 30])
def test_words_alone_and_long_lines_have_none(line: str) -> None:
    assert not list(patterns(line))


@pytest.mark.parametrize("line", ["one two three {}", "# # # # one two three {}"])
def test_short_and_numbered_lines_are_not_learned_as_one(line: str) -> None:
    assert repeated_patterns({line.format(word): {page} for page, word in enumerate("abcd")}) == {}


def test_lines_that_differ_in_a_word_at_any_place() -> None:
    words = "sign up for our daily letter".split()
    for at in range(len(words)):
        lines = [" ".join((*words[:at], other, *words[at + 1 :])) for other in ("x", "y", "z")]
        pattern = " ".join((*words[:at], "*", *words[at + 1 :]))
        assert repeated_patterns({line: {page} for page, line in enumerate(lines)}) == {pattern: 3}


def test_a_word_more_or_less() -> None:
    found = repeated_patterns({"sign up for the letter": {1}, "sign up for the free letter": {2, 3}})
    assert found == {"sign up for the * letter": 3}


def test_lines_that_repeat_themselves_need_no_pattern() -> None:
    assert repeated_patterns({"sign up for the letter": {1, 2, 3}, "sign up for a letter": {4}}) == {}


def test_two_pages_are_too_few() -> None:
    assert repeated_patterns({"sign up for the letter": {1}, "sign up for a letter": {2}}) == {}
