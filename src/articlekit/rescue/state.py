"""Texts in the state that an app ships with its page: strings under well-known keys, those of one list together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from ..caching import cached_if_short

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT_KEYS = frozenset(
    "articlebody body bodyhtml bodytext content contenthtml cooked fulltext html markup paragraphs processed rendered "
    "richtext story text".split()
)
_RUN_KEYS = frozenset({"text", "value"})  # of a node of rich text that is less than a paragraph
_NO_KEYS: frozenset[str] = frozenset()
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
    here, the number and key of the list around, and its own key."""

    owner: int = 0
    title: str = ""
    branch: str = ""
    holder: int = 0
    holder_key: str = ""
    key: str = ""


_Waiting = tuple[Any, _Place, bool]


@dataclass(slots=True)
class Found:
    """The texts that belong together, as pieces: of one paragraph, or with a blank line between."""

    title: str
    key: str
    pieces: list[str] = field(default_factory=list)
    holder: int = -1  # the list whose runs make up the last paragraph

    @property
    def text(self) -> str:
        """All of it, a blank line between paragraphs."""
        return "".join(self.pieces)


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
    stack: list[_Waiting] = [(value, _Place(), False)]
    count = 0
    while stack:
        value, place, is_run = stack.pop()
        count += 1
        if isinstance(value, str) and place.key:
            yield place, value, is_run
        elif isinstance(value, list):
            inside = place._replace(holder=count, holder_key=place.key)
            is_text = place.key in _TEXT_KEYS
            stack += [(item, inside, False) for item in reversed(value) if item and _may_hold(item, is_text)]
        elif isinstance(value, dict):
            stack += _members(value, place, count)


def _may_hold(value: Any, is_text: bool) -> bool:
    return isinstance(value, (list, dict)) or (is_text and isinstance(value, str))


def _members(node: dict[str, Any], place: _Place, number: int) -> list[_Waiting]:
    """The members of an object that are text or may hold some, the last first."""
    title = _title(node)
    owner, branch = (number, "") if title else (place.owner, place.branch)
    title, run_keys = title or place.title, _RUN_KEYS if _is_run(node, place) else _NO_KEYS
    members = []
    for name, value in node.items():
        if value and isinstance(value, (str, list, dict)):
            key = _plain_key(name)
            is_run = key in run_keys
            if key and _may_hold(value, is_run or key in _TEXT_KEYS):
                inside = _Place(owner, title, branch or key, place.holder, place.holder_key, key)
                members.append((value, inside, is_run and isinstance(value, str)))
    members.reverse()
    return members


@cached_if_short(4096)
def _plain_key(name: str) -> str:
    """A key as it is compared, "" for one of what is no part of a page's text."""
    key = name.lower().replace("_", "").replace("-", "")
    return "" if _OTHER.search(key) else key


def _title(node: dict[str, Any]) -> str:
    value: Any = next((node[key] for key in _TITLE_KEYS if node.get(key)), "")
    if isinstance(value, dict):
        value = next((value[key] for key in ("basic", "rendered", "main", "value") if value.get(key)), "")
    return value if isinstance(value, str) else ""


def _is_run(node: dict[str, Any], place: _Place) -> bool:
    """Is it a node of rich text that is less than a paragraph?"""
    if "text" not in node and "value" not in node:
        return False
    told = [node[key] for key in _TYPE_KEYS if isinstance(node.get(key), str)]
    return any(kind in _RUN_TYPES for kind in told) if told else place.holder_key == "children"


def _add(found: Found, text: str, holder: int) -> None:
    """Add a paragraph, or to the last one where both are runs of one list that a blank or a mark holds together."""
    is_run = holder >= 0 and holder == found.holder and _touches(found.pieces[-1][-1], text[0])
    if found.pieces and not is_run:
        found.pieces.append("\n\n")
    found.pieces.append(text)
    found.holder = holder


def _touches(last: str, first: str) -> bool:
    return last.isspace() or first.isspace() or last in _OPENERS or first in _CLOSERS
