"""HTML front end: one pass over the tree gives the segments and what stands around each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..article import Role, Source
from ..lexicon.classes import class_bits
from . import tables
from .inline import BREAK, MARKS, PLAIN, Inline, Piece, fold, make_inline
from .nodes import NodeReader, Nodes, columns
from .segment import Segment
from .steps import Block, Item, Step, step_around
from .tags import HEADINGS, INLINE, LISTS, PERMALINKS, SHAPES, SHAPING, SKIPPED, TAG_FLAGS, TAG_NUMBERS, is_inline

if TYPE_CHECKING:
    from lxml import etree

    from .nodes import Ints

LAST_LINE = 65_535  # libxml2 counts no further
SLUG_HYPHENS = 3  # an address with that many spells out a headline

# looked up once: Role.CODE costs as much as a call
_CODE, _HEADING, _LIST_ITEM, _PARAGRAPH, _QUOTE, _TABLE = (
    Role.CODE, Role.HEADING, Role.LIST_ITEM, Role.PARAGRAPH, Role.QUOTE, Role.TABLE,
)  # fmt: skip


@dataclass(slots=True, eq=False)
class Page:
    """A page in segments. The arrays beside `segments` run parallel to it; `title` is the text of <title>.

    `node` is the block-level element that holds the segment; `links` and `link_chars` count its links and the
    characters in them, `slug_chars` those in links to what looks like an article, `strong_chars` and `emphasis_chars`
    those in bold and italics; `inline_bits` are the lexicon hits of inline elements around all of its text; `images` is
    the number of images met before it in the page.
    """

    title: str
    segments: list[Segment]
    nodes: Nodes
    node: Ints
    links: Ints
    link_chars: Ints
    slug_chars: Ints
    strong_chars: Ints
    emphasis_chars: Ints
    inline_bits: Ints
    images: Ints


def segment_page(root: etree._Element) -> Page:
    """The segments of a page, in document order. The tree is not changed; work is linear in its size."""
    segmenter = _Segmenter(root)
    if root.tag not in SKIPPED:
        segmenter.walk(root)
    return segmenter.page(_title(root))


class _Segmenter:
    def __init__(self, root: etree._Element) -> None:
        self._segments: list[Segment] = []
        self._figures: list[int] = []  # the numbers in the lists of Page, segment by segment
        self._nodes = NodeReader()
        self._step: Any = step_around(root)  # the innermost open element
        self._block: Any = None  # the innermost open block
        self._inline = PLAIN  # the context of the text that comes next
        self._pieces: list[Piece] = []
        self._images = 0

    def page(self, title: str) -> Page:
        """What was found."""
        return Page(title, self._segments, self._nodes.nodes(), *columns(self._figures, 8))

    def walk(self, root: etree._Element) -> None:
        """Read the text of the tree."""
        pieces, entering = self._pieces, _ENTER
        other: _Enter = _Segmenter._enter_other
        tag: Any = root.tag
        children = _BLOCKS.get(tag, _Segmenter._enter_block)(self, root, tag)
        passed_over = -children
        waiting: list[int] = []  # of each open element but the innermost the number of children still to come
        elements = root.iter()
        next(elements)
        for element in elements:
            if passed_over > 0:
                passed_over += len(element) - 1
                continue
            while not children:
                self._leave()
                children = waiting.pop()
            children -= 1
            tag = element.tag
            inside = entering.get(tag, other)(self, element, tag)
            if inside > 0:
                waiting.append(children)
                children = inside
                continue
            passed_over = -inside
            tail = element.tail
            if tail and (pieces or not tail.isspace()):
                pieces.append((tail, self._inline))
        while self._block is not None:
            self._leave()

    # An _enter method gives the number of children, and leaves the element open if there are any; where nothing inside
    # is to be walked it gives their number negative.

    def _enter_block(self, element: etree._Element, tag: str) -> int:
        block = self._open(element, tag)
        if tag in SHAPING:
            _set_shape(block)
        text, children = element.text, len(element)
        if text and not text.isspace():
            self._pieces.append((text, self._inline))
        if children:
            self._step = block
        else:
            self._close(block)
        return children

    def _enter_table(self, element: etree._Element, tag: str) -> int:
        rows = tables.data_rows(element)
        if not rows:
            return self._enter_block(element, tag)
        block = self._open(element, tag)
        node = self._nodes.number(block, len(self._segments))
        self._segments.append(Segment(tables.rows_text(rows), _TABLE, _source(block), rows=rows))
        characters, links = tables.link_characters(element)
        self._figures += (node, links, characters, 0, 0, 0, 0, self._images)
        self._close(block)
        return -len(element)

    def _open(self, element: etree._Element, tag: str) -> Block:
        if self._pieces:
            self._flush()
        step = self._step
        counts = step.counts
        number = counts[tag] = counts.get(tag, 0) + 1
        self._block = block = Block(element, tag, number, step, self._block)
        return block

    def _close(self, block: Block) -> None:
        if self._pieces:
            self._flush()
        if block.node >= 0:
            self._nodes.last[block.node] = len(self._segments)
        self._block = block.parent

    def _enter_other(self, element: etree._Element, tag: Any) -> int:
        if not isinstance(tag, str):
            return 0  # a comment
        return (self._enter_inline if is_inline(tag, self._block.tag) else self._enter_block)(element, tag)

    def _pass_over(self, element: etree._Element, _: str) -> int:
        return -len(element)

    def _enter_break(self, element: etree._Element, _: str) -> int:
        if self._pieces:
            if self._block.shape is not _CODE and _ends_with_break(self._pieces):
                self._flush()  # an empty line ends a paragraph, for a reader
            else:
                self._pieces.append((BREAK, self._inline))
        return self._read_inline(element, self._inline)

    def _enter_image(self, element: etree._Element, _: str) -> int:
        self._images += 1
        return self._read_inline(element, self._inline)

    def _enter_option(self, element: etree._Element, _: str) -> int:
        self._pieces.append((" ", self._inline))
        return self._read_inline(element, self._inline)

    def _enter_link(self, element: etree._Element, _: str) -> int:
        around, pieces = self._inline, self._pieces
        if pieces and pieces[-1][1].href is not None:  # two links side by side are never one word
            pieces.append((" ", around))
        if element.text in PERMALINKS:
            return -len(element)
        bits = around.class_bits
        of_class, of_id = element.get("class"), element.get("id")
        if of_class:
            bits |= class_bits(of_class)
        if of_id:
            bits |= class_bits(of_id)
        return self._read_inline(element, make_inline((element.get("href", ""), around.marks, bits)))

    def _enter_inline(self, element: etree._Element, tag: str) -> int:
        inline, mark, bits = self._inline, MARKS.get(tag), 0
        for name, value in element.items():
            if name in ("class", "id"):
                bits |= class_bits(value)
        if mark or bits:
            marks = inline.marks if mark is None or mark in inline.marks else (*inline.marks, mark)
            inline = make_inline((inline.href, marks, inline.class_bits | bits))
        return self._read_inline(element, inline)

    def _read_inline(self, element: etree._Element, inline: Inline) -> int:
        text, children = element.text, len(element)
        if text and (self._pieces or not text.isspace()):
            self._pieces.append((text, inline))
        if children:
            self._step = Step(element, str(element.tag), self._step, self._inline)
            self._inline = inline
        return children

    def _leave(self) -> None:
        step = self._step
        if step is self._block:
            self._close(step)
        else:
            self._inline = step.around
        self._step = step.above
        tail = step.element.tail
        if tail and (self._pieces or not tail.isspace()):
            self._pieces.append((tail, self._inline))

    def _flush(self) -> None:
        """End the segment that has gathered in the innermost block."""
        pieces, block = self._pieces, self._block
        is_code = block.shape is _CODE
        raw = "".join([text for text, _ in pieces]) if len(pieces) > 1 else pieces[0][0]
        text = raw.replace(BREAK, "\n").strip("\n").rstrip() if is_code else fold(raw)
        if text and not (text[0] == "<" and _is_markup(text, block)):
            node = block.node if block.node >= 0 else self._nodes.number(block, len(self._segments))
            shape, level, ordinal = _shape(block)
            contexts = [inline for _, inline in pieces if inline is not PLAIN]
            styled = tuple(pieces) if contexts and not is_code else ()
            self._segments.append(Segment(text, shape, _source(block), level, ordinal, styled))
            self._figures += (node, *(_count_inline(styled) if styled else (0, 0, 0, 0, 0, 0)), self._images)
        pieces.clear()


_Enter = Callable[[_Segmenter, Any, Any], int]
_BLOCKS: dict[str, _Enter] = {
    **dict.fromkeys([*TAG_NUMBERS, *TAG_FLAGS, *SHAPING], _Segmenter._enter_block),
    "table": _Segmenter._enter_table,
}
_ENTER: dict[str, _Enter] = {
    **_BLOCKS,
    **dict.fromkeys(INLINE, _Segmenter._enter_inline),
    "br": _Segmenter._enter_break,
    "img": _Segmenter._enter_image,
    "option": _Segmenter._enter_option,
    "a": _Segmenter._enter_link,
    **dict.fromkeys(SKIPPED, _Segmenter._pass_over),
}


def _is_markup(text: str, block: Block) -> bool:
    """Is it the markup in <noscript>, which a browser that runs scripts writes out as text? No reader ever sees it."""
    if text[-1] != ">":
        return False
    at: Block | None = block
    while at is not None and at.tag != "noscript":
        at = at.parent
    return at is not None


def _title(root: etree._Element) -> str:
    """The text of <title> in the document that holds `root`."""
    top = root.getroottree().getroot()
    title = top.find("head/title") if top.tag == "html" else None
    return fold("".join(title.itertext())) if title is not None else ""


def _set_shape(block: Block) -> None:
    tag = block.tag
    if tag in LISTS:
        block.level += 1
        block.ordinal = _list_start(block.element) if tag == "ol" else None
    elif tag == "li":
        holder = block.parent
        block.item = Item(holder.ordinal if holder is not None else None)
        if holder is not None and holder.ordinal is not None:
            holder.ordinal += 1
    elif tag in HEADINGS:
        block.shape, block.level = _HEADING, HEADINGS[tag]
    else:
        block.shape = SHAPES[tag]


def _list_start(element: etree._Element) -> int:
    start = element.get("start", "1").strip()
    return int(start) if start.lstrip("-").isdecimal() and len(start) < 10 else 1


def _ends_with_break(pieces: list[Piece]) -> bool:
    for raw, _ in reversed(pieces):
        if raw is BREAK:
            return True
        if not raw.isspace():
            return False
    return False


def _shape(block: Block) -> tuple[Role, int, int | None]:
    """Shape, level and ordinal of a segment that ends in `block`; only the first segment of an item is the item."""
    item, shape = block.item, block.shape
    if item is None or not item.is_open or (shape is not _PARAGRAPH and shape is not _QUOTE):
        return shape, block.level, None
    item.is_open = False
    return _LIST_ITEM, max(1, block.level), item.ordinal


def _source(block: Block) -> Source:
    line = block.element.sourceline
    return Source((), block.path, line if line is not None and line < LAST_LINE else None)


def _count_inline(pieces: tuple[Piece, ...]) -> tuple[int, int, int, int, int, int]:
    """What Page has of a segment from `links` to `inline_bits`."""
    links = link_chars = slug_chars = strong_chars = emphasis_chars = 0
    bits, last = -1, None
    for raw, inline in pieces:
        if raw is BREAK or raw.isspace():
            continue
        size = len(raw)
        if inline.href is not None:
            link_chars += size
            links += inline is not last
            if inline.href.count("-") >= SLUG_HYPHENS:
                slug_chars += size
        if "strong" in inline.marks:
            strong_chars += size
        if "emphasis" in inline.marks:
            emphasis_chars += size
        bits &= inline.class_bits
        last = inline
    return links, link_chars, slug_chars, strong_chars, emphasis_chars, bits if last is not None else 0
