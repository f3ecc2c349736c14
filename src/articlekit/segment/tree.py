"""HTML text to an lxml tree that holds all of its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from .caps import cap_tags, flatten

if TYPE_CHECKING:
    from ..article import Note

_END_OF_PAGE = re.compile(r"</(?:html|body)(?:\s[^<>]*)?>", re.IGNORECASE)


def parse_tree(html: str) -> tuple[etree._Element | None, list[Note]]:
    """The <html> element of `html`, a page or fragment, with all text under it, and what the caps changed.

    None if there is no element or text at all. Comments and processing instructions are left out. Safe in threads.
    """
    html, notes = cap_tags(html)
    root, is_whole = _parse(html)
    if not is_whole:
        html, note = flatten(html)
        root, _ = _parse(html)
        notes += [note] if note else []
    if root is not None and root.getnext() is not None:
        # libxml2 makes a further root of what follows </html>
        root, _ = _parse(_END_OF_PAGE.sub("", html))
    if root is not None:
        _gather(root)
    return root, notes


def as_element(source: object) -> etree._Element | None:
    """The element behind an lxml element, an lxml tree or a BeautifulSoup object; None for anything else.

    An lxml tree is not copied. BeautifulSoup is recognised without being imported.
    """
    if isinstance(source, etree._ElementTree):
        source = source.getroot()
    if isinstance(source, etree._Element):
        return source if isinstance(source.tag, str) else None
    if any(base.__module__.partition(".")[0] == "bs4" for base in type(source).__mro__):
        return parse_tree(str(source))[0]
    return None


def _parse(html: str) -> tuple[etree._Element | None, bool]:
    """The root, and whether the parser read to the end: at depth 2048 libxml2 drops all the rest."""
    # the encoding is given, so that no <meta> or XML declaration in the text can lie about it
    parser = etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None, True
    # the parser stops there, so the error is the last one
    error = parser.error_log.last_error
    return root, error is None or error.type != etree.ErrorTypes.ERR_RESOURCE_LIMIT


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
        body[-1].tail = (body[-1].tail or "") + text
    else:
        body.text = (body.text or "") + text
