"""Which document goes into which part, and which of them are still to be read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from .document import Document
from .ledger import Entry, Position
from .readers.read import read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .readers.inputs import InputFile, Inputs
    from .readers.settings import Settings


@dataclass(frozen=True, slots=True)
class Placed:
    """A document with its part; `closes` the part if it is its last one, and `last` of all if no other follows.

    `after` is where the next document stands, `read` the bytes of all files that were read up to here.
    """

    document: Document
    part: int
    after: Position
    read: int
    closes: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """`rows` documents a part, in the order of the inputs, no more than `limit` in all."""

    inputs: Inputs
    settings: Settings
    rows: int
    limit: int | None = None

    def placed(self, entry: Callable[[int], Entry | None]) -> Iterator[Placed]:
        """The documents of all parts that have no entry yet."""
        part, start = 0, Position()
        while True:
            done = entry(part)
            if done is None:
                last = None
                for last in self._from(part, start, entry):
                    yield last
                if last is None or last.last:
                    return
                part, start = last.part + 1, last.after
            elif done.last:
                return
            else:
                part, start = part + 1, done.after

    def _from(self, part: int, start: Position, entry: Callable[[int], Entry | None]) -> Iterator[Placed]:
        """The documents from a part on, up to the first part that is there."""
        most = None if self.limit is None else max(0, self.limit - part * self.rows)
        for number, (document, after, read, is_last) in enumerate(_told_last(islice(self._read(start), most))):
            closes = is_last or (number + 1) % self.rows == 0
            yield Placed(document, part + number // self.rows, after, read, closes, is_last)
            if closes and not is_last and entry(part + number // self.rows + 1) is not None:
                return

    def _read(self, start: Position) -> Iterator[tuple[Document, Position, int]]:
        read = 0
        for number, file in enumerate(self.inputs.files()):
            if number >= start.file:
                skipped = start.document if number == start.file else 0
                for index, (document, bytes_read) in enumerate(_documents(file, self.settings)):
                    if index >= skipped:
                        yield document, Position(number, index + 1), read + bytes_read
            read += file.size


def _documents(file: InputFile, settings: Settings) -> Iterator[tuple[Document, int]]:
    """The documents of a file, with the bytes read up to each."""
    try:
        stream = Path(file.name).open("rb")  # noqa: SIM115 (closed below)
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        yield Document(b"", file.name, file.name, problem=problem), file.size
        return
    with stream:
        for document in read_file(file.name, stream, settings):
            yield document, file.size if stream.closed else min(stream.tell(), file.size)


def _told_last(
    found: Iterator[tuple[Document, Position, int]],
) -> Iterator[tuple[Document, Position, int, bool]]:
    """Each with whether it is the last."""
    held = next(found, None)
    while held is not None:
        following = next(found, None)
        yield *held, following is None
        held = following
