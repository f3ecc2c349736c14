"""The data in the scripts of a page: JSON-LD, JSON, and assignments whose right-hand side is strict JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from ..metadata.jsonld_load import load_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_MOST_TRIES = 8  # assignments of one script that are read: each that is no JSON may cost a look at all the rest
_REACH = 1000  # characters of code before the first assignment and between two: the rest is a program
_ASSIGNMENT = re.compile(
    r"""(?:^|[;}\n])\s{0,20}(?:(?:var|let|const)\s)?[\w$.]{1,80}(?:\[["'][\w$-]{1,80}["']\])?\s{0,9}=\s{0,9}(?=[\[{])"""
)
_CODE_TYPES = frozenset({"", "text/javascript", "application/javascript", "module"})
# numbers as floats: integers of a million digits take quadratic time
_DECODER = json.JSONDecoder(strict=False, parse_int=float)


class Data(NamedTuple):
    """A value that a script holds; `is_declared` in JSON-LD, which speaks of the page itself."""

    value: Any
    script: etree._Element
    is_declared: bool


def read_scripts(root: etree._Element, least: float, *, declared_only: bool) -> Iterator[Data]:
    """The JSON values in the page's scripts of `least` characters or more, in document order; in its JSON-LD alone if
    `declared_only`."""
    for script in root.iter("script"):
        text = script.text
        if not text or len(text) < least:
            continue
        kind = (script.get("type") or "").strip().lower()
        is_declared = "ld+json" in kind
        if is_declared or not declared_only:
            for value in load_all([text]) if is_declared else _values(text, kind):
                yield Data(value, script, is_declared)


def _values(text: str, kind: str) -> Iterator[Any]:
    if kind.partition(";")[0] in _CODE_TYPES:
        return _assigned(text)
    return _decoded(text) if "json" in kind else iter(())


def _decoded(text: str) -> Iterator[Any]:
    start = len(text) - len(text.lstrip())
    value, _ = _decode(text, start)
    if value is not None:
        yield value


def _assigned(text: str) -> Iterator[Any]:
    at = 0
    for _ in range(_MOST_TRIES):
        found = _ASSIGNMENT.search(text, at, at + _REACH)
        if found is None:
            return
        value, at = _decode(text, found.end())
        if value is not None:
            yield value


def _decode(text: str, start: int) -> tuple[Any, int]:
    """The JSON value from `start` on, None if it is none, and where to go on."""
    try:
        return _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):  # RecursionError: nested deeper than any page means it
        return None, start
