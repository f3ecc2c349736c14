"""`articlekit explain` and `articlekit diff` beyond rules, which tests/cli/test_site.py has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import articlekit
from articlekit.cli import main

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Двенадцать лодок вышли в понедельник, и одиннадцать из них вернулись до шторма, больше, чем ждали в гавани."
PAGE = f"<title>Лодки</title><h1>Лодки</h1><p>{SENTENCE}</p><p>{SENTENCE.replace('Две', 'Пят')}</p>"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.encode("koi8-r"))
    return str(path)


def test_the_run_in_question_can_be_explained(page: str, capsys: Capture) -> None:
    assert main(["explain", page, "--encoding", "koi8-r", "--dates", "extensive"]) == 0
    assert SENTENCE[:30] in capsys.readouterr().out
    assert main(["diff", page, "--encoding", "koi8-r"]) == 0
    with pytest.raises(SystemExit, match="2"):
        main(["explain", page, "--encoding", "klingon"])
    assert "klingon" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("indent", [None, 2, 4])
def test_saved_articles_are_told_by_reading_them(
    page: str, tmp_path: Path, encoding: str, indent: int | None, capsys: Capture
) -> None:
    saved = tmp_path / "saved.json"
    text = articlekit.parse(PAGE).to_json(indent=indent)
    saved.write_bytes(f"\n{text}\n".encode(encoding))
    assert main(["diff", str(saved), page, "--encoding", "koi8-r"]) == 0
    assert capsys.readouterr().out == ""


def test_what_diff_cannot_read_is_no_difference(page: str, tmp_path: Path, capsys: Capture) -> None:
    assert main(["diff", page, str(tmp_path / "none.html")]) == 2
    assert "cannot be read" in capsys.readouterr().err
    (tmp_path / "other.json").write_text('{"title": "Boats"}')
    assert main(["diff", page, str(tmp_path / "other.json")]) == 2
    assert "not an article" in capsys.readouterr().err
    (tmp_path / "dump.txt").write_text("{Boats} went out on Monday.")
    assert main(["diff", page, str(tmp_path / "dump.txt")]) == 1
    with pytest.raises(SystemExit, match="2"):
        main(["diff", page, page, page])
