"""ZIP and tar: every file in them is read like one of its name outside."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, BinaryIO, cast

from .names import is_asset

Member = tuple[str, Callable[[], BinaryIO]]
"""The name of a file in an archive, and what opens it."""


def zip_members(stream: BinaryIO) -> Iterator[Member]:
    """The files in a ZIP archive, in its order."""
    with zipfile.ZipFile(stream) as archive:
        for info in archive.infolist():
            if not info.is_dir() and not is_asset(info.filename):
                yield info.filename, partial(_open, archive.open, info)


def tar_members(stream: BinaryIO) -> Iterator[Member]:
    """The files in a tar archive, in its order."""
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            if info.isfile() and not is_asset(info.name):
                yield info.name, partial(_open, archive.extractfile, info)


def _open(opener: Callable[[Any], Any], info: Any) -> BinaryIO:
    return cast("BinaryIO", opener(info))
