"""HTML text to an lxml tree that holds all of its text."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from .caps import CAPS, EMPTY, cap_tags, flatten, has_huge_tag

if TYPE_CHECKING:
    from ..article import Note
    from .caps import Caps

_END_OF_PAGE = re.compile(rb"</(?:html|body)(?:\s[^<>]*)?>", re.IGNORECASE)
_PLAIN_DEPTH = 256  # where libxml2 stops unless it is told that the tree is huge


def parse_tree(html: str, utf8: bytes | None = None, caps: Caps = CAPS) -> tuple[etree._Element | None, list[Note]]:
    """The <html> element of `html`, a page or fragment, with all text under it, and what the caps changed.

    None if there is no element or text at all. Comments and processing instructions are left out. `utf8` is `html` in
    UTF-8, if that is at hand. Safe in threads.
    """
    notes: list[Note] = []
    if utf8 is None:
        utf8 = _encode(html)
    if has_huge_tag(utf8, caps):
        html, notes = cap_tags(html, caps)
        utf8 = _encode(html) if notes else utf8
    root, note = _read(utf8, caps)
    if root is not None and root.getnext() is not None:
        # libxml2 makes a further root of what follows </html>
        root, note = _read(_END_OF_PAGE.sub(b"", utf8), caps)
    if root is not None:
        _gather(root)
    return root, [*notes, note] if note else notes


def is_too_deep(root: etree._Element, caps: Caps = CAPS) -> bool:
    """Are there more levels of elements below `root` than the caps allow? Linear in the elements."""
    return bool(_deeper_than(caps.levels)(root))


@lru_cache(maxsize=8)
def _deeper_than(levels: int) -> etree.XPath:
    """Level by level, each element is met once."""
    empty = " or ".join(f"self::{name}" for name in sorted(EMPTY))
    return etree.XPath(f"boolean({'/'.join('*' * (levels + 1))}[not({empty})])")


def _encode(html: str) -> bytes:
    return html.encode("utf-8", "replace")


def _read(utf8: bytes, caps: Caps) -> tuple[etree._Element | None, Note | None]:
    """The root of a tree that is not too deep, and a note if elements had to be moved for that."""
    root, is_whole = _parse(utf8, huge=False)
    if is_whole and (caps.depth >= _PLAIN_DEPTH or root is None or not is_too_deep(root, caps)):
        return root, None
    root, is_whole = _parse(utf8, huge=True)
    if is_whole and (root is None or not is_too_deep(root, caps)):
        return root, None
    flat, note = flatten(utf8.decode("utf-8", "replace"), caps.depth)
    return _parse(_encode(flat), huge=True)[0], note


def _parse(utf8: bytes, *, huge: bool) -> tuple[etree._Element | None, bool]:
    """The root, and whether the parser read to the end.

    libxml2 drops all the rest at depth 256, which no common page has, and at 2048 if `huge`. Without `huge`, it stops
    at strings of 10 MB as well.
    """
    # the encoding is given, so that no <meta> or XML declaration in the text can lie about it
    parser = etree.HTMLParser(
        huge_tree=huge, remove_comments=True, remove_pis=True, collect_ids=False, encoding="utf-8"
    )
    root: etree._Element | None = None
    with suppress(etree.XMLSyntaxError):  # no element at all, or none before the parser stopped
        root = etree.fromstring(utf8, parser)
    # bad markup is never fatal, and where the parser stops the error is the last one
    error = parser.error_log.last_error
    return root, error is None or error.level != etree.ErrorLevels.FATAL


def _gather(root: etree._Element) -> None:
    """Bring what follows </body> into the body, where the parser leaves it beside."""
    body = root.find("body")
    if body is None:
        return
    if body.tail:
        _append_text(body, body.tail)
        body.tail = None
    for stray in list(body.itersiblings()):
        body.append(stray)


def _append_text(body: etree._Element, text: str) -> None:
    if len(body):
        body[-1].tail = _settable((body[-1].tail or "") + text)
    else:
        body.text = _settable((body.text or "") + text)


def _settable(text: str) -> str:
    """The text as lxml takes it, which reads form feeds, white space in HTML, but sets none."""
    return text.replace("\f", " ")
