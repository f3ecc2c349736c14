from __future__ import annotations

import numpy as np
from train.weak import ALIKE_COST, KEPT_COST, LEFT_COST, weak_labels

PROSE = "one two three four five six seven eight nine ten eleven twelve"


def labelled(
    texts: list[str], kept: list[str], left: list[str], paths: list[int] | None = None
) -> tuple[list[float], list[float]]:
    words = np.array([len(text.split()) for text in texts], np.float32)
    groups = np.array(paths if paths is not None else range(len(texts)))
    labels, costs = weak_labels(texts, kept, left, groups, words)
    return labels.tolist(), [round(float(cost), 4) for cost in costs]


def test_snippets_label_the_segments_that_hold_them() -> None:
    labels, costs = labelled([PROSE, "Share  this", "Other"], ["three FOUR"], ["share this"])
    assert labels == [1, 0, 0]
    assert costs == [KEPT_COST, LEFT_COST, 0]


def test_a_snippet_deep_in_a_text_does_not_make_it_boilerplate() -> None:
    assert labelled([PROSE], [], ["six"]) == ([0], [0])
    assert labelled([PROSE], [], ["One two"]) == ([0], [LEFT_COST])


def test_segments_in_like_elements_share_the_label() -> None:
    texts = [PROSE, PROSE.upper()[::-1], f"b {PROSE}", "Home", "News"]
    labels, costs = labelled(texts, ["one two", "b one"], ["home"], [1, 1, 1, 2, 2])
    assert labels == [1, 1, 1, 0, 0]
    assert 0 < costs[1] < ALIKE_COST == costs[4]


def test_like_elements_that_disagree_tell_nothing() -> None:
    texts = [PROSE, "Home", PROSE[::-1], f"b {PROSE}"]
    assert labelled(texts, ["one two", "b one"], ["home"], [1, 1, 1, 1])[1][2] == 0
