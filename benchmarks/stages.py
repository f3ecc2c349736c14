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
    from collections.abc import Callable, Iterable

    from .pages import Page

Times = dict[str, float]


def stage_times(pages: Iterable[Page]) -> Times:
    """CPU seconds by stage, summed over the pages."""
    times: Times = {}
    for page in pages:
        _time_page(page, times)
    return times


def _time_page(page: Page, times: Times) -> None:
    def timed(name: str, step: Callable[..., Any], *given: Any, **named: Any) -> Any:
        started = time.process_time()
        result = step(*given, **named)
        times[name] = times.get(name, 0.0) + time.process_time() - started
        return result

    model, options = load_model("page"), Options()
    timed("decode", decode, page.html)
    timed("lxml's parser", etree.fromstring, page.html, etree.HTMLParser(huge_tree=True))
    ready = timed("decode, caps and parser", make_ready, page.html, options)
    if ready.root is None:
        return
    declared = timed("what the page declares", read_declared, ready.root, page.url)
    segmented = timed("segment", segment_page, ready.root)
    texts = [segment.text for segment in segmented.segments]
    if not texts:
        return
    hits = timed("phrases", find_lines, texts)
    features = timed("features", page_features, segmented, declared.clues, hits, model.wanted)
    timed("forests", model.judge, features, page_groups(segmented))
    decision = timed("phrases, features, forests, choice and roles", decide_page, segmented, declared.clues, model)
    judged = timed("blocks", make_blocks, segmented.segments, decision)
    metadata = timed("metadata", read_metadata, declared, [block for block, _ in judged], url=page.url)
    body = timed("structure", body_of, segmented.segments, judged, page.url)
    timed("article", make_article, judged, body, metadata, kind="html", decision=decision, notes=())
