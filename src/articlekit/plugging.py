"""Plugging: what a caller plugs into the road, site rules and hooks, and where it acts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from .article import Article, Note
from .hooks import Draft
from .rules.blocks import rule_blocks
from .rules.collection import SiteRules
from .rules.fields import rule_fields
from .rules.page import SitePage
from .rules.ruling import choose
from .rules.splitting import split_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from .article import Block, Metadata
    from .classify.model import Judgement, Model
    from .classify.table import Table
    from .decode.source import Ready
    from .hooks import Classifier, CustomEngine
    from .options import Options
    from .rescue.judged import Judged
    from .rules.rule import SiteRule
    from .rules.ruling import Ruling
    from .segment.dump import SplitLines
    from .segment.segment import Segment


@dataclass(slots=True)
class Plugged:
    """The rules for one page, the hooks, and what they had to say on the way."""

    page: SitePage
    rules: Sequence[SiteRule]
    options: Options
    notes: list[Note] = field(default_factory=list)
    ruling: Ruling | None = None

    @property
    def split(self) -> SplitLines | None:
        """How the lines of a dump are to be split, None for as they are."""
        phrases = [phrase for rule in self.rules for phrase in rule.split]
        return partial(split_lines, phrases=phrases) if phrases else None

    def model(self, model: Model) -> Model:
        """The model, with a classifier of the caller behind it if there is one."""
        classifier = self.options.classifier
        plugged: Any = model if classifier is None else _ClassifierModel(model, classifier, self.page, self.notes)
        judge: Model = plugged
        return judge

    def judged(self, read: Judged) -> Judged:
        """The segments as the rule has them, if there is one for this layout."""
        self.page.segments = tuple(read.segments)
        self.ruling = choose(self.rules, self.page, self.options.fetched)
        if self.ruling is not None:
            read = rule_blocks(self.ruling, read)
            self.page.segments = tuple(read.segments)
        elif self.rules:
            detail = f"{self.rules[0].label} is for this address, but none of its layouts is that of the page"
            self.notes.append(Note("site_rule_missed", detail))
        return read

    def finished(
        self, judged: list[tuple[Block, bool]], metadata: Metadata, base: str | None
    ) -> tuple[list[tuple[Block, bool]], Metadata]:
        """Blocks and fields after the rule and the extractors."""
        if self.ruling is not None:
            metadata = rule_fields(self.ruling, metadata, base)
            self.ruling.note_nothing()
            self.notes += self.ruling.notes
        draft = Draft(tuple(block for block, _ in judged), tuple(kept for _, kept in judged), metadata)
        for extractor in self.options.extractors:
            draft = self._extracted(extractor, draft)
        return list(zip(draft.blocks, draft.kept, strict=True)), draft.metadata

    def _extracted(self, extractor: Callable[[SitePage, Draft], Draft], draft: Draft) -> Draft:
        try:
            changed = extractor(self.page, draft)
            if not isinstance(changed, Draft) or len(changed.blocks) != len(changed.kept):
                raise TypeError("it must return a Draft, with as many kept as blocks")
        except Exception as error:  # the caller's code, and content never raises here
            self.notes.append(_failure("extractor_failed", extractor, error))
            return draft
        return changed


def plug(ready: Ready, url: str | None, declared_url: str, options: Options) -> Plugged | None:
    """What is plugged in for a page, None if nothing is. Without a `url` the page's own word for it counts."""
    rules = SiteRules.of(options.sites).find(url or declared_url) if options.sites is not None else []
    if not rules and options.classifier is None and not options.extractors:
        return None
    return Plugged(SitePage(ready.root, ready.text, url, ready.kind), rules, options)


def markup_edit(url: str | None, options: Options) -> Callable[[str], str] | None:
    """What the rules for an address replace in the markup, None for nothing."""
    rules = SiteRules.of(options.sites).find(url) if options.sites is not None else []
    pairs = [pair for rule in rules for pair in rule.replace]
    return partial(_replaced, pairs=pairs, longest=options.max_size) if pairs else None


_GROWTH = 10_000  # characters that replacements may add to a page, or as many as it has


def _replaced(markup: str, *, pairs: Sequence[tuple[str, str]], longest: int) -> str:
    """The markup with each text replaced that is there, unless the page would grow to more than twice its size."""
    limit = min(longest, len(markup) + max(len(markup), _GROWTH))
    for old, new in pairs:
        if len(markup) + markup.count(old) * (len(new) - len(old)) <= limit:
            markup = markup.replace(old, new)
    return markup


def run_engine(engine: CustomEngine, ready: Ready, url: str | None) -> Article:
    """The answer of the caller's engine; its errors become a note."""
    try:
        article = engine(SitePage(ready.root, ready.text, url, ready.kind))
        if not isinstance(article, Article):
            raise TypeError(f"an engine must return an Article, not {type(article).__name__}")
    except Exception as error:  # the caller's code, and content never raises here
        return Article(url=url, kind=ready.kind, status="no_content", notes=[_failure("engine_failed", engine, error)])
    return article


def _failure(code: str, hook: object, error: Exception) -> Note:
    name = getattr(hook, "__name__", type(hook).__name__)
    return Note(code, f"{name} failed ({type(error).__name__}: {error}): what stood before it stands"[:500])


@dataclass(frozen=True, slots=True)
class _ClassifierModel:
    """A model whose last word a classifier has."""

    inner: Model
    classifier: Classifier
    page: SitePage
    notes: list[Note]

    @property
    def wanted(self) -> frozenset[str]:
        return self.inner.wanted

    @property
    def titles(self) -> Mapping[str, float]:
        return self.inner.titles

    def judge(
        self, features: Table, groups: dict[str, NDArray[np.int64]], segments: Sequence[Segment] = ()
    ) -> Judgement:
        judged = self.inner.judge(features, groups, segments)
        try:
            given = self.classifier(self.page, segments, judged.in_context.tolist())
            scores = np.nan_to_num(np.asarray(given, dtype=np.float32)).clip(0.0, 1.0)
            if scores.shape != judged.in_context.shape:
                raise ValueError(f"it must return {len(segments)} numbers, one for each segment")
        except Exception as error:  # the caller's code, and content never raises here
            self.notes.append(_failure("classifier_failed", self.classifier, error))
            return judged
        return judged._replace(in_context=scores)


def without_rules(article: Article, url: str | None, options: Options) -> Article:
    """An article of another engine, with a note where there are rules or hooks for it that are not used."""
    rules = SiteRules.of(options.sites).find(url or article.url) if options.sites is not None else []
    if not rules and options.classifier is None and not options.extractors:
        return article
    detail = 'sites, classifier and extractors take part in engine="articlekit" alone'
    return replace(article, notes=[*article.notes, Note("not_used", detail)])
