from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, fields

import pytest

from articlekit.article import Block, Cell, Role, Run, Source
from articlekit.drafts import draft_block, finish, make_source

SOURCE = Source((), "/html[1]", 3)
BLOCK = Block(Role.CODE, "a", SOURCE, 0.5, 0.25, "why", 1, 2, (Run("a"),), ((Cell("a"),),))


def drafted() -> Block:
    draft = draft_block()
    for field in fields(BLOCK):
        setattr(draft, field.name, getattr(BLOCK, field.name))
    return finish(draft)


@pytest.mark.parametrize(("made", "value"), [(make_source("/html[1]", 3), SOURCE), (drafted(), BLOCK)])
def test_a_draft_becomes_the_value_itself(made: Source | Block, value: Source | Block) -> None:
    assert made == value
    assert hash(made) == hash(value)
    assert pickle.loads(pickle.dumps(made)) == value
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(made)[0].name, None)
