"""An Article as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .options import DEFAULTS

if TYPE_CHECKING:
    from ..article import Article
    from .options import RenderOptions


def to_text(article: Article, options: RenderOptions = DEFAULTS) -> str:
    """The text of the body, a blank line between blocks, and of the comments where they are asked for."""
    blocks = [*article.blocks, *article.comments] if options.comments else article.blocks
    return "\n\n".join([block.text for block in blocks if block.text])
