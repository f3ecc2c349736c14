from __future__ import annotations

import pytest

from articlekit.classify.text_stats import text_stats


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("words", "Three little words", 3),
        ("words", "don't", 2),
        ("words", "船は朝に出た", 3),  # six characters of an unspaced script, two to a word
        ("uppers", "The BBC", 4),
        ("digits", "in 1984", 4),
        ("commas", "a, b; c，d", 3),
        ("stops", "One. Two! 三。", 3),
        ("marks", "(a) – b", 3),
        ("unspaced", "船 boat", 1),
        ("characters", "𝒳 ok", 4),
        ("stopwords", "The boat is in the harbour", 4),
        ("starts_lower", "and so", 1),
        ("starts_lower", "And so", 0),
        ("ends_sentence", "It ended.", 1),
        ("ends_sentence", "A headline", 0),
        ("bars", "Home | News / Sport", 2),
        ("ends_colon", "Read also:", 1),
        ("ends_colon", "相关文章：", 1),
        ("ends_colon", "At 12:30", 0),
    ],
)
def test_counts(name: str, text: str, expected: float) -> None:
    texts = ["something else, 12", text, "last."]
    stats = text_stats(texts)
    assert getattr(stats, name)[1] == expected
