from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit.article import Article, Block, Cell, Media, Role, Run
from articlekit.render.characters import printable
from articlekit.render.labels import embed_label
from articlekit.render.markdown import to_markdown
from articlekit.render.tables import head_size, slots
from articlekit.render.urls import safe_url

from .generated import bodies, texts
from .oracles import reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

TAG_MARKS = {"em": "emphasis", "strong": "strong", "s": "deleted", "del": "deleted", "sub": "subscript"} | {
    "sup": "superscript"
}
Character = tuple[str, "str | None", frozenset[str]]


def read_inline(token: Token) -> list[Character]:
    """The characters of an inline token but for white space, each with the link and the marks it stands in."""
    href: str | None = None
    marks: list[str] = []
    characters: list[Character] = []
    for child in token.children or []:
        if child.type == "link_open":
            href = str(child.attrs["href"])
        elif child.type == "link_close":
            href = None
        elif child.type in ("text", "code_inline"):
            inside = frozenset([*marks, "code"] if child.type == "code_inline" else marks)
            characters += [(character, href, inside) for character in child.content if not character.isspace()]
        elif child.type == "html_inline":
            assert child.content.strip("</>") in ("sub", "sup", "em", "strong", "del", "br")
            _track(marks, child.content.strip("</>"), opens="/" not in child.content)
        elif child.type not in ("softbreak", "hardbreak"):
            assert child.type.endswith(("_open", "_close")), f"unexpected {child.type}"
            _track(marks, child.tag, opens=child.nesting == 1)
    assert not marks
    return characters


def _track(marks: list[str], tag: str, *, opens: bool) -> None:
    if tag != "br":
        (marks.append if opens else marks.remove)(TAG_MARKS[tag])


def written(runs: Iterable[Run], extra: Sequence[str] = ()) -> list[Character]:
    out: list[Character] = []
    for run in runs:
        url = safe_url(run.href) if run.href else None
        href = url.replace("(", "%28").replace(")", "%29") if url else None
        marks = frozenset((*run.marks, *extra))
        out += [(character, href, marks) for character in printable(run.text) if not character.isspace()]
    return out


class Leaf(NamedTuple):
    """What stands at the end of a branch: how many quotations are around it, its kind, and what it holds."""

    quotes: int
    kind: str
    content: Any


def read_back(markdown: str) -> list[Leaf]:
    """What a CommonMark reader sees."""
    path: list[str] = []
    fresh: list[bool] = []  # for each open element whether nothing has been met in it
    leaves: list[Leaf] = []
    for token in reader().parse(markdown):
        if token.nesting == 1:
            path.append(token.tag)
            fresh.append(True)
        elif token.nesting == -1:
            path.pop()
            fresh.pop()
        elif token.content != "<!-- -->":
            leaves += _leaf(token, path, fresh, path.count("blockquote"))
            fresh = [False] * len(fresh)
    return leaves


def _leaf(token: Token, path: list[str], fresh: list[bool], quotes: int) -> Iterator[Leaf]:
    if token.type == "hr":
        yield Leaf(quotes, "hr", None)
    elif token.type == "fence":
        yield Leaf(quotes, "code", (token.info, token.content))
    elif token.children and [child.type for child in token.children] == ["image"]:
        yield Leaf(quotes, "image", (token.children[0].attrs["src"], alternative(token.children[0])))
    else:
        assert token.type == "inline", f"unexpected {token.type}: {token.content!r}"
        is_first = len(path) > 1 and path[-2] == "li" and fresh[-2]
        kind = "cell" if path[-1] in ("th", "td") else "item" if is_first else path[-1]
        content = read_inline(token)
        if "".join(character for character, _, _ in content).startswith(("[!NOTE]", "[!TIP]")):
            content = content[[character for character, _, _ in content].index("]") + 1 :]
        if content or kind == "cell":
            yield Leaf(quotes, kind, content)


def alternative(image: Token) -> str:
    return squeezed("".join(child.content for child in image.children or [] if child.type == "text"))


def squeezed(text: str) -> str:
    return "".join(text.split())


def expected(article: Article) -> list[Leaf]:
    leaves: list[Leaf] = []
    if article.title and printable(article.title).strip():
        leaves.append(Leaf(0, "h1", written([Run(article.title)])))
    shown = [
        block for block in article.blocks if block.media or block.role is Role.RULE or printable(block.text).strip()
    ]
    for callout, group in groupby(shown, key=lambda block: block.callout):
        listed = list(group)
        least = 0 if callout is None else min(map(quotes_of, listed)) - 1
        last: Block | None = None
        for block in listed:
            leaves += _expected_block(block, quotes_of(block) - least, last)
            last = block
    return leaves


def quotes_of(block: Block) -> int:
    return max(block.quotes, 1) if block.role in (Role.QUOTE, Role.ATTRIBUTION) else block.quotes


def _expected_block(block: Block, quotes: int, last: Block | None) -> list[Leaf]:
    runs = block.runs or (Run(block.text),)
    if block.role in (Role.IMAGE, Role.EMBED):
        return _expected_media(block, quotes)
    if block.role is Role.RULE:
        return [Leaf(quotes, "hr", None)]
    if block.rows:
        return [Leaf(quotes, "cell", cell) for cell in _expected_cells(block)]
    if block.role == Role.CODE:
        named = block.language and LANGUAGE.fullmatch(block.language)
        return [Leaf(quotes, "code", (block.language if named else "", printable(block.text) + "\n"))]
    kinds = {Role.LIST_ITEM: "item", Role.TERM: "item", Role.HEADING: f"h{min(max(block.level, 2), 6)}"}
    if block.role is Role.DEFINITION and not (last and last.role in DEFINED and quotes_of(last) == quotes_of(block)):
        kinds[Role.DEFINITION] = "item"
    mark = {Role.CAPTION: ["emphasis"], Role.TERM: ["strong"]}.get(block.role, [])
    return [Leaf(quotes, kinds.get(block.role, "p"), written(runs, mark))]


DEFINED = (Role.TERM, Role.DEFINITION)
LANGUAGE = re.compile(r"[\w+#.-]{1,40}")


def _expected_media(block: Block, quotes: int) -> list[Leaf]:
    url = safe_url(block.media.source) if block.media else None
    if block.media is None or url is None:
        return []
    if block.role is Role.EMBED:
        return [Leaf(quotes, "p", written([Run(embed_label(block.media), href=block.media.source)]))]
    return [Leaf(quotes, "image", (url.replace("(", "%28").replace(")", "%29"), squeezed(printable(block.media.alt))))]


def _expected_cells(block: Block) -> list[list[Character]]:
    grid = slots(block.rows)
    width = max(map(len, grid))
    padded: list[list[Cell | None]] = [[*row, *[None] * (width - len(row))] for row in grid]
    head: list[list[Cell | None]] = [] if head_size(block.rows) else [[None] * width]
    return [written(cell.runs or (Run(cell.text),)) if cell else [] for row in [*head, *padded] for cell in row]


@settings(max_examples=400, deadline=None)
@given(st.none() | texts, bodies)
def test_a_markdown_reader_reads_back_the_same_blocks(title: str | None, body: list[Block]) -> None:
    # footnotes have tests of their own, with a reader that knows them
    article = Article(title=title, blocks=[replace(block, footnote=None) for block in body])
    markdown = to_markdown(article)
    assert read_back(markdown) == expected(article), markdown


def paragraph(*runs: Run) -> Block:
    return Block(Role.PARAGRAPH, "".join(run.text for run in runs), runs=runs)


def item(text: str, level: int = 1, ordinal: int | None = None) -> Block:
    return Block(Role.LIST_ITEM, text, level=level, ordinal=ordinal)


def render(*blocks: Block, title: str | None = None) -> str:
    return to_markdown(Article(title=title, blocks=list(blocks)))


def test_title_is_the_only_first_level_heading() -> None:
    body = [Block(Role.HEADING, "Part", level=1), Block(Role.HEADING, "Deep", level=9), Block(Role.SUMMARY, "Text.")]
    assert render(*body, title="A *title*") == "# A \\*title\\*\n\n## Part\n\n###### Deep\n\nText."


def test_nothing_gives_nothing() -> None:
    assert render(Block(Role.PARAGRAPH, " \n"), Block(Role.LIST_ITEM, "\x00"), title=" ") == ""


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("snake_case and _this_", "snake_case and \\_this\\_"),
        ("a * b ` c [d] <e> ~f~ \\", "a \\* b \\` c \\[d\\] \\<e> \\~f\\~ \\\\"),
        ("AT&T &amp; &lt", "AT&T \\&amp; \\&lt"),
        ("# not a heading", "\\# not a heading"),
        ("#hashtag", "#hashtag"),
        ("1986. A year", "1986\\. A year"),
        ("- no item", "\\- no item"),
        ("-5 degrees", "-5 degrees"),
        ("+ no item", "\\+ no item"),
        ("> no quote", "\\> no quote"),
        ("---", "\\---"),
        ("first\nsecond", "first\\\nsecond"),
        ("setext\n===", "setext\\\n\\==="),
        ("a | b\n--- | ---", "a | b\\\n\\--- | ---"),
        ("    indented", "indented"),
        ("\x1b[31mred\x9b", "\\[31mred"),
    ],
)
def test_text_never_turns_into_structure(text: str, markdown: str) -> None:
    assert render(Block(Role.PARAGRAPH, text)) == markdown


@pytest.mark.parametrize(
    ("runs", "markdown"),
    [
        ([Run("a "), Run("bold ", marks=("strong",)), Run("b")], "a **bold** b"),
        ([Run("both", marks=("emphasis", "strong"))], "***both***"),
        ([Run("gone", marks=("deleted",))], "~~gone~~"),
        ([Run("H"), Run("2", marks=("subscript",)), Run("O")], "H<sub>2</sub>O"),
        ([Run("m"), Run("2", marks=("superscript",))], "m<sup>2</sup>"),
        ([Run("a`b", marks=("code",))], "``a`b``"),
        ([Run("`", marks=("code",))], "`` ` ``"),
        ([Run("x:", marks=("strong",)), Run("y")], "<strong>x:</strong>y"),
        ([Run("x", marks=("strong",)), Run("y", marks=("emphasis",))], "**x**<em>y</em>"),
        ([Run("x", marks=("strong",)), Run("y", marks=("strong",))], "**xy**"),
        ([Run("See "), Run(" here ", href="/a"), Run("now")], "See  [here](/a) now"),
        ([Run("see ", href="/a"), Run("it", href="/a", marks=("code",))], "[see `it`](/a)"),
        ([Run("Look!"), Run("x", href="/a")], "Look\\![x](/a)"),
        ([Run("x", href="/a_(b)?c&copy;")], "[x](/a_%28b%29?c\\&copy;)"),
        ([Run("x", href='/a b">')], "[x](/a%20b%22%3E)"),
        ([Run("x", href="javascript:alert(1)")], "x"),
        ([Run("x](evil)", href="/a")], "[x\\](evil)](/a)"),
        ([Run("  ", href="/a"), Run("x")], "x"),
    ],
)
def test_inline_runs(runs: list[Run], markdown: str) -> None:
    assert render(paragraph(*runs)) == markdown


def test_caption_is_in_italics() -> None:
    assert render(Block(Role.CAPTION, "A view of the bay")) == "*A view of the bay*"


def test_a_quoted_caption_is_not_that_of_an_image_outside() -> None:
    image = Block(Role.IMAGE, "", media=Media("/i.png"))
    assert render(image, Block(Role.CAPTION, "A view", quotes=1)) == "![](/i.png)\n\n> *A view*"


def test_quotes_that_follow_each_other_are_one() -> None:
    assert render(Block(Role.QUOTE, "One\ntwo"), Block(Role.QUOTE, "Three")) == "> One\\\n> two\n>\n> Three"


def test_fence_is_longer_than_any_inside() -> None:
    assert render(Block(Role.CODE, "a\n````\n  b")) == "`````\na\n````\n  b\n`````"


def test_table_is_as_wide_as_its_widest_row() -> None:
    table = Block(Role.TABLE, "x", rows=((Cell("a|b", header=True),), (Cell("1\n2"), Cell("*"), Cell(""))))
    assert render(table) == "| a\\|b |  |  |\n| --- | --- | --- |\n| 1<br>2 | \\* |  |"


def test_lists_nest_by_level() -> None:
    items = [item("a"), item("b", 2), item("c", 3), item("d", 2), item("e\nf")]
    assert render(*items) == "- a\n  - b\n    - c\n  - d\n- e\\\n  f"


def test_numbers_are_kept_and_indent_what_is_below() -> None:
    items = [item("a", 1, 9), item("b", 1, 10), item("c", 2), item("d", 1, 11)]
    assert render(*items) == "9. a\n10. b\n    - c\n11. d"


def test_new_list_gets_another_marker() -> None:
    items = [item("a", 1, 1), item("b", 1, 2), item("c", 1, 1), item("d", 1, 2), item("e"), item("f", 2, 3)]
    assert render(*items) == "1. a\n2. b\n\n1) c\n2) d\n\n- e\n\n  3. f"


def test_number_that_markdown_cannot_hold_becomes_a_bullet() -> None:
    assert render(item("a", 1, -1), item("b", 1, 10**9)) == "- a\n\n* b"


def test_output_grows_with_the_input_alone() -> None:
    deep = [item("x", level) for level in range(1, 3000)]
    ragged = Block(Role.TABLE, "x", rows=((Cell("a"),) * 1000, *[(Cell("b"),)] * 1000))
    assert len(render(*deep)) < 40 * len(deep)
    assert len(render(ragged)) < 40_000
