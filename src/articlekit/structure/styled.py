"""The runs of a block or cell that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..article import Run
from ..segment.inline import DRAWN, runs
from .formulas import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..segment.inline import Piece


def styled(pieces: Iterable[Piece], text: str) -> tuple[Run, ...]:
    """The runs that join to `text`; () where nothing in it is more than plain."""
    found = runs(pieces, text)
    if len(found) == 1 and not found[0].marks and found[0].href is None:
        return with_formulas((), text)
    for run in found:
        if DRAWN in run.marks:
            found = tuple([_without_drawn(run) for run in found])
            break
    return with_formulas(found, text)


def with_formulas(found: tuple[Run, ...], text: str) -> tuple[Run, ...]:
    """The runs with TeX that stands in plain text in runs of its own."""
    if "\\" not in text and "$$" not in text:
        return found
    split = tuple([part for run in found or (Run(text),) for part in _split(run)])
    return split if any("math" in run.marks for run in split) else found


def _split(run: Run) -> Iterator[Run]:
    if "math" in run.marks or "code" in run.marks:
        yield run
        return
    at = 0
    for start, end in written(run.text):
        if at < start:
            yield Run(run.text[at:start], run.href, run.marks)
        yield Run(run.text[start:end], run.href, (*run.marks, "math"))
        at = end
    if at < len(run.text):
        yield Run(run.text[at:], run.href, run.marks)


def _without_drawn(run: Run) -> Run:
    return Run(run.text, run.href, tuple([mark for mark in run.marks if mark != DRAWN]))
