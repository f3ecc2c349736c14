"""The command line: a module a command. Exit codes: 0 all well; 1 some input gave nothing; 2 wrong usage."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from .. import __version__
from . import batch, explaining, parse, profiles, site

if TYPE_CHECKING:
    from collections.abc import Sequence

# 128 + the number of the signal, as shells report it.
_INTERRUPTED, _BROKEN_PIPE = 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` (by default the process's arguments) names; returns the exit code."""
    args = _parser().parse_args(argv)
    try:
        _set_up_output()
        code: int = args.run(args)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return _BROKEN_PIPE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="articlekit", description="Clean, structured articles from raw HTML or plain-text dumps."
    )
    parser.add_argument("--version", action="version", version=f"articlekit {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    parse.add_to(commands)
    batch.add_to(commands)
    profiles.add_to(commands)
    site.add_to(commands)
    explaining.add_to(commands)
    return parser


def _set_up_output() -> None:
    # A file or pipe gets UTF-8 whatever the locale; a terminal what it can show.
    with suppress(AttributeError):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="replace")  # type: ignore[union-attr]


def _discard_output() -> None:
    # What is still buffered must go somewhere when Python flushes at exit.
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
