"""The commands of the README are the ones that are tried."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from articlekit.cli import main

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = re.findall(r"```sh\n(python3 -m venv .*)\n```", (ROOT / "README.md").read_text("utf-8"))


def test_ci_runs_the_test_command() -> None:
    show, test = COMMANDS
    assert test in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert "articlekit parse" in show


def test_the_first_command_shows_an_article(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    arguments = shlex.split(COMMANDS[0].partition("articlekit ")[2])
    assert main(arguments) == 0
    shown = capsys.readouterr().out
    assert "Ragna Thorsdal" in shown
    assert "Left out: source_link, related, pagination" in shown
