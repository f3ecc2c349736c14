"""Blocks of the elements that hold no text: images, embeds, rules, formulas on their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..article import Block, Role, Run, Source
from ..metadata.credits import credits_in
from ..segment.page import LAST_LINE
from .embeds import read_embed
from .formulas import formula, is_copy, is_formula
from .images import caption_of, figure_of, read_image

if TYPE_CHECKING:
    from lxml import etree

    from ..article import Media

_REASON = "stands with text of the body"


class MediaReader:
    """Reads elements without text into blocks, each image and embed once."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def block(self, thing: etree._Element) -> Block | None:
        """The block of an element; None for what is not worth showing."""
        line = thing.sourceline
        source = Source(line=line if line is not None and line < LAST_LINE else None)
        if thing.tag == "hr":
            return Block(Role.RULE, "", source, reason=_REASON)
        if is_formula(thing):
            text = "" if is_copy(thing) else formula(thing)
            return (
                Block(Role.PARAGRAPH, text, source, reason=_REASON, runs=(Run(text, marks=("math",)),))
                if text
                else None
            )
        is_image = thing.tag == "img"
        media = self._new(self._image(thing) if is_image else read_embed(thing))
        role = Role.IMAGE if is_image else Role.EMBED
        return Block(role, "", source, reason=_REASON, media=media) if media is not None else None

    def _image(self, image: etree._Element) -> Media | None:
        media = read_image(image)
        figure = figure_of(image) if media is not None else None
        caption = caption_of(figure) if figure is not None else ""
        return replace(media, caption=caption, credit="; ".join(credits_in(caption))) if media and caption else media

    def _new(self, media: Media | None) -> Media | None:
        if media is None:
            return None
        name = media.source.partition("?")[0]
        if name in self._seen:
            return None
        self._seen.add(name)
        return media
