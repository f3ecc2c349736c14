"""Rules from TOML: data alone, whoever wrote it. Every problem is given its file and line."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

from .problems import Problem, RuleError, unknown
from .read import KEYS, read_rule

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .read import Report
    from .rule import SiteRule

_LARGEST = 200_000  # characters
_MOST_VERSIONS = 50
_MOST_PROBLEMS = 50
# tomllib takes quadratic time for a key of many parts.
_LONG_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){30}""", re.ASCII)


def read_toml(text: str, *, file: str = "") -> list[SiteRule]:
    """The rules that a file writes: one, or one for every [[version]] of the layout.

    Raises RuleError, with a line for everything that is wrong.
    """
    data = _load(text, file)
    problems: list[Problem] = []

    def report(key: str, value: str, message: str) -> None:
        problems.append(Problem(message, file, line_of(text, key, value)))
        if len(problems) == _MOST_PROBLEMS:
            raise RuleError([*problems, Problem("and perhaps more: mend these first", file)])

    rules = _read(data, report, file)
    if problems:
        raise RuleError(sorted(dict.fromkeys(problems), key=lambda problem: problem.line))
    return rules


def _load(text: str, file: str) -> dict[str, Any]:
    if len(text) > _LARGEST:
        raise RuleError([Problem(f"a rule has at most {_LARGEST:,} characters, this one {len(text):,}", file)])
    long = _LONG_KEY.search(text)
    if long is not None:
        at = text.count("\n", 0, long.start()) + 1
        raise RuleError([Problem("no key of a rule has so many parts with dots between them", file, at)])
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = str(error).rpartition("at line ")[2].partition(",")[0]
        at = int(line) if line.isdigit() else text.count("\n") + 1
        raise RuleError([Problem(f"no TOML: {error}", file, at)]) from None


def _read(data: Mapping[str, Any], report: Report, file: str) -> list[SiteRule]:
    shared = {key: value for key, value in data.items() if key != "version" and _is_known(key, report)}
    versions = data.get("version")
    if versions is None:
        return [read_rule(shared, report, file=file)]
    tables = versions if isinstance(versions, list) else []
    if not 0 < len(tables) <= _MOST_VERSIONS or not all(isinstance(table, dict) for table in tables):
        report("version", "", f"version: expected up to {_MOST_VERSIONS} tables, each under its own [[version]]")
        return []
    return [read_rule({**shared, **table}, report, file=file) for table in tables]


def _is_known(key: str, report: Report) -> bool:
    """Is it a key of a rule? What is none is reported."""
    if key not in KEYS:
        report(key, "", unknown(key, (*KEYS, "version")))
    return key in KEYS


def line_of(text: str, key: str, value: str) -> int:
    """The line, from 1, where a key stands, or below it the value that is meant; 0 if neither can be found."""
    lines = text.splitlines()
    start = next((at for at, line in enumerate(lines) if _names(line, key)), -1)
    if not value:
        return start + 1
    written = (value, json.dumps(value, ensure_ascii=False)[1:-1])
    for at in range(max(start, 0), len(lines)):
        if any(form in lines[at] for form in written):
            return at + 1
    return start + 1


def _names(line: str, key: str) -> bool:
    bare = line.strip().lstrip("[\"' ")
    return bare.startswith(key) and bare[len(key) :].lstrip("\"' ")[:1] in ("=", ".", "]")


def load_file(text: bytes, *, file: str) -> Sequence[SiteRule]:
    """The rules in the bytes of a file."""
    try:
        return read_toml(text.decode("utf-8-sig"), file=file)
    except UnicodeDecodeError:
        raise RuleError([Problem("no UTF-8: save the file in that encoding", file)]) from None
