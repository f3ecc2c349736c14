"""Text in the tree that no reader sees at first: in <noscript>, in <template>, in hidden boxes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..article import Note
from ..segment.tags import FLAG_BIT

if TYPE_CHECKING:
    from ..classify.decide import Decision
    from ..segment.page import Page

_PLACES = {
    "noscript": "most of the body stands in <noscript>, for readers without scripts",
    "template": "most of the body stands in <template>, for a script to show",
    "hidden": "most of the body stands in elements that are hidden at first",
}
_UNSEEN = sum(FLAG_BIT[name] for name in (*_PLACES, "aria_hidden", "invisible"))


def with_all_shown(page: Page) -> Page | None:
    """The page as if nothing in it were hidden; None if nothing is."""
    flags = page.nodes.flags
    if not (flags & _UNSEEN).any():
        return None
    return replace(page, nodes=replace(page.nodes, flags=flags & ~_UNSEEN))


def unseen_notes(page: Page, decision: Decision) -> list[Note]:
    """A note if most of the body is text that no reader sees at first."""
    kept = decision.scores.kept
    words, flags = decision.scores.words[kept], page.nodes.flags[page.node][kept]
    if not (flags & _UNSEEN).any():
        return []
    return next(
        (
            [Note(f"body_from_{name}", detail)]
            for name, detail in _PLACES.items()
            if 2 * words[(flags & FLAG_BIT[name]) != 0].sum() > words.sum()
        ),
        [],
    )
