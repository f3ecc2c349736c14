"""Every kind of hostile input: parse() answers with a defined status, in bounded memory, in linear time."""

from __future__ import annotations

import pytest

from articlekit import parse
from tests.invariants.oracles import blocks_of

from .kind import Kind
from .kinds import KINDS
from .measure import growth, peak_memory

MOST_GROWTH = 2.6  # of time(2n) / time(n); 2 is linear, 4 quadratic
MEMORY_BASE, MEMORY_FACTOR = 64_000_000, 100  # in bytes, and in bytes for each of the source

each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


@each_kind
def test_status_and_words(kind: Kind) -> None:
    article = parse(kind.make(kind.size), url=kind.url)
    assert article.status == kind.status
    assert kind.note is None or kind.note in [note.code for note in article.notes]
    texts = " ".join(block.text for block in blocks_of(article))
    assert kind.words in " ".join(texts.split())


@each_kind
def test_memory(kind: Kind) -> None:
    source = kind.make(kind.size)
    peak = peak_memory(source, kind.url)
    if peak is None:
        pytest.skip("the system does not tell the peak of a process's memory")
    assert peak < MEMORY_BASE + MEMORY_FACTOR * len(source)


@pytest.mark.parametrize("kind", [pytest.param(kind, id=name) for name, kind in KINDS.items() if kind.size > 1])
def test_growth(kind: Kind) -> None:
    assert growth(kind, MOST_GROWTH) <= MOST_GROWTH


def test_the_measure_tells_quadratic_work() -> None:
    """The check can fail: the same input with work of its square."""
    assert growth(Kind(lambda n: f"<p>{'text ' * (n * n)}</p>", 300), MOST_GROWTH) > MOST_GROWTH
