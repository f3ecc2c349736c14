from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articlekit import SiteProfile, learn
from articlekit.cli import main
from tests.sites.site import PROMO, dump, story

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    names = [tmp_path / f"{number}.txt" for number in range(8)]
    for number, name in enumerate(names):
        name.write_text(dump(number), encoding="utf-8")
    return list(map(str, names))


def _read(path: Path) -> SiteProfile:
    return SiteProfile.from_json(path.read_text(encoding="utf-8"))


def test_learn_prints_a_trimmed_profile(files: list[str], capsys: Capture) -> None:
    assert main(["learn", *files]) == 0
    assert capsys.readouterr() == (learn(map(dump, range(8))).trimmed().to_json(), "")


def test_learn_merge_and_parse(files: list[str], tmp_path: Path, capsys: Capture) -> None:
    a, b, both = (tmp_path / name for name in ("a.json", "b.json", "both.json"))
    assert main(["learn", *files[:3], "--partial", "-o", str(a)]) == 0
    assert main(["learn", *files[2:], "--partial", "--kind", "text", "-o", str(b)]) == 0
    assert main(["profile", "merge", str(a), str(b), "-o", str(both)]) == 0
    assert _read(both).lines == learn(map(dump, range(8))).trimmed().lines
    assert "4 lines repeat on 8 pages" in capsys.readouterr().err
    assert main(["parse", files[0], "--profile", str(both), "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert "repeats on 8 of 8 pages" in out
    assert main(["parse", files[0], "--profile", str(both)]) == 0
    out = capsys.readouterr().out
    assert PROMO not in out
    assert story(0)[1] in out


def test_files_that_cannot_be_read_do_not_stop_the_others(files: list[str], tmp_path: Path, capsys: Capture) -> None:
    assert main(["learn", "missing", *files]) == 1
    out, err = capsys.readouterr()
    assert SiteProfile.from_json(out).pages == 8
    assert "missing: cannot be read: No such file" in err
    assert main(["learn", *files, "-o", str(tmp_path)]) == 1
    assert "cannot be written: Is a directory" in capsys.readouterr().err


def test_nothing_to_learn(tmp_path: Path, capsys: Capture) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main(["learn", str(empty)]) == 1
    assert "no line to learn from" in capsys.readouterr().err


def test_what_is_no_profile_is_refused(files: list[str], capsys: Capture) -> None:
    assert main(["parse", files[0], "--profile", files[1]]) == 2
    assert main(["profile", "merge", files[0], "missing"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("not a site profile: the text is not JSON") == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["learn"], "required: FILE"),
        (["profile"], "required: TASK"),
        (["learn", "a", "--encoding", "klingon"], "unknown encoding 'klingon'"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert message in capsys.readouterr().err
