from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.classify.select import LEAST, best_set, in_moods, repeats, with_gaps_filled

blocks = st.lists(st.tuples(st.floats(0, 1, width=32), st.integers(1, 50)), min_size=1, max_size=7)


@given(blocks)
def test_no_other_set_has_a_higher_expected_f1(given_blocks: list[tuple[float, int]]) -> None:
    probability = np.array([p for p, _ in given_blocks], np.float32)
    words = np.array([w for _, w in given_blocks], np.float32)
    chosen, expected = best_set(probability, words)
    moods = in_moods(probability)
    gold = moods @ words
    for choice in product((False, True), repeat=len(words)):
        pick = np.array(choice)
        if pick.any():
            hits = moods[:, pick] @ words[pick]
            assert float((2 * hits / (words[pick].sum() + gold)).mean()) <= expected + 1e-4
    assert chosen.any() == (expected >= LEAST)


def test_nothing_is_kept_where_all_is_unlikely() -> None:
    chosen, expected = best_set(np.array([0.1, 0.02], np.float32), np.array([5, 50], np.float32))
    assert not chosen.any()
    assert 0 < expected < LEAST


@given(st.floats(0.01, 0.99))
def test_moods_keep_the_probability_on_the_whole(probability: float) -> None:
    moods = in_moods(np.array([probability], np.float32))
    assert moods.mean() == pytest.approx(probability, abs=0.02)
    assert (np.diff(moods[:, 0]) > 0).all()


def test_teasers_that_are_all_content_or_none_are_left() -> None:
    probability = np.array([0.97] * 5 + [0.42] * 5, np.float32)
    chosen, _ = best_set(probability, np.full(10, 30, np.float32))
    assert chosen.tolist() == [True] * 5 + [False] * 5


def test_sure_blocks_are_kept_and_doubtful_ones_dropped() -> None:
    chosen, expected = best_set(np.array([0.95, 0.05, 0.9], np.float32), np.array([50, 50, 40], np.float32))
    assert chosen.tolist() == [True, False, True]
    assert 0.85 < expected < 0.97


def test_gaps_are_filled_as_far_as_they_reach() -> None:
    kept = np.array([True, False, True, False, False, True, False])
    reach = np.array([0, 1, 0, 2, 1, 0, 2])
    probability = np.where(kept, 0.6, 0.35).astype(np.float32)
    filled = with_gaps_filled(kept, probability, reach)
    assert filled.tolist() == [True, True, True, True, False, True, False]
    doubtful = np.where(kept, 0.6, 0.2).astype(np.float32)
    assert with_gaps_filled(kept, doubtful, reach).tolist() == kept.tolist()
    assert not with_gaps_filled(kept & False, probability, reach).any()


def _repeats(texts: str, words: list[int], boxes: list[int], around: list[int], hidden: str = "") -> str:
    """The texts that are no repeats; small letters were not kept."""
    kept = np.array([text.isupper() for text in texts])
    is_hidden = np.array([text in hidden.split() for text in map(str, range(len(texts)))])
    sizes = np.array(words, np.float32)
    repeated = repeats(kept, texts.upper(), sizes, np.array(boxes), np.array(around), is_hidden)
    return "".join("-" if flag else text for text, flag in zip(texts, repeated, strict=True))


def test_a_long_text_kept_in_another_box_is_a_repeat() -> None:
    assert _repeats("aSASAA", [29, 2, 29, 2, 29, 29], [1, 1, 2, 3, 2, 3], [0, 0, 0, 1, 0, 1]) == "aSASA-"


def test_of_two_the_hidden_one_is_the_repeat() -> None:
    assert _repeats("AA", [30, 30], [1, 2], [1, 2]) == "A-"
    assert _repeats("AA", [30, 30], [1, 2], [1, 2], hidden="0") == "-A"


def test_a_text_repeated_among_much_that_is_new_is_no_repeat() -> None:
    assert _repeats("ABAC", [30, 30, 30, 29], [1, 1, 2, 2], [1, 1, 2, 2]) == "AB-C"
    assert _repeats("ABAC", [30, 30, 30, 31], [1, 1, 2, 2], [1, 1, 2, 2]) == "ABAC"


@given(blocks)
def test_precision_keeps_a_part_of_what_is_balanced_and_recall_more(given_blocks: list[tuple[float, int]]) -> None:
    probability = np.array([p for p, _ in given_blocks], np.float32)
    words = np.array([w for _, w in given_blocks], np.float32)
    sets = [best_set(probability, words, beta)[0] for beta in (0.5, 1.0, 2.0)]
    if all(chosen.any() for chosen in sets):
        assert sets[0].sum() <= sets[1].sum() <= sets[2].sum()


def test_focus_moves_the_cut() -> None:
    probability, words = np.array([0.9, 0.6, 0.3], np.float32), np.full(3, 10, np.float32)
    assert [int(best_set(probability, words, beta)[0].sum()) for beta in (0.5, 1.0, 2.0)] == [1, 2, 3]
