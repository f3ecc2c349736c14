"""What libFuzzer calls: `python -m fuzz.target CORPUS [libFuzzer's flags]`."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["articlekit"]):
    from articlekit import parse

from tests.invariants.found import URL, read_as
from tests.invariants.oracles import check


def one_input(data: bytes) -> None:
    """Read an input, and check the answer."""
    source, options = read_as(data)
    check(source, parse(source, url=URL, options=options), options)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
