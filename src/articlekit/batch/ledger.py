"""The ledger of a run: what was asked for, which parts are there, and one owner at a time.

It stands in a folder `.articlekit` beside the parts: `batch.json` says what was asked for, `part-00000.json` what is in
a part and where the next one begins. A part is there if both it and its entry are. Everything is written under another
name, brought to the disk and then renamed, so that after a kill at any moment a file is there as a whole or not at all.

Of a single file that is done, `batch.json` is all that stays: a receipt in a folder `.articlekit` beside it.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = ".articlekit"


class BatchError(Exception):
    """A run that cannot begin, with what to do."""


class Position(NamedTuple):
    """Where to read on: the number of the file, and of the document in it."""

    file: int = 0
    document: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """What is in a part: `statuses` are its rows by status, `after` is where the next part begins."""

    rows: int
    statuses: dict[str, int]
    after: Position
    last: bool


class Ledger:
    """The ledger in a folder."""

    def __init__(self, folder: Path, suffix: str) -> None:
        self._folder = folder
        self._own = folder / FOLDER
        self._suffix = suffix

    def begin(self, request: dict[str, Any]) -> None:
        """Note what is asked for. Raises BatchError where the folder holds something else."""
        noted = self._own / "batch.json"
        if noted.exists():
            _compare(json.loads(noted.read_text("utf-8")), request, self._folder)
            return
        if self._folder.exists() and any(entry.name != FOLDER for entry in self._folder.iterdir()):
            raise BatchError(f"{self._folder} is not empty, and holds no batch to go on with: name another folder")
        self._own.mkdir(parents=True, exist_ok=True)
        _write(noted, request)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other runs out. Raises BatchError where one is in. The system lets go of it when a process ends."""
        self._own.mkdir(parents=True, exist_ok=True)
        with (self._own / "lock").open("wb") as lock:
            if not _locked(lock.fileno()):
                raise BatchError(f"another run is writing to {self._folder}: wait for it, or name another folder")
            yield

    def part(self, number: int) -> Path:
        """The path of a part."""
        return self._folder / f"part-{number:05d}{self._suffix}"

    def draft(self, number: int) -> Path:
        """A fresh path for a part that is being written."""
        path = self._own / f"part-{number:05d}{self._suffix}.draft"
        _remove(path)
        return path

    def entry(self, number: int) -> Entry | None:
        """What is in a part; None where it is not there."""
        if not self.part(number).exists():
            return None
        with suppress(OSError):
            data = json.loads(self._entry_path(number).read_text("utf-8"))
            return Entry(data["rows"], data["statuses"], Position(*data["after"]), data["last"])
        return None

    def commit(self, number: int, draft: Path, entry: Entry) -> None:
        """Put a finished draft in its place."""
        _write(self._entry_path(number), asdict(entry))
        _remove(self.part(number))
        draft.replace(self.part(number))
        sync_folder(self._folder)

    def entries(self) -> Iterator[tuple[Path, Entry]]:
        """All parts up to the last, or to the first that is missing."""
        number = 0
        while (entry := self.entry(number)) is not None:
            yield self.part(number), entry
            if entry.last:
                return
            number += 1

    def _entry_path(self, number: int) -> Path:
        return self._own / f"part-{number:05d}.json"


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _compare(noted: dict[str, Any], request: dict[str, Any], folder: Path) -> None:
    changed = _changes(noted, request)
    if changed:
        raise BatchError(f"{folder} holds another batch ({changed}): name another folder, or delete this one")


def _changes(noted: dict[str, Any], request: dict[str, Any]) -> str:
    """What is not the same, for a message; empty where all is."""
    changed = [name for name in {**noted, **request} if noted.get(name) != request.get(name)]
    return "; ".join(f"{name} was {noted.get(name)}, is now {request.get(name)}" for name in changed)


def _receipt(output: Path) -> Path:
    return output.parent / FOLDER / f"{output.name}.json"


def write_receipt(output: Path, request: dict[str, Any]) -> None:
    """Note beside a single file what it was made of."""
    path = _receipt(output)
    path.parent.mkdir(exist_ok=True)
    _write(path, request)


def check_receipt(output: Path, request: dict[str, Any]) -> None:
    """Raises BatchError unless a single file that is there was made by the same request."""
    advice = "delete it to make it anew, or name another file"
    try:
        noted = json.loads(_receipt(output).read_text("utf-8"))
    except (OSError, ValueError):
        noted = None
    if not isinstance(noted, dict):
        raise BatchError(f"{output} is there already, and nothing beside it tells what it was made of: {advice}")
    changed = _changes(noted, request)
    if changed:
        raise BatchError(f"{output} is there already, and is of another batch ({changed}): {advice}")


def _write(path: Path, data: dict[str, Any]) -> None:
    draft = path.with_name(f"{path.name}.new")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(data, file, indent=1, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _locked(handle: int) -> bool:
    try:
        import fcntl  # noqa: PLC0415 (Unix alone has it)
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
