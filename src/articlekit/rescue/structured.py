"""Texts in schema.org data: the body of an article, the posts of a thread, a question with its answers, steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..metadata.jsonld_load import Node

_BODY_KEYS = ("articleBody", "text")
_TITLE_KEYS = ("headline", "name")
_THREADS = frozenset({"discussionforumposting", "socialmediaposting", "question"})
_GUIDES = frozenset({"howto"})
_REPLIES = ("acceptedAnswer", "suggestedAnswer", "comment")
_STEPS = ("step", "steps", "itemListElement")
_MOST_NODES = 2000
_MOST_LEVELS = 6  # of replies to replies


def articles_in(values: list[Any]) -> Iterator[tuple[str, str, str]]:
    """The title, the key and the text of every object that has a text of its own or in its parts."""
    stack, seen = values[::-1], 0
    while stack and seen < _MOST_NODES:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(reversed(value))
        elif isinstance(value, dict):
            seen += 1
            key, text = _text(value)
            if text:
                yield title_of(value), key, text
            else:
                stack.extend(part for part in reversed(value.values()) if isinstance(part, (dict, list)))


def title_of(node: Node) -> str:
    """What the object is called, "" for nothing."""
    return next((name for key in _TITLE_KEYS if isinstance(name := node.get(key), str) and name), "")


def _text(node: Node) -> tuple[str, str]:
    kinds = _kinds(node)
    key = next((key for key in _BODY_KEYS if isinstance(node.get(key), str) and node[key]), "")
    own = [node[key]] if key else []
    if kinds & _THREADS:
        return key or "comment", "\n\n".join([*own, *_parts(node, _REPLIES, "text")])
    if kinds & _GUIDES:
        return "step", "\n\n".join([*own, *_parts(node, _STEPS, "name")])
    return key, "".join(own)


def _kinds(node: Node) -> set[str]:
    value = node.get("@type")
    names = value if isinstance(value, list) else [value]
    return {name.rsplit("/", 1)[-1].lower() for name in names if isinstance(name, str)}


def _parts(node: Node, keys: tuple[str, ...], first: str) -> Iterator[str]:
    """The texts of what stands under `keys`, and of what stands there in turn."""
    stack = [(part, 1) for key in reversed(keys) for part in reversed(_items(node.get(key)))]
    while stack:
        part, level = stack.pop()
        if isinstance(part, dict):
            yield from (part[key] for key in dict.fromkeys((first, *_BODY_KEYS)) if isinstance(part.get(key), str))
            if level < _MOST_LEVELS:
                stack += [(deeper, level + 1) for key in reversed(keys) for deeper in reversed(_items(part.get(key)))]


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
