"""The data files of this package."""

from __future__ import annotations

from importlib.resources import files


def entries(folder: str) -> dict[str, tuple[str, ...]]:
    """The entries of every .txt file of a folder beside this module, by file name without suffix, sorted by name."""
    found = sorted(files(__package__).joinpath(folder).iterdir(), key=lambda file: file.name)
    return {file.name[:-4]: parse(file.read_text("utf-8")) for file in found if file.name.endswith(".txt")}


def parse(text: str) -> tuple[str, ...]:
    """The entries of one file: its lines, without blank ones and those that start with "## "."""
    return tuple(line for line in text.splitlines() if line and not line.startswith("## "))
