from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.classify import word_sets
from articlekit.classify.characters import Characters
from articlekit.classify.word_sets import WordSets

WORDS = st.text(st.sampled_from("aAbB \t\u00a0\nİıΣσς𝒳😀é1.\u3000"), min_size=1).filter(str.strip)


def sets(texts: list[str]) -> WordSets:
    return WordSets(texts, Characters(texts))


@given(st.lists(WORDS, min_size=1), st.lists(WORDS | st.just(""), min_size=1))
def test_the_same_as_with_sets_of_strings(texts: list[str], others: list[str]) -> None:
    found, wanted = sets(texts), sets(others)
    words = [text.lower().split() for text in texts]
    other_words = [set(text.lower().split()) for text in others]
    assert found.counts.tolist() == list(map(len, words))
    assert found.sizes.tolist() == [len(set(text)) for text in words]
    common = found.common(wanted)
    assert common.tolist() == [[len(other & set(text)) for text in words] for other in other_words]
    overlaps = [[len(other & set(text)) / len(other | set(text)) for text in words] for other in other_words]
    np.testing.assert_allclose(found.overlaps(wanted, common), overlaps, rtol=1e-6)


@pytest.mark.parametrize("word", ["a", "word", "é", "😀", "船"])
def test_a_word_is_the_same_wherever_it_stands(word: str) -> None:
    texts = [word, "x " * 3000 + word, "y" * (word_sets._FEW + 1) + " " + word]
    for others in ([word], [texts[2]]):
        assert sets(texts).common(sets(others)).tolist() == [[1, 1, 1 + (others == [texts[2]])]]


def test_characters_of_scripts_without_blanks_are_words() -> None:
    words = sets(["船は朝に船は", "The 船 at7朝", "ship."])
    assert words.counts.tolist() == [6, 4, 1]
    assert words.sizes.tolist() == [4, 4, 1]
    assert words.common(sets(["朝の船"])).tolist() == [[2, 2, 0]]


def test_nothing_in_common_with_nothing() -> None:
    words = sets(["One two", "three"])
    assert words.common(sets(["", ""])).tolist() == [[0, 0], [0, 0]]
