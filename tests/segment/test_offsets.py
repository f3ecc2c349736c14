"""Offsets of dumps: `text[start:end]` holds the words of each block, on the fixtures and on the set if it is here."""

from __future__ import annotations

import gzip
import json
import re
from itertools import chain, islice
from typing import TYPE_CHECKING

import pytest

from articlekit import parse
from articlekit.decode.source import make_ready
from articlekit.options import Options
from tests.invariants.oracles import blocks_of, check_offsets
from tests.make_expected import FIXTURES
from tests.test_quality_gate import BENCH, needs_bench

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SET = BENCH / "data" / "dumps-dev.jsonl.gz"
EVERY = 20  # pages; it holds on all of them too, which takes minutes

DUMPS = sorted((FIXTURES / "dumps").glob("*.txt"))


def dumps() -> Iterator[str]:
    with gzip.open(SET, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, EVERY):
            yield from (dump["text"] for dump in json.loads(line)["dumps"])


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"[*_`]|\]\([^()]*\)", "", text))


@pytest.mark.parametrize("path", DUMPS, ids=[path.stem for path in DUMPS])
def test_the_words_of_every_block_stand_between_its_offsets(path: Path) -> None:
    text = path.read_text("utf-8")
    blocks = list(blocks_of(parse(text)))
    assert blocks
    for block in blocks:
        held = iter(words(text[block.source.start : block.source.end]))
        assert all(word in held for word in words(block.text))


def test_the_blocks_leave_out_no_word() -> None:
    for path in DUMPS:
        text = path.read_text("utf-8")
        held = chain.from_iterable(words(block.text) for block in blocks_of(parse(text)))
        assert sum(map(len, held)) >= 0.95 * sum(map(len, words(text)))


@needs_bench
def test_offsets_on_the_set() -> None:
    for dump in dumps():
        text = make_ready(dump, Options(kind="text")).text
        for block in blocks_of(parse(dump, kind="text")):
            check_offsets(text, block)
