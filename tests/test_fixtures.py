"""Every page and dump of tests/fixtures is read as its expectation file says: one test for each key of each file.

Keys: the fields of an Article (`make_expected.FIELDS`); `blocks`, the whole body; `kept` and `removed`, blocks that
must be among the body's or the removed ones (a missing role is not checked); `contains` and `lacks`, snippets that must
stand in the body or must not; `comments`, how many blocks are readers' words; `comments_contain`, snippets of those.
`missed` holds what parse() is known to get wrong so far, by key; as soon as it is right, its test asks to move it up.
`url` is passed to parse(). White space counts as one space throughout.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from difflib import ndiff
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

import articlekit

from .make_expected import FIELDS, FIXTURES, SUFFIX, expectation_path, main, plain

if TYPE_CHECKING:
    from pathlib import Path

    from articlekit.article import Article, Block

Check = Callable[["Article", Any], "str | None"]

FILES = sorted(path for path in FIXTURES.rglob("*") if path.is_file())
SOURCES = [path for path in FILES if not path.name.endswith(SUFFIX)]
INPUTS = ("url", "missed")


def _expected(source: Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(expectation_path(source).read_text(encoding="utf-8"))
    return answer


@cache
def _article(source: Path) -> Article:
    return articlekit.parse(source.read_bytes(), url=_expected(source).get("url"))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _line(block: Block) -> str:
    return f"{block.role}: {_folded(block.text)}"


def _wanted_line(wanted: dict[str, str]) -> str:
    return f"{wanted.get('role', 'any')}: {_folded(wanted['text'])}"


def _difference(found: list[str], wanted: list[str]) -> str | None:
    if found == wanted:
        return None
    return "\n".join(["- expected, + found", *(line.rstrip("\n") for line in ndiff(wanted, found))])


def _as_list(value: list[str] | str | None) -> list[str]:
    return [repr(item) for item in value] if isinstance(value, list) else [repr(value)]


def _check_field(name: str) -> Check:
    return lambda article, wanted: _difference(_as_list(plain(getattr(article, name))), _as_list(wanted))


def _check_date(name: str) -> Check:
    def check(article: Article, wanted: str | None) -> str | None:
        found: date | None = getattr(article, name)
        same = found is None if wanted is None else found is not None and _same_time(found, wanted)
        return None if same else _difference([repr(plain(found))], [repr(wanted)])

    return check


def _same_time(found: date, wanted: str) -> bool:
    """An expectation without a time of day asks for the day alone; with one, for the same instant."""
    if len(wanted) == len("2025-01-31"):
        return found.isoformat()[: len(wanted)] == wanted
    return isinstance(found, datetime) and found == datetime.fromisoformat(wanted)


def _check_blocks(article: Article, wanted: list[dict[str, str]]) -> str | None:
    return _difference([_line(block) for block in article.blocks], [_wanted_line(block) for block in wanted])


def _check_among(place: str) -> Check:
    def check(article: Article, wanted: list[dict[str, str]]) -> str | None:
        lines = [_line(block) for block in getattr(article, place)]
        lines += [_wanted_line({"text": block.text}) for block in getattr(article, place)]
        missing = [line for line in map(_wanted_line, wanted) if line not in lines]
        return "\n".join([f"not in {place}:", *map(_where(article), missing)]) if missing else None

    return check


def _where(article: Article) -> Callable[[str], str]:
    """Says of an expected line where its text stands instead."""
    places = {
        _folded(block.text): f"{place} as {block.role} ({block.reason})"
        for place in ("blocks", "comments", "meta_blocks", "removed")
        for block in getattr(article, place)
    }
    return lambda line: f"  {line}\n    stands in {places.get(line.partition(': ')[2], 'no block of its own')}"


def _check_contains(article: Article, wanted: list[str]) -> str | None:
    body = _folded(article.text)
    return _listed("not in the body:", [snippet for snippet in wanted if _folded(snippet) not in body])


def _check_lacks(article: Article, wanted: list[str]) -> str | None:
    body = _folded(article.text)
    return _listed("in the body, but no part of it:", [snippet for snippet in wanted if _folded(snippet) in body])


def _check_comments(article: Article, wanted: int) -> str | None:
    found = [_line(block) for block in article.comments]
    return None if len(found) == wanted else _listed(f"{len(found)} comments, not {wanted}:", found or ["(none)"])


def _check_comments_contain(article: Article, wanted: list[str]) -> str | None:
    words = _folded("\n".join(block.text for block in article.comments))
    return _listed("not among the comments:", [snippet for snippet in wanted if _folded(snippet) not in words])


def _listed(head: str, lines: list[str]) -> str | None:
    return "\n  ".join([head, *lines]) if lines else None


CHECKS: dict[str, Check] = {
    **{name: _check_field(name) for name in FIELDS},
    "published": _check_date("published"),
    "modified": _check_date("modified"),
    "blocks": _check_blocks,
    "kept": _check_among("blocks"),
    "removed": _check_among("removed"),
    "contains": _check_contains,
    "lacks": _check_lacks,
    "comments": _check_comments,
    "comments_contain": _check_comments_contain,
}

CASES = [
    pytest.param(source, key, wanted, id=f"{source.name}: {key}")
    for source in SOURCES
    if expectation_path(source).exists()
    for key, wanted in _expected(source).items()
    if key not in INPUTS
]


@pytest.mark.parametrize(("source", "key", "wanted"), CASES)
def test_fixture(source: Path, key: str, wanted: Any) -> None:
    if key not in CHECKS:
        pytest.fail(f"{expectation_path(source).name}: no check for {key!r}; known: {', '.join([*CHECKS, *INPUTS])}")
    problem = CHECKS[key](_article(source), wanted)
    if problem:
        pytest.fail(f"{source.name}: {key}\n{problem}", pytrace=False)


MISSED = [
    pytest.param(source, key, item, id=f"{source.name}: {key} {number}")
    for source in SOURCES
    if expectation_path(source).exists()
    for key, wanted in _expected(source).get("missed", {}).items()
    for number, item in enumerate(wanted)
]


@pytest.mark.parametrize(("source", "key", "item"), MISSED)
def test_what_is_missed_is_still_missed(source: Path, key: str, item: Any) -> None:
    if CHECKS[key](_article(source), [item]) is None:
        pytest.fail(f"{expectation_path(source).name}: {item!r} is right now: move it from missed to {key}")


def test_every_fixture_has_its_expectation_and_vice_versa() -> None:
    expectations = {path for path in FILES if path.name.endswith(SUFFIX)}
    assert expectations == {expectation_path(source) for source in SOURCES}
    assert len(expectations) == len(SOURCES), "two fixtures share one expectation"


def test_make_expected_writes_what_the_fixture_check_reads(tmp_path: Path) -> None:
    dump = tmp_path / "dump.txt"
    dump.write_bytes((FIXTURES / "dumps" / "container-seed.txt").read_bytes())
    assert main([str(dump)]) == 0
    written = _expected(dump)
    article = articlekit.parse(dump.read_bytes())
    assert {key: CHECKS[key](article, written[key]) for key in written} == dict.fromkeys(written)


def test_make_expected_keeps_a_corrected_expectation_unless_forced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dump = tmp_path / "dump.txt"
    dump.write_text("A line of text.\n", encoding="utf-8")
    target = expectation_path(dump)
    target.write_text("{}", encoding="utf-8")
    assert main([str(dump)]) == 1
    assert "--force" in capsys.readouterr().out
    assert target.read_text(encoding="utf-8") == "{}"
    assert main(["--force", str(dump)]) == 0
    assert "title" in json.loads(target.read_text(encoding="utf-8"))
