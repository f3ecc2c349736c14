"""Blocks of the elements that hold no text: images, embeds, rules, formulas on their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..article import Block, Media, Role, Run
from ..drafts import changed, make_source
from ..metadata.credits import credits_in
from ..segment.page import LAST_LINE
from .embeds import read_embed
from .formulas import formula, is_copy, is_formula
from .images import caption_of, captioned_box, read_image

if TYPE_CHECKING:
    from lxml import etree

    from ..article import Source
    from .around import Around
    from .links import Links

_TEMPLATE = Block(Role.IMAGE, "", reason="stands with text of the body")


class MediaReader:
    """Reads elements without text into blocks, each image and embed once; its addresses by `links`."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._seen: set[str] = set()

    def block(self, thing: etree._Element, around: Around) -> Block | None:
        """The block of an element; None for what is not worth showing."""
        tag = thing.tag
        fields: dict[str, Any] = {"source": _source(thing), "level": around.lists, "quotes": around.quotes}
        if tag == "hr":
            return changed(_TEMPLATE, role=Role.RULE, **fields)
        if is_formula(thing):
            text = "" if is_copy(thing) else formula(thing)
            runs = (Run(text, marks=("math",)),)
            return changed(_TEMPLATE, role=Role.PARAGRAPH, text=text, runs=runs, **fields) if text else None
        media = self._image(thing, around) if tag == "img" else self._new(read_embed(thing))
        role = Role.IMAGE if tag == "img" else Role.EMBED
        return changed(_TEMPLATE, role=role, media=media, **fields) if media is not None else None

    def _image(self, image: etree._Element, around: Around) -> Media | None:
        media = self._new(read_image(image))
        figure = None if media is None else around.figure if around.figure is not None else captioned_box(image)
        caption = caption_of(figure) if figure is not None else ""
        return replace(media, caption=caption, credit="; ".join(credits_in(caption))) if media and caption else media

    def _new(self, media: Media | None) -> Media | None:
        """The media with its absolute address, if it is the first of that."""
        if media is None:
            return None
        name = media.source.partition("?")[0]
        if name in self._seen:
            return None
        self._seen.add(name)
        address = self._links.address(media.source)
        if address == media.source:
            return media
        return Media(address, media.alt, media.caption, media.credit, media.width, media.height)


def _source(thing: etree._Element) -> Source:
    line = thing.sourceline
    return make_source(None, line if line is not None and line < LAST_LINE else None)
