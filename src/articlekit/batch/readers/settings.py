"""What readers need to know beside the file, and how they tell what they assume."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .columns import Columns

Tell = Callable[[str], None]


def _tell_nobody(message: str) -> None:
    """Messages go nowhere."""


@dataclass(frozen=True, slots=True)
class Settings:
    """columns: names of columns that the caller knows; max_size: bytes of a page that are read at most."""

    columns: Columns = field(default_factory=Columns)
    max_size: int = 20_000_000
    tell: Tell = _tell_nobody
