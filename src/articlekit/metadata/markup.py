"""What the page's elements say of it: title, headings, <time>, microdata, rel, hAtom and telling class names."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from .asides import Asides
from .candidate import Candidate
from .date_words import tells_change, tells_publication
from .inner_text import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from .collect import Found

_MOST = 12
# More links to author pages than this are a list of writers, not a byline.
_MOST_WRITERS = 4
_LINE = 120
_UP = 2  # elements around a date with nothing before it
_PROP_FIELDS = (
    ("headline", "title", "microdata:headline"),
    ("datepublished", "published", "microdata:datePublished"),
    ("datecreated", "published", "microdata:dateCreated"),
    ("datemodified", "modified", "microdata:dateModified"),
    ("inlanguage", "language", "microdata:inLanguage"),
    ("keywords", "tags", "microdata:keywords"),
    ("description", "description", "microdata:description"),
    ("image", "image", "microdata:image"),
    ("alternativeheadline", "subtitle", "microdata:alternativeHeadline"),
    ("articlesection", "section", "microdata:articleSection"),
    ("isaccessibleforfree", "paywalled", "microdata:isAccessibleForFree"),
    ("license", "licence", "microdata:license"),
)
_LINK_FIELDS = (
    ("canonical", "url", "link:canonical"),
    ("image_src", "image", "link:image_src"),
    ("license", "licence", "link:license"),
    ("next", "next_page", "link:next"),
)
_REL_FIELDS = (("license", "licence", "rel:license"), ("next", "next_page", "rel:next"))
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_CLASS_FIELDS = (
    ("headline", "title", "hatom:entry-title"),
    ("subtitle", "subtitle", "class:subtitle"),
    ("published", "published", "hatom:published"),
    ("updated", "modified", "hatom:updated"),
    ("dated", "published", "class:date"),
)


def markup_candidates(found: Found) -> Iterator[Candidate]:
    """What the gathered elements say of the page, <meta> and scripts aside."""
    asides = _asides(found)
    yield from _titles(found)
    yield from _links(found)
    yield from _times(found, asides)
    yield from _by_prop(found, asides)
    yield from _by_class(found, asides)
    yield from _authors(found, asides)
    yield from _tags(found, asides)
    yield from _author_pages(found, asides)
    yield from _figures(found)


def _asides(found: Found) -> Asides:
    headings = chain(found.tags["h1"], found.classes.get("headline", ()), found.tags["h2"])
    return Asides(headings, "".join(map(text_of, found.tags["title"][:1])))


def _titles(found: Found) -> Iterator[Candidate]:
    for element in found.tags["title"][:1]:
        yield from _one("title", "html:title", text_of(element))
    texts = [(element, text_of(element)) for element in found.tags["h1"][:_MOST]]
    headings = [(element, text) for element, text in texts if text]
    for number, (element, text) in enumerate(headings):
        prop = (element.get("itemprop") or "").lower()
        yield from _one("title", "html:h1" if number == 0 else "html:h1-later", text)
        if len(headings) == 1:
            yield from _one("title", "html:h1-only", text)
        yield from _one("title", "html:h1-part", _longest_part(element, text))
        if prop == "name":
            yield from _one("title", "microdata:name", text)
    if not headings:
        for element in found.tags["h2"][:1]:
            yield from _one("title", "html:h2", text_of(element))


def _longest_part(heading: etree._Element, whole: str) -> str:
    """The longest of the elements inside a heading, where it is the headline below a kicker; "" for none."""
    inner = (part for part in islice(heading.iterdescendants(), _MOST) if isinstance(part.tag, str))
    parts = [text_of(part) for part in inner]
    longest = max((part for part in parts if part != whole), key=len, default="")
    return longest if 2 * len(longest) > len(whole) else ""


def _links(found: Found) -> Iterator[Candidate]:
    for element in found.tags["html"][:1]:
        for key in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
            yield from _one("language", "html:lang", element.get(key) or "")
    for rel, field, source in _LINK_FIELDS:
        named = (element for element in found.tags["link"] if (element.get("rel") or "").lower() == rel)
        for element in islice(named, _MOST):
            yield from _one(field, source, element.get("href") or "")
    for kind, field, source in _REL_FIELDS:
        for element in islice(found.links.get(kind, ()), 1):
            yield from _one(field, source, element.get("href") or "")
    feeds = (element for element in found.tags["link"] if (element.get("type") or "").lower() in _FEED_TYPES)
    for element in islice(feeds, 1):
        yield from _one("feed", "link:alternate", element.get("href") or "")


def _author_pages(found: Found, asides: Asides) -> Iterator[Candidate]:
    """The words and the address of each link that leads to a writer's page."""
    for kind, source in (("author", "rel:author"), ("author-page", "link:author-page")):
        for element in islice(asides.others(found.links.get(kind, ())), _MOST):
            name, page = text_of(element), element.get("href") or ""
            if name and page:
                yield Candidate("author_urls", source, (name, page))


def _figures(found: Found) -> Iterator[Candidate]:
    """The address of each image that has a caption, with the caption."""
    for caption in found.tags["figcaption"][:_MOST]:
        figure = next(caption.iterancestors("figure"), None)
        image = figure.find(".//img") if figure is not None else None
        text = text_of(caption, " ") if image is not None else ""
        if image is not None and text:
            address = image.get("src") or image.get("data-src") or image.get("srcset") or ""
            yield Candidate("figures", "html:figcaption", (address, text))


def _times(found: Found, asides: Asides) -> Iterator[Candidate]:
    times = [element for element in found.tags["time"][: 2 * _MOST] if not asides.holds(element)]
    changed = [element for element in times if tells_update(element)]
    for element in changed[:1]:
        yield from _one("modified", "time:updated", _prop_value(element))
    for element in [element for element in times if element not in changed][:1]:
        yield from _one("published", "time:datetime" if element.get("datetime") else "time:text", _prop_value(element))
        if len(times) == 1:
            yield from _one("published", "time:only", _prop_value(element))


def _by_prop(found: Found, asides: Asides) -> Iterator[Candidate]:
    for prop, field, source in _PROP_FIELDS:
        element = next(asides.others(found.props.get(prop, ())), None)
        if element is not None:
            yield from _one(field, source, _prop_value(element))


def _by_class(found: Found, asides: Asides) -> Iterator[Candidate]:
    for kind, field, source in _CLASS_FIELDS:
        element = next(asides.others(found.classes.get(kind, ())), None)
        if element is not None:
            told = "modified" if field == "published" and tells_update(element) else field
            yield from _one(told, source, _prop_value(element))


def _authors(found: Found, asides: Asides) -> Iterator[Candidate]:
    yield from _many("authors", "microdata:author", map(_person, asides.others(found.props.get("author", ()))))
    yield from _many("authors", "rel:author", map(text_of, asides.others(found.links.get("author", ()))))
    linked = [text_of(a) for a in asides.others(found.links.get("author-page", ()))]
    if len(set(linked)) <= _MOST_WRITERS:
        yield from _many("authors", "link:author-page", linked)
    for kind, source in (("person", "hatom:author"), ("author", "class:author"), ("byline", "class:byline")):
        element = next(asides.others(found.classes.get(kind, ())), None)
        if element is not None:
            yield from _one("authors", source, _byline(element))
    for element in islice(asides.others(found.tags["address"]), 1):
        yield from _one("authors", "html:address", text_of(element, " "))


def _tags(found: Found, asides: Asides) -> Iterator[Candidate]:
    yield from _many("tags", "rel:tag", map(text_of, islice(asides.others(found.links.get("tag", ())), 2 * _MOST)))
    boxes = _boxes(found.links.get("tag-page", ())[: 5 * _MOST])
    for number, links in enumerate(boxes[:_MOST]):
        marks = (f"box:{min(number, 3)}-of-{min(len(boxes), 4)}", "aside" if asides.holds(links[0]) else "in-place")
        texts = tuple(dict.fromkeys(text for link in links if (text := text_of(link))))
        if texts:
            yield Candidate("tags", "link:tag-page" if number == 0 else "link:tag-page-later", texts, marks)


def _boxes(links: Iterable[etree._Element]) -> list[list[etree._Element]]:
    """The links by the list that they stand in: the parent, or its parent where each link has one of its own."""
    found: dict[etree._Element | None, list[etree._Element]] = {}
    for link in links:
        parent = link.getparent()
        box = parent if parent is None or len(parent) > 1 else parent.getparent()
        found.setdefault(box, []).append(link)
    return list(found.values())


def _one(field: str, source: str, text: str) -> Iterator[Candidate]:
    text = " ".join(text.split())
    if text:
        yield Candidate(field, source, (text,))


def _many(field: str, source: str, texts: Iterable[str]) -> Iterator[Candidate]:
    raws = tuple(dict.fromkeys(text for text in texts if text))
    if raws:
        yield Candidate(field, source, raws)


def tells_update(element: etree._Element) -> bool:
    """Whether a date's element, or the short line it stands in, says "updated"."""
    marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
    if "updated" in marks or "modified" in marks:
        return "publish" not in marks
    words = (_words_before(element) or text_of(element)[:_LINE]).lower()
    return tells_change(words) and not tells_publication(words)


def _words_before(element: etree._Element) -> str:
    """The end of what stands before an element in its parent, the sibling before it included.

    Where nothing does, what stands before the parent: "Last updated on <b><time>".
    """
    for node in (element, *islice(element.iterancestors(), _UP)):
        before, parent = node.getprevious(), node.getparent()
        if before is not None:
            words = (text_of(before) if isinstance(before.tag, str) else "") + (before.tail or "")
        else:
            words = (parent.text or "") if parent is not None else ""
        if before is not None or words.strip():
            return words.strip()[-_LINE:]
    return ""


def _prop_value(element: etree._Element) -> str:
    for key in ("content", "datetime", "src"):
        value = element.get(key)
        if value:
            return value
    inner = element.find(".//time[@datetime]")
    return (inner.get("datetime") or "") if inner is not None else text_of(element, " ")


def _byline(element: etree._Element) -> str:
    """The words of a byline; of a long one that goes on about the author, those of its first link."""
    text = text_of(element, " ")
    if len(text) <= _LINE // 2:
        return text
    links = (text_of(link) for link in islice(element.iter("a"), 3))
    return next(filter(None, links), text)


def _person(element: etree._Element) -> str:
    """The name in a microdata author: its own nested itemprop="name" before all its words."""
    name = element.find(".//*[@itemprop='name']") if element.get("itemscope") is not None else None
    chosen = element if name is None else name
    return (chosen.get("content") or text_of(chosen, " ")).strip()
