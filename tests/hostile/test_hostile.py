"""Every kind of hostile input: parse() answers with a defined status, in bounded memory, in linear time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articlekit import parse
from articlekit.decode.formats import inflate
from tests.invariants.oracles import blocks_of
from tests.render.oracles import check_allowed

from .kind import Kind, Source
from .kinds import KINDS
from .measure import growth, peak_memory

if TYPE_CHECKING:
    from articlekit.options import Dates

MOST_GROWTH = 2.6  # of time(2n) / time(n); 2 is linear, 4 quadratic
# for any source, and more for each of its characters and its tags
MEMORY = 64_000_000, 30, 6_000  # in bytes
OUTPUT = 20_000, 20, 2_000  # in characters of the longest

each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


@each_kind
def test_status_and_words(kind: Kind) -> None:
    article = parse(kind.make(kind.size), url=kind.url)
    assert article.status == kind.status
    assert kind.note is None or kind.note in [note.code for note in article.notes]
    texts = " ".join(block.text for block in blocks_of(article))
    assert kind.words in " ".join(texts.split())


@pytest.mark.parametrize("dates", ["strict", "extensive"])
@pytest.mark.parametrize(
    "name",
    [
        "date as a small number", "date in the year 0", "date in the year 9999", "date in the year 99999",
        "date as an object", "a huge number", "digits in the address", "digits where dates stand",
    ],
)  # fmt: skip
def test_what_is_no_day_of_publication_is_none(name: str, dates: Dates) -> None:
    kind = KINDS[name]
    assert parse(kind.make(kind.size), url=kind.url, dates=dates).published is None


@each_kind
def test_memory(kind: Kind) -> None:
    source = kind.make(kind.size)
    peak = peak_memory(source, kind.url)
    if peak is None:
        pytest.skip("the system does not tell the peak of a process's memory")
    assert peak < _allowed(MEMORY, source, kind)


@each_kind
def test_outputs(kind: Kind) -> None:
    source = kind.make(kind.size)
    article = parse(source, url=kind.url)
    check_allowed(article.html)
    outputs = article.text, article.markdown, article.html, article.to_json()
    assert max(map(len, outputs)) < _allowed(OUTPUT, source, kind)


def _allowed(most: tuple[int, int, int], source: Source, kind: Kind) -> int:
    text = inflate(source, 200_000_000)[0].decode("latin-1") if isinstance(source, bytes) else source
    tags = max(text.count("<"), len(text.splitlines()))  # each may become a block
    return most[0] + most[1] * (len(text) + len(kind.url or "")) + most[2] * tags


@pytest.mark.parametrize("kind", [pytest.param(kind, id=name) for name, kind in KINDS.items() if kind.size > 1])
def test_growth(kind: Kind) -> None:
    assert growth(kind, MOST_GROWTH) <= MOST_GROWTH


def test_the_measure_tells_quadratic_work() -> None:
    """The check can fail: the same input with work of its square."""
    assert growth(Kind(lambda n: f"<p>{'text ' * (n * n)}</p>", 300), MOST_GROWTH) > MOST_GROWTH
