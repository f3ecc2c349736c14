"""Inputs of the fuzzer: how their bytes are read."""

from __future__ import annotations

from pathlib import Path

from articlekit import Options

FOLDER = Path(__file__).with_name("fuzzed")
URL = "https://example.org/2026/05/12/a-late-ferry"
_OPTIONS = (
    Options(),
    Options(kind="html"),
    Options(kind="text"),
    Options(focus="recall", dates="extensive"),
    Options(focus="precision", max_depth=20, max_attributes=3, max_attribute_length=99),
)


def read_as(data: bytes) -> tuple[str | bytes, Options]:
    """Source and options of parse() for an input: its first byte chooses, the others are bytes or text."""
    number, rest = data[0] if data else 0, data[1:]
    options = _OPTIONS[number // 2 % len(_OPTIONS)]
    return (rest.decode("utf-8", "surrogateescape") if number % 2 else rest), options
