from __future__ import annotations

from collections import Counter

import pytest
from lxml import etree
from train.align import tokens
from train.corpus import GoldPage
from train.dumped import OTHERS, as_blocks, container, dumps_of, glued, spaced

TEXT = " ".join(f"word{number}" for number in range(40))
INNER = f"<h2>Ferry <i>returns</i></h2><p>{TEXT}</p>"
PAGE = f"""<html><head><title>Post</title><style>p {{}}</style></head><body><nav>Home</nav>
<main><aside>Share</aside><div>{INNER}<script>x</script>By<br>Jane<!-- no --> Doe</div></main></body></html>"""


def tree(html: str) -> etree._Element:
    return etree.fromstring(html, etree.HTMLParser())


@pytest.mark.parametrize(("up", "tag"), [(0, "p"), (1, "div"), (2, "main"), (9, "html")])
def test_a_container_is_the_smallest_element_with_the_text_or_one_above_it(up: int, tag: str) -> None:
    assert container(tree(PAGE), Counter(tokens(TEXT)), up).tag == tag


def test_blocks_stand_a_blank_line_apart() -> None:
    main = tree(PAGE).find("body/main")
    assert main is not None
    assert as_blocks(main).split("\n\n") == ["Share", "Ferry returns", TEXT, "By", "Jane Doe"]


def test_texts_are_glued_or_spaced_without_styles_and_scripts() -> None:
    box = tree("<div><b>Home</b><style>p {}</style><b>News</b>!<!-- no --> End</div>").find("body/div")
    assert box is not None
    assert glued(box) == "HomeNews! End"
    assert spaced(box) == "Home News !  End"
    assert OTHERS["container_lines"](box) == "Home\nNews\n!\nEnd"


def test_dumps_of_a_page_are_those_that_hold_its_text() -> None:
    page = GoldPage("set", "article", "https://post.example.com/1", PAGE.encode(), TEXT)
    dumps = list(dumps_of(page))
    assert dumps[0].dumper == "container"
    assert len(dumps) == 2
    assert all(TEXT in dump.text and dump.body == TEXT for dump in dumps)
    assert list(dumps_of(page)) == dumps
    other = GoldPage("set", "article", "https://post.example.com/1", PAGE.encode(), "quite another text")
    assert list(dumps_of(other)) == []
