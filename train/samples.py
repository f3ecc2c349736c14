"""Labelled segments of every page and dump of the bench sets."""

from __future__ import annotations

import zlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from articlekit.classify.dump_features import dump_features
from articlekit.classify.groups import dump_groups, page_groups
from articlekit.classify.lines import find_lines
from articlekit.classify.page_features import page_features
from articlekit.decode.charset import decode
from articlekit.decode.tree import parse_tree
from articlekit.segment.dump import segment_dump
from articlekit.segment.page import segment_page

from .align import gold_shares
from .corpus import PAGE_SETS, GoldDump, GoldPage, dumps, fold, pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from articlekit.classify.groups import Groups
    from articlekit.classify.table import Table
    from articlekit.segment.segment import Segment

    Floats = NDArray[np.float32]

WORKERS = 2


@dataclass(slots=True)
class Sample:
    """The segments of one page or dump: features (n, columns), how much of each is gold, and how many tokens it has."""

    set: str
    type: str
    fold: int
    names: list[str]
    rows: Floats
    groups: Groups
    words: Floats
    gold_share: Floats
    tokens: Floats
    gold_tokens: float


def page_samples() -> list[Sample]:
    """A sample for every page with gold text."""
    return _in_parallel(_page_sample, (page for name in PAGE_SETS for page in pages(name)))


def dump_samples() -> list[Sample]:
    """A sample for every dump."""
    return _in_parallel(_dump_sample, dumps())


Gold = TypeVar("Gold")


def _in_parallel(make: Callable[[Gold], Sample | None], golds: Iterable[Gold]) -> list[Sample]:
    with ProcessPoolExecutor(WORKERS) as pool:
        return [sample for sample in pool.map(make, golds, chunksize=16) if sample is not None]


def page_fold(url: str | None, html: bytes) -> int:
    """The fold of a page: by site, or by content where no URL is known."""
    return fold(url, str(zlib.crc32(html)))


def _page_sample(gold: GoldPage) -> Sample | None:
    root, _ = parse_tree(decode(gold.html).text)
    page = segment_page(root) if root is not None else None
    if page is None or not page.segments:
        return None
    features = page_features(page, find_lines([segment.text for segment in page.segments]))
    place = (gold.set, gold.type, page_fold(gold.url, gold.html))
    return _sample(place, features, page_groups(page), page.segments, gold.text)


def _dump_sample(gold: GoldDump) -> Sample | None:
    dump = segment_dump(gold.text)
    if not dump.segments:
        return None
    features = dump_features(dump, find_lines([segment.text for segment in dump.segments]))
    return _sample(
        (gold.dumper, gold.type, fold(gold.url, gold.page)), features, dump_groups(dump), dump.segments, gold.body
    )


def _sample(
    place: tuple[str, str, int], features: Table, groups: Groups, segments: Sequence[Segment], gold: str
) -> Sample:
    gold_share, tokens, gold_tokens = gold_shares([segment.text for segment in segments], gold)
    return Sample(*place, features.names, features.matrix(), groups, features["words"], gold_share, tokens, gold_tokens)
