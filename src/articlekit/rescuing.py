"""Rescue: where a page shows little, its body is looked for in what it hides and in the data of its scripts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .article import Note, Role
from .classify.decide import decide_page
from .clues import Clues
from .rescue.choose import LEAST, RICHER, Shown, best_offer
from .rescue.judged import Judged, with_body_of
from .rescue.markup import as_page
from .rescue.measure import squeezed
from .rescue.offers import read_offers
from .rescue.place import source_of
from .rescue.unseen import unseen_notes, with_all_shown
from .segment.page import segment_page

if TYPE_CHECKING:
    from lxml import etree

    from .classify.model import Model
    from .options import Focus
    from .rescue.offer import Offer
    from .segment.page import Page
    from .sites.profile import SiteProfile

SCANT = 900
"""Characters of a body that may not be all: about 150 words. Other bodies are compared with JSON-LD alone."""
DOUBTFUL = 0.5
"""The confidence under which a body may not be the page's text."""
SURE = 0.6
"""The confidence that is asked of a body in hidden elements."""


def judge_page(
    root: etree._Element, clues: Clues, model: Model, focus: Focus, profile: SiteProfile | None = None
) -> Judged:
    """The segments of a page with the decision about each, the body from out of sight where little of it is shown."""
    page = segment_page(root)
    shown = Judged(page.segments, decide_page(page, clues, model, focus, profile))
    size = shown.size
    is_scant = size < SCANT or shown.decision.confidence < DOUBTFUL
    if is_scant or len(clues.body) > RICHER * size:
        if size < LEAST:
            shown = _with_hidden(page, shown, clues, model, focus, profile)
        offers = list(read_offers(root, max(LEAST, RICHER * shown.size), declared_only=not is_scant))
        offer = best_offer(offers, _shown(page, shown, clues)) if offers else None
        rescued = _read(offer, shown, clues, model, focus, profile) if offer is not None else None
        if rescued is not None:
            return rescued
    return replace(shown, notes=tuple(unseen_notes(page, shown.decision)))


def _with_hidden(
    page: Page, shown: Judged, clues: Clues, model: Model, focus: Focus, profile: SiteProfile | None
) -> Judged:
    """The page with its hidden elements shown, if that makes a body of it; a page hides much that is none."""
    whole = with_all_shown(page)
    if whole is None:
        return shown
    other = Judged(page.segments, decide_page(whole, clues, model, focus, profile))
    is_sure = other.decision.confidence > max(SURE, shown.decision.confidence)
    return other if is_sure and other.size > max(LEAST, RICHER * shown.size) else shown


def _shown(page: Page, shown: Judged, clues: Clues) -> Shown:
    pairs = zip(page.segments, shown.decision.namings, strict=True)
    titles = [segment.text for segment, naming in pairs if naming.role is Role.TITLE]
    everything = "\n".join([segment.text for segment in page.segments])
    return Shown(
        squeezed(shown.body), squeezed(everything), squeezed(clues.description), (page.title, clues.title, *titles)
    )


def _read(
    offer: Offer, shown: Judged, clues: Clues, model: Model, focus: Focus, profile: SiteProfile | None
) -> Judged | None:
    """The page with the text of `offer` as its body, None if less of that is a body than is shown."""
    root, notes = as_page(offer.text, clues.title or offer.title)
    if root is None:
        return None
    page = segment_page(root)
    source = source_of(offer.script)
    segments = [replace(segment, source=source) for segment in page.segments]
    declared = Clues(title=clues.title, description=clues.description)
    other = Judged(segments, decide_page(page, declared, model, focus, profile), (*notes, _note(offer, shown.size)))
    is_richer = other.size > max(LEAST, RICHER * shown.size)
    return with_body_of(shown, other, offer) if is_richer else None


def _note(offer: Offer, size: int) -> Note:
    detail = f"{offer.origin} holds {len(offer.text):,} characters, the body on the page {size:,}: it is the body"
    return Note(offer.code, detail)
