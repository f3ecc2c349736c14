"""schema.org data in JSON-LD scripts, read into candidates."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from .candidate import Candidate
from .jsonld_load import Node, index_ids, load_all, nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PAGE_TYPES = frozenset(
    (
        "webpage", "aboutpage", "contactpage", "collectionpage", "itempage", "faqpage", "profilepage",
        "searchresultspage", "medicalwebpage", "checkoutpage",
    )
)  # fmt: skip
_ARTICLE_TYPES = frozenset(
    (
        "blogposting", "creativework", "discussionforumposting", "question", "howto", "recipe", "review", "report",
        "socialmediaposting", "claimreview", "criticreview", "liveblogposting", "apireference",
    )
)  # fmt: skip
_OTHER_TYPES = frozenset(
    (
        "product", "productgroup", "event", "videoobject", "book", "movie", "course", "jobposting", "dataset",
        "softwareapplication", "service", "podcastepisode", "musicrecording", "localbusiness", "hotel",
        "restaurant",
    )
)  # fmt: skip
_SITE_TYPES = frozenset(("website", "blog"))
_ORGANISATIONS = ("organization", "corporation", "newsmediaorganization", "website", "brand", "localbusiness")
_TEXT_KEYS = ("@value", "name", "value")
_LINK_KEYS = ("url", "contentUrl", "@value", "@id")
_DAY_FIELDS = ("published", "modified")
_LINK_FIELDS = ("url", "image", "licence")
_MOST_ITEMS = 60
# Objects that are heard: far more than one page is described by, few enough to compare each with each.
_MOST_NODES = 60

# field, keys of the node; the first key with a value speaks
_PLAIN = (
    ("title", ("headline",), "headline"),
    ("title", ("name", "title"), "name"),
    ("published", ("datePublished", "uploadDate", "datePosted"), "datePublished"),
    ("published", ("dateCreated",), "dateCreated"),
    ("modified", ("dateModified",), "dateModified"),
    ("language", ("inLanguage",), "inLanguage"),
    ("description", ("description", "abstract"), "description"),
    ("url", ("url", "mainEntityOfPage"), "url"),
    ("image", ("image", "thumbnailUrl", "primaryImageOfPage"), "image"),
    ("body", ("articleBody", "text"), "articleBody"),
    ("subtitle", ("alternativeHeadline",), "alternativeHeadline"),
    ("section", ("articleSection",), "articleSection"),
    ("licence", ("license",), "license"),
)


@dataclass(frozen=True, slots=True)
class _Graph:
    ids: dict[str, Node]

    def node(self, value: Any) -> Any:
        """`value`, or the object elsewhere in the page that it refers to by its @id."""
        if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return self.ids.get(value["@id"], value)
        return value

    def text(self, value: Any, keys: Sequence[str] = _TEXT_KEYS) -> str:
        """The words of a string, an object with one of `keys`, or the first such of a list; "" for the rest."""
        if not value:
            return ""
        for _ in range(6):
            value = self.node(value)
            if isinstance(value, list):
                value = value[0] if value else None
            elif isinstance(value, dict):
                value = next((value[key] for key in keys if value.get(key)), None)
            else:
                break
        return value.strip() if isinstance(value, str) else ""


def jsonld_candidates(scripts: Iterable[str]) -> Iterator[Candidate]:
    """What the page's JSON-LD says of it. `scripts` are the texts of its application/ld+json elements."""
    values = list(load_all(scripts))
    graph = _Graph(index_ids(values))
    seen: set[str] = set()
    known = ((kind, node) for node in _main_nodes(values, graph) if (kind := _kind(node)))
    heard = list(islice(known, _MOST_NODES))
    of_article = {field for kind, node in heard if kind == "article" for field in _days(node, graph)}
    for kind, node in heard:
        prefix = f"jsonld:{kind}" if kind not in seen else f"jsonld:{kind}2"
        seen.add(kind)
        for candidate in _node_candidates(node, prefix, kind, graph):
            # A page may be of another day than the article on it.
            if kind != "page" or candidate.field not in of_article:
                yield candidate
    yield from _sections(values, graph)


def _sections(values: list[Any], graph: _Graph) -> Iterator[Candidate]:
    """The last two steps of the way from the home page to this one, the nearest first; the last may be the page."""
    trail = next((node for node in nodes(values) if "breadcrumblist" in _types(node)), None)
    steps = [item for item in _items(trail.get("itemListElement")) if isinstance(item, dict)] if trail else []
    names = [graph.text(step.get("name")) or graph.text(step.get("item"), ("name",)) for step in steps[1:]]
    for name in names[:-3:-1]:
        yield from _one("section", "jsonld:breadcrumb", name)


def _days(node: Node, graph: _Graph) -> Iterator[str]:
    """The fields for which an object tells a day."""
    return (
        field for field, keys, _ in _PLAIN if field in _DAY_FIELDS and any(graph.text(node.get(key)) for key in keys)
    )


def _main_nodes(values: list[Any], graph: _Graph) -> Iterator[Node]:
    """Top-level nodes, and what a page says is its main entity."""
    told: set[int] = set()
    for node in nodes(values):
        for key in (None, "mainEntity", "mainEntityOfPage"):
            part = node if key is None else graph.node(node.get(key))
            if isinstance(part, dict) and id(part) not in told:
                told.add(id(part))
                yield part


def _types(node: Node) -> list[str]:
    value = node.get("@type")
    values = value if isinstance(value, list) else [value]
    return [kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for kind in values if isinstance(kind, str)]


def _kind(node: Node) -> str:
    """ "article", "page", "site", "other" (a product, a video ...) or "" for what describes no page."""
    types = _types(node)
    if any(kind.endswith("article") or kind in _ARTICLE_TYPES for kind in types):
        return "article"
    if any(kind in _PAGE_TYPES for kind in types):
        return "page"
    if any(kind in _SITE_TYPES for kind in types):
        return "site"
    return "other" if any(kind in _OTHER_TYPES for kind in types) else ""


def _node_candidates(node: Node, prefix: str, kind: str, graph: _Graph) -> Iterator[Candidate]:
    if kind == "site":
        yield from _one("site_name", f"{prefix}.name", graph.text(node.get("name")))
        yield from _one("language", f"{prefix}.inLanguage", graph.text(node.get("inLanguage")))
        return
    for field, keys, name in _PLAIN:
        inner = _LINK_KEYS if field in _LINK_FIELDS else _TEXT_KEYS
        text = next((text for key in keys if (text := graph.text(node.get(key), inner))), "")
        yield from _one(field, f"{prefix}.{name}", text)
    yield from _one("site_name", f"{prefix}.publisher", graph.text(node.get("publisher")))
    yield from _one("site_name", f"{prefix}.isPartOf", _site_of(node, graph))
    yield from _authors(node, prefix, graph)
    yield from _author_pages(node, prefix, graph)
    yield from _picture(node, prefix, graph)
    free = node.get("isAccessibleForFree")
    if isinstance(free, str | bool):
        yield Candidate("paywalled", f"{prefix}.isAccessibleForFree", (str(free),))
    keywords = tuple(text for item in _items(node.get("keywords")) if (text := graph.text(item)))
    if keywords:
        yield Candidate("tags", f"{prefix}.keywords", keywords)


def _one(field: str, source: str, text: str) -> Iterator[Candidate]:
    if text:
        yield Candidate(field, source, (text,))


def _site_of(node: Node, graph: _Graph) -> str:
    site = graph.node(node.get("isPartOf"))
    return graph.text(site.get("name")) if isinstance(site, dict) and _kind(site) == "site" else ""


def _authors(node: Node, prefix: str, graph: _Graph) -> Iterator[Candidate]:
    for key in ("author", "creator"):
        people, organisations = _people(node.get(key), graph)
        if people or organisations:
            # An organisation beside a person is the publisher; alone it may be the author.
            names = tuple(people or organisations)[:_MOST_ITEMS]
            yield Candidate("authors", f"{prefix}.{key}" + ("" if people else "[Org]"), names)


def _author_pages(node: Node, prefix: str, graph: _Graph) -> Iterator[Candidate]:
    """The author's name and page, a candidate an author."""
    for item in _items(node.get("author")):
        person = graph.node(item)
        if isinstance(person, dict):
            names, page = _names(person, graph), graph.text(person.get("url"), _LINK_KEYS)
            if names and page:
                yield Candidate("author_urls", f"{prefix}.author.url", (names[0], page))


def _picture(node: Node, prefix: str, graph: _Graph) -> Iterator[Candidate]:
    """What is told of the main image: its caption and whom to credit for it."""
    picture = next((image for item in _items(node.get("image")) if isinstance(image := graph.node(item), dict)), {})
    yield from _one("image_caption", f"{prefix}.image.caption", graph.text(picture.get("caption")))
    for key in ("creditText", "creator", "author", "copyrightHolder"):
        yield from _one("image_credit", f"{prefix}.image.{key}", graph.text(picture.get(key)))


def _people(value: Any, graph: _Graph) -> tuple[list[str], list[str]]:
    people: list[str] = []
    organisations: list[str] = []
    for item in _items(value):
        whole = graph.node(item)
        types = _types(whole) if isinstance(whole, dict) else []
        for name in _names(whole, graph):
            (organisations if any(kind in _ORGANISATIONS for kind in types) else people).append(name)
    return people, organisations


def _names(person: Any, graph: _Graph) -> list[str]:
    if isinstance(person, str):
        return [person.strip()] if person.strip() else []
    if not isinstance(person, dict):
        return []
    names = [text for name in _items(person.get("name")) if (text := graph.text(name))]
    if not names:
        parts = [graph.text(person.get(key)) for key in ("givenName", "familyName")]
        names = [" ".join(parts)] if all(parts) else []
    return names


def _items(value: Any) -> list[Any]:
    if value is None:
        return []
    return value[:_MOST_ITEMS] if isinstance(value, list) else [value]
