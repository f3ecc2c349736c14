"""Checks of one answer, for property tests and for the fuzzer."""

from __future__ import annotations

import copy
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from lxml import etree

from articlekit import Article, Options
from articlekit.article import Role, Status
from articlekit.decode.source import make_ready
from articlekit.segment.tags import PERMALINKS, SKIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articlekit.article import Block

DEFAULTS = Options()
WORDLESS = {Role.IMAGE, Role.EMBED, Role.RULE}
RESCUED = "body_from_"  # notes that the body is no text of the tree


def check(source: str | bytes, article: Article, options: Options = DEFAULTS) -> None:
    """All that can be told of an answer, its source and the options of the call."""
    assert article.status in get_args(Status)
    assert 0.0 <= article.confidence <= 1.0
    assert (article.status == "ok") == bool(article.blocks)
    assert article.status == "ok" or article.notes
    assert Article.from_json(article.to_json()) == article
    assert article.html.startswith("<article>")
    assert article.markdown or not any(map(str.isalnum, article.text))
    for block in article.blocks:
        assert block.role is Role.CODE or block.text == block.text.strip()
    for block in blocks_of(article):
        assert bool(block.text) != (block.role in WORDLESS)
        assert bool(block.text.strip()) == bool(block.text)
        assert 0.0 <= block.score <= 1.0
        assert not block.runs or "".join(run.text for run in block.runs) == block.text
    if not any(note.code.startswith(RESCUED) for note in article.notes):
        check_words(source, article, options)


def blocks_of(article: Article) -> Iterator[Block]:
    """Every block, wherever it went."""
    for blocks in (article.blocks, article.comments, article.meta_blocks, article.removed):
        yield from blocks


def check_words(source: str | bytes, article: Article, options: Options) -> None:
    """Every text stands in the decoded source, white space aside, and at its offsets where it has any."""
    ready = make_ready(source, replace(options, kind=article.kind))
    text = ready.text if ready.root is None else shown_text(ready.root)
    whole = squeezed(text)
    for block in blocks_of(article):
        if any("math" in run.marks for run in block.runs):
            continue  # LaTeX that was made of MathML
        if block.rows:
            assert all(squeezed(cell.text) in whole for row in block.rows for cell in row)
        elif article.kind == "html":
            assert squeezed(block.text) in whole
        elif block.text:
            check_offsets(text, block)


def shown_text(root: etree._Element) -> str:
    """The text of a tree without what is never text."""
    shown = copy.deepcopy(root)
    etree.strip_elements(shown, *SKIPPED, with_tail=False)
    return "".join(shown.itertext())


def check_offsets(text: str, block: Block) -> None:
    """The pieces of a dump's block, in order and apart, hold its words."""
    spans = block.source.spans
    assert spans
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    pieces = iter("".join(text[start:end] for start, end in spans))
    assert all(character in pieces for character in squeezed(block.text))  # in order; what lies between is Markdown


def squeezed(text: str) -> str:
    """The text without white space, which folding changes, NULs, which no text holds, and marks of permalinks."""
    return "".join(text.split()).translate(_LEFT_OUT)


_LEFT_OUT = str.maketrans("", "", "\0" + "".join(PERMALINKS))
