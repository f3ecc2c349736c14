"""Memory stays level: `PAGES=20000 pytest tests/invariants/test_memory.py` reads as many pages as the docs report."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COUNT = int(os.environ.get("PAGES", "600"))
SLOPE = 1024 if COUNT >= 20_000 else 8192
"""Bytes a page at most after the warm-up; few pages cannot tell a slope from the noise of the allocator."""

_READER = """
import gc, random, sys
from pathlib import Path
from articlekit import parse
from tests.invariants.sources import DUMPS, PAGES

sources = [path.read_text("utf-8", "replace") for path in [*PAGES, *DUMPS]]
random_ = random.Random(7)

def page(number):
    words = " ".join(f"word{number}x{random_.randrange(10**6)}" for _ in range(40))
    source = random_.choice(sources)
    place = random_.randrange(len(source))
    return source[:place] + f"<p class=c{number}>{words}</p>" + source[place:]

def resident():
    gc.collect()
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))

count = int(sys.argv[1])
for number in range(count // 4):
    parse(page(number))
before = resident()
for number in range(count // 4, count):
    parse(page(number))
print((resident() - before) / (count - count // 4))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell resident memory")
def test_memory_stays_level() -> None:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", _READER, str(COUNT)], cwd=root, capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < SLOPE
