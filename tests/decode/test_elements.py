import pytest
from bs4 import BeautifulSoup
from lxml import etree, html

from articlekit.decode.caps import CAPS
from articlekit.decode.elements import as_element, is_soup, to_markup, why_not_as_is
from articlekit.decode.tree import parse_tree

XHTML = "http://www.w3.org/1999/xhtml"
SOUP = BeautifulSoup("<div><p>Hi</p></div><p>Hafen</p>", "html.parser")


class Soup(BeautifulSoup):
    pass


def ladder(count: int) -> etree._Element:
    return html.document_fromstring("<div>" * count + "end", parser=html.HTMLParser(huge_tree=True))


def test_an_element_is_taken_as_it_is() -> None:
    element = html.fromstring("<div><p>Hi</p></div>")
    assert as_element(element) is element
    assert as_element(element[0]) is element[0]


def test_the_root_of_a_tree_is_taken() -> None:
    tree = etree.ElementTree(html.fromstring("<html><body>Hi</body></html>"))
    assert as_element(tree) is tree.getroot()


@pytest.mark.parametrize("source", [None, 7, b"<p>", ["<p>"], object(), etree.Comment("c"), SOUP])
def test_anything_else_is_no_element(source: object) -> None:
    assert as_element(source) is None


@pytest.mark.parametrize("source", [SOUP, SOUP.div, Soup("<p>Hi", "html.parser"), BeautifulSoup("", "lxml")])
def test_a_soup_is_told(source: object) -> None:
    assert is_soup(source)


@pytest.mark.parametrize("source", [SOUP.find_all("p"), "<p>", None, object(), html.fromstring("<p>")])
def test_anything_else_is_no_soup(source: object) -> None:
    assert not is_soup(source)


@pytest.mark.parametrize(
    "element", [html.fromstring("<p>Hi</p>"), etree.fromstring("<html><body/></html>"), ladder(CAPS.depth)]
)
def test_what_needs_no_change_is_left(element: etree._Element) -> None:
    assert why_not_as_is(element, CAPS) is None


@pytest.mark.parametrize(
    "markup",
    [
        f"<html xmlns='{XHTML}'><body/></html>",
        f"<h:html xmlns:h='{XHTML}'><h:body/></h:html>",
        f"<html><body xmlns='{XHTML}'/></html>",
        "<feed xmlns='http://www.w3.org/2005/Atom'/>",
    ],
)
def test_namespaces_are_told(markup: str) -> None:
    assert why_not_as_is(etree.fromstring(markup), CAPS) == "its tags have an XML namespace"


def test_depth_is_told_above_and_below() -> None:
    root = ladder(CAPS.depth + 2)
    *_, last = root.iter("div")
    *_, last_of_lesser = ladder(CAPS.depth).iter("div")
    assert why_not_as_is(root, CAPS) == why_not_as_is(last, CAPS) == "its elements are nested deeper than 512"
    assert why_not_as_is(last_of_lesser, CAPS) is None


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p xmlns='{XHTML}'>a<br/>b</p>", "<p>a<br>b</p>"),
        (f"<h:p xmlns:h='{XHTML}'><h:script>a &lt; b</h:script></h:p>", "<p><script>a < b</script></p>"),
        (f"<p xmlns='{XHTML}'><svg xmlns='http://www.w3.org/2000/svg'><g/></svg></p>", "<p><svg><g></g></svg></p>"),
        (f"<p xmlns='{XHTML}' xmlns:o='urn:o'><o:p>a</o:p></p>", "<p><o:p>a</o:p></p>"),
    ],
)
def test_markup_of_namespaces_is_that_of_html(markup: str, expected: str) -> None:
    root = etree.fromstring(markup)
    written, _ = parse_tree(to_markup(root))
    wanted, _ = parse_tree(expected)
    assert written is not None
    assert wanted is not None
    for element in written.iter():
        for name in element.attrib:
            del element.attrib[name]
    assert etree.tostring(written) == etree.tostring(wanted)
    assert etree.tostring(root, encoding="unicode") == etree.tostring(etree.fromstring(markup), encoding="unicode")


def test_markup_holds_nothing_of_what_follows() -> None:
    root = html.fromstring("<div><p>in</p>tail</div>")
    assert to_markup(root[0]) == "<p>in</p>"
