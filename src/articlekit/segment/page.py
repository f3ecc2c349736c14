"""HTML front end: one pass over the tree gives the segments and what stands around each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any

from ..article import Role, Source
from ..drafts import make_source
from ..lexicon.classes import class_bits
from . import tables
from .inline import BREAK, DRAWN, DRAWN_CLASSES, MARKS, PLAIN, Inline, fold, make_inline
from .nodes import NodeReader, Nodes, columns
from .segment import Segment, text_segment
from .shapes import next_shape
from .steps import NO_NODE, Block, document_of, open_block, open_step, step_around
from .tags import (
    EMBEDS,
    GUTTERS,
    INLINE,
    PERMALINKS,
    SHAPING,
    SKIPPED,
    TAG_FLAGS,
    TAG_NUMBERS,
    UNREAD_CLASSES,
    is_inline,
)

if TYPE_CHECKING:
    from lxml import etree

    from .nodes import Ints
    from .segment import Thing

LAST_LINE = 65_535  # libxml2 counts no further
AFTER = 1 << 30  # the place of what stands after all text
SLUG_HYPHENS = 3  # an address with that many spells out a headline

_CODE = Role.CODE  # looked up once: that costs as much as a call

_pack = Struct("8q").pack  # a row of the arrays of Page from `node` on


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
        self._figures: list[bytes] = []  # the numbers in the arrays of Page, segment by segment
        self._nodes = NodeReader()
        self._step: Any = step_around(root)  # the innermost open element
        self._block: Block = document_of(root)  # the innermost open block
        self._inline = PLAIN  # the context of the text that comes next
        self._raws: list[str] = []  # the text that has gathered in the innermost block
        self._contexts: list[Inline] = []  # of each of its stretches
        self._images = 0
        self._things: list[Thing] = []  # met since the last segment
        self._has_formulas = False  # met so far: what stands beside one keeps its raw text

    def page(self, title: str) -> Page:
        """What was found."""
        if self._things and self._segments:  # nothing comes after them
            last = self._segments[-1]
            last.things += tuple([(element, AFTER) for element, _ in self._things])
        return Page(title, self._segments, self._nodes.nodes(), *columns(self._figures, 8))

    def walk(self, root: etree._Element) -> None:
        """Read the text of the tree."""
        raws, contexts, entering = self._raws, self._contexts, _ENTER
        other: _Enter = _Segmenter._enter_other
        document = self._block
        waiting: list[int] = []  # of each open element but the innermost the number of children still to come
        elements = root.iter()
        next(elements)
        children = (self._enter_table if root.tag == "table" else self._enter_block)(root, str(root.tag))
        if children < 0:
            children = _pass_over(elements, -children)
        for element in elements:
            while not children:
                self._leave()
                children = waiting.pop()
            children -= 1
            tag: Any = element.tag
            inside = entering.get(tag, other)(self, element, tag)
            if inside > 0:
                waiting.append(children)
                children = inside
                continue
            if inside < 0:
                _pass_over(elements, -inside)
            tail = element.tail
            if tail and (raws or not tail.isspace()):
                raws.append(tail)
                contexts.append(self._inline)
        while self._block is not document:
            self._leave()

    # An _enter method gives the number of children, and leaves the element open if there are any; where nothing inside
    # is to be walked it gives their number negative.

    def _enter_block(self, element: etree._Element, tag: str) -> int:
        if self._raws:
            self._flush()
        self._block = block = open_block(element, tag, self._step, self._block)
        text, children = element.text, len(element)
        if text and not text.isspace():
            self._raws.append(text)
            self._contexts.append(self._inline)
        if children:
            self._step = block
        else:
            self._close(block)
        return children

    def _close(self, block: Block) -> None:
        if self._raws:
            self._flush()
        if block.node >= 0:
            self._nodes.last[block.node] = len(self._segments)
        self._block = block.parent

    def _enter_table(self, element: etree._Element, tag: str) -> int:
        rows = tables.data_rows(element)
        if not rows:
            return self._enter_block(element, tag)
        if self._raws:
            self._flush()
        self._block = block = open_block(element, tag, self._step, self._block)
        node = self._nodes.number(block, len(self._segments))
        links, characters = tables.links(element)
        segment = Segment(tables.rows_text(rows), Role.TABLE, _source(block), rows=rows, element=element)
        self._take_things(segment)
        self._segments.append(segment)
        self._figures.append(_pack(node, links, characters, 0, 0, 0, 0, self._images))
        self._close(block)
        return -len(element)

    def _enter_cell(self, element: etree._Element, tag: str) -> int:
        of_class = element.get("class")
        if of_class and not GUTTERS.isdisjoint(of_class.split()):
            return -len(element)
        return self._enter_block(element, tag)

    def _enter_other(self, element: etree._Element, tag: Any) -> int:
        if not isinstance(tag, str):
            return 0  # a comment
        return (self._enter_inline if is_inline(tag, self._block.tag) else self._enter_block)(element, tag)

    def _enter_skipped(self, element: etree._Element, _: str) -> int:
        return -len(element)

    def _enter_embed(self, element: etree._Element, _: str) -> int:
        self._things.append((element, len(self._raws)))
        return -len(element)

    def _enter_script(self, element: etree._Element, _: str) -> int:
        if element.get("type", "").startswith("math/tex"):
            self._has_formulas = True
            self._things.append((element, len(self._raws)))
        return -len(element)

    def _enter_rule(self, element: etree._Element, tag: str) -> int:
        children = self._enter_block(element, tag)
        self._things.append((element, 0))
        return children

    def _enter_source(self, element: etree._Element, _: str) -> int:
        # libxml2 takes <source> for an element with an end, and puts the image of a <picture> inside
        for image in element.iterdescendants("img"):
            self._things.append((image, len(self._raws)))
        return -len(element)

    def _enter_math(self, element: etree._Element, tag: str) -> int:
        self._has_formulas = True
        self._things.append((element, len(self._raws)))
        return self._enter_inline(element, tag)

    def _enter_break(self, element: etree._Element, tag: str) -> int:
        if self._raws:
            if self._block.shape.role is not _CODE and _ends_with_break(self._raws):
                self._flush()  # an empty line ends a paragraph, for a reader
            else:
                self._raws.append(BREAK)
                self._contexts.append(self._inline)
        return self._read_inline(element, tag, self._inline)

    def _enter_image(self, element: etree._Element, tag: str) -> int:
        self._images += 1
        self._things.append((element, len(self._raws)))
        return self._read_inline(element, tag, self._inline)

    def _enter_option(self, element: etree._Element, tag: str) -> int:
        self._raws.append(" ")
        self._contexts.append(self._inline)
        return self._read_inline(element, tag, self._inline)

    def _enter_link(self, element: etree._Element, tag: str) -> int:
        around, contexts = self._inline, self._contexts
        if contexts and contexts[-1].href is not None:  # two links side by side are never one word
            contexts.append(around)
            self._raws.append(" ")
        if element.text in PERMALINKS:
            return -len(element)
        bits = around.class_bits
        of_class, of_id = element.get("class"), element.get("id")
        if of_class:
            bits |= class_bits(of_class)
        if of_id:
            bits |= class_bits(of_id)
        return self._read_inline(element, tag, make_inline((element.get("href", ""), around.marks, bits)))

    def _enter_inline(self, element: etree._Element, tag: str) -> int:
        if not element.text and not len(element):
            return 0  # an icon and its like, of whose class nothing follows
        inline, mark, bits = self._inline, MARKS.get(tag), 0
        for name, value in element.items():
            if name in ("class", "id"):
                bits |= class_bits(value)
                if value in DRAWN_CLASSES:
                    mark = DRAWN
                elif value in UNREAD_CLASSES or (value in GUTTERS and self._block.shape.role is _CODE):
                    return -len(element)
        if mark or bits:
            marks = inline.marks if mark is None or mark in inline.marks else (*inline.marks, mark)
            inline = make_inline((inline.href, marks, inline.class_bits | bits))
        return self._read_inline(element, tag, inline)

    def _read_inline(self, element: etree._Element, tag: str, inline: Inline) -> int:
        text, children = element.text, len(element)
        if text and (self._raws or not text.isspace()):
            self._raws.append(text)
            self._contexts.append(inline)
        if children:
            self._step = open_step(element, tag, self._step, self._inline)
            self._inline = inline
        return children

    def _leave(self) -> None:
        step = self._step
        self._step = step.above
        if step is self._block:
            self._close(step)
        else:
            self._inline = step.around
        tail = step.element.tail
        if tail and (self._raws or not tail.isspace()):
            self._raws.append(tail)
            self._contexts.append(self._inline)

    def _flush(self) -> None:
        """End the segment that has gathered in the innermost block."""
        raws, contexts, block = self._raws, self._contexts, self._block
        is_code = block.shape.role is _CODE
        raw = "".join(raws)
        text = raw.replace(BREAK, "\n").strip("\n").rstrip() if is_code else fold(raw)
        if text and not (text[0] == "<" and _is_markup(text, block)):
            if block.node == NO_NODE:
                self._nodes.number(block, len(self._segments))
            if is_code or (contexts.count(PLAIN) == len(contexts) and not self._has_formulas):
                segment = text_segment(text, _source(block), next_shape(block), block.element)
                figures = _pack(block.node, 0, 0, 0, 0, 0, 0, self._images)
            else:
                shape = next_shape(block)
                segment = text_segment(text, _source(block), shape, block.element, (*raws,), (*contexts,))
                figures = _pack(block.node, *_count_inline(raws, contexts), self._images)
            if self._things:
                self._take_things(segment)
            self._segments.append(segment)
            self._figures.append(figures)
        raws.clear()
        contexts.clear()

    def _take_things(self, segment: Segment) -> None:
        segment.things = (*self._things,)
        self._things.clear()


_Enter = Callable[[_Segmenter, Any, Any], int]
_ENTER: dict[str, _Enter] = {
    **dict.fromkeys([*TAG_NUMBERS, *TAG_FLAGS, *SHAPING], _Segmenter._enter_block),
    "table": _Segmenter._enter_table,
    "td": _Segmenter._enter_cell,
    **dict.fromkeys(INLINE, _Segmenter._enter_inline),
    "br": _Segmenter._enter_break,
    "img": _Segmenter._enter_image,
    "option": _Segmenter._enter_option,
    "a": _Segmenter._enter_link,
    "hr": _Segmenter._enter_rule,
    "math": _Segmenter._enter_math,
    **dict.fromkeys(SKIPPED, _Segmenter._enter_skipped),
    **dict.fromkeys(EMBEDS, _Segmenter._enter_embed),
    "script": _Segmenter._enter_script,
    "source": _Segmenter._enter_source,
}


def _pass_over(elements: Iterator[etree._Element], children: int) -> int:
    """Go on behind all that stands inside an element of so many children."""
    while children:
        children += len(next(elements)) - 1
    return children


def _is_markup(text: str, block: Block) -> bool:
    """Is it the markup in <noscript>, which a browser that runs scripts writes out as text? No reader ever sees it."""
    if text[-1] != ">":
        return False
    while block.tag not in ("noscript", ""):
        block = block.parent
    return block.tag == "noscript"


def _title(root: etree._Element) -> str:
    """The text of <title> in the document that holds `root`."""
    top = root.getroottree().getroot()
    title = top.find("head/title") if top.tag == "html" else None
    return fold("".join(title.itertext())) if title is not None else ""


def _ends_with_break(raws: list[str]) -> bool:
    for raw in reversed(raws):
        if raw is BREAK:
            return True
        if not raw.isspace():
            return False
    return False


def _source(block: Block) -> Source:
    line = block.element.sourceline
    return make_source(block.path, line if line is not None and line < LAST_LINE else None)


def _count_inline(raws: list[str], contexts: list[Inline]) -> tuple[int, int, int, int, int, int]:
    """What Page has of a segment from `links` to `inline_bits`."""
    links = link_chars = slug_chars = strong_chars = emphasis_chars = 0
    bits, last = -1, None
    for raw, inline in zip(raws, contexts, strict=True):
        if raw is BREAK or raw.isspace():
            continue
        size = len(raw)
        href, marks, class_bits = inline
        if href is not None:
            link_chars += size
            links += inline is not last
            if href.count("-") >= SLUG_HYPHENS:
                slug_chars += size
        if marks:
            if "strong" in marks:
                strong_chars += size
            if "emphasis" in marks:
                emphasis_chars += size
        bits &= class_bits
        last = inline
    return links, link_chars, slug_chars, strong_chars, emphasis_chars, bits if last is not None else 0
