"""<meta> elements: OpenGraph, Twitter cards, Dublin Core, Highwire, and the plain names."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from .candidate import Candidate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from lxml import etree

_MOST = 2000

# key (lower case): field. The source's name is "meta:" + key.
_FIELDS: dict[str, str] = {
    key: field
    for field, keys in {
        "title": "og:title twitter:title title dc.title dcterms.title citation_title sailthru.title parsely-title "
        "cxenseparse:title headline",
        "authors": "author article:author article:author_name og:author og:article:author byl byline dc.creator "
        "dcterms.creator citation_author sailthru.author parsely-author cxenseparse:author authors dc.contributor "
        "shareaholic:article_author_name rbauthors",
        "published": "article:published_time article:published og:published_time og:article:published_time "
        "date pubdate publishdate publish-date publication_date publish_date dc.date dc.date.issued dc.date.created "
        "dcterms.date dcterms.created dcterms.issued citation_date citation_publication_date citation_online_date "
        "sailthru.date parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime article_date_original "
        "originalpublicationdate datepublished publicationdate rnews:datepublished bt:pubdate displaydate "
        "article.published date.created created",
        "modified": "article:modified_time og:updated_time article:updated_time last-modified lastmod dc.date.modified "
        "dcterms.modified datemodified article.updated revised updated_time lastmodified date.modified",
        "tags": "article:tag keywords news_keywords sailthru.tags parsely-tags dc.subject cxenseparse:keywords "
        "citation_keywords",
        "language": "og:locale content-language language dc.language dcterms.language",
        "section": "article:section parsely-section cxenseparse:section section dc.coverage",
        "licence": "dc.rights dcterms.license dcterms.licence license licence",
        "paywalled": "article:content_tier",
        "image_caption": "og:image:alt twitter:image:alt",
        "site_name": "og:site_name application-name twitter:app:name:iphone apple-mobile-web-app-title dc.publisher "
        "citation_journal_title",
        "description": "og:description description twitter:description dc.description sailthru.description",
        "image": "og:image og:image:url og:image:secure_url twitter:image twitter:image:src sailthru.image.full "
        "parsely-image-url thumbnail",
        "url": "og:url twitter:url parsely-link",
        "kind": "og:type",
    }.items()
    for key in keys.split()
}
_LISTS = frozenset(("authors", "tags"))
_LABELS = {f"twitter:label{number}": f"twitter:data{number}" for number in range(1, 6)}
_KNOWN = frozenset(_FIELDS) | frozenset(_LABELS) | frozenset(_LABELS.values())
_WRITTEN_BY = re.compile(
    r"written by|author|posted by|verfasst von|geschrieben von|autor|écrit par|publié par|escrito por|scritto da|autore"
    r"|geschreven door|auteur|napisane przez|skriv|författare|forfatter|автор|написано|作者|執筆者|投稿者|글쓴이"
    r"|yazan|yazar|kirjoittaja|di tulis oleh|ditulis oleh|penulis|napsal|γράφτηκε|συντάκτης|كُتب|بواسطة|szerző|scris de",
    re.IGNORECASE,
)


def meta_candidates(metas: Iterable[etree._Element]) -> Iterator[Candidate]:
    """What the <meta> elements say of the page, a candidate a key in the page's order."""
    found: dict[str, list[str]] = {}
    for element in islice(metas, _MOST):
        keys = _keys(element)
        content = (element.get("content") or "").strip() if keys else ""
        if content:
            for key in keys:
                found.setdefault(key, []).append(content)
    for key, contents in found.items():
        field = _FIELDS.get(key)
        if field:
            yield Candidate(field, f"meta:{key}", tuple(contents if field in _LISTS else contents[:1]))
    yield from _labelled(found)


def _keys(element: etree._Element) -> Collection[str]:
    """The known keys of an element, each once."""
    names = (*_listed(element.get("property")), element.get("name"), element.get("http-equiv"))
    keys = [name if name in _KNOWN else _key(name) for name in names if name]
    return dict.fromkeys(key for key in keys if key in _KNOWN)


def _listed(properties: str | None) -> Sequence[str]:
    """The properties that an attribute lists, as RDFa has it."""
    if not properties:
        return ()
    return properties.split() if " " in properties else (properties,)


def _key(name: str) -> str:
    return name.strip().lower().replace("dc:", "dc.").replace("dcterms:", "dcterms.")


def _labelled(found: dict[str, list[str]]) -> Iterator[Candidate]:
    """Twitter's label and data pairs: <meta name="twitter:label1" content="Written by">, its data beside it."""
    for label_key, data_key in _LABELS.items():
        label, data = found.get(label_key), found.get(data_key)
        if label and data and _WRITTEN_BY.match(label[0]):
            yield Candidate("authors", "meta:twitter:written-by", (data[0],))
