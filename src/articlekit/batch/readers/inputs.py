"""Inputs as a caller names them (files, folders, globs, lists of names) to files, always in the same order."""

from __future__ import annotations

import glob
import os
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from .names import is_asset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read: its name as it is shown, and what tells whether it has changed."""

    name: str
    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class Inputs:
    """What to read. `names` are files, folders and globs; `listed` are files that a list names, which may be missing.

    `without` are files and folders that are no input: the output, where it stands in one or a glob finds it.
    """

    names: Sequence[str] = ()
    listed: Sequence[str] = ()
    without: Sequence[str] = field(default=())

    def files(self) -> Iterator[InputFile]:
        """Every file, folders and globs in the order of names."""
        hidden = frozenset(os.path.realpath(name) for name in self.without)
        for name in self.names:
            for found in _expand(name):
                if os.path.realpath(found) not in hidden:
                    yield from _walk(found, hidden)
        for name in self.listed:
            yield _look(name)


@dataclass(frozen=True, slots=True)
class Survey:
    """What there is to read; the `digest` changes with every name, size and time of change."""

    files: int
    bytes: int
    digest: str


def survey(files: Iterable[InputFile]) -> Survey:
    """Look at all files once."""
    count = size = 0
    digest = blake2b(digest_size=16)
    for file in files:
        count, size = count + 1, size + file.size
        digest.update(f"{file.name}\0{file.size}\0{file.changed}\n".encode("utf-8", "surrogateescape"))
    return Survey(count, size, digest.hexdigest())


def missing(names: Iterable[str]) -> list[str]:
    """The names that stand for no file, folder or match."""
    return [name for name in names if not any(True for _ in _expand(name))]


def _expand(name: str) -> Iterator[str]:
    if Path(name).exists():
        yield name
    elif glob.has_magic(name):
        yield from sorted(glob.glob(name, recursive=True))  # noqa: PTH207 (a Path takes no absolute pattern)


def _walk(name: str, hidden: frozenset[str]) -> Iterator[InputFile]:
    if not Path(name).is_dir():
        yield _look(name)
        return
    real = os.path.realpath(name)
    with os.scandir(name) as entries:
        found = sorted((entry.name, entry.is_dir(follow_symlinks=False), entry.is_dir()) for entry in entries)
    for entry, is_folder, leads_to_folder in found:
        path = os.path.join(name, entry)  # noqa: PTH118 (a Path would write "./a" as "a")
        if is_asset(entry) or os.path.join(real, entry) in hidden:  # noqa: PTH118
            continue
        if is_folder:
            yield from _walk(path, hidden)
        elif not leads_to_folder:  # links to folders may go round in circles
            yield _look(path)


def _look(name: str) -> InputFile:
    try:
        status = os.stat(name)  # noqa: PTH116 (as above)
    except OSError:
        return InputFile(name, 0, 0)
    return InputFile(name, status.st_size, status.st_mtime_ns)
