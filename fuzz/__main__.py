"""Fuzz parse(): fixtures mutated under the guidance of coverage, every answer checked.

    pip install -e ".[fuzz]"
    python -m fuzz --seconds 3600

The corpus grows in build/fuzz/corpus. Input that fails a check, hangs or takes too much memory is written to
build/fuzz/found: fix what it shows, and put it into tests/invariants/fuzzed, where a test reads it from then on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from tests.invariants.sources import DUMPS, PAGES

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "fuzz"
LONGEST = 4_096  # bytes of an input
SLOWEST, LARGEST = 10, 4096  # seconds and MB for one
SLICE = 240  # seconds of a process: Atheris keeps some memory of every input


def seed_corpus(folder: Path) -> None:
    """Fill an empty corpus with the fixtures, each read in two ways."""
    for path in (*PAGES, *DUMPS):
        for mode in (b"\0", b"\1"):
            (folder / f"{path.stem}-{mode[0]}").write_bytes(mode + path.read_bytes()[: LONGEST - 1])


def fuzz(corpus: Path, found: Path, seconds: int) -> int:
    """Run one process; what it returns is 0 unless it found something."""
    flags = {
        "dict": Path(__file__).with_name("tokens.dict"),
        "artifact_prefix": f"{found}/",
        "max_len": LONGEST,
        "max_total_time": seconds,
        "timeout": SLOWEST,
        "rss_limit_mb": LARGEST,
    }
    command = [sys.executable, "-m", "fuzz.target", str(corpus), *(f"-{name}={value}" for name, value in flags.items())]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def main() -> int:
    """Run for as long as the command line says, or until something is found."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=3600, help="how long to run (default: an hour)")
    end = time.monotonic() + parser.parse_args().seconds
    corpus, found = BUILD / "corpus", BUILD / "found"
    if not corpus.exists():
        corpus.mkdir(parents=True)
        seed_corpus(corpus)
    found.mkdir(exist_ok=True)
    while (left := end - time.monotonic()) > 1:
        code = fuzz(corpus, found, min(SLICE, int(left)))
        if code:
            print(f"found something: see {found}")
            return code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
