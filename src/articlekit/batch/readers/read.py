"""read_file(): the documents in a file, by its name."""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING, BinaryIO, cast

from ..document import Document
from .archives import Member, tar_members, zip_members
from .names import Form, form_of, split_name
from .tables import read_csv, read_json, read_jsonl, read_parquet
from .unpack import DAMAGE, unpack
from .warc import read_warc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .settings import Settings

_DEEPEST = 3  # archives in archives
_READERS: dict[Form, Callable[[str, BinaryIO, Settings], Iterator[Document]]] = {
    "json": read_json,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "parquet": read_parquet,
    "warc": read_warc,
}
_MEMBERS: dict[Form, Callable[[BinaryIO], Iterator[Member]]] = {"zip": zip_members, "tar": tar_members}
_IN_MEMORY = 64_000_000


def read_file(name: str, stream: BinaryIO, settings: Settings, depth: int = 0) -> Iterator[Document]:
    """The documents in a file of that name, always in the same order.

    Damage is a document with a problem, after those that could be read. Raises ImportError where a library is missing
    that the file takes.
    """
    try:
        yield from _read(name, stream, settings, depth)
    except DAMAGE as error:
        said = " ".join(str(error).split())[:200] or type(error).__name__
        yield Document(b"", name, name, problem=f"cannot be read (further): {said}")


def _read(name: str, stream: BinaryIO, settings: Settings, depth: int) -> Iterator[Document]:
    inner, compression = split_name(name)
    form = form_of(inner)
    # warcio unpacks gzip itself, a record at a time, so that it can go on behind a broken one
    packed = form == "warc" and compression == "gz"
    content = stream if packed else unpack(stream, compression)
    if form == "page":
        yield Document(content.read(settings.max_size + 1), name, name)
        return
    jumps = form in ("zip", "parquet") or (form == "warc" and depth > 0)
    if jumps and (depth > 0 or compression is not None):
        content = _spooled(content)
    if form in _MEMBERS:
        yield from _read_members(name, _MEMBERS[form](content), settings, depth)
    else:
        yield from _READERS[form](name, content, settings)


def _read_members(name: str, members: Iterator[Member], settings: Settings, depth: int) -> Iterator[Document]:
    if depth == _DEEPEST:
        raise ValueError(f"archives are nested more than {_DEEPEST} deep")
    for member, open_member in members:
        path = f"{name}/{member}"
        try:
            opened = open_member()
        except DAMAGE as error:
            yield Document(b"", path, path, problem=f"cannot be opened: {error}")
            continue
        with opened:
            yield from read_file(path, opened, settings, depth + 1)


def _spooled(stream: BinaryIO) -> BinaryIO:
    """A copy for readers that jump about in it; on disk where it is large."""
    spooled = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 (it lives as long as its reader)
    shutil.copyfileobj(stream, spooled)
    spooled.seek(0)
    return cast("BinaryIO", spooled)
