"""Formulas: the LaTeX source of MathML, of KaTeX and of MathJax."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .latex import MATHML, to_latex

if TYPE_CHECKING:
    from lxml import etree

# the words of style that converters put around everything
_STYLED = re.compile(r"\{\\(?:displaystyle|textstyle)\s?(.*)\}", re.DOTALL)
_DISPLAYS = ("katex-display", "MathJax_Display", "mwe-math-mathml-display")
_ANNOTATION = "application/x-tex"


def is_formula(element: etree._Element) -> bool:
    """Is it a formula that has a source? A <math> around other things than MathML is none."""
    tag = element.tag
    if tag == "math":
        return all(below.tag in MATHML for below in element.iterdescendants())
    return tag == "script" and element.get("type", "").startswith("math/tex")


def formula(element: etree._Element) -> str:
    r"""The LaTeX of a formula between \( and \), or \[ and \] where it is displayed; "" where there is none."""
    source = " ".join(_without_style(_source(element)).split())
    if not source:
        return ""
    return f"\\[{source}\\]" if _is_displayed(element) else f"\\({source}\\)"


def _source(element: etree._Element) -> str:
    if element.tag == "script":
        return element.text or ""
    for annotation in element.iterdescendants("annotation"):
        if annotation.get("encoding", "").lower() == _ANNOTATION:
            return "".join(annotation.itertext())
    return element.get("alttext", "") or to_latex(element)


def _without_style(source: str) -> str:
    styled = _STYLED.fullmatch(source.strip())
    return styled[1] if styled else source


def _is_displayed(element: etree._Element) -> bool:
    if element.get("display") == "block" or "mode=display" in element.get("type", ""):
        return True
    around = element.getparent()
    for _ in range(3):
        if around is None:
            return False
        if any(name in around.get("class", "") for name in _DISPLAYS):
            return True
        around = around.getparent()
    return False


def is_copy(element: etree._Element) -> bool:
    """Is it the MathML that MathJax wrote for screen readers, beside a <script> with the source?"""
    around = element.getparent()
    while around is not None and "MJX" in around.get("class", ""):
        around = around.getparent()
    if around is None or element.getparent() is around:
        return False
    after = around.getnext()
    return after is not None and is_formula(after)


_WRITTEN = re.compile(r"\\\((?=\S)[^\n]{1,2000}?\\\)|\\\[[^\n]{1,4000}?\\\]|\$\$[^$\n]{1,4000}\$\$")


def written(text: str) -> list[tuple[int, int]]:
    r"""Where TeX stands in a text, as \(...\), \[...\] or $$...$$.

    >>> written(r"Let \(x\) be 2.")
    [(4, 9)]
    """
    if "\\(" not in text and "\\[" not in text and "$$" not in text:
        return []
    return [match.span() for match in _WRITTEN.finditer(text)]
