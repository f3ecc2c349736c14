from __future__ import annotations

import pytest

from articlekit.rescue.prose import is_prose

SENTENCE = "The first boat leaves at ten in the evening, and it is full on most days. "


@pytest.mark.parametrize("text", [SENTENCE, f"<p>{SENTENCE}</p>" * 3, f"<h2>Boats</h2>&nbsp;<p>{SENTENCE}</p>"])
def test_sentences_are_prose(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Home\n\nNews\n\nAbout us",
        "<ul>" + "<li><a href=/x>Boats and harbours</a></li>" * 20 + "</ul>",
        "window.boats = {first: 10, last: 22}; function leave(boat) { return boats[boat]; }" * 5,
        '[{"type":"tag","name":"p","children":[{"data":"' + SENTENCE + '"}]}]',
        ".boat { color: red; margin: 0; } .harbour { display: none; padding: 2px; }" * 5,
    ],
)
def test_labels_code_and_data_are_none(text: str) -> None:
    assert not is_prose(text)
