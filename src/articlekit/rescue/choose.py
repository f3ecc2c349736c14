"""Is any text that a page carries out of sight clearly more than the body that it shows?"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING

from .measure import share_in, squeezed
from .prose import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .offer import Offer

RICHER = 2.0
"""A text that replaces the body is at least as many times as long."""
LEAST = 250
"""Letters and digits of a text that may be a body: some fifty words."""
_HELD = 0.5  # of a text's pieces, from which on another text holds it
_MOST = 12  # texts that are compared, the longest first
_TITLE_WORDS = 3
_TITLE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows and declares: the `body` that was chosen, the text of the whole `page` and the `description`,
    all squeezed, and its `titles`."""

    body: str
    page: str
    description: str
    titles: tuple[str, ...]


def best_offer(offers: Iterable[Offer], shown: Shown) -> Offer | None:
    """The longest text that is clearly richer than the body and clearly the page's own; None if there is none."""
    least = max(LEAST, RICHER * len(shown.body))
    for offer in nlargest(_MOST, offers, key=lambda offer: len(offer.text)):
        text = squeezed(offer.text)
        is_new = len(text) >= least and share_in(text, shown.page) < _HELD
        if is_new and is_own(offer.title, text, shown) and is_prose(offer.text):
            return offer
    return None


def is_own(title: str, text: str, shown: Shown) -> bool:
    """Does anything that the page says of itself tie the text to it, and not to another article that it mentions?"""
    return (
        any(_agree(title, own) for own in shown.titles)
        or (len(shown.description) >= _HEADLINE and share_in(shown.description, text) >= _HELD)
        or (len(shown.body) >= _HEADLINE and share_in(shown.body, text) >= _HELD)
    )


_HEADLINE = 24  # letters and digits that no two articles share by chance
_NAME = 8


def _agree(title: str, own: str) -> bool:
    """Are both one title, give or take the name of the site?"""
    told, wanted = squeezed(title), squeezed(own)
    if _is_within(told, wanted) or _is_within(wanted, told):
        return True
    words = set(title.lower().split())
    common = len(words & set(own.lower().split()))
    return common >= _TITLE_WORDS and common >= _TITLE_SHARE * len(words)


def _is_within(part: str, whole: str) -> bool:
    if part == whole:
        return bool(part)
    is_most = len(part) >= _NAME and 2 * len(part) >= len(whole)
    return (is_most or len(part) >= _HEADLINE) and part in whole
