"""Strategies: pages out of a grammar, pages of the fixtures that were cut and spliced, and dumps."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
PAGES = sorted((FIXTURES / "pages").glob("*.html"))
DUMPS = sorted((FIXTURES / "dumps").glob("*.txt"))

_WORDS = [
    "the ferry",
    "Harbour 12",
    "é",
    "  ",
    "\n\n",
    "10 May 2026",
    "By Anna Berg",
    "&amp;",
    "&lt;p&gt;",
    "&#0;",
    "渡轮",
    "\u202e",
]
_TAGS = (
    "div p a b em span h1 h2 ul ol li table tr td blockquote pre code article main aside nav footer figure figcaption "
    "img br hr dl dt dd form button select option textarea script style title head body html noscript template svg "
    "math section details time iframe input x-card o:p"
).split()
_ATTRIBUTES = [
    "", " class=byline", ' class="related share"', " id=comments", ' href="/a-b-c-d"', " href='javascript:x'",
    " style='display:none'", " hidden", " itemprop=author", " datetime=2026-05-12", " rel=author", " src=a.jpg alt=b",
    " rowspan=3 colspan=99", " start=-4", " aria-hidden=true", ' role="main"', " broken='", ' "',
]  # fmt: skip
_JUNK = ["<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE html>", "<?xml?>", "</", "<", ">", "&", "\0", "\ud800", "\ufeff"]

_opening = st.builds("<{}{}>".format, st.sampled_from(_TAGS), st.sampled_from(_ATTRIBUTES))
_closing = st.builds("</{}>".format, st.sampled_from(_TAGS))
_sentence = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join)
markup = st.lists(st.one_of(_opening, _closing, _sentence, st.sampled_from(_JUNK)), max_size=60).map("".join)

_LINES = [
    *_WORDS,
    "# Heading",
    "- item",
    "> quote",
    "| a | b |",
    "Tags: Ferry, Harbour",
    "Source link",
    "*" * 70,
    "Share this",
]
dumps = st.lists(st.sampled_from(_LINES) | st.text(max_size=90), max_size=40).map("\n".join)


@st.composite
def spliced(draw: st.DrawFn, paths: list[Path]) -> str:
    """Parts of two fixtures, cut anywhere."""
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        text = draw(st.sampled_from(paths)).read_text("utf-8", "replace")
        start = draw(st.integers(0, len(text)))
        parts.append(text[start : start + draw(st.integers(0, 4_000))])
    return "".join(parts)


sources = st.one_of(
    markup, dumps, spliced(PAGES), spliced(DUMPS), st.text(max_size=300), st.binary(max_size=300),
    markup.map(lambda text: text.encode("utf-16", "replace")),
    spliced(PAGES).map(lambda text: text.encode("cp1252", "replace")),
)  # fmt: skip
