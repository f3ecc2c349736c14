"""`articlekit learn` and `articlekit profile merge`: profiles of sites."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, get_args

from ..article import Kind
from ..options import Options
from ..sites.profile import SiteProfile
from .files import STDOUT, complain, counted, read, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


def add_to(commands: Any) -> None:
    """Add the commands to argparse's sub-commands."""
    learn: argparse.ArgumentParser = commands.add_parser(
        "learn",
        help="find the lines that repeat on the pages of a site",
        description="Find the lines that repeat on the pages of one site: HTML, plain-text dumps, or both.",
    )
    learn.add_argument("files", nargs="+", metavar="FILE", help="a page or dump each; - for one on standard input")
    learn.add_argument("--kind", choices=get_args(Kind), help="what the files hold (default: found by looking)")
    learn.add_argument("--encoding", metavar="NAME", help="encoding of the files (default: found by looking)")
    _add_output(learn)
    learn.set_defaults(run=run_learn, error=learn.error)
    group = commands.add_parser(
        "profile", help="work with profiles of sites", description="Work with profiles of sites."
    )
    tasks = group.add_subparsers(title="tasks", metavar="TASK", required=True)
    merge: argparse.ArgumentParser = tasks.add_parser(
        "merge",
        help="make one profile of several of one site",
        description="Make one profile of several of one site. Trimmed ones add up: no page should be in two of them.",
    )
    merge.add_argument("files", nargs="+", metavar="PROFILE", help="profile to read; - for standard input")
    _add_output(merge)
    merge.set_defaults(run=run_merge, error=merge.error)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", default=STDOUT, metavar="FILE", help="where the profile goes (default: printed)"
    )
    parser.add_argument(
        "--partial", action="store_true", help="keep the sample of pages, for an exact merge later (default: trimmed)"
    )


def run_learn(args: argparse.Namespace) -> int:
    """Learn from the files; returns the exit code: 1 if any could not be read, or none held a line."""
    from .. import learn  # noqa: PLC0415 (late, so that --help need not wait for lxml and NumPy)

    missing: list[str] = []
    try:
        options = Options(kind=args.kind, encoding=args.encoding)
    except ValueError as error:
        args.error(str(error))
    profile = learn(_contents(args.files, missing), options=options)
    if profile.pages == 0:
        complain(args.files[0], "no line to learn from in it or the files after it")
        return 1
    return 0 if _put(profile, args) and not missing else 1


def _contents(names: list[str], missing: list[str]) -> Iterator[bytes]:
    for name in names:
        data = read(name)
        if data is None:
            missing.append(name)
        else:
            yield data


def run_merge(args: argparse.Namespace) -> int:
    """Merge the profiles; returns the exit code: 1 if any could not be read."""
    profiles = [load_profile(name) for name in args.files]
    found = [profile for profile in profiles if profile is not None]
    if len(found) < len(profiles):
        return 1
    return 0 if _put(SiteProfile().merge(*found), args) else 1


def _put(profile: SiteProfile, args: argparse.Namespace) -> bool:
    profile = profile if args.partial else profile.trimmed()
    if args.output != STDOUT:
        repeat = "line repeats" if len(profile.counts) == 1 else "lines repeat"
        print(f"articlekit: {len(profile.counts)} {repeat} on {counted(profile.pages, 'page')}", file=sys.stderr)
    return write(args.output, profile.to_json())


def load_profile(name: str) -> SiteProfile | None:
    """The profile in a file; None, after a complaint, where there is none."""
    data = read(name)
    if data is None:
        return None
    try:
        return SiteProfile.from_json(data.decode("utf-8"))
    except ValueError as error:
        complain(name, str(error))
        return None
