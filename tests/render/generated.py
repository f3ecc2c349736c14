"""Hypothesis strategies for articles whose texts are full of markup characters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone
from typing import get_args

from hypothesis import strategies as st

from articlekit.article import Article, Block, Callout, Cell, Evidence, Media, Note, PageType, Role, Run, Source

_CHARACTERS = [*"ab1Z .,;:!?()[]{}<>\\`*_~|#+-=&'\"/$%^@\n\té中\u00a0\u200b\u202e\x1b\x00\u2028😀"]
_OPENERS = [
    "1. ",
    "12) ",
    "- ",
    "+ ",
    "---",
    "-|-",
    ":-|",
    "| ",
    "# ",
    "####",
    "> ",
    "===",
    "    ",
    "```",
    "~~~",
    "[x]: y",
]
_MARKUP = [
    "&amp;",
    "&lt",
    "amp;",
    "<b>",
    "<!--",
    "](x)",
    "![",
    "**",
    "__",
    "~~a~~",
    "| --- |",
    "  \n",
    "\n\n",
    "\\\n",
    " #",
]
_WORDS = ["word", "two words", "x", " ", "a_b", "AT&T", "5 * 3", "http://a.example/"]
_pieces = st.one_of(
    st.sampled_from(_CHARACTERS),
    st.sampled_from(_WORDS),
    st.sampled_from(_MARKUP),
    st.tuples(st.sampled_from(["", "\n"]), st.sampled_from(_OPENERS)).map("".join),
)
texts = st.lists(_pieces, max_size=5).map("".join)
hrefs = st.sampled_from(
    [
        *[None] * 8,
        "https://a.example/x_y(z)*?a=1&copy=2&amp;",
        "/b#c",
        "mailto:a@b.example",
        "javascript:alert(1)",
        "a b\\",
    ]
)
marks = st.lists(
    st.sampled_from(["strong", "emphasis", "code", "deleted", "subscript", "superscript"]), max_size=2, unique=True
).map(tuple)
runs = st.builds(Run, text=st.lists(_pieces, max_size=3).map("".join), href=hrefs | texts, marks=marks)
scores = st.floats(0, 1)
sources = st.builds(
    Source,
    spans=st.lists(st.tuples(st.integers(0, 99), st.integers(100, 999)), max_size=2).map(tuple),
    xpath=st.none() | texts,
    line=st.none() | st.integers(1, 9999),
)
roles = st.sampled_from(
    [
        *[Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.LIST_ITEM, Role.QUOTE, Role.CODE, Role.CAPTION],
        *[Role.SUMMARY, Role.TERM, Role.DEFINITION, Role.ATTRIBUTION],
    ]
)
spans = st.sampled_from([1, 1, 1, 2, 3])
media = st.builds(
    Media, source=texts | st.just("/i.png"), alt=texts, caption=texts, credit=texts, width=st.integers(0, 99)
)
callouts = st.builds(Callout, kind=st.sampled_from(["note", "tip", "odd kind"]), number=st.integers(1, 2))
textless_blocks = st.builds(
    Block, st.sampled_from([Role.IMAGE, Role.EMBED, Role.RULE]), st.just(""), media=st.none() | media
)


@st.composite
def run_blocks(draw: st.DrawFn) -> Block:
    styled = tuple(draw(st.lists(runs, max_size=4)))
    text = "".join(run.text for run in styled)
    styled, text = (styled, text) if text else ((), draw(texts))
    ordinal = draw(st.none() | st.integers(-1, 12))
    block = Block(draw(roles), text, level=draw(st.integers(0, 7)), ordinal=ordinal, runs=styled)
    block = replace(block, quotes=draw(st.sampled_from([0, 0, 0, 1, 2])), language=draw(st.none() | texts))
    return replace(block, callout=draw(st.none() | callouts), footnote=draw(st.none() | st.none() | texts))


@st.composite
def cells(draw: st.DrawFn) -> Cell:
    styled = tuple(draw(st.lists(runs, max_size=2)))
    text = "".join(run.text for run in styled)
    styled, text = (styled, text) if text else ((), draw(texts))
    return Cell(text, styled, draw(st.booleans()), draw(spans), draw(spans))


@st.composite
def table_blocks(draw: st.DrawFn) -> Block:
    rows = tuple(draw(st.lists(st.lists(cells(), min_size=1, max_size=3).map(tuple), min_size=1, max_size=3)))
    return Block(Role.TABLE, "\n".join("\t".join(cell.text for cell in row) for row in rows), rows=rows)


blocks = st.one_of(run_blocks(), run_blocks(), run_blocks(), table_blocks(), textless_blocks)
placed_blocks = st.builds(replace, blocks, source=sources, score=scores, score_alone=scores, reason=texts)
bodies = st.lists(blocks, max_size=5)
losers = st.builds(Evidence, value=texts, source=texts, raw=texts, score=scores)
evidence = st.builds(
    Evidence,
    value=texts | st.lists(texts, max_size=2),
    source=texts,
    raw=texts,
    score=scores,
    others=st.lists(losers, max_size=2).map(tuple),
)
_zones = st.sampled_from([None, timezone.utc, timezone(timedelta(hours=-5, minutes=-30))])
moments = st.one_of(st.none(), st.dates(), st.datetimes(timezones=_zones))
articles = st.builds(
    Article,
    title=st.none() | texts,
    authors=st.lists(texts, max_size=2),
    published=moments,
    modified=moments,
    tags=st.lists(texts, max_size=2),
    language=st.none() | texts,
    url=st.none() | texts,
    credits=st.lists(texts, max_size=2),
    subtitle=st.none() | texts,
    author_urls=st.dictionaries(texts, texts, max_size=2),
    image_caption=st.none() | texts,
    paywalled=st.none() | st.booleans(),
    next_page=st.none() | texts,
    blocks=st.lists(placed_blocks, max_size=2),
    comments=st.lists(placed_blocks, max_size=1),
    meta_blocks=st.lists(placed_blocks, max_size=1),
    removed=st.lists(placed_blocks, max_size=1),
    confidence=scores,
    page_type=st.none() | st.sampled_from(get_args(PageType)),
    evidence=st.dictionaries(texts, evidence, max_size=2),
    status=st.sampled_from(["ok", "empty", "no_content", "unsupported"]),
    notes=st.lists(st.builds(Note, code=texts, detail=texts), max_size=2),
    kind=st.sampled_from(["html", "text"]),
)
