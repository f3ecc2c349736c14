"""`articlekit explain` and `articlekit diff`: why, and what is different."""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import TYPE_CHECKING, Any

from ..article import Article
from ..options import Options
from ..render.characters import terminal_safe
from .files import STDIN, complain, read, write
from .reading import add_reading, add_url, read_options

if TYPE_CHECKING:
    import argparse

_WIDEST = 110


def add_to(commands: Any) -> None:
    """Add the commands to argparse's sub-commands."""
    explain: argparse.ArgumentParser = commands.add_parser(
        "explain",
        help="show every block of a page and why it was kept or removed",
        description="Show the fields with their evidence, and every block in its order: kept or removed, and why.",
    )
    explain.add_argument("file", metavar="FILE", help="page or dump; - for standard input")
    explain.add_argument("--html", metavar="REPORT", help="write one page of HTML instead, for a browser")
    _add_options(explain)
    explain.set_defaults(run=run_explain, error=explain.error)
    diff: argparse.ArgumentParser = commands.add_parser(
        "diff",
        help="compare two articles, or two ways to make one",
        description="Compare two articles: JSON from `parse --format json`, or pages. With one page: plain parse() and "
        "parse() with the options given here.",
    )
    diff.add_argument("files", nargs="+", metavar="FILE", help="a page, or two of pages and articles in JSON")
    _add_options(diff)
    diff.set_defaults(run=run_diff, error=diff.error)


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_url(parser, "where the page came from")
    add_reading(parser)


def run_explain(args: argparse.Namespace) -> int:
    """Explain one file; returns the exit code."""
    from ..explain import explain  # noqa: PLC0415 (late, so that --help need not wait for lxml and NumPy)
    from ..explain.report_html import as_html  # noqa: PLC0415
    from ..explain.report_text import as_text  # noqa: PLC0415

    options, data = read_options(args), read(args.file)
    if options is None:
        return 2
    if data is None:
        return 1
    explanation = explain(data, url=args.url, options=options)
    if args.html is not None:
        return 0 if write(args.html, as_html(explanation, name="" if args.file == STDIN else args.file)) else 1
    terminal = sys.stdout.isatty()
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    print(as_text(explanation, width=width, colour=terminal and "NO_COLOR" not in os.environ))
    return 0


def run_diff(args: argparse.Namespace) -> int:
    """Print the difference; returns 0 if there is none, 1 if there is one, 2 if a file is of no use."""
    from ..explain.diff import compare  # noqa: PLC0415

    if len(args.files) > 2:
        args.error("diff compares two: name one FILE, or two")
    options = read_options(args)
    if options is None:
        return 2
    plain = options if len(args.files) == 2 else Options(kind=options.kind, encoding=options.encoding)
    old, new = _article(args.files[0], args.url, plain), _article(args.files[-1], args.url, options)
    if old is None or new is None:
        return 2
    lines = compare(old, new)
    for line in lines:
        print(terminal_safe(line))
    return 1 if lines else 0


def _article(name: str, url: str | None, options: Options) -> Article | None:
    """The article in a file, which is a page or the JSON of an article."""
    from .. import parse  # noqa: PLC0415

    data = read(name)
    if data is None:
        return None
    saved = _json_object(data)
    if saved is None:
        return parse(data, url=url, options=options)
    try:
        return Article.from_dict(saved)
    except ValueError as error:
        complain(name, str(error))
        return None


def _json_object(data: bytes) -> dict[str, Any] | None:
    """The object that a file of JSON holds, in any of the encodings of Unicode; None for any other file."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
