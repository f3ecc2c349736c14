"""The learned weights of the contests: a file a field, one mark and its weight a line (see weights/README.md)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Weights = Mapping[str, Mapping[str, float]]
"""By file the weights of marks; a mark without one weighs nothing."""

FIELDS = ("title", "authors", "published", "tags")
"""The fields that a contest decides."""
DUMP_DAYS = "dump_published"
"""The weights of the day of publication in a text dump, which has marks of its own."""
FILES = (*FIELDS, DUMP_DAYS)


@cache
def shipped_weights() -> Weights:
    """The weights that come with the package."""
    folder = files(__package__).joinpath("weights")
    return {name: parse_weights(folder.joinpath(f"{name}.tsv").read_text("utf-8")) for name in FILES}


def parse_weights(text: str) -> dict[str, float]:
    """The weights in a file's text."""
    pairs = (line.rsplit("\t", 1) for line in text.splitlines() if line)
    return {mark: float(weight) for mark, weight in pairs}
