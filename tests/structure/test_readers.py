"""Readers that know footnotes and formulas read them back from our Markdown."""

from __future__ import annotations

from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from .kept import article_of
from .make_expected import PAGES


def markdown_of(name: str) -> str:
    return article_of((PAGES / name).read_text("utf-8")).markdown


def test_footnotes() -> None:
    tokens = MarkdownIt("commonmark").use(footnote_plugin).parse(markdown_of("footnotes.html"))
    references = [
        child.meta["label"] for token in tokens for child in token.children or [] if child.type == "footnote_ref"
    ]
    assert references == ["1", "2", "1"]
    assert [token.meta["label"] for token in tokens if token.type == "footnote_open"] == ["1", "2"]


def test_formulas() -> None:
    tokens = MarkdownIt("commonmark").enable("table").use(dollarmath_plugin, double_inline=True)
    found = [
        child.content
        for token in tokens.parse(markdown_of("math.html"))
        for child in (token.children or [token])
        if child.type.startswith("math")
    ]
    assert found == [
        r"x^{2}+\frac{\alpha}{\sqrt{y}}",
        "v = s/t",
        r"a_1 \lt  b_{2}",
        r"\int_0^1 f(x)\,dx",
        r"e^{i\pi} = -1",
        r"\sum_{k} k",
        r"\sum_{i=1}^{n}a_{i}\lt\sin\theta",
        r"\pi r^{2}\vert z\vert",
    ]
