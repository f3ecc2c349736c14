"""`articlekit site`: write, check and import rules of sites."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .files import complain, counted, one_line, read, write
from .rule_files import load_sites

if TYPE_CHECKING:
    import argparse

    from ..rules.collection import SiteRules


def add_to(commands: Any) -> None:
    """Add the command to argparse's sub-commands."""
    group = commands.add_parser("site", help="work with rules of sites", description="Work with rules of sites.")
    tasks = group.add_subparsers(title="tasks", metavar="TASK", required=True)
    _add_new(tasks)
    _add_check(tasks)
    _add_import(tasks)


def _add_new(tasks: Any) -> None:
    new: argparse.ArgumentParser = tasks.add_parser(
        "new",
        help="begin a rule with a page of the site",
        description="Write a rule that says nothing yet, and a fixture that expects what articlekit finds without it.",
    )
    new.add_argument("url", metavar="URL", help="the address of the page")
    new.add_argument("--html", required=True, metavar="PAGE", help="the page, or dump, saved to a file")
    new.add_argument("--rules", default="rules", metavar="FOLDER", help="where rules are kept (default: %(default)s)")
    new.set_defaults(run=run_new, error=new.error)


def _add_check(tasks: Any) -> None:
    check: argparse.ArgumentParser = tasks.add_parser(
        "check",
        help="test all rules of a folder with their fixtures",
        description="Read all rules of a folder, and compare every fixture in it with what the rules make of its page.",
    )
    check.add_argument("folder", metavar="FOLDER")
    check.add_argument("--python", action="store_true", help="also read, and so run, the Python files in it")
    check.set_defaults(run=run_check, error=check.error)


def _add_import(tasks: Any) -> None:
    ftr: argparse.ArgumentParser = tasks.add_parser(
        "import-ftr",
        help="make rules of FiveFilters' ftr-site-config files",
        description="Make rules of FiveFilters' ftr-site-config files, and report what could not be carried over.",
    )
    ftr.add_argument("files", nargs="+", metavar="FILE", help="files named after their host: example.com.txt")
    ftr.add_argument("--rules", default="rules", metavar="FOLDER", help="where rules are kept (default: %(default)s)")
    ftr.set_defaults(run=run_import, error=ftr.error)


def run_new(args: argparse.Namespace) -> int:
    """Write the stub and the fixture; returns the exit code."""
    from ..explain import explain  # noqa: PLC0415 (late, so that --help need not wait for lxml and NumPy)
    from ..testing.stub import expected, host_of, slug_of, stub  # noqa: PLC0415

    data = read(args.html)
    if data is None:
        return 1
    try:
        host = host_of(args.url)
    except ValueError as error:
        args.error(str(error))
    explanation = explain(data, url=args.url)
    article = explanation.article
    folder = Path(args.rules) / host
    page = _free(folder, slug_of(args.url), "txt" if article.kind == "text" else "html")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        page.write_bytes(data)
    except OSError as error:
        complain(str(page), f"cannot be written: {error.strerror or error}")
        return 1
    files = {page.with_suffix(".json"): expected(args.url, article)}
    rule = Path(args.rules) / f"{host}.toml"
    if not rule.exists():
        files[rule] = stub(host, explanation)
    written = [write(str(name), text) for name, text in files.items()]
    for name in (*reversed(files), page):
        print(one_line(str(name)))
    return 0 if all(written) else 1


def _free(folder: Path, name: str, suffix: str) -> Path:
    """A file of that name, with a number if there is a fixture of the name already: someone may have corrected it."""
    numbered = (f"{name}-{number}" if number > 1 else name for number in count(1))
    return next(folder / f"{free}.{suffix}" for free in numbered if not (folder / f"{free}.json").exists())


def run_check(args: argparse.Namespace) -> int:
    """Test every fixture; returns the exit code: 1 if a rule is wrong, or anything is not as expected."""
    from ..testing.fixtures import find_fixtures  # noqa: PLC0415

    rules = load_sites(args.folder, python=args.python)
    if rules is None:
        return 1
    fixtures = list(find_fixtures(Path(args.folder)))
    counts = [_check(path, rules) for path in fixtures]
    passed, failed = sum(good for good, _ in counts), sum(bad for _, bad in counts)
    print(f"{counted(len(rules), 'rule')}, {counted(len(fixtures), 'fixture')}: {passed} passed, {failed} failed")
    return 1 if failed else 0


def _check(path: Path, rules: SiteRules) -> tuple[int, int]:
    """The number of expectations of a fixture that hold, and of those that do not."""
    from ..testing.checks import failure  # noqa: PLC0415
    from ..testing.fixtures import FixtureError, read_fixture  # noqa: PLC0415

    try:
        fixture = read_fixture(path)
    except FixtureError as error:
        print(f"FAILED {one_line(str(error))}")
        return 0, 1
    article = fixture.parse(rules)
    failures = {name: failure(fixture, name, article) for name in fixture.names}
    for name, text in failures.items():
        if text is not None:
            print(f"FAILED {one_line(str(path))}: {name}")
            for line in text.split("\n"):
                print(f"    {_safe(line)}")
    for note in article.notes:
        if note.code.startswith("site_rule"):
            print(f"NOTE   {one_line(str(path))}: {one_line(note.detail)}")
    failed = sum(text is not None for text in failures.values())
    return len(failures) - failed, failed


def _safe(line: str) -> str:
    from ..render.characters import terminal_safe  # noqa: PLC0415

    return terminal_safe(line)


def run_import(args: argparse.Namespace) -> int:
    """Import every file; returns the exit code: 1 if any could not be read."""
    done = [_import(name, Path(args.rules)) for name in args.files]
    print(f"{sum(done)} of {len(done)} files imported", file=sys.stderr)
    return 0 if all(done) else 1


def _import(name: str, folder: Path) -> bool:
    from ..rules.ftr import import_ftr  # noqa: PLC0415

    data = read(name)
    if data is None:
        return False
    try:
        imported = import_ftr(data.decode("utf-8", "replace"), Path(name).name)
    except ValueError as error:
        complain(name, str(error))
        return False
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        complain(str(folder), f"cannot be made: {error.strerror or error}")
        return False
    target = folder / f"{Path(name).name.removesuffix('.txt').lstrip('.')}.toml"
    for left in imported.left:
        kind = "not carried over" if left.is_loss else "left out"
        print(one_line(f"{name}:{left.line}: {kind}: {left.text[:100]}: {left.why}"))
    return write(str(target), imported.toml)
