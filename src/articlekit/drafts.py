"""Source, Run, Cell and Block in a fraction of the time, for a page has hundreds of them.

A frozen dataclass sets each of its fields by a call of object.__setattr__(). A draft has the same slots and is not
frozen; once they are filled, it becomes the value itself.
"""

from __future__ import annotations

from typing import Any

from .article import Block, Cell, Run, Source


class _SourceDraft:
    __slots__ = Source.__slots__


class _RunDraft:
    __slots__ = Run.__slots__


class _CellDraft:
    __slots__ = Cell.__slots__


class _BlockDraft:
    __slots__ = Block.__slots__


def make_source(xpath: str | None, line: int | None) -> Source:
    """Source((), xpath, line)."""
    draft: Any = _SourceDraft()
    draft.spans = ()
    draft.xpath = xpath
    draft.line = line
    draft.__class__ = Source
    made: Source = draft
    return made


def make_run(text: str, href: str | None, marks: tuple[str, ...]) -> Run:
    """Run(text, href, marks)."""
    draft: Any = _RunDraft()
    draft.text = text
    draft.href = href
    draft.marks = marks
    draft.__class__ = Run
    made: Run = draft
    return made


def make_cell(text: str, runs: tuple[Run, ...], header: bool, colspan: int, rowspan: int) -> Cell:
    """Cell(text, runs, header, colspan, rowspan)."""
    draft: Any = _CellDraft()
    draft.text = text
    draft.runs = runs
    draft.header = header
    draft.colspan = colspan
    draft.rowspan = rowspan
    draft.__class__ = Cell
    made: Cell = draft
    return made


def draft_block() -> Any:
    """What is a block when all of its fields have been set and `finish` was called."""
    return _BlockDraft()


def finish(draft: Any) -> Block:
    """The draft itself, now a block."""
    draft.__class__ = Block
    block: Block = draft
    return block


def changed(block: Block, **fields: Any) -> Block:
    """`dataclasses.replace()` in a quarter of the time."""
    draft: Any = _BlockDraft()
    draft.role = block.role
    draft.text = block.text
    draft.source = block.source
    draft.score = block.score
    draft.score_alone = block.score_alone
    draft.reason = block.reason
    draft.level = block.level
    draft.ordinal = block.ordinal
    draft.runs = block.runs
    draft.rows = block.rows
    draft.language = block.language
    draft.media = block.media
    draft.quotes = block.quotes
    draft.callout = block.callout
    draft.footnote = block.footnote
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.__class__ = Block
    made: Block = draft
    return made
