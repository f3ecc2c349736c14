from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import articlekit
from articlekit.article import Article, Block, Note, Role, Run
from articlekit.cli import main
from articlekit.cli.terminal import view
from articlekit.options import Options

SRC = Path(__file__).parents[2] / "src"
ARTICLE = Article(
    title="A title",
    authors=["Ada Byron", "Max Noether"],
    published=date(2024, 3, 2),
    tags=["sea", "port"],
    blocks=[
        Block(Role.HEADING, "Part", level=2),
        Block(
            Role.PARAGRAPH,
            "Some words here.",
            runs=(Run("Some "), Run("words", marks=("strong",)), Run(" here.", "/x")),
        ),
    ],
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Standard:
    """A text stream over bytes, as sys.stdin is."""

    def __init__(self, data: bytes, *, terminal: bool = False) -> None:
        self.buffer = io.BytesIO(data)
        self.isatty = lambda: terminal


class Calls(list[tuple[bytes, "str | None", Options]]):
    """Stands for parse(): remembers its arguments and answers with `answer`."""

    answer: Any = ARTICLE

    def __call__(self, source: bytes, *, url: str | None = None, options: Options) -> Article:
        self.append((source, url, options))
        if isinstance(self.answer, Exception):
            raise self.answer
        assert isinstance(self.answer, Article)
        return self.answer


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls = Calls()
    monkeypatch.setattr(articlekit, "parse", calls, raising=False)
    return calls


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_bytes(b"<p>page \xff")
    return str(path)


@pytest.fixture
def other(tmp_path: Path) -> str:
    path = tmp_path / "other.txt"
    path.write_bytes(b"dump")
    return str(path)


Capture = pytest.CaptureFixture[str]


def test_bytes_and_options_reach_the_library(calls: Calls, page: str) -> None:
    arguments = ["--url", "https://a.example/", "--kind", "html", "--encoding", "cp1252", "--engine", "trafilatura"]
    arguments += ["--focus", "recall", "--dates", "extensive"]
    assert main(["parse", page, *arguments]) == 0
    options = Options(kind="html", encoding="cp1252", engine="trafilatura", focus="recall", dates="extensive")
    assert calls == [(b"<p>page \xff", "https://a.example/", options)]


@pytest.mark.parametrize(
    ("form", "output"),
    [
        ([], "Part\n\nSome words here.\n"),
        (["--format", "text"], "Part\n\nSome words here.\n"),
        (["--format", "markdown"], "# A title\n\n## Part\n\nSome **words** [here.](/x)\n"),
        (["--format", "markdown", "--front-matter"], ARTICLE.to_markdown(front_matter=True) + "\n"),
        (["--format", "html", "--no-links"], ARTICLE.to_html(links=False) + "\n"),
        (["--format", "html"], ARTICLE.html + "\n"),
        (["--format", "json"], ARTICLE.to_json(indent=2) + "\n"),
    ],
)
def test_formats(calls: Calls, page: str, capsys: Capture, form: list[str], output: str) -> None:
    assert main(["parse", page, *form]) == 0
    assert capsys.readouterr() == (output, "")


def test_several_files_are_told_apart(calls: Calls, page: str, other: str, capsys: Capture) -> None:
    assert main(["parse", page, other]) == 0
    text = "Part\n\nSome words here.\n"
    assert capsys.readouterr().out == f"==> {page} <==\n\n{text}\n==> {other} <==\n\n{text}"


def test_several_files_as_json_are_lines(calls: Calls, page: str, other: str, capsys: Capture) -> None:
    assert main(["parse", page, other, "--format", "json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["file"] for line in lines] == [page, other]
    assert [Article.from_json(line) for line in lines] == [ARTICLE, ARTICLE]


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(calls: Calls, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(b"\x00bytes"))
    assert main(["parse", *arguments]) == 0
    assert calls[0][0] == b"\x00bytes"


def test_nothing_to_read(calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(b"", terminal=True))
    with pytest.raises(SystemExit, match="2"):
        main(["parse"])
    assert "name a FILE" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "COMMAND"),
        (["read"], "invalid choice"),
        (["parse", "a", "--format", "pdf"], "invalid choice: 'pdf'"),
        (["parse", "a", "b", "--url", "https://a.example"], "use it with a single FILE"),
        (
            ["parse", "a", "--url", "a.example"],
            "expected an address such as https://example.com/story, not 'a.example'",
        ),
        (
            ["parse", "a", "--format", "json", "--no-links"],
            "--no-links says nothing of --format json: use it with mark",
        ),
        (["parse", "a", "--format", "html", "--front-matter"], "--front-matter says nothing of --format html"),
        (["parse", "a", "--comments", "--format", "view"], "use it with text or markdown or html"),
    ],
)
def test_wrong_usage(calls: Calls, capsys: Capture, arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert message in capsys.readouterr().err


def test_what_the_library_refuses_is_wrong_usage(calls: Calls, page: str, capsys: Capture) -> None:
    calls.answer = ValueError("unknown encoding 'klingon'")
    with pytest.raises(SystemExit, match="2"):
        main(["parse", page, "--encoding", "klingon"])
    assert "unknown encoding 'klingon'" in capsys.readouterr().err


def test_missing_file_does_not_stop_the_others(calls: Calls, page: str, tmp_path: Path, capsys: Capture) -> None:
    missing = str(tmp_path / "missing\x1b[31m.html")
    assert main(["parse", missing, page, str(tmp_path), "a\x00b", "--format", "markdown"]) == 1
    out, err = capsys.readouterr()
    assert "Some **words** [here.](/x)" in out
    assert "missing[31m.html: cannot be read: No such file or directory" in err
    assert f"{tmp_path}: cannot be read: Is a directory" in err
    assert len(err.splitlines()) == 3


@pytest.mark.parametrize(
    ("article", "message"),
    [
        (Article(status="empty"), "page.html: holds no text"),
        (Article(status="no_content"), "--format json shows what was left out"),
        (Article(status="unsupported", notes=[Note("x", "a PDF\nfile")]), "can be read here (a PDF file)"),
    ],
)
def test_page_without_content(calls: Calls, page: str, capsys: Capture, article: Article, message: str) -> None:
    calls.answer = article
    assert main(["parse", page]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert main(["parse", page, "--format", "json"]) == 1
    assert Article.from_json(capsys.readouterr().out) == article


def test_terminal_gets_a_view_or_the_format_asked_for(calls: Calls, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys, "stdout", out := Terminal())
    assert main(["parse", page]) == 0
    assert out.getvalue().startswith("A title\nAda Byron, Max Noether · 2024-03-02\nTags: sea, port\n\nPart\n")
    monkeypatch.setattr(sys, "stdout", out := Terminal())
    assert main(["parse", page, "--format", "text"]) == 0
    assert out.getvalue() == ARTICLE.text + "\n"


HOSTILE = Article(
    title="\x1b]0;owned\x07Title\x9b2J",
    authors=["A\u202eda\x08"],
    tags=["\x1b[31m"],
    blocks=[
        Block(role, "a\x1b[2Jb\u2066c\r\nd\x7f") for role in (Role.PARAGRAPH, Role.CODE, Role.QUOTE, Role.LIST_ITEM)
    ],
)


@pytest.mark.parametrize("form", [[], *(["--format", form] for form in ("text", "markdown", "html", "json"))])
def test_text_cannot_steer_the_terminal(
    calls: Calls, page: str, monkeypatch: pytest.MonkeyPatch, form: list[str]
) -> None:
    calls.answer = HOSTILE
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys, "stdout", out := Terminal())
    assert main(["parse", page, *form]) == 0
    assert not set(out.getvalue()) & set("\x1b\x07\x08\x7f\x9b\r\u202e\u2066")


def test_plain_text_in_a_pipe_holds_no_control_characters(calls: Calls, page: str, capsys: Capture) -> None:
    calls.answer = HOSTILE
    assert main(["parse", page]) == 0
    assert capsys.readouterr().out.startswith("a[2Jb\u2066c\nd\n")


def test_view_lays_out_blocks() -> None:
    blocks = [
        Block(Role.PARAGRAPH, "one two three four five six\nseven"),
        Block(Role.LIST_ITEM, "first item that is long", level=1),
        Block(Role.LIST_ITEM, "second", level=2, ordinal=3),
        Block(Role.QUOTE, "said"),
        Block(Role.CODE, "if x:\n  y"),
    ]
    assert view(Article(title="T", blocks=blocks), width=20, colour=False) == (
        "T\n\none two three four\nfive six\nseven\n\n"
        "• first item that is\n  long\n  3. second\n\n  │ said\n\n    if x:\n      y"
    )


def test_view_in_colour() -> None:
    assert view(ARTICLE, width=80, colour=True).startswith("\x1b[1mA title\x1b[0m\n\x1b[2mAda Byron")
    assert view(Article(), width=80, colour=True) == ""


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (BrokenPipeError, 141)])
def test_interruptions_are_quiet(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture, error: type[BaseException], code: int
) -> None:
    def fail(*_: object, **__: object) -> Article:
        raise error

    monkeypatch.setattr(articlekit, "parse", fail, raising=False)
    assert main(["parse", page]) == code
    assert capsys.readouterr() == ("", "")


def test_a_page_goes_all_the_way(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        f"<html><body><article><p>{'The ferry left the harbour at nine. ' * 12}</p></article></body></html>"
    )
    assert main(["parse", str(path), "--engine", "trafilatura"]) == 0
    assert capsys.readouterr().out.startswith("The ferry left the harbour at nine. The ferry")
    path.write_text("Plain words.")
    assert main(["parse", str(path), "--engine", "trafilatura"]) == 1
    assert 'use engine="articlekit" for plain text' in capsys.readouterr().err


def test_version(capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"articlekit {articlekit.__version__}\n"


def test_command_line_alone_imports_nothing_heavy() -> None:
    code = (
        "import sys, types\n"
        "package = types.ModuleType('articlekit')\n"
        f"package.__path__, package.__version__ = [{str(SRC / 'articlekit')!r}], '0'\n"
        "sys.modules['articlekit'] = package\n"
        "import articlekit.cli\n"
        "print(sorted({'lxml', 'numpy', 'bs4', 'trafilatura'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
