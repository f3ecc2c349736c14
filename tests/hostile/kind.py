"""A kind of hostile input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from articlekit.article import Status

SENTENCE = "The ferry left the harbour at noon with forty passengers, two dogs and a piano on board."
PARAGRAPH = f"<p>{SENTENCE} It arrived on the island an hour late, and nobody who was there minded that at all.</p>"

Source = str | bytes


@dataclass(frozen=True)
class Kind:
    """Input of one kind: `make(n)` is about twice as long for 2n, unless the kind has but one `size`, 1.

    `size` is the n for which the checks run; `status` is what parse() must say, `note` the code of a note that it must
    give, and `words` must stand in what it kept or removed. `url` is that of the page.
    """

    make: Callable[[int], Source]
    size: int = 1
    status: Status = "ok"
    note: str | None = None
    words: str = SENTENCE
    url: str | None = None


def page(body: str, head: str = "") -> str:
    """A page of an article with `body` before its text."""
    return f"<html><head><title>A late ferry</title>{head}</head><body>{body}{PARAGRAPH * 3}</body></html>"


def in_body(unit: str, before: str = "", after: str = "") -> Callable[[int], Source]:
    """Pages with `unit` repeated before the text."""
    return lambda n: page(before + unit * n + after)


def in_head(unit: str, before: str = "", after: str = "") -> Callable[[int], Source]:
    """Pages with `unit` repeated in the head."""
    return lambda n: page("", before + unit * n + after)
