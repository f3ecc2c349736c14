"""What other libraries read in our outputs: nh3 in the HTML, markdown-it-py in the Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import nh3
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from articlekit.article import Article, Block, Role
from articlekit.render.characters import printable
from articlekit.render.options import RenderOptions
from articlekit.render.urls import safe_url

if TYPE_CHECKING:
    from collections.abc import Iterator


TAGS = frozenset(
    "article section aside div h1 h2 h3 h4 h5 h6 p br hr ul ol li blockquote footer pre code figure figcaption img "
    "table thead tbody tr th td dl dt dd em strong del sub sup span a".split()
)
ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    "th": {"colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "code": {"class"},
    "aside": {"class"},
    "span": {"class"},
    "div": {"id"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
WORD = re.compile(r"\w+")
_SPACE_AROUND = re.compile(
    r"(<(?:br|hr)>|</?(?:h\d|p|li|ul|ol|dl|dt|dd|t[dhr]|figcaption|footer|pre|blockquote|div|img)\b[^>]*>)"
)
_REFERENCE = re.compile(r"<sup><a href=\"#fn-[^>]*>.*?</a></sup>")
_NOTE = re.compile(r"\[\^[\w-]+\]:?")

_SCHEME = re.compile(r"([^/?#:]*):")
_ADDRESS = re.compile(r'(?:href|src)="([^"]*)"')
ALL_OPTIONS = [
    RenderOptions(links=links, images=images, tables=tables)
    for links, images, tables in product((True, False), repeat=3)
]


def check_allowed(markup: str) -> None:
    """Only elements, attributes and addresses of the allow-lists stand in our HTML."""
    for element in lxml_html.fragment_fromstring(markup).iter():
        assert element.tag in TAGS
        assert set(element.attrib) <= ATTRIBUTES.get(str(element.tag), set())
        for address in filter(None, (element.get("href"), element.get("src"))):
            assert safe_url(address) == address


def cleaned(markup: str) -> str:
    """The markup as nh3 leaves it."""
    return nh3.clean(markup, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def reader() -> MarkdownIt:
    """A reader of GitHub-flavoured Markdown that takes every address as it is."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    setattr(parser, "validateLink", lambda url: True)  # noqa: B010
    setattr(parser, "normalizeLink", lambda url: url)  # noqa: B010
    return parser


def comparable(article: Article) -> Article:
    """The article without embeds, whose labels no text has, and without references of footnotes, which have names."""
    blocks = [_without_references(block) for block in article.blocks if block.role is not Role.EMBED]
    return replace(article, blocks=blocks)


def _without_references(block: Block) -> Block:
    if not any("footnote" in run.marks for run in block.runs):
        return block
    runs = tuple(run for run in block.runs if "footnote" not in run.marks)
    return replace(block, runs=runs, text="".join(run.text for run in runs))


def text_words(article: Article, text: str) -> list[str]:
    """The words of a plain-text output under the title."""
    return WORD.findall(printable(f"{article.title or ''}\n{text}"))


def html_words(markup: str) -> list[str]:
    """The words that a browser shows."""
    tree = lxml_html.fragment_fromstring(_SPACE_AROUND.sub(r" \1 ", _REFERENCE.sub("", markup)))
    return WORD.findall("".join(tree.itertext()))


def markdown_words(markdown: str) -> list[str]:
    """The words that a reader of Markdown shows, without the names of callouts and footnotes."""
    parts: list[str] = []
    for token in reader().parse(markdown):
        if token.type in ("fence", "code_block"):
            parts.append(token.content)
        for child in token.children or []:
            if child.type in ("text", "code_inline"):
                parts.append(child.content)
            elif child.type.endswith("break") or child.content == "<br>":
                parts.append("\n")
        parts.append("\n")
    return WORD.findall(_NOTE.sub("", re.sub(r"(?m)^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", "", "".join(parts))))


def problems(article: Article, options: list[RenderOptions]) -> Iterator[str]:
    """What is wrong with the outputs of an article."""
    plain = comparable(article)
    wanted = text_words(plain, plain.text)
    for chosen in options:
        markup, markdown = article.to_html(chosen), article.to_markdown(chosen)
        if cleaned(markup) != markup:
            yield f"nh3 changes the HTML: {chosen}"
        for address in [*_ADDRESS.findall(markup), *addresses(markdown)]:
            scheme = _SCHEME.match(address)
            if scheme and scheme[1].lower() not in SCHEMES:
                yield f"address {address}"
        if text_words(plain, plain.to_text(chosen)) != wanted:
            yield f"other words in text: {chosen}"
        if html_words(plain.to_html(chosen)) != wanted:
            yield f"other words in HTML: {chosen}"
        if markdown_words(plain.to_markdown(chosen)) != wanted:
            yield f"other words in Markdown: {chosen}"


def addresses(markdown: str) -> Iterator[str]:
    """Where the links and images of Markdown lead."""
    for token in reader().parse(markdown):
        for child in token.children or []:
            for name in ("href", "src"):
                if name in child.attrs:
                    yield str(child.attrs[name])
