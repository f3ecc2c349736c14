"""A text out of a script as a page of its own."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

from ..decode.clean import clean_text
from ..decode.kind import looks_like_html
from ..decode.tree import parse_tree

if TYPE_CHECKING:
    from lxml import etree

    from ..article import Note

_BLANK_LINES = re.compile(r"\n[^\S\n]{0,99}\n")


def as_page(text: str, title: str) -> tuple[etree._Element | None, list[Note]]:
    """The tree of a page named `title` with that text, HTML or plain, and what the caps changed in it."""
    text = clean_text(text)
    if "<" not in text and "&lt;" in text:
        text = unescape(text)
    body = text if looks_like_html(text) else paragraphs(text)
    return parse_tree(f"<html><head><title>{escape(title)}</title></head><body><article>{body}</article></body></html>")


def paragraphs(text: str) -> str:
    """Plain text as HTML: blank lines part its paragraphs, or all line breaks where there are no blank lines.

    >>> paragraphs("One &amp; two\\nThree < four")
    '<p>One &amp; two</p><p>Three &lt; four</p>'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    parts = _BLANK_LINES.split(text) if _BLANK_LINES.search(text) else text.split("\n")
    return "".join(f"<p>{escape(unescape(part.strip()), quote=False)}</p>" for part in parts if part.strip())
