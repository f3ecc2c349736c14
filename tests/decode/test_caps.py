import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.decode.caps import CAPS, Caps, cap_tags, flatten, has_huge_tag


def depth(html: str) -> int:
    level = deepest = 0
    for tag in re.findall(r"</?[a-z]+", html):
        level += -1 if tag.startswith("</") else 1
        deepest = max(deepest, level)
    return deepest


def attributes(count: int, form: str = "a{}=x") -> str:
    return " ".join(form.format(number) for number in range(count))


@pytest.mark.parametrize(
    "html",
    [
        "",
        "no tag",
        "<p class=a>text</p>",
        f"<p {attributes(CAPS.attributes)}>text</p>",
        f'<p title="{"x" * (CAPS.attribute_length - 10)}">text</p>',
        f'<p title="{"word " * 2000}">text</p>',
        "<p>" + "word " * 50_000,
        f"<script>if (a<b {attributes(900)} > c) go()</script>",
        f"<!-- <p {attributes(900)}> -->",
        f"<textarea><p {attributes(900)}></textarea>",
    ],
)
def test_what_is_within_the_caps_is_left_as_it_is(html: str) -> None:
    assert cap_tags(html) == (html, [])


@pytest.mark.parametrize("form", ["a{}=x", "a{}", "a{}='x'", 'a{}="<b>"', "a{}='>'", 'a{} = "\'"', "a{}<b"])
def test_attributes_beyond_the_cap_are_dropped(form: str) -> None:
    markup = f"before<p {attributes(1000, form)}>text</p>after"
    assert has_huge_tag(markup.encode())
    html, notes = cap_tags(markup)
    assert html == f"before<p {attributes(CAPS.attributes, form)}>text</p>after"
    assert [note.code for note in notes] == ["attributes_dropped"]
    assert notes[0].detail.startswith("744 ")


@pytest.mark.parametrize("separator", ["/", "\n", "\t ", ""])
def test_attributes_are_counted_however_they_are_separated(separator: str) -> None:
    markup = "<p " + separator.join(f'a{number}="x"' for number in range(1000)) + ">text"
    assert has_huge_tag(markup.encode())
    html, notes = cap_tags(markup)
    assert html.count("=") == CAPS.attributes
    assert html.endswith(">text")
    assert len(notes) == 1


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p class=a>text</p>",
        f"<p {attributes(CAPS.attributes - 1)}>text</p>",
        f'<p title="{"é" * (CAPS.attribute_length - 10)}">text</p>',
        f'<p title="{"word " * 50}">text</p>' + "word " * 50_000,
        f"<p {attributes(200)}>text</p>" * 3,
    ],
)
def test_the_first_look_passes_what_is_within_the_caps(html: str) -> None:
    assert not has_huge_tag(html.encode())


def test_over_long_values_are_dropped_and_others_stay() -> None:
    markup = f'<img src="data:{"x" * CAPS.attribute_length}" alt="A ferry"/>text'
    assert has_huge_tag(markup.encode())
    html, notes = cap_tags(markup)
    assert html == '<img alt="A ferry"/>text'
    assert notes[0].detail.startswith("1 ")


def test_a_tag_that_never_ends_takes_no_text_before_it() -> None:
    html, _ = cap_tags("<p>text</p><a " + "b " * 100_000)
    assert html.startswith("<p>text</p><a b b")


@pytest.mark.parametrize(
    "unit", ["<a ", '<a b="', "<a =", "<a b='", "<!--", "<script>", "</script ", "<", "<a b=", "<a '"]
)
def test_repetition_is_read_in_linear_work(unit: str) -> None:
    html = unit * 100_000
    has_huge_tag(html.encode())
    cap_tags(html)
    flat, _ = flatten(html)
    assert len(flat) <= len(html) + 10 * html.count("<")


@pytest.mark.parametrize("count", [CAPS.depth - 1, CAPS.depth])
def test_depth_within_the_cap_needs_no_note(count: int) -> None:
    html = "<div>" * count + "text" + "</div>" * count
    assert flatten(html) == (html, None)


def test_what_is_too_deep_becomes_siblings() -> None:
    html, note = flatten("<a><b><c>1<d>2<e>3</e>4</d>5</c>6</b>7</a>8", max_depth=3)
    assert html == "<a><b><c>1</c><d>2</d><e>3</e>456</b>7</a>8"
    assert note is not None
    assert str(note) == "depth_flattened: 2 elements nested deeper than 3 became siblings"


@pytest.mark.parametrize(
    "html",
    [
        "<b><div>x</b>" * 2000,
        "<font>x " * 2000,
        "<table><tr><td>x" * 2000,
        "<ul><li>x" * 2000 + "</ul>" * 2000,
        "<div>" * 2000 + "x" + "</div>" * 1000 + "<div>" * 1000 + "x",
        "<svg>" + "<g>" * 2000 + "<path/>" + "</g>" * 2000 + "</svg>x",
    ],
)
def test_the_output_is_never_deeper_than_the_cap(html: str) -> None:
    flat, _ = flatten(html)
    assert depth(flat.replace("<path/>", "")) <= CAPS.depth
    assert flat.count("x") == html.count("x")


@pytest.mark.parametrize(
    "html",
    [
        "<!-- " + "<div>" * 900 + " -->text",
        "<script>" + "<div>" * 900 + "</script>text",
        "<title>" + "<div>" * 900 + "</title>text",
        "<br>" * 900 + "text",
        "<p>x" * 900,
        "<li>x" * 900,
        "<tr><td>x" * 900,
        '<div title="' + "<div>" * 900 + '">text</div>',
    ],
)
def test_what_does_not_nest_does_not_count(html: str) -> None:
    assert flatten(html)[1] is None


TAGS = [
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<br>",
    "<td>",
    "</x>",
    "<!-- c -->",
    "<i a='>'>",
    "</i>",
    "< ",
    "&lt;",
]


@given(st.lists(st.sampled_from([*TAGS, "word "])))
def test_no_text_is_lost(pieces: list[str]) -> None:
    html = "".join(pieces)
    flat, _ = flatten(html, max_depth=3)
    assert flat.count("word ") == html.count("word ")
    assert flat.count("<br>") == html.count("<br>")


def test_caps_of_a_caller() -> None:
    caps = Caps(attributes=2, attribute_length=9)
    markup = '<p a=b title="too long a title" c=d e=f>text</p>'
    assert has_huge_tag(markup.encode(), caps)
    html, notes = cap_tags(markup, caps)
    assert html == "<p a=b>text</p>"
    assert [note.detail for note in notes] == ["3 attributes longer than 9 characters or beyond the first 2 of a tag"]
    assert not has_huge_tag(markup.encode(), Caps(attributes=6))
