"""run_batch(): every document of the inputs to one row of the output, whatever happens on the way."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field, fields, replace
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import __version__
from ..options import Options
from ..sites.profile import SiteProfile
from .document import failed, read_document
from .ledger import BatchError, Entry, Ledger, Position, check_receipt, sync_folder, write_receipt
from .limits import Limits
from .many import WINDOW, in_order
from .plan import Placed, Plan
from .pool import run_isolated
from .readers.inputs import Inputs, Survey, survey
from .readers.settings import Settings
from .rows import error_of
from .worker import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from ..article import Article
    from .formats import Format
    from .writers import PartWriter


class DoneError(BatchError):
    """The same run has made the output before: there is nothing to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What to do.

    `output` is a folder for parts, or one file where `single`. `rows` are those of a part; `full` adds the whole
    article to each of them.
    """

    inputs: Inputs
    output: Path
    format: Format
    single: bool = False
    options: Options = field(default_factory=Options)
    settings: Settings = field(default_factory=Settings)
    limits: Limits = field(default_factory=Limits)
    workers: int = 1
    rows: int = 2000
    limit: int | None = None
    full: bool = False

    @property
    def folder(self) -> Path:
        """Where parts are written; for a single file a folder beside it, which goes when the file is there."""
        return self.output.with_name(f"{self.output.name}.parts") if self.single else self.output


@dataclass(slots=True)
class Tally:
    """How far a run is: rows by status, those of earlier runs too, and bytes of input.

    `examples`: of each status that rows of this run had, but for "ok", the first document, and why.
    """

    files: int = 0
    bytes_total: int = 0
    bytes_read: int = 0
    parts: int = 0
    earlier: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """All rows so far."""
        return sum(self.statuses.values())


def run_batch(batch: Batch, report: Callable[[Tally], None] = lambda tally: None) -> Tally:
    """Do what is still to be done; `report` is called after every row.

    Raises BatchError where it cannot begin, DoneError where it has made its single output file before.
    """
    _clear(batch)
    found = survey(batch.inputs.files())
    request = {**_request(batch), "files": found.files, "bytes": found.bytes, "digest": found.digest}
    if batch.single and batch.output.exists() and not batch.folder.exists():
        check_receipt(batch.output, request)
        raise DoneError(f"{batch.output} is there already, made of the same: delete it to make it anew")
    ledger = Ledger(batch.folder, batch.format.suffix)
    with ledger.alone():
        ledger.begin(request)
        tally = _counted(ledger, found)
        tally.earlier = tally.rows
        _run(batch, ledger, tally, report)
        tally = replace(_counted(ledger, found), earlier=tally.earlier, examples=tally.examples)
        if batch.single and batch.format.join is not None:
            _join(ledger, batch.format.join, batch.output)
            write_receipt(batch.output, request)
    if batch.single:
        batch.folder.rename(_old(batch))
        _clear(batch)
    return tally


def _old(batch: Batch) -> Path:
    """The name of parts that are to be deleted: what is half deleted must not be taken for a run to go on with."""
    return batch.folder.with_name(f"{batch.folder.name}.old")


def _clear(batch: Batch) -> None:
    if batch.single:
        shutil.rmtree(_old(batch), ignore_errors=True)


def _run(batch: Batch, ledger: Ledger, tally: Tally, report: Callable[[Tally], None]) -> None:
    part: _Part | None = None
    for placed, done in _done(batch, ledger):
        if part is None:
            part = _Part(placed.part, batch.format, ledger)
        part.add(done.status, done.rendered)
        tally.statuses[done.status] += 1
        if done.error is not None:
            tally.examples.setdefault(done.status, f"{placed.document.source}: {done.error}")
        tally.bytes_read = placed.read
        if placed.closes:
            part.commit(placed.after, last=placed.last)
            tally.parts += 1
            part = None
        report(tally)
    if tally.rows == 0 and ledger.entry(0) is None:
        _Part(0, batch.format, ledger).commit(Position(), last=True)


class _Part:
    """A part on its way."""

    def __init__(self, number: int, form: Format, ledger: Ledger) -> None:
        self._number = number
        self._ledger = ledger
        self._draft = ledger.draft(number)
        self._writer: PartWriter = form.open_part(self._draft)
        self._statuses: Counter[str] = Counter()

    def add(self, status: str, rendered: Any) -> None:
        self._writer.add(rendered)
        self._statuses[status] += 1

    def commit(self, after: Position, *, last: bool) -> None:
        self._writer.close()
        entry = Entry(self._statuses.total(), dict(sorted(self._statuses.items())), after, last)
        self._ledger.commit(self._number, self._draft, entry)


class _Done(NamedTuple):
    """What became of a document: `rendered` goes into the part."""

    status: str
    error: str | None
    rendered: Any


def _done(batch: Batch, ledger: Ledger) -> Iterator[tuple[Placed, _Done]]:
    """The documents that are still to be read, in order, each with what became of it."""
    plan = Plan(batch.inputs, batch.settings, batch.rows, batch.limit)
    work = partial(_work, options=batch.options, form=batch.format, full=batch.full)
    window = WINDOW * batch.workers
    outcomes = run_isolated(work, plan.placed(ledger.entry), workers=batch.workers, limits=batch.limits, window=window)
    for _, outcome in in_order((outcome.number, outcome) for outcome in outcomes):
        placed: Placed = outcome.item
        if isinstance(outcome.value, Failure):
            article = failed(placed.document, outcome.value)
            yield placed, _finish(placed, article, batch.format, batch.full)
        else:
            yield placed, outcome.value


def _work(placed: Placed, options: Options, form: Format, full: bool) -> _Done:
    """What a worker does with a document."""
    return _finish(placed, read_document(placed.document, options), form, full)


def _finish(placed: Placed, article: Article, form: Format, full: bool) -> _Done:
    return _Done(article.status, error_of(article), form.render(placed.document, article, full))


def _join(ledger: Ledger, join: Callable[[Iterable[Path], Path], None], output: Path) -> None:
    draft = ledger.draft(0)
    join((path for path, _ in ledger.entries()), draft)
    draft.replace(output)
    sync_folder(output.parent)


def _counted(ledger: Ledger, found: Survey) -> Tally:
    """What the ledger has, up to the first part that is missing."""
    tally = Tally(found.files, found.bytes)
    for _, entry in ledger.entries():
        tally.parts += 1
        tally.statuses.update(entry.statuses)
    return tally


def _request(batch: Batch) -> dict[str, Any]:
    """What must be the same for a run to go on: all that shows in the rows, but for limits, which may be raised."""
    return {
        "articlekit": __version__,
        "format": batch.format.name,
        "rows a part": batch.rows,
        "limit": batch.limit,
        "full": batch.full,
        "columns": str(batch.settings.columns),
        "inputs": list(batch.inputs.names),
        "options": {item.name: _plain(getattr(batch.options, item.name)) for item in fields(batch.options)},
    }


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    text = value.to_json() if isinstance(value, SiteProfile) else repr(value)
    return blake2b(text.encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
