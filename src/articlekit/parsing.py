"""parse(): the road from a source to an Article, on one screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .article import Article
from .assemble import make_article, make_blocks
from .classify.decide import decide_dump
from .classify.model import load_model
from .classify.repeating import without_repeating
from .decode.source import Ready, make_ready
from .engines import parse_with_trafilatura
from .field_lines import with_fields
from .metadata import DUMP, base_url, page_title, read_declared, read_metadata, with_front_matter
from .options import Options
from .overriding import overridden
from .plugging import markup_edit, plug, run_engine, without_rules
from .rescue.judged import Judged, with_aside
from .rescuing import judge_page
from .segment.dump import segment_dump
from .structure.aligned import aligned
from .structure.body import body_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .classify.model import Model
    from .clues import Clues
    from .metadata import Weights
    from .plugging import Plugged
    from .segment.segment import Segment

DEFAULTS = Options()


def parse(source: Any, *, url: str | None = None, options: Options = DEFAULTS, **overrides: Any) -> Article:
    """The article in `source`.

    `source`: HTML or a plain-text dump as str or bytes, an lxml element or tree, or a BeautifulSoup object.
    `url`: where the page came from; makes links absolute and is evidence for dates.
    `options`: an `Options`; single options may be given by name instead: ``parse(html, kind="html")``.

    Content never raises: what was wrong with it stands in `Article.status` and `Article.notes`. Raises TypeError for a
    source or URL of another type and for an option that does not exist, ValueError for a bad value of an option.

    >>> article = parse("<h1>Ferries return</h1><p>The first ferry since March left the harbour on Monday, full.</p>")
    >>> article.text
    'The first ferry since March left the harbour on Monday, full.'
    """
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be a str such as 'https://example.com/a', not {type(url).__name__}")
    options = overridden(options, overrides, "parse()", ("url",))
    ready = make_ready(source, options, markup_edit(url, options))
    if ready.status != "ok":
        return Article(url=url, status=ready.status, kind=ready.kind, notes=list(ready.notes))
    if options.engine == "trafilatura":
        source = ready.root if ready.root is not None else ready.text
        article = parse_with_trafilatura(source, url=url, kind=ready.kind, focus=options.focus, dates=options.dates)
        article = without_repeating(article, options.profile) if options.profile is not None else article
        article = without_rules(article, url, options)
        return replace(article, notes=[*ready.notes, *article.notes])
    if not isinstance(options.engine, str):
        article = without_rules(run_engine(options.engine, ready, url), url, options)
        return replace(article, notes=[*ready.notes, *article.notes])
    return read_article(ready, url, load_model("page" if ready.kind == "html" else "dump"), options)


def read_article(
    ready: Ready, url: str | None, model: Model, options: Options = DEFAULTS, weights: Weights | None = None
) -> Article:
    """The road: segment, classify, metadata, structure, assemble."""
    declared = read_declared(ready.root, url) if ready.root is not None else DUMP
    plugged = plug(ready, url, declared.clues.url, options)
    if plugged is not None:
        model = plugged.model(model)
    read = judge(ready, declared.clues, model, options, plugged)
    judged = make_blocks(read.segments, read.decision)
    if read.said:
        declared = declared._replace(candidates=page_title(read.said))
    metadata = read_metadata(declared, [block for block, _ in judged], url=url, dates=options.dates, weights=weights)
    if read.said:
        metadata = with_front_matter(metadata, read.said)
    judged = with_fields(judged, read, metadata)
    base = base_url(declared.base, url or metadata.url)
    notes = (*ready.notes, *read.notes)
    segments: Sequence[Segment] = read.segments
    if plugged is not None:
        made = judged
        judged, metadata = plugged.finished(judged, metadata, base)
        segments = aligned(segments, made, judged)
        notes = (*notes, *plugged.notes)
    body = body_of(segments, judged, base)
    return make_article(judged, body, metadata, kind=ready.kind, decision=read.decision, notes=notes)


def judge(ready: Ready, clues: Clues, model: Model, options: Options, plugged: Plugged | None = None) -> Judged:
    """The segments of the source with the decision on them."""
    if ready.root is not None:
        read = judge_page(ready.root, clues, model, options.focus, options.profile)
    else:
        dump = segment_dump(ready.text, plugged.split if plugged is not None else None)
        read = Judged(dump.segments, decide_dump(dump, model, options.focus, options.profile))
        if dump.references.lines:
            read = with_aside(read, dump.references.lines, "lists the addresses of the links")
        if dump.front.lines:
            read = replace(with_aside(read, dump.front.lines, "front matter"), said=dump.front.values)
    return read if plugged is None else plugged.judged(read)
