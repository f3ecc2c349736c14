"""Fuzz parse(): fixtures mutated under the guidance of coverage, every answer checked.

    pip install -e ".[test,fuzz]"
    python -m fuzz --seconds 3600

The corpus grows in build/fuzz/corpus. Input that fails a check, hangs or takes too much memory is written to
build/fuzz/found: fix what it shows, and put it into tests/invariants/found, where a test reads it from then on.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["articlekit"]):
    from articlekit import parse

from tests.invariants.found import read_as
from tests.invariants.oracles import check
from tests.invariants.sources import DUMPS, PAGES

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "fuzz"
LONGEST = 4_096  # bytes of an input
SLOWEST, LARGEST = 10, 2048  # seconds and MB for one


def one_input(data: bytes) -> None:
    """What libFuzzer calls."""
    source, options = read_as(data)
    check(source, parse(source, **options))


def seed_corpus(folder: Path) -> None:
    """Fill an empty corpus with the fixtures, each read in two ways."""
    for path in (*PAGES, *DUMPS):
        for mode in (b"\0", b"\1"):
            (folder / f"{path.stem}-{mode[0]}").write_bytes(mode + path.read_bytes()[: LONGEST - 1])


def main() -> None:
    """Run for as long as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=3600, help="how long to run (default: an hour)")
    seconds = parser.parse_args().seconds
    corpus, found = BUILD / "corpus", BUILD / "found"
    if not corpus.exists():
        corpus.mkdir(parents=True)
        seed_corpus(corpus)
    found.mkdir(exist_ok=True)
    flags = {
        "dict": Path(__file__).with_name("tokens.dict"),
        "artifact_prefix": f"{found}/",
        "max_len": LONGEST,
        "max_total_time": seconds,
        "timeout": SLOWEST,
        "rss_limit_mb": LARGEST,
    }
    atheris.Setup([sys.argv[0], str(corpus), *(f"-{name}={value}" for name, value in flags.items())], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
