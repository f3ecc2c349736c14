"""Words that the renderers themselves write: names of footnotes and of embeds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .characters import printable

if TYPE_CHECKING:
    from ..article import Media


def note_name(label: str) -> str:
    """A footnote's label as a name that Markdown and HTML take as it is.

    >>> note_name("1"), note_name("*"), note_name("nb 2")
    ('1', '2a', 'nb202')
    """
    name = "".join(
        [letter if letter.isascii() and (letter.isalnum() or letter == "-") else f"{ord(letter):x}" for letter in label]
    )
    return name[:64] or "0"


def embed_label(media: Media) -> str:
    """What stands for an embed in a link: its title, or the name of the site."""
    title = " ".join(printable(media.alt).split())
    if title:
        return title
    try:
        host = urlsplit(media.source).hostname or ""
    except ValueError:
        host = ""
    return host.removeprefix("www.") or "embed"
