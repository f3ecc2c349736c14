import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from articlekit.decode.caps import CAPS, Caps
from articlekit.decode.tree import is_too_deep, parse_tree


def read(markup: str) -> etree._Element:
    root, _ = parse_tree(markup)
    assert root is not None
    return root


def text_of(root: etree._Element | None) -> str:
    assert root is not None
    return "".join(root.itertext())


@pytest.mark.parametrize("markup", ["", "  \n\t", "<!-- only a comment -->", "<!doctype html>"])
def test_nothing_gives_no_tree(markup: str) -> None:
    assert parse_tree(markup) == (None, [])


@pytest.mark.parametrize("markup", ["<p>Hi</p>", "Hi", "<html><body>Hi</body></html>", "<title>Hi</title>"])
def test_a_fragment_becomes_a_page(markup: str) -> None:
    root, notes = parse_tree(markup)
    assert root is not None
    assert root.tag == "html"
    assert text_of(root) == "Hi"
    assert notes == []


def test_comments_and_instructions_are_left_out() -> None:
    root = read("<p>a<!-- b -->c<?php d ?>e</p>")
    assert [element.tag for element in root.iter()] == ["html", "body", "p"]
    assert text_of(root) == "ace"


@pytest.mark.parametrize(
    "head",
    [
        "<meta charset='shift_jis'>",
        "<meta http-equiv='content-type' content='text/html; charset=iso-8859-1'>",
        "<?xml version='1.0' encoding='iso-8859-1'?>",
        "\ufeff",
    ],
)
def test_a_declared_encoding_does_not_touch_text(head: str) -> None:
    root = read(f"{head}<p>Fähre 渡轮 🚢</p>")
    assert text_of(root) == "Fähre 渡轮 🚢"


def test_bytes_at_hand_give_the_same_tree() -> None:
    markup = "<?xml version='1.0' encoding='latin-1'?><meta charset=koi8-r><title>Fähre</title><p>渡轮 🚢</p>"
    trees = [parse_tree(markup), parse_tree(markup, markup.encode())]
    assert len({etree.tostring(root) for root, _ in trees if root is not None}) == 1


def test_an_xhtml_namespace_stays_out_of_the_tag_names() -> None:
    root = read("<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Hi</p></body></html>")
    assert [element.tag for element in root.iter()] == ["html", "body", "p"]


def test_lines_are_those_of_the_source() -> None:
    root = read("<html>\n<body>\n\n<p>Hi</p></body></html>\n<p>after")
    assert [element.sourceline for element in root.iter("p")] == [4, 5]


@pytest.mark.parametrize("count", [260, 600, 2040, 2100, 5000, 50_000])
def test_no_text_is_lost_at_any_depth(count: int) -> None:
    markup = "".join(f"<div>{number} " for number in range(count)) + "<p>inner</p>" + "</div>" * count + "<p>after</p>"
    root, notes = parse_tree(markup)
    assert text_of(root).split() == [*map(str, range(count)), "innerafter"]
    assert [note.code for note in notes] == (["depth_flattened"] if count > CAPS.depth else [])


@pytest.mark.parametrize("count", [CAPS.depth, CAPS.depth + 1, 2000, 3000])
def test_no_tree_is_deeper_than_the_cap(count: int) -> None:
    root, notes = parse_tree("<div>" * count + "<br>end")
    assert root is not None
    assert sum(1 for _ in next(root.iter("br")).iterancestors("div")) == CAPS.depth
    assert len(notes) == (count > CAPS.depth)
    assert not is_too_deep(root)


@pytest.mark.parametrize("tag", ["wbr", "source", "track", "embed", "br", "img"])
@pytest.mark.parametrize("count", [100, 600, 3000])
def test_elements_that_hold_nothing_do_not_nest(tag: str, count: int) -> None:
    root, notes = parse_tree("<p>" + f"a<{tag}>b" * count + "</p><p>end")
    assert text_of(root) == "ab" * count + "end"
    assert notes == []


@pytest.mark.parametrize("depth", [3, 255, 256, 512])
def test_the_cap_on_depth_is_exact(depth: int) -> None:
    caps = Caps(depth=depth)
    for count in (depth, depth + 1):
        root, notes = parse_tree("<body>" + "<div>" * count + "<br><img>a", caps=caps)
        assert text_of(root) == "a"
        assert len(notes) == (count > depth)


@pytest.mark.parametrize("markup", ["<p>" + "word " * 2_100_000 + "<b>end", "<!--" + "word " * 2_100_000 + "-->end"])
def test_long_strings_do_not_count_as_depth(markup: str) -> None:
    root, notes = parse_tree(markup)
    assert text_of(root).endswith("end")
    assert notes == []


@pytest.mark.parametrize(
    "markup",
    [
        "<b><p>x " * 5000 + "end",
        "<font>x " * 5000 + "<p>end",
        "<b><div>x</b>" * 5000 + "end",
        "<table><tr><td>x" * 3000 + "end",
        "</b>" * 5000 + "<ul><li>x" * 5000 + "end",
        "<!-- c -->" * 5000 + "<svg>" + "<g>" * 5000 + "end",
        "<select><option>x" * 3000 + "end",
    ],
)
def test_ladders_lose_no_text(markup: str) -> None:
    root = read(markup)
    assert text_of(root).count("x") == markup.count("x")
    assert text_of(root).endswith("end")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<html><body><p>a</p></body></html><p>b</p>", "ab"),
        ("<html><body><p>a</p></body></html>b", "ab"),
        ("<html><body><p>a</p></body></html>b</html>c", "abc"),
        ("<html><body><p>a</p></body>b<p>c</p>d</html>", "abcd"),
        ("<body><p>a</p></body><body><p>b</p></body>", "ab"),
        ("<html><body>a</body></html><!doctype html><html><body><p>b</p></body></html>", "ab"),
        ("<p>a</p></BODY ></HTML\n><div>b</div>", "ab"),
        ("<p>a</p></body><script>b</script></html>", "ab"),
        ("<body><p>a</p></body></html> <!-- c --> <p>b</p>", "a  b"),
        ("<body><p>a</p></body></html> <!-- </html><p>c -->", "a"),
        ("x</html>" * 20_000, "x" * 20_000),
        ("<body><p>a</p></body>\f<\f/html>b", "a < /html>b"),
        ("<body></body>\fa</html>", " a"),
    ],
)
def test_what_follows_the_end_of_the_page_is_in_the_body(markup: str, text: str) -> None:
    root = read(markup)
    assert text_of(root) == text
    assert root.getnext() is None
    assert [child.tag for child in root] == ["body"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a < b <p>c", "a < b c"),
        ("<p>1 <2 & 3", "1 <2 & 3"),
        ("<title>a <p> b", "a <p> b"),
        ("a<textarea>b <p> c", "ab <p> c"),
        ("<p>a" + "<!-- x" * 200_000, "a"),
        ("<p>a" + "<!--" * 200_000 + "-->b", "ab"),
        ("<p>a&#0;&#x110000;&#xD800;&notit;", "a\ufffd\ufffd\ufffd¬it;"),
        ("<p>a<![CDATA[b]]>c", "ac"),
        ("<noscript><p>a</p></noscript>b", "ab"),
        ("<template><p>a</p></template>b", "ab"),
    ],
)
def test_broken_markup(markup: str, text: str) -> None:
    assert text_of(parse_tree(markup)[0]) == text


def test_a_huge_text_node_is_kept() -> None:
    root = read("<p>" + "word " * 2_100_000 + "</p><p>end")
    assert len(text_of(root)) == 5 * 2_100_000 + 3


def test_the_caps_on_tags_apply() -> None:
    root, notes = parse_tree("<p " + " ".join(f"a{number}=x" for number in range(100_000)) + ">text")
    assert root is not None
    assert [len(element.attrib) for element in root.iter("p")] == [256]
    assert text_of(root) == "text"
    assert [note.code for note in notes] == ["attributes_dropped"]


@given(st.text(alphabet=st.characters()))
def test_no_text_raises(text: str) -> None:
    parse_tree(text)
