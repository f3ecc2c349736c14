from __future__ import annotations

import pytest

from articlekit.lexicon.calls import calling


def test_no_texts() -> None:
    assert calling([]) == []


@pytest.mark.parametrize(
    "text",
    ["We use cookies.", "Subscribers get more", "SIGN UP today", "Abonnez-vous !", "Подпишитесь на рассылку", "© 2024"],
)
def test_calls(text: str) -> None:
    assert calling([text]) == [True]


@pytest.mark.parametrize("text", ["", "A sign stood up there.", "The cook left", "Ferries and islands", "渡船"])
def test_prose_does_not(text: str) -> None:
    assert calling([text]) == [False]
