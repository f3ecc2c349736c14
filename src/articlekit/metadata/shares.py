"""How far each source is to be believed.

The shares are those of pages on which the source alone equals the gold value, measured over 4,630 pages with gold of
six public sets (WCXB, Fundus, trafilatura, Postlight, htmldate and tool snapshots); rare sources have the share of
their like. A source's vote is the log-odds of its share, as in a naive Bayes vote of independent witnesses, plus a
constant for how unlikely a chance agreement is.
"""

from __future__ import annotations

from functools import lru_cache
from math import log

# Two sources that agree by chance would need to pick the same of about four strings that a page offers.
_CHANCE = log(3)
_UNKNOWN = 0.5
# How often a source that is right about people is right when it names the site itself as the author.
_SITE_AS_AUTHOR = 0.6

_SHARES: dict[str, dict[str, float]] = {
    "title": {
        "html:title": 0.67, "html:h1": 0.60, "html:h1-only": 0.55, "html:h1-later": 0.3, "html:h1-in-title": 0.84,
        "html:h2": 0.34, "jsonld:article.headline": 0.80, "jsonld:article2.headline": 0.5, "jsonld:article.name": 0.36,
        "jsonld:page.headline": 0.53, "jsonld:page.name": 0.29, "jsonld:other.name": 0.29, "hatom:entry-title": 0.82,
        "microdata:headline": 0.79, "microdata:name": 0.89, "meta:og:title": 0.55, "meta:twitter:title": 0.45,
        "meta:title": 0.46, "meta:dc.title": 0.59, "meta:sailthru.title": 0.83, "meta:parsely-title": 0.87,
        "meta:cxenseparse:title": 0.56, "meta:citation_title": 0.75, "text:title": 0.80,
    },
    "authors": {
        "jsonld:article.author": 0.90, "jsonld:article.author[Org]": 0.47, "jsonld:article2.author": 0.60,
        "jsonld:article.creator": 0.89, "jsonld:page.author": 0.80, "jsonld:page.creator": 0.61,
        "jsonld:page.author[Org]": 0.3, "jsonld:other.author": 0.25, "jsonld:other.author[Org]": 0.1,
        "meta:author": 0.77, "meta:twitter:written-by": 0.88, "meta:article:author": 0.81, "meta:og:author": 0.94,
        "meta:sailthru.author": 0.97, "meta:parsely-author": 0.96, "meta:cxenseparse:author": 0.98, "meta:byl": 0.95,
        "meta:dc.creator": 0.64, "meta:citation_author": 0.67, "microdata:author": 0.75, "rel:author": 0.75,
        "hatom:author": 0.87, "class:author": 0.55, "class:byline": 0.5, "link:author-page": 0.52, "html:address": 0.33,
        "text:byline": 0.60, "text:author_label": 0.85,
    },
    "published": {
        "meta:article:published_time": 0.95, "meta:article:published": 0.97, "meta:og:published_time": 0.87,
        "jsonld:article.datePublished": 0.91, "jsonld:article2.datePublished": 0.6, "jsonld:page.datePublished": 0.95,
        "jsonld:other.datePublished": 0.5, "jsonld:article.dateCreated": 0.82, "jsonld:page.dateCreated": 0.86,
        "jsonld:other.dateCreated": 0.48, "time:datetime": 0.86, "time:text": 0.80, "time:only": 0.85,
        "microdata:datePublished": 0.90, "microdata:dateCreated": 0.75, "hatom:published": 0.93, "class:date": 0.79,
        "url": 0.88, "meta:date": 0.87, "meta:pubdate": 0.86, "meta:dc.date.issued": 0.87, "meta:dc.date.created": 0.87,
        "meta:dc.date": 0.82, "meta:sailthru.date": 0.92, "meta:cxenseparse:recs:publishtime": 0.98,
        "meta:parsely-pub-date": 0.97, "meta:citation_date": 0.90, "text:dateline": 0.70, "text:byline-date": 0.70,
    },
    "tags": {
        "rel:tag": 0.85, "meta:news_keywords": 0.84, "jsonld:article.keywords": 0.79, "meta:article:tag": 0.84,
        "meta:keywords": 0.75, "link:tag-page": 0.52, "microdata:keywords": 0.69, "jsonld:page.keywords": 0.68,
        "jsonld:other.keywords": 0.24, "meta:dc.subject": 0.8, "meta:parsely-tags": 0.9, "meta:sailthru.tags": 0.53,
        "text:tags": 0.9,
    },
    "language": {
        "html:lang": 0.99, "meta:og:locale": 0.97, "jsonld:page.inLanguage": 0.98, "jsonld:site.inLanguage": 0.98,
        "jsonld:article.inLanguage": 0.98, "meta:content-language": 0.98, "meta:language": 0.91,
        "meta:dc.language": 0.96, "microdata:inLanguage": 0.95, "text:words": 0.97,
    },
    "site_name": {
        "meta:og:site_name": 0.93, "jsonld:article.publisher": 0.92, "jsonld:page.publisher": 0.9,
        "jsonld:page.isPartOf": 0.95, "jsonld:article.isPartOf": 0.8, "jsonld:site.name": 0.77,
        "jsonld:other.publisher": 0.4, "meta:application-name": 0.53, "meta:twitter:app:name:iphone": 0.5,
        "meta:apple-mobile-web-app-title": 0.4, "meta:dc.publisher": 0.55,
    },
    "description": {
        "meta:og:description": 0.70, "meta:description": 0.69, "meta:twitter:description": 0.6,
        "jsonld:article.description": 0.6, "jsonld:page.description": 0.5, "microdata:description": 0.4,
        "meta:dc.description": 0.5, "meta:sailthru.description": 0.25, "jsonld:other.description": 0.1,
    },
    "image": {
        "meta:og:image": 0.98, "meta:twitter:image": 0.85, "link:image_src": 0.80, "microdata:image": 0.7,
        "meta:sailthru.image.full": 0.9, "jsonld:article.image": 0.85, "meta:parsely-image-url": 0.67,
        "meta:thumbnail": 0.6,
    },
    "url": {
        "link:canonical": 0.93, "meta:og:url": 0.89, "jsonld:article.url": 0.93, "jsonld:page.url": 0.92,
        "meta:twitter:url": 0.9, "argument": 0.85,
    },
}  # fmt: skip

# The score below which silence is better than a value.
THRESHOLDS: dict[str, float] = {"authors": 1.0, "published": 1.5}


@lru_cache(maxsize=1024)
def weight(field: str, source: str) -> float:
    """The vote of `source` on `field`: the log-odds that it is right, never below a small positive vote."""
    name, _, site = source.partition("=")
    share = _SHARES.get(field, {}).get(name, _UNKNOWN)
    share = share * _SITE_AS_AUTHOR if site else share
    return max(log(share / (1 - share)) + _CHANCE, 0.05)
