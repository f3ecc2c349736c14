from __future__ import annotations

import time

import pytest

from articlekit.metadata.picture_clauses import is_picture, without_pictures


@pytest.mark.parametrize(
    ("byline", "without"),
    [
        ("By Anna Berg, photos by Jan Holm", "By Anna Berg"),
        ("Words by Anna Berg, photography by Jan Holm", "Words by Anna Berg"),
        ("Story by Jane Doe and photos by John Roe", "Story by Jane Doe"),
        ("Text: Anna Berg, Fotos: Jan Holm", "Text: Anna Berg"),
        ("Text: Anna Berg, Fotos und Videos: Jan Holm", "Text: Anna Berg"),
        ("Fotos: Jan Holm, Text: Anna Berg", ", Text: Anna Berg"),
        ("Photos by John Roe and Max Poe", ""),
        ("Words and photos by Jane Doe", "Words and photos by Jane Doe"),
        ("Text und Fotos: Jane Doe", "Text und Fotos: Jane Doe"),
        ("Photos and text by Jane Doe", "Photos and text by Jane Doe"),
        ("Jane Doe, Photo Editor", "Jane Doe, Photo Editor"),
        ("Jane Doe and John Roe", "Jane Doe and John Roe"),
    ],
)
def test_without_pictures(byline: str, without: str) -> None:
    assert without_pictures(byline) == without


@pytest.mark.parametrize(
    ("text", "told"), [("Photo: Jane", True), ("(Bild", True), ("Jane, photo", False), ("", False)]
)
def test_is_picture(text: str, told: bool) -> None:
    assert is_picture(text) == told


def test_many_clauses_take_linear_time() -> None:
    started = time.perf_counter()
    without_pictures(", photos by Jan" * 27)
    without_pictures("words and photos " * 24)
    assert time.perf_counter() - started < 0.5
