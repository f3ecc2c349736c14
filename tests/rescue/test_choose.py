from __future__ import annotations

import pytest
from lxml import etree

from articlekit.rescue.choose import Shown, best_offer
from articlekit.rescue.measure import squeezed
from articlekit.rescue.offer import Offer


def _sentence(number: int, kind: str) -> str:
    return f"The {kind} of {number * 7919} left harbour {number * 104729} with {number * 15485863} aboard, all told."


BODY = " ".join(_sentence(number, "boat") for number in range(1, 21))
OTHER = " ".join(_sentence(number, "ship") for number in range(50, 90))
TITLE = "Night ferries return to the islands"


def offer(text: str = BODY, title: str = TITLE) -> Offer:
    return Offer(text, title, "body", "body_from_state", etree.Element("script"))


def shown(body: str = "", page: str = "", description: str = "", titles: tuple[str, ...] = (TITLE,)) -> Shown:
    return Shown(squeezed(body), squeezed(page), squeezed(description), titles)


def chosen(*offers: Offer, page: Shown) -> str:
    best = best_offer(offers, page)
    return best.text if best else ""


def test_the_longest_that_is_the_pages_own() -> None:
    assert chosen(offer(OTHER, "Harbour dues to rise"), offer(BODY[:600]), offer(), page=shown()) == BODY


@pytest.mark.parametrize(
    "title",
    [TITLE, f"{TITLE} - Harbour Post", "NIGHT FERRIES RETURN TO THE ISLANDS!", "Night ferries return to islands"],
)
def test_titles_agree_but_for_the_site(title: str) -> None:
    assert chosen(offer(title=title), page=shown()) == BODY


@pytest.mark.parametrize("title", ["", "Harbour dues to rise", "Night", "The islands"])
def test_without_a_title_other_words_of_the_page_must_be_in_the_text(title: str) -> None:
    assert chosen(offer(title=title), page=shown()) == ""
    assert chosen(offer(title=title), page=shown(description=BODY[:100])) == BODY
    assert chosen(offer(title=title), page=shown(body=BODY[:200], page=BODY[:200])) == BODY
    assert chosen(offer(title=title), page=shown(description=OTHER[:100], body=OTHER[:200])) == ""


def test_what_the_page_shows_is_left_as_it_is() -> None:
    assert chosen(offer(), page=shown(body=BODY[: len(BODY) * 2 // 3])) == ""
    assert chosen(offer(), page=shown(page=OTHER + BODY)) == ""
    assert chosen(offer(BODY[:200]), page=shown()) == ""
    assert chosen(offer("window.boat = {a: [1]};" * 50), page=shown()) == ""
    assert chosen(page=shown()) == ""
