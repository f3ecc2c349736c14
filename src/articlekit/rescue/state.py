"""Texts in the state that an app ships with its page: strings under well-known keys, those of one list together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT_KEYS = frozenset(
    "articlebody body bodyhtml bodytext content contenthtml cooked fulltext html markup paragraphs processed rendered "
    "richtext story text".split()
)
_RUN_KEYS = frozenset({"text", "value"})  # of a node of rich text that is less than a paragraph
_RUN_TYPES = frozenset({"text", "span"})
_TYPE_KEYS = ("type", "nodeType", "object", "_type")
_TITLE_KEYS = ("headline", "title", "name", "headlines")
# parts of a page that are no part of its text, by a piece of their key
_OTHER = re.compile(
    "comment|related|recommend|review|sidebar|footer|navigation|menu|newsletter|consent|cookie|transl|i18n"
)
_OPENERS = frozenset("([{“„«‘'\"-–—/")
_CLOSERS = frozenset(")]}”»’'\",.;:!?…-–—/")


class _Place(NamedTuple):
    """Where a value stands: the number and title of the nearest object with a title, the key of that object that leads
    here, the key and number of the list around, and its own key."""

    owner: int = 0
    title: str = ""
    branch: str = ""
    holder: int = 0
    holder_key: str = ""
    key: str = ""


@dataclass(slots=True)
class Found:
    """The pieces of text that belong together, paragraph by paragraph."""

    title: str
    key: str
    paragraphs: list[str] = field(default_factory=list)
    holder: int = -1  # the list whose runs make up the last paragraph


def texts_in(value: Any) -> list[Found]:
    """The texts in a JSON value, in document order; linear in its size, at any depth."""
    found: dict[tuple[int, str, str], Found] = {}
    for place, text, is_run in _strings(value):
        key = (place.owner, place.branch, place.key)
        if key not in found:
            found[key] = Found(place.title, place.key)
        _add(found[key], text, place.holder if is_run else -1)
    return list(found.values())


def _strings(value: Any) -> Iterator[tuple[_Place, str, bool]]:
    """The strings that may be text, where each stands, and whether it is a run of a paragraph."""
    stack: list[tuple[Any, _Place, bool]] = [(value, _Place(), False)]
    count = 0
    while stack:
        value, place, in_run = stack.pop()
        if isinstance(value, str):
            if value and (in_run if place.key == "value" else place.key in _TEXT_KEYS):
                yield place, value, in_run and place.key in _RUN_KEYS
        elif isinstance(value, list):
            count += 1
            inside = place._replace(holder=count, holder_key=place.key)
            stack.extend((item, inside, False) for item in reversed(value))
        elif isinstance(value, dict):
            count += 1
            stack.extend(reversed(_members(value, place, count)))


def _members(node: dict[str, Any], place: _Place, number: int) -> list[tuple[Any, _Place, bool]]:
    title = _title(node)
    if title:
        place = place._replace(owner=number, title=title, branch="")
    is_run = _is_run(node, place)
    members = []
    for name, value in node.items():
        if isinstance(value, (str, list, dict)):
            key = name.lower().replace("_", "").replace("-", "")
            if _OTHER.search(key):
                continue
            members.append((value, place._replace(key=key, branch=place.branch or key), is_run))
    return members


def _title(node: dict[str, Any]) -> str:
    value: Any = next((node[key] for key in _TITLE_KEYS if node.get(key)), "")
    if isinstance(value, dict):
        value = next((value[key] for key in ("basic", "rendered", "main", "value") if value.get(key)), "")
    return value if isinstance(value, str) else ""


def _is_run(node: dict[str, Any], place: _Place) -> bool:
    told = [node[key] for key in _TYPE_KEYS if isinstance(node.get(key), str)]
    return any(kind in _RUN_TYPES for kind in told) if told else place.holder_key == "children"


def _add(found: Found, text: str, holder: int) -> None:
    """Add a paragraph, or to the last one where both are runs of one list that a blank or a mark holds together."""
    if holder >= 0 and holder == found.holder and _touches(found.paragraphs[-1][-1], text[0]):
        found.paragraphs[-1] += text
    else:
        found.paragraphs.append(text)
    found.holder = holder


def _touches(last: str, first: str) -> bool:
    return last.isspace() or first.isspace() or last in _OPENERS or first in _CLOSERS
