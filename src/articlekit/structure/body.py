"""The body: a block for every segment that is kept, with what the tree says of it, and the images between them."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..article import Block, Callout, Role
from ..drafts import changed
from ..segment.inline import fold
from .around import NOTHING, Around, Surroundings
from .cells import cells_text, read_cells
from .codes import code_language
from .footnotes import with_footnotes
from .formulas import is_formula
from .images import MOST_IN_A_FIGURE
from .joined import Joined, join_formulas
from .links import Links
from .media import MediaReader
from .pieces import pieces
from .placing import Placing
from .styled import styled, with_formulas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

    from ..segment.segment import Segment

MOST_IN_A_BOX = 15  # blocks: what holds more is no callout, whatever its class says

Judged = tuple[Block, bool]


_Row = tuple[Block, "etree._Element | None", Around]


def body_of(segments: Sequence[Segment], judged: Sequence[Judged], base: str | None) -> list[Block]:
    """The blocks of the body in order; `base` is the address that references start from, if it is known."""
    links = Links(base)
    body = _Body(segments, judged, links)
    rows = _without_loose_rules(body.rows())
    blocks = _with_callouts(rows) if body.surroundings.has_boxes else [row[0] for row in rows]
    if not links.has_anchors:
        return blocks
    return [links.with_anchors(block) for block in with_footnotes(blocks, [row[1] for row in rows])]


class _Body:
    def __init__(self, segments: Sequence[Segment], judged: Sequence[Judged], links: Links) -> None:
        self._segments = segments
        self._judged = judged
        self.surroundings = Surroundings()
        self._placing = Placing(segments, judged)
        self._links = links
        self._media = MediaReader(links)
        self._joined, self._gone = _by_leader(segments, judged)

    def rows(self) -> list[_Row]:
        """The blocks of the segments and what stands between them, each with its element and what is around that."""
        rows: list[_Row] = []
        segments = self._segments
        for index, (block, kept) in enumerate(self._judged):
            segment = segments[index]
            behind: list[_Row] | None = None
            if segment.things:
                before, behind = self._things(index)
                rows += before
            if kept and index not in self._gone:
                if block.role is _TABLE and segment.element is not None:
                    rows += self._table(block, segment.element)
                else:
                    rows.append(self._text(segment, block, self._joined.get(index)))
            if behind:
                rows += behind
        return rows

    def _things(self, index: int) -> tuple[list[_Row], list[_Row]]:
        """What stands before and behind the text of a segment."""
        before: list[_Row] = []
        after: list[_Row] = []
        is_joined = index in self._gone or index in self._joined
        element = self._segments[index].element
        for thing, place in self._placing.of(index):
            if is_joined and is_formula(thing):
                continue
            around = self.surroundings.of(thing)
            found = self._media.block(thing, around)
            if found is not None:
                is_item = element is not None and around.item is not None and place == 0
                opens = is_item and self._judged[index][0].role is Role.LIST_ITEM and around.item is self._item(element)
                (after if place or opens else before).append((found, thing, around))
        return before, after

    def _item(self, element: etree._Element | None) -> etree._Element | None:
        return self.surroundings.of(element).item if element is not None else None

    def _text(self, segment: Segment, block: Block, joined: Joined | None) -> _Row:
        element, text, runs = segment.element, segment.text, block.runs
        fields: dict[str, Any] = {}
        if joined is not None:
            fields["text"] = text = joined.text
            runs = self._links.absolute(styled(joined.pieces, text))
        elif segment.raws:
            runs = self._links.absolute(styled(zip(segment.raws, segment.contexts, strict=True), text))
        elif runs:
            runs = self._links.absolute(runs)
        elif block.role is not _CODE:
            runs = with_formulas((), text)
        if runs:
            fields["runs"] = runs
        if element is None:
            return (changed(block, **fields) if fields else block), None, NOTHING
        around = self.surroundings.of(element)
        if around.is_telling or block.role is _CODE:
            fields.update(_fields(block, element, around))
        return (changed(block, **fields) if fields else block), element, around

    def _table(self, block: Block, table: etree._Element) -> Iterator[_Row]:
        around = self.surroundings.of(table)
        placed = changed(block, level=around.lists, quotes=around.quotes)
        for caption in table.iterchildren("caption"):
            found = pieces(caption)
            text = fold("".join([raw for raw, _ in found]))
            if text:
                runs = self._links.absolute(styled(found, text))
                yield changed(placed, role=Role.CAPTION, text=text, runs=runs, rows=()), caption, around
        rows = read_cells(table, self._links)
        yield changed(placed, text=cells_text(rows), rows=rows), table, around


_CODE, _RULE, _TABLE = Role.CODE, Role.RULE, Role.TABLE  # looked up once: that costs as much as a call


def _by_leader(segments: Sequence[Segment], judged: Sequence[Judged]) -> tuple[dict[int, Joined], frozenset[int]]:
    """Texts with formulas by the segment that stands for them, and the segments for which another one stands."""
    leaders: dict[int, Joined] = {}
    gone: set[int] = set()
    held = [thing for segment in segments if segment.things for thing, _ in segment.things]
    if not any(map(is_formula, held)):
        return leaders, frozenset()
    for joined in join_formulas(segments):
        kept = [index for index in joined.members if judged[index][1]]
        if kept:
            leaders[kept[0]] = joined
            gone.update(index for index in joined.members if index != kept[0])
    return leaders, frozenset(gone)


def _fields(block: Block, element: etree._Element, around: Around) -> Iterator[tuple[str, Any]]:
    """What the elements around a text make other than it was."""
    role = _role(block.role, around)
    if role is not block.role:
        yield "role", role
    if role is Role.ATTRIBUTION:
        yield "quotes", max(1, around.quotes)
    elif around.quotes:
        yield "quotes", around.quotes
    if role is _CODE:
        yield "language", code_language(element)


_TEXTS = frozenset({Role.PARAGRAPH, Role.QUOTE})


def _role(role: Role, around: Around) -> Role:
    if not around.part and around.figure is None:
        return role
    if around.part == "attribution" and (role in _TEXTS or role is Role.CAPTION):
        return Role.ATTRIBUTION
    if role is Role.PARAGRAPH and around.part:
        return Role(around.part)
    if role is Role.CAPTION and around.figure is not None and _is_quotation(around.figure):
        return Role.ATTRIBUTION
    return role


def _is_quotation(figure: etree._Element) -> bool:
    tags = {element.tag for element in islice(figure.iterdescendants(), MOST_IN_A_FIGURE)}
    return tags & _FIGURED == {"blockquote"}


_FIGURED = frozenset({"blockquote", "img", "table", "pre"})


def _without_loose_rules(rows: list[_Row]) -> list[_Row]:
    """The rows with rules only where they part two blocks."""
    roles = [row[0].role for row in rows]
    if _RULE not in roles:
        return rows
    last = max((at for at, role in enumerate(roles) if role is not _RULE), default=-1)
    pairs = zip(rows[: last + 1], [_RULE, *roles], strict=False)
    return [row for row, before in pairs if row[0].role is not _RULE or before is not _RULE]


def _with_callouts(rows: Sequence[_Row]) -> list[Block]:
    sizes = Counter(around.box for _, _, around in rows if around.box is not None)
    boxes = [box for box, size in sizes.items() if size <= MOST_IN_A_BOX]
    numbers = {box: number for number, box in enumerate(boxes, start=1)}
    return [_in_callout(block, around, numbers) for block, _, around in rows]


def _in_callout(block: Block, around: Around, numbers: Mapping[etree._Element, int]) -> Block:
    number = numbers.get(around.box) if around.box is not None else None
    return block if number is None else changed(block, callout=Callout(around.kind, number))
