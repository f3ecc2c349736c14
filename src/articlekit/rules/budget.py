"""Budget: how much work the rules of strangers may make of one page; counted, not timed, so that all runs agree."""

from __future__ import annotations

from dataclasses import dataclass

_MOST = 30_000_000
"""What a rule may spend on a page: a few seconds. A rule of 20 selectors spends a hundredth of it on a usual page."""


class SpentError(ValueError):
    """A rule asks more of a page than it may."""

    def __init__(self) -> None:
        super().__init__("the rule asks too much of so large a page; nothing more was asked")


@dataclass(slots=True)
class Budget:
    """What is left, in looks at an element of a tenth of a microsecond."""

    left: int = _MOST

    @property
    def is_spent(self) -> bool:
        """Has more been asked for than there was?"""
        return self.left < 0

    def spend(self, work: int) -> None:
        """Take from what is left, before the work is done. Raises SpentError if there is not so much."""
        self.left -= work
        if self.left < 0:
            self.left = -1
            raise SpentError
