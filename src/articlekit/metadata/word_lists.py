"""The word lists of this package that are data: one entry a line in words/*.txt."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ..lexicon.data import parse


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The entries of words/`name`.txt in their order."""
    return parse(files(__package__).joinpath("words", f"{name}.txt").read_text("utf-8"))
