"""References made absolute, where the address that they start from is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..drafts import changed, make_run
from ..metadata.url import join

if TYPE_CHECKING:
    from ..article import Block, Run


_ABSOLUTE = ("https://", "http://")
MOST = 20_000_000
"""Characters of the addresses that a page's relative references become; further ones stay as they are.

A long base would make gigabytes of a page of short links; a thousand times fewer are usual.
"""


class Links:
    """The references of a page whose relative ones start from `base`.

    Those to places on the page itself wait: they may be footnotes. `has_anchors` tells whether any have been met.
    """

    def __init__(self, base: str | None) -> None:
        self.has_anchors = False
        self._base = base
        self._known: dict[str, str] = {}
        self._left = MOST

    def absolute(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """The runs with all references absolute but those to places on the page."""
        for run in runs:
            if run.href:
                return tuple([self._run(run, run.href) if run.href else run for run in runs])
        return runs

    def _run(self, run: Run, href: str) -> Run:
        if href[0] == "#":
            self.has_anchors = True
            return run
        address = self.address(href)
        return run if address is href else make_run(run.text, address, run.marks)

    def address(self, href: str) -> str:
        """A reference as an absolute address; as it is where that cannot be."""
        if href.startswith(_ABSOLUTE) or self._base is None or self._left < 0:
            return href
        address = self._known.get(href)
        if address is None:
            address = self._known[href] = _joined(self._base, href)
        self._left -= len(address)
        return address

    def with_anchors(self, block: Block) -> Block:
        """The block with references to places on the page absolute, too, except those to footnotes."""
        for run in block.runs:
            if run.href and run.href[0] == "#":
                return changed(block, runs=tuple([self._anchor(run) for run in block.runs]))
        return block

    def _anchor(self, run: Run) -> Run:
        if not run.href or run.href[0] != "#" or "footnote" in run.marks:
            return run
        return make_run(run.text, self.address(run.href), run.marks)


def _joined(base: str, href: str) -> str:
    try:
        return join(base, href)
    except ValueError:  # "http://[::1" and its like
        return href
