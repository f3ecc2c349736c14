"""Rules from folders and from installed packages."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING, Any

from .collection import ENTRY_POINTS
from .problems import Problem, RuleError, unknown
from .site import Site
from .toml_file import load_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from .rule import SiteRule


def load_rules(path: Path, *, python: bool) -> tuple[SiteRule, ...]:
    """The rules of a file or folder. Raises RuleError with the problems of all files."""
    files = sorted(path.rglob("*.toml")) if path.is_dir() else [path]
    if python and path.is_dir():
        files += [file for file in sorted(path.rglob("*.py")) if file.name not in ("conftest.py", "__init__.py")]
    rules: list[SiteRule] = []
    problems: list[Problem] = []
    for file in files:
        try:
            rules += _load(file, python=python)
        except RuleError as error:
            problems += error.problems
    if problems:
        raise RuleError(problems)
    return tuple(rules)


def _load(file: Path, *, python: bool) -> Sequence[SiteRule]:
    if file.suffix != ".py":
        return load_file(file.read_bytes(), file=str(file))
    if not python:
        raise RuleError([Problem("a Python file is run only where you ask for it: python=True", str(file))])
    return _classes(file)


def _classes(file: Path) -> list[SiteRule]:
    """The rules of the classes that a Python file defines, in their order."""
    name = f"articlekit_rules_{file.stem}"
    spec = spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module: Any = module_from_spec(spec)
    sys.modules[name] = module  # where pickle and dataclasses look for it
    try:
        spec.loader.exec_module(module)
    except RuleError as error:
        raise RuleError([problem._replace(file=str(file)) for problem in error.problems]) from error
    found = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Site)]
    return [site.rule for site in found if site.__module__ == name and hasattr(site, "rule")]


def installed_rules(name: str) -> Any:
    """What a package publishes under a name: rules, or a function that makes them."""
    points = {point.name: point for point in entry_points(group=ENTRY_POINTS)}
    if name not in points:
        hint = unknown(name, points, "package of rules") if points else "no package of rules is installed"
        raise LookupError(f"{name}: {hint}")
    published = points[name].load()
    return published() if callable(published) and not isinstance(published, type) else published
