"""Labelled segments of every page and dump of the bench sets, of dumps made anew, and of shortened copies of all."""

from __future__ import annotations

import zlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from articlekit.classify.dump_features import dump_features
from articlekit.classify.groups import dump_groups, page_groups
from articlekit.classify.lines import find_lines
from articlekit.classify.page_features import page_features
from articlekit.decode.charset import decode
from articlekit.decode.tree import parse_tree
from articlekit.metadata import read_declared
from articlekit.segment.dump import segment_dump
from articlekit.segment.page import segment_page

from .align import gold_shares
from .corpus import PAGE_SETS, GoldDump, GoldPage, dumps, fold, pages
from .dumped import dumped_pages, dumps_of
from .shortened import shorten_dump, shorten_page
from .weak import weak_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lxml import etree
    from numpy.typing import NDArray

    from articlekit.classify.groups import Groups
    from articlekit.classify.table import Table
    from articlekit.clues import Clues

    Floats = NDArray[np.float32]

WORKERS = 2
FLOOR_COST = 0.012  # so that labels of one word count too
PAGE_COPY_COST, DUMP_COPY_COST = 0.35, 0.1  # of an error on a shortened copy
ANEW_COST = 0.25  # of an error on a dump made anew
SHORTENED, ANEW = "shortened", "made anew"
SET_COSTS = {"fundus-dev": 3.0, "readability-dev": 3.0}  # small sets of news and long articles; 1 for all others


@dataclass(slots=True)
class Sample:
    """The segments of one page or dump: features (n, columns), how much of each is gold, and how many tokens it has.

    `costs` are what an error on each segment costs. A page without gold text has no `gold_tokens`. `made` tells how
    what is no page or dump of the sets itself was made: SHORTENED, ANEW or "" for those of the sets.
    """

    set: str
    type: str
    language: str
    fold: int
    names: list[str]
    rows: Floats
    groups: Groups
    words: Floats
    gold_share: Floats
    tokens: Floats
    gold_tokens: float
    costs: Floats
    made: str = ""


def page_samples() -> list[Sample]:
    """A sample for every page with gold text or snippets, and for its shortened copy, where it can be shortened."""
    return _in_parallel(_page_samples, (page for name in PAGE_SETS for page in pages(name)))


def dump_samples() -> list[Sample]:
    """A sample for every dump, of the set and made anew, and for its shortened copy, where it can be shortened."""
    return [*_in_parallel(_dump_samples, dumps()), *_in_parallel(_anew_samples, dumped_pages())]


Gold = TypeVar("Gold")


def _in_parallel(make: Callable[[Gold], list[Sample | None]], golds: Iterable[Gold]) -> list[Sample]:
    with ProcessPoolExecutor(WORKERS) as pool:
        made = chain.from_iterable(pool.map(make, golds, chunksize=16))
        return [sample for sample in made if sample is not None]


def page_fold(url: str | None, html: bytes) -> int:
    """The fold of a page: by site, or by content where no URL is known."""
    return fold(url, str(zlib.crc32(html)))


def _page_samples(gold: GoldPage) -> list[Sample | None]:
    root, _ = parse_tree(decode(gold.html).text)
    if root is None:
        return []
    clues = read_declared(root, gold.url).clues
    samples = [_page_sample(gold, root, clues)]
    text = shorten_page(root, gold.text, _chance(gold.html)) if gold.text else None
    if text is not None:
        clues = replace(clues, body=text if clues.body else "")
        samples.append(_made(_page_sample(replace(gold, text=text), root, clues), SHORTENED, PAGE_COPY_COST))
    return samples


def _page_sample(gold: GoldPage, root: etree._Element, clues: Clues) -> Sample | None:
    page = segment_page(root)
    if not page.segments:
        return None
    texts = [segment.text for segment in page.segments]
    features = page_features(page, clues, find_lines(texts))
    place = (gold.set, gold.type, gold.language, page_fold(gold.url, gold.html))
    groups = page_groups(page)
    if gold.text is not None:
        return _sample(place, features, groups, texts, gold.text)
    labels, costs = weak_labels(texts, gold.kept, gold.left, groups["path"], features["words"])
    return Sample(
        *place, features.names, features.matrix(), groups, features["words"], labels, features["words"], 0.0, costs
    )


def _dump_samples(gold: GoldDump) -> list[Sample | None]:
    samples = [_dump_sample(gold)]
    copy = shorten_dump(gold.text, gold.body, _chance(gold.text.encode("utf-8", "surrogatepass")))
    if copy is not None:
        text, body = copy
        samples.append(_made(_dump_sample(replace(gold, text=text, body=body)), SHORTENED, DUMP_COPY_COST))
    return samples


def _anew_samples(gold: GoldPage) -> list[Sample | None]:
    samples = [sample for dump in dumps_of(gold) for sample in _dump_samples(dump)]
    return [_made(sample, ANEW, ANEW_COST) for sample in samples]


def _dump_sample(gold: GoldDump) -> Sample | None:
    dump = segment_dump(gold.text)
    if not dump.segments:
        return None
    texts = [segment.text for segment in dump.segments]
    features = dump_features(dump, find_lines(texts))
    place = (gold.dumper, gold.type, "", gold.fold)
    return _sample(place, features, dump_groups(dump), texts, gold.body)


def _chance(raw: bytes) -> np.random.Generator:
    """What is left to chance for a page or dump, the same each time."""
    return np.random.default_rng(zlib.crc32(raw))


def _made(sample: Sample | None, how: str, cost: float) -> Sample | None:
    return sample and replace(sample, made=how, costs=sample.costs * np.float32(cost))


def _sample(
    place: tuple[str, str, str, int], features: Table, groups: Groups, texts: Sequence[str], gold: str
) -> Sample:
    gold_share, tokens, gold_tokens = gold_shares(texts, gold)
    # about the part of the segment in the F1 of its page, or where that has no content, in its text
    whole = (gold_tokens or float(tokens.sum())) + 50.0
    costs = (np.minimum(tokens / whole, 0.5) + FLOOR_COST) * SET_COSTS.get(place[0], 1.0)
    return Sample(
        *place, features.names, features.matrix(), groups, features["words"], gold_share, tokens, gold_tokens,
        costs.astype(np.float32),
    )  # fmt: skip
