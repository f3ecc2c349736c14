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
from .metadata import Declared, base_url, read_declared, read_metadata
from .options import Options
from .rescue.judged import Judged
from .rescuing import judge_page
from .segment.dump import segment_dump
from .structure.body import body_of

if TYPE_CHECKING:
    from .classify.model import Model
    from .clues import Clues

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
    if overrides:
        options = replace(options, **overrides)
    ready = make_ready(source, options)
    if ready.status != "ok":
        return Article(url=url, status=ready.status, kind=ready.kind, notes=list(ready.notes))
    if options.engine == "trafilatura":
        source = ready.root if ready.root is not None else ready.text
        article = parse_with_trafilatura(source, url=url, kind=ready.kind, focus=options.focus)
        article = without_repeating(article, options.profile) if options.profile is not None else article
        return replace(article, notes=[*ready.notes, *article.notes])
    return read_article(ready, url, load_model("page" if ready.kind == "html" else "dump"), options)


def read_article(ready: Ready, url: str | None, model: Model, options: Options = DEFAULTS) -> Article:
    """The road: segment, classify, metadata, structure, assemble."""
    declared = read_declared(ready.root, url) if ready.root is not None else Declared()
    read = _judge(ready, declared.clues, model, options)
    judged = make_blocks(read.segments, read.decision)
    metadata = read_metadata(declared, [block for block, _ in judged], url=url)
    base = base_url(declared.base, url or metadata.url)
    notes = (*ready.notes, *read.notes)
    body = body_of(read.segments, judged, base)
    return make_article(judged, body, metadata, kind=ready.kind, decision=read.decision, notes=notes)


def _judge(ready: Ready, clues: Clues, model: Model, options: Options) -> Judged:
    if ready.root is not None:
        return judge_page(ready.root, clues, model, options.focus, options.profile)
    dump = segment_dump(ready.text)
    return Judged(dump.segments, decide_dump(dump, model, options.focus, options.profile))
