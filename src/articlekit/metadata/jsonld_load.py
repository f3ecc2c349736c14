"""JSON-LD scripts to Python data: tolerant of what publishers do to JSON, safe at any depth."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Node = dict[str, Any]

_WRAPPING = re.compile(
    r"^(?:/\*.{0,20}\*/|//[^\n\[<]{0,9})?\s{0,99}(?:"
    r"<!--(?:\s{0,99}//)?|//\s{0,99}<!--|(?:/\*|//)?\s{0,99}<!\[CDATA\[(?:\s{0,99}\*/)?)\s*"
)
_CLOSING = re.compile(r"(?:/\*|//)?\s{0,9}(?:-->|\]\]>)\s{0,9}(?:\*/)?[\s;]{0,9}$")
_TRAILING_COMMA = re.compile(r",(?=\s{0,99}[\]}])")
_DECODER = json.JSONDecoder(strict=False)


def load_all(scripts: Iterable[str]) -> Iterator[Any]:
    """The JSON values of the scripts that can be read; one that cannot is passed over."""
    for script in scripts:
        for text in _repairs(script):
            try:
                yield _DECODER.raw_decode(text)[0]
                break
            except (ValueError, RecursionError):
                # RecursionError: nested deeper than any page means it; nothing of worth is lost.
                continue


def _repairs(script: str) -> Iterator[str]:
    """The script as it stands, then with ever deeper repairs. Text after the first value is always left unread."""
    text = script.strip().lstrip("\ufeff").rstrip(";").strip()
    if text:
        yield text
        text = _CLOSING.sub("", _WRAPPING.sub("", text)).strip()
        yield text
        yield _TRAILING_COMMA.sub("", text)
        if "&quot;" in text[:50]:
            yield html.unescape(text)


def nodes(values: Iterable[Any]) -> Iterator[Node]:
    """The top-level objects: of lists and @graph, each as an own node, in document order."""
    stack = list(values)[::-1]
    while stack:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(reversed(value))
        elif isinstance(value, dict):
            if isinstance(value.get("@graph"), list | dict):
                stack.append(value["@graph"])
            yield value


def index_ids(values: Iterable[Any]) -> dict[str, Node]:
    """Every object that has an "@id" and more, at any depth: the fullest one of an id."""
    found: dict[str, Node] = {}
    stack = list(values)
    while stack:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(value)
        elif isinstance(value, dict):
            stack.extend(value.values())
            key = value.get("@id")
            if isinstance(key, str) and len(value) > len(found.get(key, ())):
                found[key] = value
    return found
