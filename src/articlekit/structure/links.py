"""References made absolute, where the address that they start from is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..drafts import changed, make_run
from ..metadata.url import join

if TYPE_CHECKING:
    from ..article import Block, Cell, Run


def absolute(block: Block, base: str) -> Block:
    """The block with its links and media absolute."""
    if block.media is not None:
        return changed(block, media=replace(block.media, source=_joined(base, block.media.source)))
    if block.rows:
        return changed(block, rows=tuple([tuple([_cell(cell, base) for cell in row]) for row in block.rows]))
    runs = _runs(block.runs, base) if block.runs else ()
    return block if runs is block.runs else changed(block, runs=runs)


def _cell(cell: Cell, base: str) -> Cell:
    runs = _runs(cell.runs, base)
    return cell if runs is cell.runs else replace(cell, runs=runs)


def _runs(runs: tuple[Run, ...], base: str) -> tuple[Run, ...]:
    if not any(run.href for run in runs):
        return runs
    return tuple([_run(run, base) if run.href else run for run in runs])


def _run(run: Run, base: str) -> Run:
    if "footnote" in run.marks:
        return run
    href = _joined(base, run.href or "")
    return run if href == run.href else make_run(run.text, href, run.marks)


def _joined(base: str, href: str) -> str:
    try:
        return join(base, href)
    except ValueError:  # "http://[::1" and its like
        return href
