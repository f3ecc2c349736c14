"""A text out of a script as a page of its own."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

from ..decode.clean import clean_text
from ..decode.tree import parse_tree

if TYPE_CHECKING:
    from lxml import etree

    from ..article import Note

_BLANK_LINES = re.compile(r"\n[^\S\n]{0,99}\n")
_BLOCK_TAG = re.compile(
    r"</(?:article|blockquote|div|figure|h[1-6]|li|ol|p|pre|section|table|td|ul)\s*>|<(?:br|p)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_INLINE_TAG = re.compile(r"<(?:/?(?:a|b|i|em|strong|span|u))(?:\s[^<>]*)?/?>", re.IGNORECASE)


def as_page(text: str, title: str) -> tuple[etree._Element | None, list[Note]]:
    """The tree of a page named `title` with that text, HTML or plain, and what the caps changed in it."""
    text = clean_text(text)
    if "<" not in text and "&lt;" in text:
        text = unescape(text)
    body = text if _BLOCK_TAG.search(text) else paragraphs(text)
    return parse_tree(f"<html><head><title>{escape(title)}</title></head><body><article>{body}</article></body></html>")


def paragraphs(text: str) -> str:
    """Text as HTML: blank lines part its paragraphs, or all line breaks where there are no blank lines.

    >>> paragraphs("One &amp; two\\nThree < four"), paragraphs("One <b>boat</b>")
    ('<p>One &amp; two</p><p>Three &lt; four</p>', '<p>One <b>boat</b></p>')
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    parts = _BLANK_LINES.split(text) if _BLANK_LINES.search(text) else text.split("\n")
    has_tags = _INLINE_TAG.search(text) is not None
    inside = parts if has_tags else [escape(unescape(part), quote=False) for part in parts]
    return "".join(f"<p>{part.strip()}</p>" for part in inside if part.strip())
