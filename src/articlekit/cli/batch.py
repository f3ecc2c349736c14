"""`articlekit batch`: many documents of any kind to rows of articles."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .files import STDIN, complain, one_line
from .progress import progress, summary
from .reading import add_reading, read_options

if TYPE_CHECKING:
    import argparse

    from ..batch.run import Batch

_MEGABYTE = 1_000_000
_FORMATS = ("jsonl", "jsonl.gz", "jsonl.zst", "csv", "parquet", "markdown")
_EPILOG = """\
INPUTs are pages and dumps, packed or not (.gz .zst .bz2 .xz), folders of them, .zip and tar archives, tables with a
page in a row (.jsonl .json .csv .tsv .parquet), web archives (.warc .wet .arc), and globs; - reads names from standard
input, one a line. Every document becomes one row, broken ones too. The same command goes on where a run was ended.
"""


def add_to(commands: Any) -> None:
    """Add the command to argparse's sub-commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "batch",
        help="turn many documents into rows of articles",
        description="Turn many documents into rows of articles, in worker processes.",
        epilog=_EPILOG,
    )
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="what to read; - for a list of names")
    _add_output(parser)
    _add_work(parser)
    _add_reading(parser)
    parser.add_argument("--quiet", action="store_true", help="no progress, no summary")
    parser.set_defaults(run=run, error=parser.error)


def _add_output(parser: argparse.ArgumentParser) -> None:
    output = "a folder for parts, or the name of one file, such as x.parquet"
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help=output)
    parser.add_argument("--format", choices=_FORMATS, help="of the rows (default: by the name of OUT, else jsonl)")
    parser.add_argument("--full", action="store_true", help="keep the whole article as JSON in each row")
    parser.add_argument("--rows", type=int, default=2000, metavar="N", help="rows of a part (default: %(default)s)")


def _add_work(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workers", type=int, metavar="N", help="processes (default: one a CPU)")
    parser.add_argument("--limit", type=int, metavar="N", help="read no more than N documents")
    parser.add_argument("--timeout", type=float, default=60, metavar="S", help="for a document (default: %(default)g)")
    parser.add_argument("--memory", type=int, default=2000, metavar="MB", help="for a document (default: %(default)s)")


def _add_reading(parser: argparse.ArgumentParser) -> None:
    for what in ("page", "url", "id"):
        parser.add_argument(f"--{what}-column", metavar="NAME", help=f"{what} in tables (default: found, and shown)")
    add_reading(parser)


def run(args: argparse.Namespace) -> int:
    """Run the batch; returns the exit code: 0 when every document has its row, whatever its status."""
    # Late, so that --help need not wait for lxml and NumPy.
    from ..batch.ledger import BatchError  # noqa: PLC0415
    from ..batch.pool import WorkerError  # noqa: PLC0415
    from ..batch.run import DoneError, run_batch  # noqa: PLC0415

    batch = _batch(args)
    try:
        with progress(quiet=args.quiet) as report:
            tally = run_batch(batch, report)
    except BatchError as error:
        print(f"articlekit: {one_line(str(error))}", file=sys.stderr)
        return 0 if isinstance(error, DoneError) else 1
    except (WorkerError, ImportError, OSError) as error:
        complain(args.output, str(error))
        return 1
    except KeyboardInterrupt:
        complain(args.output, "interrupted; finished parts are kept, and the same command goes on behind them")
        raise
    if not args.quiet:
        print(summary(tally, args.output), file=sys.stderr)
    return 0


def _batch(args: argparse.Namespace) -> Batch:
    from ..batch.formats import FORMATS, format_of  # noqa: PLC0415
    from ..batch.limits import Limits, count_workers  # noqa: PLC0415
    from ..batch.readers.settings import Settings  # noqa: PLC0415
    from ..batch.run import Batch  # noqa: PLC0415

    named = format_of(args.output)
    if named is None and args.format is None and _is_like_a_file(args.output):
        known = ", ".join(form.suffix for form in FORMATS.values() if form.suffix)
        shown = one_line(args.output)
        args.error(f"{shown} ends in none of {known}: name such a file, or {shown}{os.sep} for a folder of parts")
    if named is not None and args.format not in (None, named.name):
        args.error(f"{args.output} is the name of a {named.name} file: leave out --format {args.format}, or rename it")
    form = named or FORMATS[args.format or "jsonl"]
    for name in ("limit", "rows"):
        if getattr(args, name) is not None and getattr(args, name) < 1:
            args.error(f"--{name} must be 1 or more")
    options = read_options(args)
    if options is None:
        sys.exit(2)
    try:
        limits = Limits(timeout=args.timeout, memory=args.memory * _MEGABYTE)
        workers = count_workers(args.workers)
    except ValueError as error:
        args.error(str(error))
    return Batch(
        inputs=_inputs(args),
        output=Path(args.output),
        format=form,
        single=named is not None,
        options=options,
        settings=Settings(_columns(args), options.max_size, _teller(quiet=args.quiet)),
        limits=limits,
        workers=workers,
        rows=args.rows,
        limit=args.limit,
        full=args.full,
    )


_SUFFIX = re.compile(r"\.[A-Za-z]\w*\Z")


def _is_like_a_file(name: str) -> bool:
    """Does it end like the name of a file, and is no folder?"""
    return _SUFFIX.search(name) is not None and not Path(name).is_dir()


def _columns(args: argparse.Namespace) -> Any:
    from ..batch.readers.columns import Columns  # noqa: PLC0415

    return Columns(args.page_column, args.url_column, args.id_column)


def _inputs(args: argparse.Namespace) -> Any:
    from ..batch.readers.inputs import Inputs, missing  # noqa: PLC0415

    names = [name for name in args.inputs if name != STDIN]
    unknown = missing(names)
    if unknown:
        args.error(f"{one_line(unknown[0])} is no file or folder, and matches none")
    listed = sys.stdin.read().splitlines() if STDIN in args.inputs else []
    return Inputs(names, [name for name in listed if name], [args.output, f"{args.output}.parts"])


def _teller(*, quiet: bool) -> Any:
    """Shows each guess about columns once, with the first file that it is about."""
    seen: set[str] = set()

    def tell(message: str) -> None:
        _, _, guess = message.rpartition(": ")
        if guess not in seen and not quiet:
            seen.add(guess)
            print(one_line(message), file=sys.stderr)

    return tell
