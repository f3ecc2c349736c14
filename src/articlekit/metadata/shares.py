"""How far each source is to be believed, for the fields that a plain vote decides.

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

_SHARES: dict[str, dict[str, float]] = {
    "language": {
        "html:lang": 0.99, "meta:og:locale": 0.97, "jsonld:page.inLanguage": 0.98, "jsonld:site.inLanguage": 0.98,
        "jsonld:article.inLanguage": 0.98, "meta:content-language": 0.98, "meta:language": 0.91,
        "meta:dc.language": 0.96, "microdata:inLanguage": 0.95, "text:words": 0.97,
    },
    "site_name": {
        "meta:og:site_name": 0.93, "jsonld:article.publisher": 0.92, "jsonld:page.publisher": 0.9,
        "jsonld:page.isPartOf": 0.95, "jsonld:article.isPartOf": 0.8, "jsonld:site.name": 0.77,
        "jsonld:other.publisher": 0.4, "meta:application-name": 0.53, "meta:twitter:app:name:iphone": 0.5,
        "meta:apple-mobile-web-app-title": 0.4, "meta:dc.publisher": 0.55, "html:title~site": 0.8,
    },
    "description": {
        "meta:og:description": 0.70, "meta:description": 0.69, "meta:twitter:description": 0.6,
        "jsonld:article.description": 0.6, "jsonld:page.description": 0.5, "microdata:description": 0.4,
        "meta:dc.description": 0.5, "meta:sailthru.description": 0.25, "jsonld:other.description": 0.1,
    },
    "subtitle": {
        "jsonld:article.alternativeHeadline": 0.9, "microdata:alternativeHeadline": 0.9, "class:subtitle": 0.7,
        "jsonld:page.alternativeHeadline": 0.7,
    },
    "section": {
        "meta:article:section": 0.8, "jsonld:article.articleSection": 0.8, "meta:parsely-section": 0.8,
        "meta:cxenseparse:section": 0.8, "microdata:articleSection": 0.7, "meta:section": 0.7, "meta:dc.coverage": 0.3,
        "jsonld:breadcrumb": 0.4,
    },
    "paywalled": {
        "jsonld:article.isAccessibleForFree": 0.9, "meta:article:content_tier": 0.8,
        "microdata:isAccessibleForFree": 0.8, "jsonld:page.isAccessibleForFree": 0.7,
    },
    "licence": {
        "link:license": 0.9, "rel:license": 0.8, "jsonld:article.license": 0.8, "microdata:license": 0.7,
    },
    "feed": {"link:alternate": 0.9},
    "next_page": {"link:next": 0.9, "rel:next": 0.8},
    "image_caption": {"html:figcaption": 0.9, "jsonld:article.image.caption": 0.8, "meta:og:image:alt": 0.4},
    "image_credit": {"jsonld:article.image.creditText": 0.9, "text:image_caption": 0.8},
    "author_urls": {"jsonld:article.author.url": 0.9, "rel:author": 0.8, "link:author-page": 0.7},
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


@lru_cache(maxsize=1024)
def weight(field: str, source: str) -> float:
    """The vote of `source` on `field`: the log-odds that it is right, never below a small positive vote."""
    share = _SHARES.get(field, {}).get(source, _UNKNOWN)
    return max(log(share / (1 - share)) + _CHANCE, 0.05)
