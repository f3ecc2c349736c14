"""Formulas between the delimiters of an output."""

from __future__ import annotations

import re

_DELIMITERS = (("\\(", "\\)", False), ("\\[", "\\]", True), ("$$", "$$", True))
# What a reader of Markdown without formulas could take for a tag, a link, code or emphasis, in other words of LaTeX.
_OTHER_WORDS = {"<": "\\lt ", ">": "\\gt ", "`": "'", "*": "\\ast ", "~": "\\ ", "|": "\\vert ", "!": "!{}"}
_ACTIVE = re.compile(r"[<>`*~|!]")
_LINKS = re.compile(r"\](?=[(\[:])|\[(?=\^)")
_INDEX = re.compile(r"(?<![^\W_])_(?=\S)")
_DOLLAR = re.compile(r"(?<!\\)((?:\\\\)*)\$")


def source(text: str) -> tuple[str, bool]:
    r"""The LaTeX inside the delimiters of a run of math, and whether it is displayed.

    >>> source(r"\(x^2\)"), source("$$y$$"), source("z")
    (('x^2', False), ('y', True), ('z', False))
    """
    for opener, closer, is_displayed in _DELIMITERS:
        if len(text) > len(opener + closer) and text.startswith(opener) and text.endswith(closer):
            return text[len(opener) : -len(closer)].strip(), is_displayed
    return text.strip(), False


def to_dollars(text: str) -> str:
    r"""A run of math as $...$, or $$...$$ where it is displayed, that no reader of Markdown takes for anything active.

    >>> to_dollars(r"\(x < y\)"), to_dollars(r"\[\sum_{i}\]")
    ('$x \\lt  y$', '$$\\sum_{i}$$')
    """
    latex, is_displayed = source(text)
    latex = _ACTIVE.sub(lambda match: _OTHER_WORDS[match[0]], " ".join(latex.split()))
    latex = _INDEX.sub("_ ", _LINKS.sub(lambda match: match[0] + " ", latex))
    latex = _DOLLAR.sub(r"\1\\$", latex).strip()
    if (len(latex) - len(latex.rstrip("\\"))) % 2:
        latex += " "
    mark = "$$" if is_displayed else "$"
    return f"{mark}{latex}{mark}" if latex.strip() else ""
