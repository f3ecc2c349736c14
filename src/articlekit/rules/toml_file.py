"""Rules from TOML: data alone, whoever wrote it. Every problem is given its file and line."""

from __future__ import annotations

import json
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

_LARGEST = 1_000_000  # characters


def read_toml(text: str, *, file: str = "") -> list[SiteRule]:
    """The rules that a file writes: one, or one for every [[version]] of the layout.

    Raises RuleError, with a line for everything that is wrong.
    """
    data = _load(text, file)
    problems: list[Problem] = []

    def report(key: str, value: str, message: str) -> None:
        problems.append(Problem(message, file, line_of(text, key, value)))

    rules = _read(data, report, file)
    if problems:
        raise RuleError(list(dict.fromkeys(problems)))
    return rules


def _load(text: str, file: str) -> dict[str, Any]:
    if len(text) > _LARGEST:
        raise RuleError([Problem(f"a rule has at most {_LARGEST:,} characters, this one {len(text):,}", file)])
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = str(error).rpartition("at line ")[2].partition(",")[0]
        at = int(line) if line.isdigit() else text.count("\n") + 1
        raise RuleError([Problem(f"no TOML: {error}", file, at)]) from None


def _read(data: Mapping[str, Any], report: Report, file: str) -> list[SiteRule]:
    shared = {key: value for key, value in data.items() if key != "version"}
    versions = data.get("version")
    if versions is None:
        if "version" not in KEYS:
            shared = {_known(key, report): value for key, value in shared.items()}
        return [read_rule({k: v for k, v in shared.items() if k}, report, file=file)]
    if not _is_list_of_tables(versions):
        report("version", "", "version: expected tables, each under its own [[version]]")
        return []
    shared = {_known(key, report): value for key, value in shared.items()}
    shared.pop("", None)
    return [read_rule({**shared, **version}, report, file=file) for version in versions]


def _known(key: str, report: Report) -> str:
    """The key, "" after a report for one that nobody knows."""
    if key in KEYS:
        return key
    report(key, "", unknown(key, (*KEYS, "version")))
    return ""


def _is_list_of_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


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
