"""What stands above the text of a dump to tell of it: YAML front matter, or the lines that Jina's reader writes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .undump import Line

_MOST_LINES = 100
_ENTRY = re.compile(r"([A-Za-z][\w .-]{0,30}?)\s*:(?:\s+(.*))?")
_ITEM = re.compile(r"-\s+(.*)")
_OPENS_TEXT = frozenset(("", "|", ">", "|-", ">-"))  # which stands in the lines below
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.){0,2000})\"|'((?:[^']|''){0,2000})'")
_ESCAPED = re.compile(r"\\(.)")
_READER = re.compile(r"(Title|URL Source|Published Time|Number of Pages|Warning|Markdown Content)\s*:(?:\s+(.*))?")
PAGE_TITLE = "page title"
"""The key of what stood in <title>, with the name of the site."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values by key, keys in lower case with blanks for other signs, and the lines that they stand in."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lines: Sequence[Line] = ()


NO_FRONT_MATTER = FrontMatter()


def read_front_matter(lines: Sequence[Line]) -> FrontMatter:
    """The front matter of a dump in `lines`; `NO_FRONT_MATTER` where it has none.

    >>> from .undump import read_lines
    >>> read_front_matter(read_lines("---\\ntitle: Ferries\\ntags: [boats, 'the sea']\\n---\\nText")).values
    {'title': ('Ferries',), 'tags': ('boats', 'the sea')}
    """
    if not lines:
        return NO_FRONT_MATTER
    if lines[0].text == "---":
        return _yaml(lines)
    return _reader_head(lines) if lines[0].text.startswith("Title:") else NO_FRONT_MATTER


def _yaml(lines: Sequence[Line]) -> FrontMatter:
    values: dict[str, tuple[str, ...]] = {}
    key = ""
    for number, line in enumerate(lines[1:_MOST_LINES], 1):
        if line.text in ("---", "..."):
            return FrontMatter(values, lines[: number + 1]) if values else NO_FRONT_MATTER
        entry, item = _ENTRY.fullmatch(line.text), _ITEM.fullmatch(line.text)
        if item and key:
            values[key] = (*values[key], _plain(item[1]))
        elif entry and not (key and line.indent):
            key = _key(entry[1])
            values[key] = _listed(entry[2] or "")
        elif key and line.indent:
            values[key] = (*values[key][:-1], " ".join((*values[key][-1:], line.text)))
        else:
            break
    return NO_FRONT_MATTER


def _reader_head(lines: Sequence[Line]) -> FrontMatter:
    values: dict[str, tuple[str, ...]] = {}
    count = 0
    for line in lines[:_MOST_LINES]:
        entry = _READER.fullmatch(line.text)
        if entry is None:
            break
        count += 1
        values[PAGE_TITLE if entry[1] == "Title" else _key(entry[1])] = (entry[2],) if entry[2] else ()
        if entry[1] == "Markdown Content":
            break
    return FrontMatter(values, lines[:count]) if "url source" in values else NO_FRONT_MATTER


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def _listed(text: str) -> tuple[str, ...]:
    """The items of a list in brackets, or the one value."""
    if not (text.startswith("[") and text.endswith("]")):
        plain = _plain(text)
        return (plain,) if plain not in _OPENS_TEXT else ()
    inside = text[1:-1]
    quoted = tuple(_plain(match[0]) for match in _QUOTED.finditer(inside))
    return quoted if quoted and inside[:1] in "\"'" else tuple(filter(None, map(_plain, inside.split(","))))


def _plain(text: str) -> str:
    text = text.strip()
    quoted = _QUOTED.fullmatch(text)
    if quoted is None:
        return text
    return _ESCAPED.sub(r"\1", quoted[1]) if quoted[1] is not None else quoted[2].replace("''", "'")
