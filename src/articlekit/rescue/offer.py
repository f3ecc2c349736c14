"""Offer: a text that a page carries in a script, before anyone compared it with what the page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """A text, HTML or plain, that stood under `key` in the data of `script`.

    `title` is what the data around it is called, "" if it has no name; `code` names the kind of source in notes.
    """

    text: str
    title: str
    key: str
    code: str
    script: etree._Element

    @property
    def origin(self) -> str:
        """Where it stood, in words."""
        place = "JSON-LD" if self.code == "body_from_jsonld" else "the JSON of a script"
        return f"“{self.key}” in {place}"
