"""Whatever is chosen, every output has the same words, no unsafe address, and HTML that nh3 leaves as it is."""

from __future__ import annotations

import io
import json
import zipfile
from itertools import islice
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit import parse
from articlekit.article import Article, Block
from tests.test_quality_gate import BENCH, needs_bench

from .generated import bodies, texts
from .oracles import ALL_OPTIONS, cleaned, problems

if TYPE_CHECKING:
    from articlekit.render.options import RenderOptions

SET = BENCH / "data" / "wcxb-dev.zip"
EVERY = 10  # pages of the set: all of them take a quarter of an hour


@settings(max_examples=150, deadline=None)
@given(st.none() | texts, bodies, st.sampled_from(ALL_OPTIONS))
def test_generated_articles(title: str | None, body: list[Block], options: RenderOptions) -> None:
    markup = Article(title=title, blocks=body).to_html(options)
    assert cleaned(markup) == markup


@needs_bench
def test_bench_pages() -> None:
    with zipfile.ZipFile(SET) as archive:
        records = [json.loads(line) for line in io.TextIOWrapper(archive.open("pages.jsonl"), encoding="utf-8")]
        found = {
            record["id"]: wrong
            for record in islice(records, 0, None, EVERY)
            if (wrong := list(problems(parse(archive.read(record["html"]), url=record["url"]), ALL_OPTIONS[:1])))
        }
    assert not found
