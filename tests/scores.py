"""How good a text is, for tests that compare two ways to get it."""

from __future__ import annotations

from collections import Counter


def f1(text: str, gold: str) -> float:
    """That of the words, each as often as it occurs."""
    ours, theirs = Counter(text.split()), Counter(gold.split())
    return 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())
