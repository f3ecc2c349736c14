"""MathML as LaTeX."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .symbols import ACCENTS, FUNCTIONS, SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

DEEPEST = 40  # levels; what is nested deeper is read as plain letters

_ESCAPES = {character: f"\\{character}" for character in "{}#%&_$"} | {"\\": "\\backslash "}


def to_latex(math: etree._Element, depth: int = 0) -> str:
    """A MathML element as LaTeX.

    >>> from lxml import etree
    >>> to_latex(etree.XML("<math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math>"))
    '\\\\frac{a}{b^{2}}'
    """
    tag = str(math.tag).rpartition("}")[2].rpartition(":")[2]
    if depth > DEEPEST:
        return _token("".join(math.itertext()))
    if tag in _TOKENS:
        return _TOKENS[tag]("".join(math.itertext()).strip())
    parts = [to_latex(child, depth + 1) for child in math if isinstance(child.tag, str)]
    if tag in _LAYOUTS and len(parts) >= _LAYOUTS[tag][0]:
        return _LAYOUTS[tag][1](parts)
    if tag == "semantics":
        return parts[0] if parts else ""
    if tag == "mfenced":
        opener, closer = math.get("open", "("), math.get("close", ")")
        return _fenced(_token(opener), math.get("separators", ",").strip()[:1].join(parts), _token(closer))
    return _row(parts)


def _row(parts: list[str]) -> str:
    out = ""
    for part in parts:
        # a command in letters ends where other letters begin
        apart = out[-1:].isalpha() and "\\" in out and part[:1].isalpha() and out[out.rindex("\\") + 1 :].isalpha()
        out += f" {part}" if apart else part
    return out


def _token(text: str) -> str:
    return _row([SYMBOLS.get(character, _ESCAPES.get(character, character)) for character in text.strip()])


def _identifier(text: str) -> str:
    if text in FUNCTIONS:
        return f"\\{text}"
    return f"\\mathrm{{{_token(text)}}}" if len(text) > 1 and text.isalpha() else _token(text)


def _text(text: str) -> str:
    return f"\\text{{{''.join(_ESCAPES.get(character, character) for character in text)}}}" if text else ""


def _fenced(opener: str, inner: str, closer: str) -> str:
    return f"\\left{opener or '.'}{inner}\\right{closer or '.'}"


def _base(part: str) -> str:
    is_one = len(part) == 1 or (part[:1] == "\\" and part[1:].isalpha())
    return part if is_one else f"{{{part}}}"


def _over(parts: list[str]) -> str:
    accent = ACCENTS.get(parts[1])
    return f"\\{accent}{{{parts[0]}}}" if accent else f"\\overset{{{parts[1]}}}{{{parts[0]}}}"


def _under(parts: list[str]) -> str:
    if parts[0].startswith(_LIMITS):
        return f"{parts[0]}_{{{parts[1]}}}"
    return f"\\underset{{{parts[1]}}}{{{parts[0]}}}"


_LIMITS = ("\\sum", "\\prod", "\\int", "\\lim", "\\max", "\\min", "\\sup", "\\inf", "\\bigcup", "\\bigcap")
_TOKENS: dict[str, Callable[[str], str]] = {
    "mi": _identifier,
    "mn": _token,
    "mo": lambda text: f"\\{text} " if text in FUNCTIONS else _token(text),
    "mtext": _text,
    "ms": _text,
    "mspace": lambda _: "\\ ",
    "annotation": lambda _: "",
    "annotation-xml": lambda _: "",
}
_LAYOUTS: dict[str, tuple[int, Callable[[list[str]], str]]] = {
    "msup": (2, lambda parts: f"{_base(parts[0])}^{{{parts[1]}}}"),
    "msub": (2, lambda parts: f"{_base(parts[0])}_{{{parts[1]}}}"),
    "msubsup": (3, lambda parts: f"{_base(parts[0])}_{{{parts[1]}}}^{{{parts[2]}}}"),
    "mfrac": (2, lambda parts: f"\\frac{{{parts[0]}}}{{{parts[1]}}}"),
    "msqrt": (1, lambda parts: f"\\sqrt{{{_row(parts)}}}"),
    "mroot": (2, lambda parts: f"\\sqrt[{parts[1]}]{{{parts[0]}}}"),
    "mover": (2, _over),
    "munder": (2, _under),
    "munderover": (3, lambda parts: f"{_base(parts[0])}_{{{parts[1]}}}^{{{parts[2]}}}"),
    "mtable": (1, lambda parts: "\\begin{matrix}" + " \\\\ ".join(parts) + "\\end{matrix}"),
    "mtr": (1, " & ".join),
}

MATHML = frozenset({*_TOKENS, *_LAYOUTS, *"mrow mstyle mpadded mphantom menclose merror semantics mfenced mtd".split()})
"""The elements that stand inside <math>."""
