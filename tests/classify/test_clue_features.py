from __future__ import annotations

from articlekit.clues import Clues

from .test_page_features import LONG, column

BODY = f"<p>Home</p><p>{LONG}</p><p>It was full.</p>"
DECLARED = " ".join([LONG] * 3)


def test_kinds() -> None:
    assert column("kind_news", BODY, Clues(kinds=frozenset({"newsarticle", "website"}))) == [1, 1, 1]
    assert column("kind_product", BODY, Clues(kinds=frozenset({"newsarticle"}))) == [0, 0, 0]


def test_address() -> None:
    clues = Clues(url="https://example.org/news/2024/a-ferry-leaves?x=1")
    names = ("url_depth", "url_hyphens", "url_length", "url_digits", "url_query")
    assert [column(name, BODY, clues)[0] for name in names] == [3, 2, 14, 4, 1]
    assert [column(name, BODY)[0] for name in names] == [-1, -1, -1, 0, 0]
    assert column("url_depth", BODY, Clues(url="http://[broken"))[0] == 0


def test_description() -> None:
    clues = Clues(description=LONG[:60])
    assert column("description_cover", BODY, clues)[0] == 0
    assert column("description_cover", BODY, clues)[1] > 0.8
    assert column("after_description", BODY, clues) == [-1, 0, 1]
    assert column("description_share", BODY) == [-1, -1, -1]
    assert column("after_description", BODY) == [-100, -100, -100]


def test_title_elsewhere() -> None:
    assert column("og_title_share", BODY, Clues(title="It was full.")) == [0, 0, 1]


def test_declared_body() -> None:
    clues = Clues(body=f"<p>{DECLARED}</p>")
    assert column("body_share", BODY, clues) == [0, 1, 0]
    assert column("body_share", BODY, Clues(body="too short")) == [-1, -1, -1]
    assert column("body_ratio", BODY, clues)[0] > 2
