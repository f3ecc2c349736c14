"""`articlekit parse`: files or standard input to articles."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from ..render.characters import printable, terminal_safe
from ..render.options import RenderOptions
from .files import STDIN, complain, one_line, read
from .reading import add_reading, add_url, read_options
from .terminal import view

if TYPE_CHECKING:
    import argparse

    from ..article import Article
    from ..options import Options

# Longer lines tire the eye.
_MAX_WIDTH = 88


def add_to(commands: Any) -> None:
    """Add the command to argparse's sub-commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "parse",
        help="print the article in each file",
        description="Print the article in each file: HTML, or a plain-text dump of a page.",
        epilog='Several files as JSON give one object a line, with the name under "file".',
    )
    formats = ("view", "text", "markdown", "html", "json")
    parser.add_argument("files", nargs="*", metavar="FILE", help="file to read; - or nothing for standard input")
    parser.add_argument("--format", choices=formats, help="what to print (default: view in a terminal, text elsewhere)")
    add_url(parser, "where the page came from; for a single FILE")
    add_reading(parser)
    for name in ("links", "images", "tables"):
        parser.add_argument(
            f"--no-{name}", dest=name, action="store_false", help=f"show no {name} in Markdown and HTML"
        )
    parser.add_argument("--comments", action="store_true", help="show readers' comments after the body")
    parser.add_argument("--front-matter", action="store_true", help="begin Markdown with title, authors, dates as YAML")
    parser.set_defaults(run=run, error=parser.error)


def run(args: argparse.Namespace) -> int:
    """Print the article of every file; returns the exit code: 1 if any could not be read or held no content."""
    if not args.files and sys.stdin.isatty():
        args.error("nothing to read: name a FILE, or pipe a page into the command")
    if args.url and len(args.files) > 1:
        args.error("--url is the address of one page: use it with a single FILE")
    args.format = args.format or ("view" if sys.stdout.isatty() else "text")
    _check_shown(args)
    options = read_options(args)
    if options is None:
        return 2
    names = args.files or [STDIN]
    done = [_print_file(name, args, options, first=number == 0) for number, name in enumerate(names)]
    return 0 if all(done) else 1


_MARKUP = ("markdown", "html")
_SHOWN = {
    "links": ("--no-links", _MARKUP),
    "images": ("--no-images", _MARKUP),
    "tables": ("--no-tables", _MARKUP),
    "comments": ("--comments", ("text", *_MARKUP)),
    "front_matter": ("--front-matter", ("markdown",)),
}


def _check_shown(args: argparse.Namespace) -> None:
    """An option that would change nothing in the format is a mistake."""
    for name, (option, formats) in _SHOWN.items():
        if getattr(args, name) != getattr(RenderOptions(), name) and args.format not in formats:
            args.error(f"{option} says nothing of --format {args.format}: use it with {' or '.join(formats)}")


def _print_file(name: str, args: argparse.Namespace, options: Options, *, first: bool) -> bool:
    # Late, so that --version and --help need not wait for lxml and NumPy.
    from .. import parse  # noqa: PLC0415

    data = read(name)
    if data is None:
        return False
    article = parse(data, url=args.url, options=options)
    if article.status == "ok" or args.format == "json":
        _print(article, name, args, first=first)
    if article.status != "ok":
        complain(name, _why(article))
    return article.status == "ok"


def _print(article: Article, name: str, args: argparse.Namespace, *, first: bool) -> None:
    several = len(args.files) > 1
    if several and args.format in ("view", "text", "markdown"):
        print("" if first else "\n", f"==> {one_line(name)} <==", "\n", sep="")
    terminal = sys.stdout.isatty()
    if args.format == "view":
        width = min(shutil.get_terminal_size().columns, _MAX_WIDTH)
        print(view(article, width=width, colour=terminal and "NO_COLOR" not in os.environ))
        return
    text = _render(article, args, name if several else None)
    print(terminal_safe(text) if terminal else text)


def _render(article: Article, args: argparse.Namespace, name: str | None) -> str:
    if args.format == "json":
        return article.to_json(indent=2) if name is None else _named_json(article, name)
    shown = RenderOptions(**{field.name: getattr(args, field.name) for field in fields(RenderOptions)})
    if args.format == "markdown":
        return article.to_markdown(shown)
    if args.format == "html":
        return article.to_html(shown)
    return printable(article.to_text(shown))


def _named_json(article: Article, name: str) -> str:
    return f'{{"file": {json.dumps(name)}, {article.to_json()[1:]}'


def _why(article: Article) -> str:
    reasons = {
        "empty": "holds no text",
        "no_content": "has no main content that could be found: --format json shows what was left out and why",
        "unsupported": "is nothing that can be read here",
    }
    notes = "; ".join(note.detail for note in article.notes)
    return reasons[article.status] + (f" ({notes})" if notes else "")
