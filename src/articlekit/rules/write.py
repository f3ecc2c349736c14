"""TOML of rules."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 100


def quoted(text: str) -> str:
    """A text as a TOML string.

    >>> print(quoted('a "b"'))
    "a \\"b\\""
    """
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(clean, ensure_ascii=False).replace("\x7f", "\\u007F")


def entry(key: str, value: str | Sequence[str] | Mapping[str, str]) -> str:
    """A key with its value: one text stands alone, several stand in a list.

    >>> print(entry("drop", [".promo"]))
    drop = ".promo"
    """
    if isinstance(value, str):
        return f"{key} = {quoted(value)}"
    if isinstance(value, Mapping):
        return f"[{key}]\n" + "\n".join(f"{quoted(old)} = {quoted(new)}" for old, new in value.items())
    items = [quoted(item) for item in value]
    if len(items) == 1:
        return f"{key} = {items[0]}"
    line = f"{key} = [{', '.join(items)}]"
    return line if len(line) <= _LONGEST else "\n".join((f"{key} = [", *(f"  {item}," for item in items), "]"))
