"""The worked sites: every field that their fixtures expect is one test; and what a failure says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from articlekit import SiteRules
from articlekit.testing.checks import failure
from articlekit.testing.fixtures import FixtureError, find_fixtures, read_fixture

RULES = Path(__file__).parent.parent / "rules" / "worked"
CASES = [(path, name) for path in find_fixtures(RULES) for name in read_fixture(path).names]


@cache
def rules() -> SiteRules:
    return SiteRules.load(RULES)


@pytest.mark.parametrize(("path", "name"), CASES, ids=[f"{path.stem}-{name}" for path, name in CASES])
def test_worked_sites(path: Path, name: str) -> None:
    fixture = read_fixture(path)
    article = fixture.parse(rules())
    problem = failure(fixture, name, article)
    assert problem is None, problem
    assert article.notes == []


def test_each_worked_rule_is_short_and_needed() -> None:
    for path in RULES.glob("*.toml"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 15
    for path in find_fixtures(RULES):
        fixture = read_fixture(path)
        article = fixture.parse(SiteRules())
        assert any(failure(fixture, name, article) for name in fixture.names)


def copied(folder: Path) -> Path:
    """The forum and its rule, with two mistakes in the fixture."""
    (folder / "quay_forum").mkdir()
    (folder / "quay_forum.toml").write_bytes((RULES / "quay_forum.toml").read_bytes())
    (folder / "quay_forum/thread.html").write_bytes((RULES / "quay_forum/thread.html").read_bytes())
    data = json.loads((RULES / "quay_forum/thread.json").read_text(encoding="utf-8"))
    data |= {"title": "Which varnish for an oak dinghy?", "contains": ["Sent from my shed"]}
    fixture = folder / "quay_forum/thread.json"
    fixture.write_text(json.dumps(data), encoding="utf-8")
    return fixture


def test_a_failure_shows_the_difference_and_where_the_text_went(tmp_path: Path) -> None:
    fixture = read_fixture(copied(tmp_path))
    article = fixture.parse(rules())
    title = failure(fixture, "title", article)
    assert title is not None
    assert "- Which varnish for an oak dinghy?" in title
    assert "+ Which varnish for a larch dinghy?" in title
    assert "site:forum.quay.example.org title[0]" in title
    contains = failure(fixture, "contains", article)
    assert contains is not None
    assert "boilerplate, site:forum.quay.example.org drop[0]" in contains


def test_the_pytest_plugin_makes_one_test_a_field(tmp_path: Path) -> None:
    copied(tmp_path)
    # by its module, whether or not the package is installed with the entry point
    plugin = ["-p", "no:articlekit", "-p", "articlekit.testing.plugin", "--articlekit"]
    command = [sys.executable, "-m", "pytest", *plugin, "-q", str(tmp_path)]
    places = os.pathsep.join(map(os.path.abspath, filter(None, sys.path)))
    environment = {**os.environ, "PYTHONPATH": places}
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
    assert "2 failed, 4 passed" in run.stdout
    assert "thread.json: title" in run.stdout
    assert "- Which varnish for an oak dinghy?" in run.stdout


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "no JSON"),
        ('{\n"lacks": ["a",]}', r"thread.json:2: no JSON: .*none behind the last"),
        ("[]", "expected an object"),
        ('{"titel": ""}', "unknown key “titel”: did you mean “title”?"),
        ('{"contains": "a"}', "expected a list"),
        ('{"fetched": "soon"}', "expected a day"),
    ],
)
def test_a_bad_fixture_says_what_to_do(tmp_path: Path, text: str, message: str) -> None:
    fixture = copied(tmp_path)
    fixture.write_text(text, encoding="utf-8")
    with pytest.raises(FixtureError, match=message):
        read_fixture(fixture)
