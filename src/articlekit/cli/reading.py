"""The options of parse() on the command line, the same for every command that reads pages."""

from __future__ import annotations

import argparse
import re
from typing import get_args

from ..article import Kind
from ..options import Dates, Engine, Focus, Options
from .profiles import load_profile
from .rule_files import load_sites

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+")


def add_url(parser: argparse.ArgumentParser, use: str) -> None:
    """Add --url."""
    parser.add_argument("--url", type=_address, metavar="URL", help=use)


def _address(text: str) -> str:
    if _ADDRESS.fullmatch(text) is None:
        raise argparse.ArgumentTypeError(f"expected an address such as https://example.com/story, not {text!r}")
    return text


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add what chooses how pages are read."""
    parser.add_argument("--kind", choices=get_args(Kind), help="what the input holds (default: found by looking)")
    parser.add_argument("--encoding", metavar="NAME", help="encoding of the input (default: found by looking)")
    parser.add_argument("--focus", choices=get_args(Focus), default=Options().focus, help="default: %(default)s")
    parser.add_argument("--dates", choices=get_args(Dates), default=Options().dates, help="default: %(default)s")
    parser.add_argument("--engine", choices=get_args(Engine), default=Options().engine, help="default: %(default)s")
    parser.add_argument("--profile", metavar="FILE", help="leave out what this profile of the site knows to repeat")
    parser.add_argument("--rules", metavar="PATH", help="site rules: a TOML file, or a folder of them")


def read_options(args: argparse.Namespace) -> Options | None:
    """The options; None, after a complaint, where a file that they name is of no use."""
    profile = None if args.profile is None else load_profile(args.profile)
    rules = None if args.rules is None else load_sites(args.rules)
    if (profile is None) != (args.profile is None) or (rules is None) != (args.rules is None):
        return None
    try:
        return Options(
            kind=args.kind,
            encoding=args.encoding,
            engine=args.engine,
            focus=args.focus,
            dates=args.dates,
            profile=profile,
            sites=rules,
        )
    except ValueError as error:
        args.error(str(error))
        raise
