"""Selector: one way to point at parts of a page or dump, in CSS, in XPath, or as a pattern of lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from .lines import LinePattern, line_pattern
from .problems import BadSelectorError

if TYPE_CHECKING:
    from collections.abc import Callable

    from .view import Elements, View

    Compiled = tuple[Callable[[View], Elements], str | None]

Language = Literal["css", "xpath", "line"]

# Most selectors of rules: they are known to be good without being compiled, which takes a thousand times as long.
_NAME = r"[a-zA-Z_][\w-]*"
_ATTRIBUTE = rf"\[{_NAME}(?:[*^$~|]?=(?:'[ -&(-[\]-~]*'|\"[ !#-[\]-~]*\"))?\]"
_SIMPLE = rf"(?:{_NAME}|(?=[.#\[]))(?:[.#]{_NAME}|{_ATTRIBUTE})*"
_PLAIN_CSS = re.compile(rf"{_SIMPLE}(?:(?: ?> ?|, ?| ){_SIMPLE}){{0,9}}(?:::text|::attr\({_NAME}\))?", re.ASCII)
_QUOTED = r"(?:'[ -&(-~]*'|\"[ !#-~]*\")"
_PADDED = rf"concat\( ?{_QUOTED}, ?(?:@{_NAME}|normalize-space\(@{_NAME}\)), ?{_QUOTED} ?\)"
_CONDITION = rf"(?:@{_NAME}(?: ?= ?{_QUOTED})?|contains\((?:@{_NAME}|\.|text\(\)|{_PADDED}), ?{_QUOTED}\))"
_TEST = rf"\[(?:{_CONDITION}(?: (?:and|or) {_CONDITION}){{0,3}}|[1-9]|last\(\))\]"
_STEP = rf"(?:{_NAME}|\*)(?:{_TEST}){{0,3}}"
_PATH = rf"//{_STEP}(?://?{_STEP}){{0,4}}"
_PLAIN_XPATH = re.compile(rf"{_PATH}(?:/@{_NAME}|/text\(\)|(?: ?\| ?{_PATH}){{1,3}})?", re.ASCII)
_LONGEST_PLAIN = 300


@dataclass(frozen=True)
class Selector:
    """`text` in a `language`; compiled on first use, once."""

    text: str
    language: Language = "css"

    def __str__(self) -> str:
        return self.text if self.language == "css" else f"{self.language}:{self.text}"

    @cached_property
    def line(self) -> LinePattern | None:
        """The pattern of lines, None for a selector of elements."""
        return line_pattern(self.text) if self.language == "line" else None

    @cached_property
    def _compiled(self) -> Compiled:
        if self.language == "xpath":
            from .xpath import compile_xpath

            return compile_xpath(self.text)
        from .css import compile_css

        return compile_css(self.text)

    def select(self, view: View) -> Elements:
        """The elements that it selects, in document order; none if it is a pattern of lines.

        Raises SpentError if that is more work than the view's budget allows.
        """
        if self.language == "line":
            return []
        view.spend(len(self.text) * len(view.elements))
        return self._compiled[0](view)

    @property
    def value(self) -> str | None:
        """What of an element is asked for: "text", "@attribute", or None for what is usual of such an element."""
        return None if self.language == "line" else self._compiled[1]

    def check(self) -> None:
        """Raises BadSelectorError if it cannot be read."""
        if self.language == "line":
            line_pattern(self.text)
        elif not self.is_plain:
            _ = self._compiled

    @property
    def is_plain(self) -> bool:
        """Is it known to be good without being compiled?"""
        if "::" in self.text and "," in self.text:
            return False
        plain = _PLAIN_XPATH if self.language == "xpath" else _PLAIN_CSS
        return len(self.text) <= _LONGEST_PLAIN and plain.fullmatch(self.text) is not None

    def __getstate__(self) -> dict[str, Any]:
        return {"text": self.text, "language": self.language}


def read_selector(text: str) -> Selector:
    """The selector that `text` writes: CSS, "xpath:..." or "line:...". Raises BadSelectorError on a bad one."""
    language, found, rest = text.partition(":")
    if found and language.strip() in ("xpath", "line"):
        selector = Selector(rest.strip(), "xpath" if language.strip() == "xpath" else "line")
    elif text.lstrip().startswith(("//", "./", "(//")):
        selector = Selector(text.strip(), "xpath")
    else:
        selector = Selector(text.strip())
    if not selector.text:
        raise BadSelectorError("the selector is empty")
    selector.check()
    return selector
