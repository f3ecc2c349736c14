from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import Role
from articlekit.segment.dump import Dump, segment_dump


def texts(dump: str) -> list[str]:
    return [segment.text for segment in segment_dump(dump).segments]


def test_paragraphs_and_offsets() -> None:
    text = "  Title here\n\nFirst  paragraph.\n"
    dump = segment_dump(text)
    assert [segment.text for segment in dump.segments] == ["Title here", "First paragraph."]
    assert [segment.source.spans for segment in dump.segments] == [((2, 12),), ((14, 31),)]


def test_sentences_broken_at_links_are_joined() -> None:
    assert texts("According to the\nHarbour Board\n, the ferry is late.\nHome\nNews") == [
        "According to the Harbour Board, the ferry is late.",
        "Home",
        "News",
    ]


def test_markdown_marks_are_read() -> None:
    text = (
        "# Head\n\nSee [the docs](https://example.com/a_b) and **this**.\n\n  * item\n\n"
        "[ ![logo](/x.png) ](/home)\n\n```\ncode  x\n```\n"
    )
    dump = segment_dump(text)
    assert dump.markdown
    found = [(s.shape, s.level, s.text) for s in dump.segments]
    assert found == [
        (Role.HEADING, 1, "Head"),
        (Role.PARAGRAPH, 0, "See the docs and this."),
        (Role.LIST_ITEM, 1, "item"),
        (Role.CODE, 0, "code  x"),
    ]
    assert dump.link_chars == [0, len("the docs"), 0, 0]


def test_wrapped_markdown_links_are_whole_again() -> None:
    text = (
        "# Head\n\nRead about the [Harbour\nBoard](/board/) first.\n\n"
        "1. [Ferries](https://example.org/news/night-\nferries-return-to-the-\nharbour/)\n2. [Boats](/boats)\n\n"
        "[\n![Jane Doe](/jane.jpg)\n\nJane Doe](/authors/jane)\n"
    )
    assert texts(text) == ["Head", "Read about the Harbour Board first.", "Ferries", "Boats", "Jane Doe"]


def test_glued_lines_are_not_cut_inside_of_addresses() -> None:
    glued = [f"The news {word}edHere they {word}Then came boats" for word in ("end", "bell", "land")]
    text = "\n\n".join([*glued, "See the [boats](/all/NewBoats-andOldBoats.Html) in the harbour"])
    assert texts(text)[-4:] == ["The news landed", "Here they land", "Then came boats", "See the boats in the harbour"]


FENCED = """# Head

Run ```make all``` first.

```python
def f(x):

    if x:
        return 1
```

~~~
plain
~~~

Then go on.
"""


def test_fenced_code_is_one_block_with_its_indentation() -> None:
    segments = segment_dump(FENCED).segments
    found = [(segment.shape, segment.text) for segment in segments]
    assert found == [
        (Role.HEADING, "Head"),
        (Role.PARAGRAPH, "Run make all first."),
        (Role.CODE, "def f(x):\n\n    if x:\n        return 1"),
        (Role.CODE, "plain"),
        (Role.PARAGRAPH, "Then go on."),
    ]
    start, end = segments[2].source.spans[0]
    assert FENCED[start:end] == segments[2].text


def test_a_fence_that_nothing_closes_swallows_nothing() -> None:
    assert texts("# Head\n\n```\n\nOne.\n\nTwo.\n") == ["Head", "One.", "Two."]


def test_glued_lines_are_split() -> None:
    text = "HomeNewsSports\nMoreNewsHere.\nThe boat left.Nobody saw it.Nobody cared.\n"
    assert "Nobody saw it." in texts(text)


def test_spans_leave_out_the_marks() -> None:
    text = "# Head\n\n  - an item\n\nText.\n"
    held = [" ".join(text[start:end] for start, end in segment.source.spans) for segment in segment_dump(text).segments]
    assert held == ["Head", "an item", "Text."]


def test_lists_run_parallel() -> None:
    dump = segment_dump("a b\n\n- c\n\n---\n\nd")
    assert [segment.text for segment in dump.segments] == ["a b", "c", "d"]
    assert {len(getattr(dump, name)) for name in ("blanks_before", "indent", "lines", "bulleted", "link_chars")} == {3}


@given(st.text(alphabet=st.sampled_from("ab A.B*#-[](`>_1 \n\r\t\u00a0\u3000，"), max_size=80))
def test_spans_hold_the_words_of_their_segment(text: str) -> None:
    dump: Dump = segment_dump(text)
    last = 0
    for segment in dump.segments:
        assert segment.source.start is not None
        assert segment.source.start >= last
        held = " ".join(text[start:end] for start, end in segment.source.spans)
        words = iter(re.findall(r"\w+", held))
        assert all(word in words for word in re.findall(r"\w+", segment.text))
        last = segment.source.spans[-1][1]


def shapes(text: str) -> list[tuple[str, str]]:
    return [(segment.shape.value, segment.text) for segment in segment_dump(text).segments]


def test_a_wrapped_quotation_is_one() -> None:
    text = "# Head\n\n> We are glad that a > b, and so is\n> everybody else with a\n> child.\n>\n> Another one.\n\n[x](http://a.example/)"
    assert shapes(text)[1:3] == [
        ("quote", "We are glad that a > b, and so is everybody else with a child."),
        ("quote", "Another one."),
    ]


def test_hard_breaks_of_markdown_leave_no_backslash() -> None:
    assert shapes("# Head\n\nThe sun goes up,\\\nit comes down.\n\n## More")[1] == (
        "paragraph",
        "The sun goes up, it comes down.",
    )


@pytest.mark.parametrize(
    ("line", "shape", "text"),
    [
        ("– Det här har invånarna önskat sig länge nu.", "paragraph", "– Det här har invånarna önskat sig länge nu."),
        ("– Sport", "list_item", "Sport"),
        ("▢ 250 g red lentils", "list_item", "250 g red lentils"),
        ("● Boats", "list_item", "Boats"),
        ("History[edit]", "heading", "History"),
        ("Geschichte [Bearbeiten | Quelltext bearbeiten]", "heading", "Geschichte"),
        ("• Boats [edit]", "list_item", "Boats [edit]"),
        ("Members [2]", "paragraph", "Members [2]"),
    ],
)
def test_marks_of_a_line(line: str, shape: str, text: str) -> None:
    assert shapes(f"Home\n\n{line}\n\nNews")[1] == (shape, text)
