"""The package as a whole: its names, its command, and what it is published with."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import articlekit

ROOT = Path(__file__).parent.parent


def printed(*arguments: str) -> str:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("name", articlekit.__all__)
def test_every_name_is_there_and_is_completed(name: str) -> None:
    assert getattr(articlekit, name) is not None
    assert name in dir(articlekit)


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'parze'"):
        _ = articlekit.parze


def test_it_runs_as_a_module() -> None:
    assert printed("-m", "articlekit", "--version") == f"articlekit {articlekit.__version__}"


def test_the_plugin_of_pytest_brings_nothing_of_the_package_along() -> None:
    script = "import sys, articlekit.testing.plugin; print(*sorted(m for m in sys.modules if 'articlekit' in m))"
    assert printed("-c", script) == "articlekit articlekit.testing articlekit.testing.plugin"


def test_the_version_stands_in_one_place() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert articlekit.__version__ not in re.findall(r'^version = "(.*)"$', project, re.MULTILINE)
    assert f"## {articlekit.__version__}" in (ROOT / "docs/changelog.md").read_text("utf-8")
