"""HTML front end: one pass over the tree gives the segments and what stands around each of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ..article import Role, Source
from ..lexicon.classes import class_bits
from . import tables
from .inline import BREAK, MARKS, PLAIN, Inline, Piece, fold
from .segment import Segment
from .tags import (
    FLAG_BIT,
    HEADINGS,
    LISTS,
    PERMALINKS,
    PROP_FLAGS,
    ROLE_FLAGS,
    SHAPES,
    SHAPING,
    SKIPPED,
    TAG_FLAGS,
    TAG_NUMBERS,
    is_inline,
)
from .xpath import XPaths

LAST_LINE = 65_535  # libxml2 counts no further


@dataclass(slots=True, eq=False)
class Nodes:
    """The block-level elements with text inside, in document order, a list a property.

    Node 0 is the root; `parent` is the number of the block-level element around. The segments inside node i are those
    from first[i] up to, not including, last[i]. `path` numbers the distinct paths of (tag, class) from the root.
    """

    parent: list[int] = field(default_factory=list)
    tag: list[int] = field(default_factory=list)
    class_bits: list[int] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    path: list[int] = field(default_factory=list)
    depth: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Page:
    """A page in segments. The lists beside `segments` run parallel to it; `title` is the text of <title>.

    `node` is the block-level element that holds the segment; `links` and `link_chars` count its links and the
    characters in them, `strong_chars` those in bold; `inline_bits` are the lexicon hits of inline elements around
    all of its text; `images` is the number of images met before it in the page.
    """

    title: str = ""
    segments: list[Segment] = field(default_factory=list)
    nodes: Nodes = field(default_factory=Nodes)
    node: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    link_chars: list[int] = field(default_factory=list)
    strong_chars: list[int] = field(default_factory=list)
    inline_bits: list[int] = field(default_factory=list)
    images: list[int] = field(default_factory=list)


class _Block:
    """An open block-level element, and what it hands down."""

    __slots__ = ("element", "inline", "item", "level", "node", "ordinal", "parent", "shape", "tag")

    def __init__(self, element: etree._Element, tag: str, parent: _Block | None, inline: Inline) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.inline = inline  # the inline context around it
        self.node = -1  # its number among the page's nodes, once text has been met inside
        self.ordinal: int | None = None  # of the next item of an ordered list, or of this item
        if parent is None:
            self.shape, self.level = Role.PARAGRAPH, 0
            self.item: _Block | None = None  # the list item around, until its first segment has come
        else:
            self.shape, self.level, self.item = parent.shape, parent.level, parent.item


def segment_page(root: etree._Element) -> Page:
    """The segments of a page, in document order. The tree is not changed; work is linear in its size."""
    return _Segmenter(root).run()


_TITLE = etree.XPath("string(/html/head/title)")


class _Segmenter:
    def __init__(self, root: etree._Element) -> None:
        self.page = Page(title=fold(str(_TITLE(root))))
        self._root = root
        self._open: list[_Block | Inline] = []  # for each open element its block, or the inline context to go back to
        self._block = _Block(root, "", None, PLAIN)
        self._inline = PLAIN
        self._pieces: list[Piece] = []
        self._breaks = 0  # <br>s since the last word
        self._images = 0
        self._paths: dict[tuple[int, str], int] = {}
        self._bits: dict[str, int] = {}
        self._xpaths = XPaths()

    def run(self) -> Page:
        """Walk the tree once."""
        walk = etree.iterwalk(self._root, events=("start", "end", "comment", "pi"))
        root = self._root
        for event, element in walk:
            tag: Any = element.tag  # a str, but for comments
            if event == "start":
                if tag in SKIPPED or not self._enter(element, tag):
                    walk.skip_subtree()
                elif element.text:
                    self._add_text(element.text)
            else:
                if event == "end" and tag not in SKIPPED:
                    self._leave()
                if element.tail and element is not root:
                    self._add_text(element.tail)
        return self.page

    def _enter(self, element: etree._Element, tag: str) -> bool:
        """Enter an element; False where its inside has been read already."""
        parent = self._block if element is not self._root else None
        if parent is not None and is_inline(tag, parent.tag):
            self._open.append(self._inline)
            self._enter_inline(element, tag)
            return tag != "a" or element.text not in PERMALINKS
        if self._pieces:
            self._flush()
        self._block = block = _Block(element, tag, parent, self._inline)
        self._open.append(block)
        if tag in SHAPING:
            _set_shape(element, tag, block)
        if tag == "table" and (rows := tables.data_rows(element)):
            self._add_table(rows)
            return False
        return True

    def _leave(self) -> None:
        entered = self._open.pop()
        if isinstance(entered, Inline):
            self._inline = entered
            return
        if self._pieces:
            self._flush()
        if entered.node >= 0:
            self.page.nodes.last[entered.node] = len(self.page.segments)
        self._inline = entered.inline
        if entered.parent is not None:
            self._block = entered.parent

    def _enter_inline(self, element: etree._Element, tag: str) -> None:
        inline = self._inline
        if tag == "br":
            self._add_break()
        elif tag == "img":
            self._images += 1
        elif tag == "option":
            self._pieces.append((" ", inline))
        elif tag == "a":
            if self._pieces and self._pieces[-1][1].href is not None:  # two links side by side are never one word
                self._pieces.append((" ", inline))
            self._inline = Inline(
                element.get("href", ""), inline.marks, inline.class_bits | self._element_bits(element)
            )
        else:
            mark, bits = MARKS.get(tag), self._element_bits(element)
            if mark or bits:
                marks = inline.marks if mark is None or mark in inline.marks else (*inline.marks, mark)
                self._inline = Inline(inline.href, marks, inline.class_bits | bits)

    def _element_bits(self, element: etree._Element) -> int:
        return self._class_bits(element.get("class")) | self._class_bits(element.get("id"))

    def _class_bits(self, value: str | None) -> int:
        if not value:
            return 0
        bits = self._bits.get(value)
        if bits is None:
            bits = self._bits[value] = class_bits(value)
        return bits

    def _node(self, block: _Block) -> int:
        """The number of a block-level element among the nodes of the page; those without text get none."""
        waiting = []
        at = block
        while at.node < 0:
            waiting.append(at)
            if at.parent is None:
                break
            at = at.parent
        parent = at.node
        for nodeless in reversed(waiting):
            parent = nodeless.node = self._add_node(nodeless, parent)
        return parent

    def _add_node(self, block: _Block, parent: int) -> int:
        nodes, tag = self.page.nodes, block.tag
        bits, flags, key = 0, TAG_FLAGS.get(tag, 0), tag
        for name, value in block.element.items():
            if name == "class":
                bits |= self._class_bits(value)
                key = f"{tag}.{value}"
            elif name == "id":
                bits |= self._class_bits(value)
            elif name in _FLAG_ATTRIBUTES:
                flags |= _attribute_flags(name, value)
        path_of_parent, depth = -1, 0
        if parent >= 0:
            flags |= nodes.flags[parent]
            path_of_parent, depth = nodes.path[parent], nodes.depth[parent] + 1
        nodes.parent.append(parent)
        nodes.tag.append(TAG_NUMBERS.get(tag, 0))
        nodes.class_bits.append(bits)
        nodes.flags.append(flags)
        nodes.path.append(self._paths.setdefault((path_of_parent, key), len(self._paths)))
        nodes.depth.append(depth)
        nodes.first.append(len(self.page.segments))
        nodes.last.append(0)
        return len(nodes.parent) - 1

    def _add_text(self, raw: str) -> None:
        if not raw.isspace():
            self._breaks = 0
        elif not self._pieces:
            return
        self._pieces.append((raw, self._inline))

    def _add_break(self) -> None:
        self._breaks += 1
        if not self._pieces:
            return
        if self._breaks == 2 and self._block.shape is not Role.CODE:  # an empty line ends a paragraph, for a reader
            self._flush()
        else:
            self._pieces.append((BREAK, self._inline))

    def _flush(self) -> None:
        """End the segment that has gathered in the innermost block."""
        pieces, self._pieces = self._pieces, []
        self._breaks = 0
        raw = "".join([text for text, _ in pieces]) if len(pieces) > 1 else pieces[0][0]
        code = self._block.shape is Role.CODE
        text = raw.replace(BREAK, "\n").strip("\n").rstrip() if code else fold(raw)
        if not text or text.isspace():
            return
        shape, level, ordinal = _shape(self._block)
        plain = code or all(inline is PLAIN for _, inline in pieces)
        self._add_segment(Segment(text, shape, self._source(), level, ordinal, () if plain else tuple(pieces)))
        self._count_inline(pieces if not plain else [])

    def _add_table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        self._add_segment(Segment(tables.rows_text(rows), Role.TABLE, self._source(), rows=rows))
        link_chars, links = tables.link_characters(self._block.element)
        page = self.page
        page.links.append(links)
        page.link_chars.append(link_chars)
        page.strong_chars.append(0)
        page.inline_bits.append(0)

    def _add_segment(self, segment: Segment) -> None:
        page = self.page
        page.node.append(self._node(self._block))
        page.segments.append(segment)
        page.images.append(self._images)

    def _count_inline(self, pieces: list[Piece]) -> None:
        links = link_chars = strong_chars = 0
        bits, last = -1, None
        for raw, inline in pieces:
            if raw is BREAK or raw.isspace():
                continue
            size = len(raw)
            if inline.href is not None:
                link_chars += size
                links += inline is not last
            if "strong" in inline.marks:
                strong_chars += size
            bits &= inline.class_bits
            last = inline
        page = self.page
        page.links.append(links)
        page.link_chars.append(link_chars)
        page.strong_chars.append(strong_chars)
        page.inline_bits.append(bits if last is not None else 0)

    def _source(self) -> Source:
        element = self._block.element
        line = element.sourceline
        return Source(xpath=self._xpaths.of(element), line=line if line is not None and line < LAST_LINE else None)


def _set_shape(element: etree._Element, tag: str, block: _Block) -> None:
    if tag in LISTS:
        block.level += 1
        block.ordinal = _list_start(element) if tag == "ol" else None
    elif tag == "li":
        block.item = block
        holder = block.parent
        if holder is not None and holder.ordinal is not None:
            block.ordinal, holder.ordinal = holder.ordinal, holder.ordinal + 1
    elif tag in HEADINGS:
        block.shape, block.level = Role.HEADING, HEADINGS[tag]
    elif tag in SHAPES:
        block.shape = SHAPES[tag]


_FLAG_ATTRIBUTES = frozenset({"role", "hidden", "aria-hidden", "style", "itemprop"})


def _attribute_flags(name: str, value: str) -> int:
    if name == "role":
        return ROLE_FLAGS.get(value, 0)
    if name == "itemprop":
        return PROP_FLAGS.get(value.lower(), 0)
    if name == "style":
        style = value.replace(" ", "").lower()
        shown = "display:none" not in style and "visibility:hidden" not in style
    else:
        shown = value.lower() in ("false", "until-found")
    return 0 if shown else FLAG_BIT["hidden"]


def _list_start(element: etree._Element) -> int:
    start = element.get("start", "1").strip()
    return int(start) if start.lstrip("-").isdecimal() and len(start) < 10 else 1


def _shape(block: _Block) -> tuple[Role, int, int | None]:
    """Shape, level and ordinal of a segment that ends in `block`; only the first segment of an item is the item."""
    item = block.item
    if item is None or item.item is None or block.shape not in (Role.PARAGRAPH, Role.QUOTE):
        return block.shape, block.level, None
    item.item = None
    return Role.LIST_ITEM, max(1, block.level), item.ordinal
