"""The language of a code block, as highlighters write it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from ..caching import cached_if_short

if TYPE_CHECKING:
    from lxml import etree

_NAME = r"([A-Za-z][\w+#.-]{0,30})"
_PREFIXED = re.compile(rf"(?:^|\s)(?:(?:language|lang|highlight-source|highlight-text|highlight)-|brush:\s?){_NAME}")
_AFTER = re.compile(rf"(?:^|\s)(?:sourceCode|hljs|src)\s+(?:src-)?{_NAME}")
_NONE = frozenset(
    "none plain plaintext text txt default code nohighlight line-numbers-mode notranslate wrap hljs".split()
)
_ATTRIBUTES = ("data-lang", "data-language", "data-code-language", "lang-name")
_CLIMBS = 3
_FIRST = 16  # children of a <pre> among which its <code> is; they are looked at for each text in it


def code_language(pre: etree._Element) -> str | None:
    """The language that the classes or attributes of a <pre>, of the <code> in it or of what is close around name."""
    code = next((child for child in islice(pre, _FIRST) if child.tag == "code"), None)
    at: etree._Element | None = pre
    for element in () if code is None else (code,):
        named = _named(element)
        if named:
            return named
    for _ in range(_CLIMBS):
        if at is None or at.tag in ("body", "article", "li", "td"):
            return None
        named = _named(at)
        if named:
            return named
        at = at.getparent()
    return None


def _named(element: etree._Element) -> str | None:
    for name in _ATTRIBUTES:
        value = element.get(name)
        if value:
            return _clean(value.strip())
    classes = element.get("class")
    return language_of(classes) if classes else None


@cached_if_short(1024)
def language_of(classes: str) -> str | None:
    """The language in the classes of an element.

    >>> language_of("highlight language-python"), language_of("sourceCode bash"), language_of("brush: js; ruler")
    ('python', 'bash', 'js')
    """
    for pattern in (_PREFIXED, _AFTER):
        for match in pattern.finditer(classes):
            language = _clean(match[1])
            if language:
                return language
    return None


_SOUND = re.compile(r"[A-Za-z][\w+#.-]{0,30}", re.ASCII)


def _clean(name: str) -> str | None:
    lowered = name.lower()
    return lowered if _SOUND.fullmatch(lowered) and lowered not in _NONE else None
