"""The first rule and fixture of a site, with the generic answers filled in."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ..rules.address import split_address
from ..rules.write import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..article import Article
    from ..explain.gather import Explanation

_NO_NAME = re.compile(r"[^a-z0-9]+")
_TEXT, _MOST = 60, 60
_STUB = """\
# What is not said here, articlekit finds by itself: say only what is wrong. Selectors are CSS, "xpath:..." or,
# for the words of a line, "line:Read more: *". All keys: docs/rules.md
match = {match}

# drop = ".promo"                           # blocks that leave the body
# keep = ".story p"                         # blocks that stay in it
# body = "article"                          # what holds the body
# title = "h1"
# authors = ".byline a"
# published = "time"
# roles = {{ ".standfirst" = "summary" }}     # what blocks are
"""
_FACTS = ("title", "authors", "published", "tags")


def host_of(url: str) -> str:
    """The host that a rule is named after. Raises ValueError for an address that has none."""
    host = split_address(url)[0].removeprefix("www.")
    if not host or not all(label for label in host.split(".")) or "/" in host:
        raise ValueError(f"“{url}” is no address of a page: give it whole, as https://news.example.com/story")
    return host


def slug_of(url: str) -> str:
    """A name for the page's files, from the end of its path."""
    path = split_address(url)[1].rstrip("/").rsplit("/", 1)[-1].lower().removesuffix(".html")
    return _NO_NAME.sub("-", path).strip("-")[:60] or "index"


def stub(host: str, explanation: Explanation) -> str:
    """A rule that says nothing yet, with the blocks of the body and where they stand."""
    lines = [_STUB.format(match=quoted(host)), "# In the body now:"]
    return "\n".join((*lines, *_kept(explanation), ""))


def _kept(explanation: Explanation) -> Iterator[str]:
    rows = [row for row in explanation.rows if row.place == "body"]
    width = min(max((len(row.pointer) for row in rows), default=0), 50)
    for row in rows[:_MOST]:
        yield f"#   {_plain(row.pointer):<{width}}  {_start(row.block.text)}"
    if len(rows) > _MOST:
        yield f"#   ... and {len(rows) - _MOST} more: `articlekit explain` shows them"


def expected(url: str, article: Article) -> str:
    """A fixture that expects what the article says now, for a person to correct."""
    data = article.to_dict()
    facts = {name: data[name] for name in _FACTS if data[name]}
    starts = list(dict.fromkeys(_start(block.text) for block in article.blocks if block.text))
    whole = {"url": url, **facts, "contains": starts[:_MOST], "lacks": []}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _start(text: str) -> str:
    """The first words of a text, on one line."""
    line = " ".join(_plain(text).split())
    return line if len(line) <= _TEXT else line[: _TEXT + 1].rpartition(" ")[0] or line[:_TEXT]


def _plain(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)
