"""The encoding that markup declares for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .labels import lookup

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_TAG = 4096
_META = re.compile(rb"<!--|<meta[\s/]", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?""")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([^\s"';]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]+)""")


def declared_encoding(data: bytes) -> tuple[str | None, str]:
    """The WHATWG name of the encoding that the markup declares, and where: "<meta>" or "the XML declaration"."""
    body = re.search(rb"<body[\s>]", data, re.IGNORECASE)
    for tag in _meta_tags(data[: body.start()] if body else data):
        name = _meta_charset(tag)
        if name is not None:
            return name, "<meta>"
    xml = _XML_ENCODING.match(data)
    return (_label_name(xml[1]) if xml else None), "the XML declaration"


def _meta_tags(head: bytes) -> Iterator[bytes]:
    position = 0
    while found := _META.search(head, position):
        end = head.find(b"-->" if found[0] == b"<!--" else b">", found.start() + 2)
        if end < 0:
            return
        if found[0] != b"<!--":
            yield head[found.end() : min(end, found.end() + _LONGEST_TAG)]
        position = end


def _meta_charset(tag: bytes) -> str | None:
    values: dict[bytes, bytes] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(tag):
        values.setdefault(name.lower(), double or single or bare)
    if b"charset" in values:
        return _label_name(values[b"charset"])
    charset = _CHARSET.search(values.get(b"content", b""))
    if charset and values.get(b"http-equiv", b"").strip().lower() == b"content-type":
        return _label_name(charset[1])
    return None


def _label_name(label: bytes) -> str | None:
    name = lookup(label.decode("ascii", "replace"))
    # the bytes of the declaration were read as ASCII, so it cannot be UTF-16
    return "utf-8" if name in ("utf-16le", "utf-16be") else name
