from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

import articlekit
from articlekit.article import Block, Callout, Cell, Media, Role, Run, Source
from articlekit.drafts import changed, draft_block, finish, make_cell, make_run, make_source

SOURCE = Source((), "/html[1]", 3)
RUN = Run("a", "/a", ("strong",))
CELL = Cell("a", (RUN,), header=True, colspan=2, rowspan=3)
BLOCK = Block(
    role=Role.CODE,
    text="a",
    source=SOURCE,
    score=0.5,
    score_alone=0.25,
    reason="why",
    level=1,
    ordinal=2,
    runs=(RUN,),
    rows=((CELL,),),
    language="toml",
    media=Media("/a.png"),
    quotes=3,
    callout=Callout("note", 1),
    footnote="1",
)


def drafted() -> Block:
    draft = draft_block()
    for field in fields(BLOCK):
        setattr(draft, field.name, getattr(BLOCK, field.name))
    return finish(draft)


@pytest.mark.parametrize(
    ("made", "value"),
    [
        (make_source("/html[1]", 3), SOURCE),
        (make_run("a", "/a", ("strong",)), RUN),
        (make_cell("a", (RUN,), True, 2, 3), CELL),
        (drafted(), BLOCK),
        (changed(BLOCK), BLOCK),
        (changed(BLOCK, text="b", level=7), replace(BLOCK, text="b", level=7)),
    ],
)
def test_a_draft_becomes_the_value_itself(made: Any, value: Any) -> None:
    assert made == value
    assert hash(made) == hash(value)
    assert pickle.loads(pickle.dumps(made)) == value
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(made)[0].name, None)


def test_the_sample_says_something_of_every_field() -> None:
    plain = Block(Role.PARAGRAPH, "")
    assert [field.name for field in fields(Block) if getattr(BLOCK, field.name) == getattr(plain, field.name)] == []


@pytest.mark.parametrize(
    "source", ["<nav><a href=/>Home</a></nav><p>The ferry left the harbour on Monday.</p>", "Home"]
)
def test_every_field_of_the_blocks_of_an_article_is_set(source: str) -> None:
    article = articlekit.parse(source)
    blocks = (*article.blocks, *article.meta_blocks, *article.comments, *article.removed)
    assert blocks
    for block in blocks:
        assert Block(**{field.name: getattr(block, field.name) for field in fields(Block)}) == block
