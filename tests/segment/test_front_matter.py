from __future__ import annotations

import pytest

from articlekit.segment.dump import segment_dump
from articlekit.segment.front_matter import NO_FRONT_MATTER, read_front_matter
from articlekit.segment.undump import read_lines

YAML = """---
title: "Night ferries \\"return\\""
author: 'Jane O''Brien'
date: 2024-05-03
tags:
  - boats
  - the sea
Site_Name: The Harbour: Daily
description: >
  A first line
  and a second.
places: ["Old Town, North", 'Quay']
plain: [one, two]
---

After eleven years the night ferries return.
"""
READER = """Title: Night ferries return | The Harbour Daily

URL Source: https://harbour.example/ferries

Published Time: 2024-05-03T09:00:00Z

Markdown Content:
# Night ferries return
"""


def test_yaml() -> None:
    assert read_front_matter(read_lines(YAML)).values == {
        "title": ('Night ferries "return"',),
        "author": ("Jane O'Brien",),
        "date": ("2024-05-03",),
        "tags": ("boats", "the sea"),
        "site name": ("The Harbour: Daily",),
        "description": ("A first line and a second.",),
        "places": ("Old Town, North", "Quay"),
        "plain": ("one", "two"),
    }


def test_the_head_of_a_reader() -> None:
    front = read_front_matter(read_lines(READER))
    assert front.values == {
        "page title": ("Night ferries return | The Harbour Daily",),
        "url source": ("https://harbour.example/ferries",),
        "published time": ("2024-05-03T09:00:00Z",),
        "markdown content": (),
    }
    assert front.lines[-1].text == "Markdown Content:"


def test_its_lines_are_in_no_segment() -> None:
    assert [segment.text for segment in segment_dump(YAML).segments] == ["After eleven years the night ferries return."]
    assert [segment.text for segment in segment_dump(READER).segments] == ["Night ferries return"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n---\nText",
        "---\ntitle: never closed\nText\n",
        "---\nIt was late. Nobody: not one of them, came.\nAnd so on.\n---\n",
        "Title: of a book\n\nText",
        "Text\n---\ntitle: later\n---\n",
        "---\n- no key\n---\n",
    ],
)
def test_text_is_no_front_matter(text: str) -> None:
    assert read_front_matter(read_lines(text)) is NO_FRONT_MATTER
