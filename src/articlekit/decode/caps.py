"""Caps in front of the parser: tags of a bounded size, elements at a bounded depth. No text is ever dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ..article import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 512
"""Elements nested deeper become siblings, as in browsers (Blink and WebKit flatten there)."""
MAX_LEVELS = MAX_DEPTH + 2
"""Levels below <html> in what is flattened: <body>, the nested elements, and an empty one in the last."""
MAX_ATTRIBUTES = 256
"""Further attributes of a tag are dropped: the parser takes quadratic time for them."""
MAX_ATTRIBUTE_LENGTH = 65_536
"""Attributes with longer values are dropped: they hold embedded images and data."""

# Start tags to their real end: a quoted value may hold < and >. What follows the name always matches, at worst to the
# end of the text, so there is nothing to go back for.
_REST = r"""[^>=]*(?:=(?:"[^"]*"?|\s*'[^']*'?|\s+"[^"]*"?|)[^>=]*)*>?"""
# Most tags have two attributes at most, in double quotes: spelled out, they cost far less than in a group that repeats.
_USUAL = r"""[^>=]*(?:="[^"]*"[^>=]*|)(?:="[^"]*"[^>=]*|)"""
_START_TAG = re.compile(f"<[a-zA-Z]{_USUAL}(?:>|{_REST})".encode())
_LONG = 2 * MAX_ATTRIBUTES  # the length of the shortest tag with so many attributes
_PARTING = b" \t\n\r\f\v/="
_ATTRIBUTE = re.compile(r"""[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>"'][^\s>]*)?)?""", re.ASCII)
_COMMENT_END = re.compile(r"--!?>")
_RAW = {
    name: re.compile(rf"</(?i:{name})(?=[\s/>])", re.ASCII)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
_OPENING = re.compile(r"<(?:(!--)|([!?])|(/?)([a-zA-Z][^\s/>]*)" + _REST + ")", re.ASCII)
_ALONE = frozenset(
    {
        *("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta"),
        *("param", "source", "track", "wbr", "html", "head", "body"),
    }
)
_CLOSES = {
    "p": ("p",),
    "li": ("li",),
    "option": ("option",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
}


class _Tag(NamedTuple):
    name: str
    start: int
    name_end: int
    end: int
    is_end: bool
    is_alone: bool


def has_huge_tag(utf8: bytes) -> bool:
    """Whether a tag may exceed the caps: a first look, which takes comparisons in scripts for tags as well."""
    tags: list[bytes] = _START_TAG.findall(utf8)
    long = [tag for tag in tags if len(tag) > _LONG]
    return any(map(_attributes_of_huge, long))


def cap_tags(html: str) -> tuple[str, list[Note]]:
    """`html` without the attributes that exceed the caps, and a note that says how many those were, if any."""
    parts: list[str] = []
    dropped = position = 0
    for tag in _tags(html, _LONG):
        attributes = _attributes_of_huge(html[tag.name_end : tag.end].encode("utf-8", "replace"))
        if attributes:
            kept = [text for text in attributes[:MAX_ATTRIBUTES] if len(text) <= MAX_ATTRIBUTE_LENGTH]
            dropped += len(attributes) - len(kept)
            parts += (html[position : tag.name_end], *(f" {text}" for text in kept), "/>" if tag.is_alone else ">")
            position = tag.end
    if not dropped:
        return html, []
    note = Note("attributes_dropped", f"{dropped} attributes too long or beyond the first {MAX_ATTRIBUTES} of a tag")
    return "".join((*parts, html[position:])), [note]


def _attributes_of_huge(tag: bytes) -> list[str]:
    """The attributes in `tag` if they exceed the caps, else nothing."""
    # each costs a space, a slash or an equals sign at least
    if len(tag) <= MAX_ATTRIBUTE_LENGTH and len(tag) - len(tag.translate(None, _PARTING)) < MAX_ATTRIBUTES:
        return []
    attributes: list[str] = _ATTRIBUTE.findall(tag.decode("utf-8", "replace"))
    is_huge = len(attributes) > MAX_ATTRIBUTES or max(map(len, attributes), default=0) > MAX_ATTRIBUTE_LENGTH
    return attributes if is_huge else []


def _end_of_comment(html: str, start: int) -> int:
    found = _COMMENT_END.search(html, start + 2)
    return found.end() if found else len(html)


def _end_of_raw(html: str, name: str, position: int) -> int:
    found = _RAW[name].search(html, position)
    return found.start() if found else len(html)


def _tags(html: str, longer_than: int = 0) -> Iterator[_Tag]:
    """The tags of such a length in order, none of those that stand in comments, scripts and other raw text; linear."""
    position = 0
    while found := _OPENING.search(html, position):
        comment, markup, slash, name = found.groups()
        if comment or markup:
            position = _end_of_comment(html, found.start()) if comment else html.find(">", found.end()) + 1 or len(html)
            continue
        name = name.lower()
        start, position = found.span()
        if position - start > longer_than:
            is_alone = html.endswith("/>", found.end(4), position)
            yield _Tag(name, start, found.end(4), position, bool(slash), is_alone)
        if name in _RAW and not slash:
            position = _end_of_raw(html, name, position)


@dataclass(slots=True)
class _Flattener:
    """Copies markup; what is nested too deep takes turns as the one open element at the deepest level."""

    html: str
    max_depth: int
    parts: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    leaf: str = ""
    flattened: int = 0

    def start(self, tag: _Tag) -> None:
        while self.opened and self.opened[-1] in _CLOSES.get(tag.name, ()):
            self.close()
        if len(self.opened) >= self.max_depth - 1:
            self.close_leaf()
            self.leaf = tag.name
            self.flattened += len(self.opened) >= self.max_depth
        self.opened.append(tag.name)
        self.counts[tag.name] = self.counts.get(tag.name, 0) + 1
        self.parts.append(self.html[tag.start : tag.end])

    def end(self, tag: _Tag) -> None:
        if not self.counts.get(tag.name):
            return
        while self.opened[-1] != tag.name:
            self.close()
        self.close()

    def close(self) -> None:
        name = self.opened.pop()
        self.counts[name] -= 1
        if len(self.opened) >= self.max_depth - 1:
            self.close_leaf()
        else:
            self.parts.append(f"</{name}>")

    def close_leaf(self) -> None:
        if self.leaf:
            self.parts.append(f"</{self.leaf}>")
            self.leaf = ""


def flatten(html: str, max_depth: int = MAX_DEPTH) -> tuple[str, Note | None]:
    """`html` in which no element under the body is nested deeper than `max_depth`, and a note if some were.

    Every start tag is kept, every end tag made explicit, so that any parser sees that depth at most.
    """
    out = _Flattener(html, max_depth)
    position = 0
    for tag in _tags(html):
        out.parts.append(html[position : tag.start])
        position = tag.end
        if tag.name in _ALONE:
            if not (tag.is_end and tag.name in ("html", "body")):
                out.parts.append(html[tag.start : tag.end])
        elif tag.is_end:
            out.end(tag)
        elif tag.is_alone:
            out.parts.append(html[tag.start : tag.end])
        else:
            out.start(tag)
    flat = "".join((*out.parts, html[position:]))
    if not out.flattened:
        return flat, None
    return flat, Note("depth_flattened", f"{out.flattened} elements nested deeper than {max_depth} became siblings")
