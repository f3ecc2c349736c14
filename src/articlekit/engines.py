"""trafilatura as a second engine behind the same Article."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from .article import Article, Block, Cell, Evidence, Note, Role
from .segment.inline import BREAK, PLAIN, Inline, Piece, fold, runs
from .structure.cells import cells_text

if TYPE_CHECKING:
    from lxml import etree

    from .article import Kind
    from .options import Dates, Focus

_INLINE = frozenset({"del", "hi", "ref", "span"})
_MARKS = {"code": "code", "del": "deleted"}


class _Place(NamedTuple):
    """What an element is in; `depth` counts the lists around it."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    ordinal: int | None = None
    depth: int = 0


def parse_with_trafilatura(
    source: str | bytes | etree._Element,
    *,
    url: str | None,
    kind: Kind,
    focus: Focus = "balanced",
    dates: Dates = "strict",
) -> Article:
    """What trafilatura makes of `source`, as an Article; `focus` and `dates` are passed on, all else is as by default.

    Its settings that keep links and emphasis stay off: they change which text it keeps. Its search for dates reads the
    clock, to leave out days to come. A page from which it takes nothing has the status "no_content"; plain text has
    "unsupported", for it reads HTML only.
    """
    if kind == "text":
        detail = 'trafilatura reads HTML only: use engine="articlekit" for plain text'
        return _without_content(url, kind, "unsupported", Note("engine_unsupported", detail))
    import trafilatura  # noqa: PLC0415 (slow to import, and few need it)

    try:
        document: Any = trafilatura.bare_extraction(
            _as_input(source),
            url=url,
            with_metadata=True,
            favor_precision=focus == "precision",
            favor_recall=focus == "recall",
            date_extraction_params={"original_date": True, "extensive_search": dates == "extensive"},
        )
        blocks = read_body(document.body) if document else []
        comments = _as_comments(read_body(document.commentsbody)) if document else []
    except Exception as error:  # what it raises on hostile pages is not documented, and bad content never raises here
        detail = f'trafilatura failed ({type(error).__name__}): use engine="articlekit"'
        return _without_content(url, kind, "no_content", Note("engine_failed", detail))
    if document is None:
        detail = 'trafilatura found no main content: try engine="articlekit"'
        return _without_content(url, kind, "no_content", Note("engine_no_content", detail))
    return _make_article(document, blocks, comments, url)


def _without_content(url: str | None, kind: Kind, status: Any, note: Note) -> Article:
    return Article(url=url, kind=kind, status=status, notes=[note])


def _as_input(source: str | bytes | etree._Element) -> Any:
    if isinstance(source, (str, bytes)):
        return source
    from lxml import etree, html  # noqa: PLC0415

    # trafilatura takes no other elements than lxml.html's.
    if isinstance(source, html.HtmlElement):
        return source
    return etree.tostring(source, method="html", encoding="unicode", with_tail=False)


def _make_article(document: Any, blocks: list[Block], comments: list[Block], url: str | None) -> Article:
    raw = {
        "title": document.title,
        "authors": document.author,
        "published": document.date,
        "language": document.language,
        "site_name": document.sitename,
        "description": document.description,
        "image": document.image,
        "url": document.url,
        "tags": "; ".join(document.tags or []),
    }
    fields: dict[str, Any] = {name: value for name, value in raw.items() if value}
    fields |= {name: _split(fields[name]) for name in ("authors", "tags") if name in fields}
    evidence = {name: _evidence(fields[name], raw[name]) for name in fields}
    if "published" in fields:
        fields["published"] = _date(fields["published"])
    return Article(
        **{"url": url, **fields},
        blocks=blocks,
        comments=comments,
        evidence=evidence,
        status="ok" if blocks else "no_content",
    )


def _evidence(value: str | list[str], raw: str) -> Evidence:
    return Evidence(value=value, source="trafilatura", raw=raw, score=1.0)


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(";") if name.strip()]


def _date(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None


def _as_comments(blocks: list[Block]) -> list[Block]:
    return [replace(block, role=Role.COMMENT) for block in blocks]


def read_body(body: etree._Element) -> list[Block]:
    """The blocks of a body in trafilatura's own vocabulary of elements."""
    reader = _BodyReader()
    reader.read(body, _Place())
    reader.flush(_Place())
    return reader.blocks


class _BodyReader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[Piece] = []

    def read(self, element: etree._Element, place: _Place, inline: Inline = PLAIN) -> None:
        """Add what is inside `element`, which stands at `place`."""
        self._add(element.text, inline)
        items = 0
        for child in element:
            items += child.tag == "item"
            if child.tag == "lb":
                self._add(BREAK, inline)
            elif _is_inline(child):
                self.read(child, place, _with_mark(inline, str(child.tag)))
            elif isinstance(child.tag, str):
                self.flush(place)
                self._read_block(child, _place_of(child, element, place, items))
            self._add(child.tail, inline)

    def _read_block(self, element: etree._Element, place: _Place) -> None:
        if element.tag == "table":
            self._append_table(element)
        elif element.tag == "code":
            self._append(Block(Role.CODE, _raw(element).replace(BREAK, "\n").strip("\n")))
        else:
            self.read(element, place)
            self.flush(place)

    def flush(self, place: _Place) -> None:
        """Make a block of the text gathered so far."""
        pieces, self._pieces = self._pieces, []
        text = fold("".join(raw for raw, _ in pieces))
        styled = runs(pieces, text) if any(inline.marks for _, inline in pieces) else ()
        self._append(Block(place.role, text, level=place.level, ordinal=place.ordinal, runs=styled))

    def _append_table(self, table: etree._Element) -> None:
        rows = tuple(tuple(map(_cell, row.iter("cell"))) for row in table.iter("row"))
        rows = tuple(row for row in rows if any(cell.text for cell in row))
        self._append(Block(Role.TABLE, cells_text(rows), rows=rows))

    def _append(self, block: Block) -> None:
        if block.text.strip():
            self.blocks.append(block)

    def _add(self, text: str | None, inline: Inline) -> None:
        if text:
            self._pieces.append((text, inline))


def _is_inline(element: etree._Element) -> bool:
    if element.tag != "code":
        return element.tag in _INLINE
    parent = element.getparent()
    return parent is not None and parent.tag not in ("body", "div", "quote") and "\n" not in _raw(element).strip()


def _cell(element: etree._Element) -> Cell:
    return Cell(fold(_raw(element)), header=element.get("role") == "head")


def _with_mark(inline: Inline, tag: str) -> Inline:
    return inline._replace(marks=(*inline.marks, _MARKS[tag])) if tag in _MARKS else inline


def _place_of(element: etree._Element, parent: etree._Element, around: _Place, items: int) -> _Place:
    if element.tag == "list":
        return around._replace(depth=around.depth + 1)
    if element.tag == "item":
        return _Place(Role.LIST_ITEM, around.depth, items if parent.get("rend") == "ol" else None, around.depth)
    if element.tag == "quote" and around.role == Role.PARAGRAPH:
        return _Place(Role.QUOTE)
    if element.tag == "head" and around.role == Role.PARAGRAPH:
        return _Place(Role.HEADING, _heading_level(element.get("rend", "")))
    return around


def _heading_level(rend: str) -> int:
    return int(rend[1]) if len(rend) == 2 and rend[1] in "123456" else 2


def _raw(element: etree._Element) -> str:
    """The text of an element; what divides it becomes a BREAK or a blank."""
    parts = [element.text or ""]
    for child in element:
        divider = "" if child.tag in _INLINE or child.tag == "code" else " "
        parts += (BREAK if child.tag == "lb" else divider + _raw(child) + divider, child.tail or "")
    return "".join(parts)
