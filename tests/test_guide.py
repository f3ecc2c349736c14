"""The first steps of docs/rules.md, done exactly as they are written there."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from articlekit.cli import main

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^ *```(sh|toml)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)


def test_the_first_page_is_fixed_in_four_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.html").write_bytes((ROOT / "tests/rules/worked/harbour_post/2024-storm.html").read_bytes())
    steps = GUIDE.partition("## Fix your first page")[2].partition("## The keys")[0]
    (_, new), (_, key), (_, check) = BLOCK.findall(steps)
    assert len(re.findall(r"^\d\. ", steps, re.MULTILINE)) == 4
    assert main(shlex.split(new)[1:]) == 0
    rule, fixture = Path("rules/news.example.com.toml"), Path("rules/news.example.com/storm.json")
    rule.write_text(f"{rule.read_text(encoding='utf-8')}{key}", encoding="utf-8")
    expected = json.loads(fixture.read_text(encoding="utf-8"))
    (box,) = [text for text in expected["contains"] if text.startswith("Storm nights")]
    expected["contains"].remove(box)
    expected["lacks"].append(box)
    fixture.write_text(json.dumps(expected), encoding="utf-8")
    assert main(shlex.split(check)[1:]) == 0


def test_the_importer_is_called_as_the_guide_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news.example.com.txt").write_text("title: //h1\n", encoding="utf-8")
    (command,) = [text for kind, text in BLOCK.findall(GUIDE) if kind == "sh" and "import-ftr" in text]
    assert main(shlex.split(command)[1:]) == 0
    assert Path("rules/news.example.com.toml").exists()
