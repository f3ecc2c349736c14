"""Same bytes in, same bytes out: in any order, thread or process; nothing that was handed in is changed."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree, html

from articlekit import parse

from .sources import DUMPS, PAGES

PATHS = [*PAGES, *DUMPS]
THREADS, ROUNDS = 8, 6

_DIGESTS = """
import sys
from tests.invariants.test_sameness import digests
print(*digests(int(sys.argv[1])))
"""


def digest(source: str | bytes) -> str:
    """A digest of the whole answer."""
    return hashlib.sha256(parse(source, url="https://example.org/a").to_json().encode()).hexdigest()


def digests(seed: int) -> list[str]:
    """Those of all fixtures in the order of their names, read in an order of that seed."""
    order = random.Random(seed).sample(PATHS, len(PATHS))
    found = {path: digest(path.read_bytes()) for path in order}
    return [found[path] for path in PATHS]


def test_in_any_order() -> None:
    first = digests(0)
    assert all(digests(seed) == first for seed in range(1, 10))


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_in_fresh_processes(seed: str) -> None:
    root = Path(__file__).resolve().parents[2]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "LC_ALL": "tr_TR.UTF-8",
        "TZ": "Pacific/Kiritimati",
        "LANG": "C",
    }
    done = subprocess.run(
        [sys.executable, "-c", _DIGESTS, seed], cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == digests(0)


def test_in_threads() -> None:
    first = dict(zip(PATHS, digests(0), strict=True))
    order = random.Random(5).sample(PATHS * ROUNDS, len(PATHS) * ROUNDS)
    with ThreadPoolExecutor(THREADS) as pool:
        found = list(pool.map(lambda path: digest(path.read_bytes()), order))
    assert found == [first[path] for path in order]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_was_handed_in_is_not_changed(path: Path) -> None:
    markup = path.read_bytes()
    tree, soup, array = html.fromstring(markup), BeautifulSoup(markup, "lxml"), bytearray(markup)
    before = etree.tostring(tree), str(soup)
    for source in (tree, tree.getroottree(), soup, array):
        parse(source)
    assert (etree.tostring(tree), str(soup)) == before
    assert array == markup
