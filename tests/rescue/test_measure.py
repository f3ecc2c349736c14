from __future__ import annotations

from articlekit.rescue.measure import share_in, squeezed

TEXT = "".join(f"word{number}" for number in range(200))


def test_editions_of_one_text_squeeze_to_the_same() -> None:
    assert (
        squeezed("<p>A <b>first</b> boat,</p>\n<p>at ten.</p>") == squeezed("a first boat at TEN") == "afirstboatatten"
    )


def test_share() -> None:
    assert share_in(TEXT, f"x{TEXT}y") == 1.0
    assert share_in(TEXT, TEXT[: len(TEXT) // 2]) == 0.5
    assert share_in("boat", "theboats") == 1.0
    assert share_in("", TEXT) == share_in(TEXT, "") == 0.0
