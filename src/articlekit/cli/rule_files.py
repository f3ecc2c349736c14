"""Site rules that commands read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..rules.collection import SiteRules
from ..rules.problems import RuleError
from .files import complain, one_line

if TYPE_CHECKING:
    from pathlib import Path


def load_sites(name: str | Path, *, python: bool = False) -> SiteRules | None:
    """The rules in a file or folder; None, after a complaint, where they are of no use."""
    try:
        rules = SiteRules.load(name, python=python)
    except OSError as error:
        complain(str(name), f"cannot be read: {error.strerror or error}")
        return None
    except RuleError as error:
        for problem in error.problems:
            print(f"articlekit: {one_line(str(problem))}", file=sys.stderr)
        return None
    if not rules:
        complain(str(name), "holds no rules: write one with `articlekit site new URL --html PAGE`")
        return None
    return rules
