"""More dumps to learn from: pages with a known text, dumped in ways that dumps-dev has few dumps of.

The ways are those of shared/bench/DUMPS.md. Only pages with a URL, so that all dumps of a site are in one fold.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from lxml import etree

from articlekit.decode.charset import decode
from articlekit.decode.tree import parse_tree
from articlekit.segment.tags import INLINE, SKIPPED

from .align import tokens
from .corpus import GoldDump, pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .corpus import GoldPage

SETS = ("wcxb-dev", "fundus-dev")
COVER = 0.9  # of the gold tokens, that a dump must hold
UP = 3  # a container is the smallest element that holds COVER of the gold, or one of fewer than so many above it
_BREAK = "\0"


def dumped_pages() -> Iterator[GoldPage]:
    """The pages that are dumped anew."""
    return (page for name in SETS for page in pages(name) if page.url and page.text)


def dumps_of(page: GoldPage) -> Iterator[GoldDump]:
    """A dump of a container of the page and one of another kind, where they hold its text; the same each time."""
    root, _ = parse_tree(decode(page.html).text)
    if root is None or not page.text:
        return
    chance = np.random.default_rng(zlib.crc32(page.html))
    gold = Counter(tokens(page.text))
    box = container(root, gold, int(chance.integers(UP)))
    other = list(OTHERS)[int(chance.integers(len(OTHERS)))]
    whole = box if other == "container_lines" else root
    for dumper, text in (("container", as_blocks(box)), (other, OTHERS[other](whole))):
        if _cover(Counter(tokens(text)), gold) >= COVER:
            yield GoldDump(f"{page.set}-{page.url}", dumper, page.type, page.url, text, "", page.text)


def container(root: etree._Element, gold: Counter[str], up: int) -> etree._Element:
    """The smallest element with COVER of the gold tokens, or the one so many elements above it."""
    path = [root]
    while (inner := next((child for child in path[-1] if _holds(child, gold)), None)) is not None:
        path.append(inner)
    return path[max(0, len(path) - 1 - up)]


def _holds(element: etree._Element, gold: Counter[str]) -> bool:
    return _cover(Counter(tokens(as_blocks(element))), gold) >= COVER


def _cover(found: Counter[str], gold: Counter[str]) -> float:
    return (found & gold).total() / max(1, gold.total())


def as_blocks(element: etree._Element) -> str:
    """The text, blocks a blank line apart, what is inline glued: the shape of the seed dump."""
    lines = ("".join(_texts(element, blocks=True))).split(_BREAK)
    return "\n\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def as_lines(element: etree._Element) -> str:
    """BeautifulSoup's `get_text("\\n", strip=True)`."""
    return "\n".join(filter(None, (text.strip() for text in _texts(element))))


def as_texts(element: etree._Element) -> str:
    """BeautifulSoup's `get_text("\\n")`."""
    return "\n".join(_texts(element))


def glued(element: etree._Element) -> str:
    """lxml's `text_content()`."""
    return "".join(_texts(element))


def spaced(element: etree._Element) -> str:
    """selectolax's `text(separator=" ")`."""
    return " ".join(_texts(element))


OTHERS: dict[str, Callable[[etree._Element], str]] = {
    "container_lines": as_lines,
    "bs4": as_texts,
    "lxml": glued,
    "selectolax": spaced,
}
_UNSHOWN = frozenset(("script", "style"))
_LAYOUT = re.compile(r"[ \t]*\n\s*")


def _texts(element: etree._Element, blocks: bool = False) -> Iterable[str]:
    """The texts inside an element in order, with a _BREAK at both ends of every block if asked for."""
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        is_tag = isinstance(node.tag, str)
        breaks = blocks and is_tag and (node.tag not in INLINE or node.tag == "br")
        if event == "start":
            if breaks:
                yield _BREAK
            if node.tag in (SKIPPED if blocks else _UNSHOWN):
                walk.skip_subtree()
            elif node.text:
                yield node.text
            continue
        if breaks:
            yield _BREAK
        if node is not element and node.tail:
            yield node.tail
