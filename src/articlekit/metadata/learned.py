"""The learned weights of the contests: one mark and its weight a line, a file a field (see weights/README.md)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def learned_weights(field: str) -> dict[str, float]:
    """The weights of the field's marks; a mark without one weighs nothing."""
    return parse_weights(files(__package__).joinpath("weights", f"{field}.tsv").read_text("utf-8"))


def parse_weights(text: str) -> dict[str, float]:
    """The weights in a file's text."""
    pairs = (line.rsplit("\t", 1) for line in text.splitlines() if line)
    return {mark: float(weight) for mark, weight in pairs}
