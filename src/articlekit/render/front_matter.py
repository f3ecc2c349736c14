"""The facts about an article as YAML front matter."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from .characters import printable

if TYPE_CHECKING:
    from ..article import Article

_FIELDS = ("title", "authors", "published", "modified", "tags", "language", "site_name", "description", "image", "url")


def front_matter(article: Article) -> str:
    """The fields that are known, between lines of dashes; texts are quoted, and so never read as anything else."""
    known = [(name, getattr(article, name)) for name in _FIELDS]
    lines = [f"{name}: {_yaml(value)}" for name, value in known if value]
    return "\n".join(("---", *lines, "---"))


def _yaml(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_quoted, value))}]"
    return value.isoformat() if isinstance(value, date) else _quoted(value)


def _quoted(text: str) -> str:
    # a string of JSON is a string of YAML, save that YAML has no surrogates and takes some spaces for line ends
    written = json.dumps(printable(text), ensure_ascii=False)
    if written.isprintable():
        return written
    return "".join([letter if letter.isprintable() else f"\\U{ord(letter):08x}" for letter in written])
