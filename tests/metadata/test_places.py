from __future__ import annotations

import pytest

from articlekit.article import Block, Role
from articlekit.metadata.places import body_marks


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("The ferry was back in the harbour on Monday. " * 4, "long:15"),
        ("The ferry was back in the harbour on Monday. ", "long:0"),
        (
            "港务局周一宣布，连接各岛屿的夜间渡轮将在停航十一年后恢复。首班船于晚上十点出发，海况平稳时航程不到六个小时。此后岛上居民",
            "long:15",
        ),
        ("港务局周一宣布，连接各岛屿的夜间渡轮将在停航十一年后恢复。", "long:0"),
    ],
)
def test_how_long_paragraphs_are(text: str, mark: str) -> None:
    assert mark in body_marks([Block(Role.PARAGRAPH, text)] * 12)
