from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from articlekit.cli import main

if TYPE_CHECKING:
    import pytest

RULES = Path(__file__).parent.parent / "rules" / "worked"
PAGE = RULES / "harbour_post" / "2024-storm.html"
URL = "https://news.example.com/2024/storm.html"


def test_from_a_wrong_page_to_a_passing_rule_in_four_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["site", "new", URL, "--html", str(PAGE)]) == 0
    rule, fixture = Path("rules/news.example.com.toml"), Path("rules/news.example.com/storm.json")
    assert "article > aside.offer > p  Storm nights are long." in rule.read_text(encoding="utf-8")
    data = json.loads(fixture.read_text(encoding="utf-8"))
    assert main(["site", "check", "rules"]) == 0
    data["lacks"].append(data["contains"].pop(2))
    fixture.write_text(json.dumps(data), encoding="utf-8")
    assert main(["site", "check", "rules"]) == 1
    assert "the body contains “Storm nights are long." in capsys.readouterr().out
    text = rule.read_text(encoding="utf-8").replace('# drop = ".promo"', 'drop = ".offer"')
    rule.write_text(text, encoding="utf-8")
    assert main(["site", "check", "rules"]) == 0
    assert capsys.readouterr().out == "1 rule, 1 fixture: 5 passed, 0 failed\n"


def test_what_exists_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rules").mkdir()
    Path("rules/news.example.com.toml").write_text('match = "news.example.com"\n', encoding="utf-8")
    assert main(["site", "new", URL, "--html", str(PAGE)]) == 0
    assert Path("rules/news.example.com.toml").read_text(encoding="utf-8") == 'match = "news.example.com"\n'
    first = Path("rules/news.example.com/storm.json")
    first.write_text("{}", encoding="utf-8")
    assert main(["site", "new", "https://news.example.com/2025/storm.html", "--html", str(PAGE)]) == 0
    assert first.read_text(encoding="utf-8") == "{}"
    assert "2025/storm" in Path("rules/news.example.com/storm-2.json").read_text(encoding="utf-8")


def test_check_says_what_is_wrong_with_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.toml").write_text('match = "a.example"\ndrops = ".a"\n', encoding="utf-8")
    assert main(["site", "check", str(tmp_path)]) == 1
    assert f"{tmp_path / 'a.toml'}:2: unknown key “drops”: did you mean “drop”?" in capsys.readouterr().err
    assert main(["site", "check", str(RULES)]) == 0


def test_import_writes_rules_and_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "news.example.com.txt"
    source.write_text("title: //h1\nstrip: //p[//a]\ntidy: no\n", encoding="utf-8")
    assert main(["site", "import-ftr", str(source), "--rules", str(tmp_path / "rules")]) == 0
    assert (tmp_path / "rules/news.example.com.toml").read_text(encoding="utf-8").endswith('title = "//h1"\n')
    report = capsys.readouterr()
    assert ":2: not carried over: strip: //p[//a]" in report.out
    assert ":3: left out: tidy: no" in report.out
    assert "1 of 1 files imported" in report.err


def test_python_rules_are_run_only_when_asked_for(tmp_path: Path) -> None:
    code = 'import articlekit\nclass A(articlekit.Site):\n    match = "a.example"\n'
    (tmp_path / "a.py").write_text(code, encoding="utf-8")
    assert main(["site", "check", str(tmp_path)]) == 1
    assert main(["site", "check", str(tmp_path), "--python"]) == 0


def test_rules_for_parse_explain_and_diff(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = "https://harbourpost.example.com/story/storm"
    options = [str(PAGE), "--url", url, "--rules", str(RULES)]
    assert main(["parse", "--format", "text", *options]) == 0
    assert "Storm nights" not in capsys.readouterr().out
    assert main(["explain", *options]) == 0
    assert "site:harbourpost.example.com@2024-03-01 drop[0]" in capsys.readouterr().out
    report = tmp_path / "report.html"
    assert main(["explain", *options, "--html", str(report)]) == 0
    assert "Storm takes the north pier" in report.read_text(encoding="utf-8")
    assert main(["diff", *options]) == 1
    assert "- [paragraph] Storm nights are long." in capsys.readouterr().out
    assert main(["parse", "--format", "json", *options]) == 0
    saved = tmp_path / "old.json"
    saved.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["diff", str(saved), *options]) == 0
    assert main(["parse", str(PAGE), "--rules", str(tmp_path / "none")]) == 2
