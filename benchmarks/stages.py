"""Where the time of parse() goes: each step of the road timed by itself, page by page."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from lxml import etree

from articlekit import Options
from articlekit.assemble import make_article, make_blocks
from articlekit.classify.decide import decide_page
from articlekit.classify.groups import page_groups
from articlekit.classify.lines import find_lines
from articlekit.classify.model import load_model
from articlekit.classify.page_features import page_features
from articlekit.decode.charset import decode
from articlekit.decode.source import make_ready
from articlekit.metadata import read_declared, read_metadata
from articlekit.segment.page import segment_page
from articlekit.structure.body import body_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .pages import Page

Times = dict[str, float]


PASSES = 3
"""How often all pages are read: full garbage collections and other programs disturb a page now and then."""


def stage_times(pages: Sequence[Page]) -> Times:
    """CPU seconds by stage, summed over the pages; of a page's readings the quickest counts, stage by stage."""
    readings = [[_time_page(page) for page in pages] for _ in range(PASSES)]
    times: Times = {}
    for of_page in zip(*readings, strict=True):
        for name in of_page[0]:
            times[name] = times.get(name, 0.0) + min(reading[name] for reading in of_page)
    return times


def _time_page(page: Page) -> Times:
    times: Times = {}

    def timed(name: str, step: Callable[..., Any], *given: Any, **named: Any) -> Any:
        started = time.process_time()
        result = step(*given, **named)
        times[name] = time.process_time() - started
        return result

    model, options = load_model("page"), Options()
    timed("decode", decode, page.html)
    timed("lxml's parser", etree.fromstring, page.html, etree.HTMLParser(huge_tree=True))
    ready = timed("decode, caps and parser", make_ready, page.html, options)
    if ready.root is None:
        return times
    declared = timed("what the page declares", read_declared, ready.root, page.url)
    segmented = timed("segment", segment_page, ready.root)
    texts = [segment.text for segment in segmented.segments]
    if not texts:
        return times
    hits = timed("phrases", find_lines, texts)
    features = timed("features", page_features, segmented, declared.clues, hits, model.wanted)
    timed("forests", model.judge, features, page_groups(segmented))
    decision = timed("phrases, features, forests, choice and roles", decide_page, segmented, declared.clues, model)
    judged = timed("blocks", make_blocks, segmented.segments, decision)
    metadata = timed("metadata", read_metadata, declared, [block for block, _ in judged], url=page.url)
    body = timed("structure", body_of, segmented.segments, judged, page.url)
    timed("article", make_article, judged, body, metadata, kind="html", decision=decision, notes=())
    return times
