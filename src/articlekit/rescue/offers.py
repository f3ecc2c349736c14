"""All that the scripts of a page offer as its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .offer import Offer
from .scripts import read_scripts
from .state import texts_in
from .structured import articles_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from .scripts import Data


def read_offers(root: etree._Element, least: float, *, declared_only: bool) -> Iterator[Offer]:
    """The texts of `least` characters or more in the page's scripts, in document order; from JSON-LD alone if
    `declared_only`."""
    for data in read_scripts(root, least, declared_only=declared_only):
        for offer in _declared(data) if data.is_declared else _state(data):
            if len(offer.text) >= least:
                yield offer


def _declared(data: Data) -> Iterator[Offer]:
    for title, key, text in articles_in([data.value]):
        yield Offer(text, title, key, "body_from_jsonld", data.script)


def _state(data: Data) -> Iterator[Offer]:
    for found in texts_in(data.value):
        yield Offer(found.text, found.title, found.key, "body_from_state", data.script)
