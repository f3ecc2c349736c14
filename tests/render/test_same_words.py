"""Whatever is chosen, every output has the same words, no unsafe address, and HTML that nh3 leaves as it is."""

from __future__ import annotations

import io
import json
import re
import zipfile
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit import parse
from articlekit.article import Article, Block
from articlekit.render.options import RenderOptions

from .generated import bodies, texts
from .oracles import SCHEMES, cleaned, comparable, html_words, markdown_words, reader, text_words

if TYPE_CHECKING:
    from collections.abc import Iterator

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench" / "data" / "wcxb-dev.zip"
EVERY = 10  # pages of the set: all of them take a quarter of an hour
_SCHEME = re.compile(r"([^/?#:]*):")
_ADDRESS = re.compile(r'(?:href|src)="([^"]*)"')
ALL_OPTIONS = [
    RenderOptions(links=links, images=images, tables=tables)
    for links, images, tables in product((True, False), repeat=3)
]


def problems(article: Article, options: list[RenderOptions]) -> Iterator[str]:
    """What is wrong with the outputs of an article."""
    plain = comparable(article)
    wanted = text_words(plain, plain.text)
    for chosen in options:
        markup, markdown = article.to_html(chosen), article.to_markdown(chosen)
        if cleaned(markup) != markup:
            yield f"nh3 changes the HTML: {chosen}"
        for address in [*_ADDRESS.findall(markup), *addresses(markdown)]:
            scheme = _SCHEME.match(address)
            if scheme and scheme[1].lower() not in SCHEMES:
                yield f"address {address}"
        if text_words(plain, plain.to_text(chosen)) != wanted:
            yield f"other words in text: {chosen}"
        if html_words(plain.to_html(chosen)) != wanted:
            yield f"other words in HTML: {chosen}"
        if markdown_words(plain.to_markdown(chosen)) != wanted:
            yield f"other words in Markdown: {chosen}"


def addresses(markdown: str) -> Iterator[str]:
    """Where the links and images of Markdown lead."""
    for token in reader().parse(markdown):
        for child in token.children or []:
            for name in ("href", "src"):
                if name in child.attrs:
                    yield str(child.attrs[name])


@settings(max_examples=150, deadline=None)
@given(st.none() | texts, bodies, st.sampled_from(ALL_OPTIONS))
def test_generated_articles(title: str | None, body: list[Block], options: RenderOptions) -> None:
    markup = Article(title=title, blocks=body).to_html(options)
    assert cleaned(markup) == markup


@pytest.mark.skipif(not BENCH.exists(), reason="the bench pages (../shared/bench) are not here")
def test_bench_pages() -> None:
    with zipfile.ZipFile(BENCH) as archive:
        records = [json.loads(line) for line in io.TextIOWrapper(archive.open("pages.jsonl"), encoding="utf-8")]
        found = {
            record["id"]: wrong
            for record in islice(records, 0, None, EVERY)
            if (wrong := list(problems(parse(archive.read(record["html"]), url=record["url"]), ALL_OPTIONS[:1])))
        }
    assert not found
