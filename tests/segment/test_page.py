from __future__ import annotations

import pytest
from lxml import etree, html

from articlekit.article import Role
from articlekit.decode.tree import parse_tree
from articlekit.segment.page import Page, segment_page
from articlekit.segment.tags import FLAG_BIT
from articlekit.segment.xpath import LONGEST


def page(markup: str) -> Page:
    root, _ = parse_tree(markup)
    assert root is not None
    return segment_page(root)


def texts(html: str) -> list[str]:
    return [segment.text for segment in page(html).segments]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<div>Before <p>Inside</p> after</div>", ["Before", "Inside", "after"]),
        ("<div>One<br>still one<br><br>Two</div>", ["One\nstill one", "Two"]),
        ("<div>One <br> <br/> Two</div>", ["One", "Two"]),
        ("<h2>Past<span class=mw-editsection>[<a href=e>edit</a>]</span></h2><p>One</p>", ["Past", "One"]),
        ("<p>A <b>bold</b> word, <i>a<sub>2</sub></i>.</p>", ["A bold word, a2."]),
        ("<p>in <x-time>May</x-time> 2020</p><x-card>One</x-card><x-card>Two</x-card>", ["in May 2020", "One", "Two"]),
        ("<p>Kept <o:p>inline</o:p></p>", ["Kept inline"]),
        ("<nav><a>One</a><a>Two</a></nav>", ["One Two"]),
        ("<p>co<a>oper</a>ate</p>", ["cooperate"]),
        ("<p>a<script>x()</script>b<style>y</style>c</p>", ["abc"]),
        ("<select><option>One<option>Two</select>", ["One Two"]),
        ("<noscript><p>No script</p></noscript>", ["No script"]),
        ("<noscript>&lt;img src=x&gt;</noscript><p>&lt;img src=x&gt;</p>", ["<img src=x>"]),
        ("<noscript>&lt;3 is a heart</noscript>", ["<3 is a heart"]),
        ("<h2>Head<a href=#x>¶</a></h2><p>tail</p>", ["Head", "tail"]),
        ("<p>   </p><div>\n</div>", []),
        ("text before <td>stray cell</td>", ["text before", "stray cell"]),
        ("<p>a<svg><g><title>b</title></g><text>c</text></svg>d<b>e</b></p>f", ["ade", "f"]),
        ("<h2>Head<a href=#x>#<span>Copy</span> link</a> on</h2>", ["Head on"]),
        ("<pre>a<br><br>b</pre><p>a<br>\n<i> </i><br>b<br>c</p>", ["a\n\nb", "a", "b\nc"]),
    ],
)
def test_texts(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


def test_shapes_levels_and_ordinals() -> None:
    html = """<h2>Head</h2><ol start="4"><li>four<ul><li><p>deep</p><p>more</p></li></ul></li><li>five</li></ol>
    <blockquote><p>Quoted</p></blockquote><figure><img src=a><figcaption>Cap</figcaption></figure><pre>x\n  y</pre>"""
    found = [(s.shape, s.level, s.ordinal, s.text) for s in page(html).segments]
    assert found == [
        (Role.HEADING, 2, None, "Head"),
        (Role.LIST_ITEM, 1, 4, "four"),
        (Role.LIST_ITEM, 2, None, "deep"),
        (Role.PARAGRAPH, 2, None, "more"),
        (Role.LIST_ITEM, 1, 5, "five"),
        (Role.QUOTE, 0, None, "Quoted"),
        (Role.CAPTION, 0, None, "Cap"),
        (Role.CODE, 0, None, "x\n  y"),
    ]


def test_code_keeps_its_white_space() -> None:
    assert texts("<pre><code>\nif x:\n\n    <b>return</b><br>done\n</code></pre>") == ["if x:\n\n    return\ndone"]


def test_a_row_that_spans_the_columns_of_a_data_table() -> None:
    head, rows = "<tr><th colspan=2>Depot", "<tr><th>Opened<td>1904<tr><th>Closed<td>1962"
    (segment,) = page(f"<table>{head}{rows}</table>").segments
    assert segment.rows == (("Depot",), ("Opened", "1904"), ("Closed", "1962"))
    assert len(page(f"<table>{head.replace(' colspan=2', '')}{rows}</table>").segments) == 5


def test_data_table_is_one_segment_with_rows() -> None:
    (segment,) = page("<table><tr><th>Year<th>Ships<tr><td>1984<td><a>12</a></table>").segments
    assert segment.shape is Role.TABLE
    assert segment.rows == (("Year", "Ships"), ("1984", "12"))
    assert segment.text == "Year | Ships\n1984 | 12"


def test_cells_hold_no_scripts() -> None:
    cell = "1984<script>x</script><b> to<svg><title>y</title></svg></b> 1990<style>z</style>"
    (segment,) = page(f"<table><tr><th>Year<th>Ships<tr><td>{cell}<td>12</table>").segments
    assert segment.rows == (("Year", "Ships"), ("1984 to 1990", "12"))


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>Left<td>Right</table>",  # one row is a layout
        "<table><tr><td><div>Box</div><td>b<tr><td>c<td>d</table>",
        f"<table><tr><td>{'word ' * 60}<td>b<tr><td>{'word ' * 60}<td>d</table>",
        "<table><tr><td><table><tr><td>x<td>y</table><td>z<tr><td>1<td>2</table>",
    ],
)
def test_layout_tables_are_boxes(html: str) -> None:
    assert Role.TABLE not in {segment.shape for segment in page(html).segments}


def test_links_and_bold_are_counted() -> None:
    found = page("<p>See <a href=1>one</a> and <a href=2><b>two</b></a>.</p><p>plain</p>")
    assert found.links.tolist() == [2, 0]
    assert found.link_chars.tolist() == [6, 0]
    assert found.strong_chars.tolist() == [3, 0]


def test_every_list_runs_parallel_to_the_segments() -> None:
    found = page("<p>a</p><table><tr><th>b<th>c<tr><td>d<td>e</table><pre>f</pre><div>g<br><br><a href=x>h</a></div>")
    parallel = ("node", "links", "link_chars", "strong_chars", "inline_bits", "images")
    lengths = {len(getattr(found, name)) for name in parallel}
    assert lengths == {len(found.segments)} == {5}


def test_xpath_and_line_lead_back_to_the_element() -> None:
    markup = """<div>\n<p>one</p>\n<span><p>two</p></span><a:b><p>three</p></a:b><p>four</p>
    <divclass="a""><p>5</p></div>
    <b></b><b><i></i><i><p>six</p></i></b><table><tr><td></td><td>seven</td></tr></table></div>"""
    root, _ = parse_tree(markup)
    assert root is not None
    for segment in segment_page(root).segments:
        (element,) = root.getroottree().xpath(segment.source.xpath or "")
        assert "".join(element.itertext()).strip() == segment.text
        assert segment.source.line == element.sourceline


@pytest.mark.parametrize("tag", ["div", "x-card", "a:b"])
def test_a_path_is_no_longer_than_a_page_needs(tag: str) -> None:
    root, _ = parse_tree(f"<{tag}>one<p>two</p><i><p>three</p></i>" * 2_000)
    assert root is not None
    segments = segment_page(root).segments
    assert len(segments) > 2_000
    assert max(len(segment.source.xpath or "") for segment in segments) < LONGEST + 100
    for segment in segments[::50]:
        (element,) = root.getroottree().xpath(segment.source.xpath or "")
        assert segment.text in ("one", "one two three", element.text)


def test_lines_beyond_what_the_parser_counts_are_none() -> None:
    assert [segment.source.line for segment in page("<p>a</p>" + "\n" * 70_000 + "<p>b</p>").segments] == [1, None]


def test_text_behind_comments_is_read() -> None:
    root = html.fragment_fromstring("<div>Hello <!-- c -->world<?pi x?>, again</div>")
    assert [segment.text for segment in segment_page(root).segments] == ["Hello world, again"]


def test_flags_are_handed_down() -> None:
    found = page("<nav><div><p>in</p></div></nav><p>out</p><div style='display: none'><p>gone</p></div>")
    flags = [found.nodes.flags[node] for node in found.node]
    assert [bool(flag & FLAG_BIT["nav"]) for flag in flags] == [True, False, False]
    assert [bool(flag & FLAG_BIT["hidden"]) for flag in flags] == [False, False, True]


def test_nodes_span_their_segments() -> None:
    nodes = page("<div><p>a</p><p>b</p></div><p>c</p>").nodes
    assert (nodes.first[0], nodes.last[0]) == (0, 3)
    assert sorted(zip(nodes.first, nodes.last, strict=True))[-1] == (2, 3)


def test_an_element_is_read_without_what_follows_it() -> None:
    root = etree.fromstring("<html><body><div><p>in</p></div>tail</body></html>", etree.HTMLParser())
    (div,) = root.iter("div")
    assert [segment.text for segment in segment_page(div).segments] == ["in"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("//p[2]", ["two"]),
        ("//span[2]", ["three", "four"]),
        ("//table", ["A | B\n1 | 2"]),
        ("//ol/li[2]", ["six"]),
        ("//br", []),
        ("//script", []),
    ],
)
def test_any_element_may_be_the_root(path: str, expected: list[str]) -> None:
    root = etree.fromstring(
        "<div><p>one</p><p>two</p>tail<span>x</span><span>three<p>four</p></span><br>tail<script>x</script>"
        "<table><tr><th>A<th>B<tr><td>1<td>2</table>tail<ol><li>five</li><li>six</li></ol></div>",
        etree.HTMLParser(),
    )
    (element,) = root.xpath(path)
    segments = segment_page(element).segments
    assert [segment.text for segment in segments] == expected
    for segment in segments:
        (found,) = root.xpath(str(segment.source.xpath))
        assert found is element or element in found.iterancestors()


def test_references_to_entities_are_passed_over() -> None:
    parser = etree.XMLParser(resolve_entities=False)
    root = etree.fromstring("<!DOCTYPE p [<!ENTITY e 'x'>]><div><p>a &e; b</p><svg>&e;<g/></svg>c</div>", parser)
    assert [segment.text for segment in segment_page(root).segments] == ["a b", "c"]


def test_an_item_right_inside_an_item_has_no_number_of_its_list() -> None:
    root = etree.fromstring("<ol><li><li>a</li>b</li><li>c</li></ol>")
    assert [(s.text, s.ordinal) for s in segment_page(root).segments] == [("a", None), ("b", 1), ("c", 2)]


def test_no_text_is_lost_at_any_depth() -> None:
    deep = "<div>" * 5000 + "<p>deep</p>" + "</div>" * 5000 + "<p>after</p>"
    assert texts(deep) == ["deep", "after"]


def test_the_tree_is_not_changed() -> None:
    root, _ = parse_tree("<div>a<br><br>b<table><tr><th>c<th>d<tr><td>e<td>f</table></div>")
    assert root is not None
    before = etree.tostring(root)
    segment_page(root)
    assert etree.tostring(root) == before


def test_title_is_read() -> None:
    assert page("<title> A\n title </title><p>x</p>").title == "A title"


@pytest.mark.parametrize(
    "code",
    [
        "<table><tr><td class='gutter'><pre>1\n2</pre></td><td class='code'><pre>a = 1\nb = 2</pre></td></tr></table>",
        "<pre><code><span class='ln'>1</span>a = 1\n<span class='ln'>2</span>b = 2</code></pre>",
        "<table><tr><td><pre><span class='lnt'>1\n</span></pre></td><td><pre>a = 1\nb = 2</pre></td></tr></table>",
    ],
)
def test_numbers_of_lines_beside_code_are_not_read(code: str) -> None:
    assert texts(f"<p>Before</p>{code}<p>After</p>") == ["Before", "a = 1\nb = 2", "After"]


def test_numbers_elsewhere_are() -> None:
    assert texts("<p><span class='ln'>12</span> boats</p>") == ["12 boats"]


def test_links_of_headings_without_a_visible_text_are_not_read() -> None:
    assert texts("<h2>Boats<a href='#boats'>\u200b</a></h2>") == ["Boats"]
