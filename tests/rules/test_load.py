from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import articlekit
from articlekit import RuleError, SiteRules


def test_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('match = "a.example"\nbdy = "p"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_bytes(b'match = "\xff"')
    (tmp_path / "c.toml").write_text('match = "c.example"\n', encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        SiteRules.load(tmp_path)
    assert [(Path(problem.file).name, problem.line) for problem in caught.value.problems] == [
        ("a.toml", 2),
        ("b.toml", 0),
    ]
    assert len(SiteRules.load(tmp_path / "c.toml")) == 1
    with pytest.raises(FileNotFoundError):
        SiteRules.load(tmp_path / "none")


def test_python_files_are_run_only_on_request(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text('import articlekit\nclass A(articlekit.Site):\n    match = "a.example"\n', encoding="utf-8")
    assert len(SiteRules.load(tmp_path)) == 0
    assert len(SiteRules.load(tmp_path, python=True)) == 1
    with pytest.raises(RuleError, match="python=True"):
        SiteRules.load(file)
    file.write_text('import articlekit\nclass A(articlekit.Site):\n    match = "a b"\n', encoding="utf-8")
    with pytest.raises(RuleError, match=r"a\.py: class A: match"):
        SiteRules.load(tmp_path, python=True)


def test_installed_rules_are_switched_on_by_name(tmp_path: Path) -> None:
    (tmp_path / "coast_rules.py").write_text(
        "import articlekit\ndef load():\n    return articlekit.SiteRules.from_toml('match=\"a.example\"')\n",
        encoding="utf-8",
    )
    info = tmp_path / "coast-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: coast\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[articlekit.sites]\ncoast = coast_rules:load\n", encoding="utf-8")
    code = (
        f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(Path(articlekit.__file__).parent.parent)!r}]\n"
        "import articlekit\n"
        "assert len(articlekit.SiteRules.installed('coast')) == 1\n"
        "try: articlekit.SiteRules.installed('coats')\n"
        "except LookupError as error: print(error)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "did you mean “coast”?" in run.stdout
