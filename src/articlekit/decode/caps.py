"""Caps in front of the parser: tags of a bounded size, elements at a bounded depth. No text is ever dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ..article import Note

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Caps:
    """What a page may ask of the parser.

    depth: elements nested deeper become siblings; Blink and WebKit flatten at 512 as well.
    attributes: further ones of a tag are dropped: the parser takes quadratic time for them.
    attribute_length: longer attributes are dropped: they hold embedded images and data.
    """

    depth: int = 512
    attributes: int = 256
    attribute_length: int = 65_536

    @property
    def levels(self) -> int:
        """Levels below <html> in what is flattened: <body> and the nested elements."""
        return self.depth + 1

    @property
    def tag_length(self) -> int:
        """No shorter tag exceeds the caps: an attribute takes two characters."""
        return min(2 * self.attributes, self.attribute_length)


CAPS = Caps()
MAX_PARSER_DEPTH = 2_000
"""Caps on the depth go up to here: at 2,048 levels libxml2 drops what follows."""

# Tags to their real end: a quoted value may hold < and >. What follows the name always matches, at worst to the end of
# the text, so there is nothing to go back for; in pieces, as a pattern keeps a hundred bytes for each repetition.
_PIECE = r"""[^>=]*(?:=(?:"[^"]*"?|\s*'[^']*'?|\s+"[^"]*"?|)[^>=]*){0,1000}"""
# Most tags have two attributes at most, in double quotes: spelled out, they cost far less than in a group that repeats.
_USUAL = r"""[^>=]*(?:="[^"]*"[^>=]*|)(?:="[^"]*"[^>=]*|)"""
_START_TAG = re.compile(f"<[a-zA-Z]{_USUAL}(?:>|{_PIECE}>?)".encode())
_REST = re.compile(_PIECE)
_PARTING = b" \t\n\r\f\v/="
_ATTRIBUTE = re.compile(r"""[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>"'][^\s>]*)?)?""", re.ASCII)
_COMMENT_END = re.compile(r"--!?>")
_RAW = {
    name: re.compile(rf"</(?i:{name})(?=[\s/>])", re.ASCII)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
_OPENING = re.compile(r"<(?:(!--)|([!?])|(/?)([a-zA-Z][^\s/>]*))", re.ASCII)
_NESTED_BY_PARSER = frozenset({"bgsound", "embed", "source", "track", "wbr"})  # libxml2 waits for their end
EMPTY = frozenset(
    {
        *("area", "base", "basefont", "br", "col", "frame", "hr", "img", "input", "link", "meta", "param"),
        *_NESTED_BY_PARSER,
    }
)
"""Elements that hold nothing: they do not nest, and count for no level."""
_ALONE = EMPTY | {"html", "head", "body"}
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


def has_huge_tag(utf8: bytes, caps: Caps = CAPS) -> bool:
    """Whether a tag may exceed the caps: a first look, which takes comparisons in scripts for tags as well."""
    tags: list[bytes] = _START_TAG.findall(utf8)
    shortest = caps.tag_length
    long = [tag for tag in tags if len(tag) > shortest]
    return any(not tag.endswith(b">") or _attributes_of_huge(tag, caps) for tag in long)


def cap_tags(html: str, caps: Caps = CAPS) -> tuple[str, list[Note]]:
    """`html` without the attributes that exceed the caps, and a note that says how many those were, if any."""
    parts: list[str] = []
    dropped = position = 0
    for tag in _tags(html, caps.tag_length):
        attributes = _attributes_of_huge(html[tag.name_end : tag.end].encode("utf-8", "replace"), caps)
        if attributes:
            kept = [text for text in attributes[: caps.attributes] if len(text) <= caps.attribute_length]
            dropped += len(attributes) - len(kept)
            parts += (html[position : tag.name_end], *(f" {text}" for text in kept), "/>" if tag.is_alone else ">")
            position = tag.end
    if not dropped:
        return html, []
    which = f"longer than {caps.attribute_length:,} characters or beyond the first {caps.attributes} of a tag"
    note = Note("attributes_dropped", f"{dropped} attributes {which}")
    return "".join((*parts, html[position:])), [note]


def _attributes_of_huge(tag: bytes, caps: Caps) -> list[str]:
    """The attributes in `tag` if they exceed the caps, else nothing."""
    # each costs a space, a slash or an equals sign at least
    if len(tag) <= caps.attribute_length and len(tag) - len(tag.translate(None, _PARTING)) < caps.attributes:
        return []
    attributes: list[str] = _ATTRIBUTE.findall(tag.decode("utf-8", "replace"))
    is_huge = len(attributes) > caps.attributes or max(map(len, attributes), default=0) > caps.attribute_length
    return attributes if is_huge else []


def _end_of_tag(html: str, position: int) -> int:
    """Behind the ">" of a tag whose name ends at `position`, or the end of the text."""
    while found := _REST.match(html, position):
        position = found.end()
        if html.startswith(">", position):
            return position + 1
        if position == len(html):
            break
    return position


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
        start, position = found.start(), _end_of_tag(html, found.end())
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


def flatten(html: str, max_depth: int = CAPS.depth) -> tuple[str, Note | None]:
    """`html` in which no element under the body is nested deeper than `max_depth`, and a note if some were.

    Every start tag is kept, every end tag made explicit, so that any parser sees that depth at most.
    """
    out = _Flattener(html, max_depth)
    position = 0
    for tag in _tags(html):
        out.parts.append(html[position : tag.start])
        position = tag.end
        if tag.name in _NESTED_BY_PARSER:
            if not tag.is_end:
                out.parts += (html[tag.start : tag.end], f"</{tag.name}>")
        elif tag.name in _ALONE:
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
