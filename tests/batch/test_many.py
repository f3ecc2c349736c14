from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from lxml import html

import articlekit
from articlekit.batch.many import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = Path(__file__).parents[1] / "fixtures"
PAGES = [path.read_bytes() for path in sorted((FIXTURES / "pages").glob("*.html"))[:6]]
DUMPS = [path.read_text("utf-8") for path in sorted((FIXTURES / "dumps").glob("*.txt"))[:4]]
PAGE = "<p>Twelve boats went out on Monday, and eleven of them came back before the storm.</p>" * 3


def test_articles_come_in_order_and_equal_those_of_parse() -> None:
    sources = [*PAGES, *DUMPS, "", b"%PDF-1.7", b"\xff" * 100]
    expected = [articlekit.parse(source, focus="recall") for source in sources]
    assert list(articlekit.parse_many(sources, workers=2, focus="recall")) == expected
    completed = dict(articlekit.parse_as_completed(sources, workers=2, focus="recall"))
    assert [completed[number] for number in range(len(sources))] == expected


def test_sources_may_have_urls_and_be_trees() -> None:
    url = "https://example.com/boats"
    sources = [(PAGE, url), html.fromstring(f"<div>{PAGE}</div>"), (BeautifulSoup(PAGE, "lxml"), None), bytearray(b"a")]
    articles = list(articlekit.parse_many(iter(sources), workers=1))
    assert articles[0] == articlekit.parse(PAGE, url=url)
    assert [article.text for article in articles[:3]] == [articles[0].text] * 3
    assert [article.kind for article in articles] == ["html", "html", "html", "text"]


def test_a_source_that_takes_too_long_is_an_article_too() -> None:
    slow = "<p>" + "<b>word " * 300_000
    articles = list(articlekit.parse_many([PAGE, (slow, "https://example.com/slow"), PAGE], workers=1, timeout=0.3))
    assert [article.status for article in articles] == ["ok", "timeout", "ok"]
    assert articles[1].url == "https://example.com/slow"
    assert [str(note) for note in articles[1].notes] == ["timeout: it took longer than 0.3 seconds"]
    assert articlekit.Article.from_json(articles[1].to_json()) == articles[1]


def hostile(page: Any, draft: Any) -> Any:
    """An extractor that does what the address of the page says."""
    if page.url.endswith("/hang"):
        time.sleep(60)
    if page.url.endswith("/crash"):
        os.kill(os.getpid(), signal.SIGSEGV)
    return draft.with_field("tags", ["sea"], "mine")


def test_an_extractor_of_ones_own_may_hang_and_crash() -> None:
    urls = [f"https://example.com/{name}" for name in ("a", "hang", "b", "crash", "c")]
    sources = [(PAGE, url) for url in urls]
    articles = list(articlekit.parse_many(sources, workers=2, timeout=1.5, extractors=(hostile,)))
    assert [article.status for article in articles] == ["ok", "timeout", "ok", "crashed", "ok"]
    assert [article.tags for article in articles] == [["sea"], [], ["sea"], [], ["sea"]]
    assert [article.url for article in articles] == urls


def test_mistakes_of_the_caller_raise() -> None:
    with pytest.raises(TypeError, match="takes many sources, not one"):
        list(articlekit.parse_many(PAGE))
    with pytest.raises(TypeError, match="takes an iterable of sources, not int"):
        list(articlekit.parse_many(3))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="must be a str, not int"):
        list(articlekit.parse_many([(PAGE, 3)]))
    with pytest.raises(TypeError, match=r"pass path.read_bytes\(\)"):
        list(articlekit.parse_many([Path("page.html")]))
    with pytest.raises(ValueError, match="focus must be one of"):
        articlekit.parse_many([PAGE], focus="all")
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        articlekit.parse_many([PAGE], workers=0)


def test_articles_before_a_broken_source_are_there() -> None:
    def sources() -> Iterator[str]:
        yield PAGE
        raise OSError("no such page")

    articles = articlekit.parse_many(sources(), workers=2)
    assert next(articles).status == "ok"
    with pytest.raises(OSError, match="no such page"):
        next(articles)


def test_in_order() -> None:
    assert list(in_order([(2, "c"), (0, "a"), (1, "b"), (3, "d")])) == [(0, "a"), (1, "b"), (2, "c"), (3, "d")]


# A shell that starts the tests in its background has them ignore Ctrl-C, and all that they start.
SCRIPT = """
import articlekit, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
pages = ["<p>Twelve boats went out on Monday, and eleven came back.</p>"] * 1000
if __name__ == "__main__":
    print("first", next(articlekit.parse_many(pages, workers=2)).status, flush=True)
    try:
        for number, article in enumerate(articlekit.parse_many(pages * 1000, workers=2)):
            print(article.status, flush=True)
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_an_interrupt_ends_workers_quietly(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        for _ in range(5):
            assert process.stdout.readline().endswith("ok\n")
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert out.splitlines()[-1] == "interrupted"
    assert err == ""
    assert process.returncode == 0
