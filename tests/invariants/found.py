"""Inputs of the fuzzer: how their bytes are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("found")
_OPTIONS: tuple[dict[str, Any], ...] = (
    {},
    {"kind": "html"},
    {"kind": "text"},
    {"focus": "recall", "dates": "extensive"},
    {"focus": "precision", "max_depth": 20, "max_attributes": 3, "max_attribute_length": 99},
    {"url": "https://example.org/2026/05/12/a-late-ferry", "dates": "extensive"},
)


def read_as(data: bytes) -> tuple[str | bytes, dict[str, Any]]:
    """Source and options of parse() for an input: its first byte chooses, the others are bytes or text."""
    number, rest = data[0] if data else 0, data[1:]
    options = _OPTIONS[number // 2 % len(_OPTIONS)]
    return (rest.decode("utf-8", "surrogateescape") if number % 2 else rest), options
