"""What a rule says of the blocks of a page or dump: for each the mark of the nearest element that a key selects."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..article import Role
from .paths import Paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from ..segment.segment import Segment
    from .ruling import Ruling
    from .selector import Selector


_MOST_PARTS = 1000  # inline elements of a page that are looked for in their paragraphs


class Mark(NamedTuple):
    """What a key says of a block: `key` is "roles", "drop", "keep", "body", or "field" for the name of a field; `name`
    is the key with its number."""

    key: str
    name: str
    role: Role | None = None


class Part(NamedTuple):
    """An inline element that is only a part of a segment, and what is said of it."""

    segment: int
    text: str
    raw: str
    mark: Mark


class Marks(NamedTuple):
    """For each segment its mark, and whether it stands in the body: None where the rule says nothing of it."""

    own: list[Mark | None]
    body: list[bool] | None
    body_name: str
    parts: list[Part]


def read_marks(ruling: Ruling, segments: Sequence[Segment]) -> Marks:
    """What the rule says of the segments."""
    paths = Paths()
    by_path: dict[str, Mark] = {}
    elements: list[tuple[etree._Element, str, Mark]] = []
    for mark, element in _selected(ruling):
        path = paths.of(element)
        by_path.setdefault(path, mark)
        elements.append((element, path, mark))
    nearest = _Nearest(by_path)
    own = [nearest.of(segment.source.xpath or "") for segment in segments]
    for mark, at in _selected_lines(ruling, segments):
        own[at] = mark
    parts = list(_parts(ruling, elements, segments, own))
    name, body = _body(ruling, segments, paths)
    return Marks(own, body, name, parts)


def _selectors(ruling: Ruling) -> Iterator[tuple[Mark, Selector]]:
    """All selectors of blocks with their marks: of the same element the first counts."""
    rule = ruling.rule
    for at, (selector, role) in enumerate(rule.roles):
        yield Mark("roles", f"roles[{at}]", role), selector
    for key, selectors in (("drop", rule.drop), ("keep", rule.keep)):
        for at, selector in enumerate(selectors):
            yield Mark(key, f"{key}[{at}]"), selector


def _selected(ruling: Ruling) -> Iterator[tuple[Mark, etree._Element]]:
    for mark, selector in _selectors(ruling):
        for element in ruling.elements(selector):
            yield mark, element
    for key in ("drop", "keep"):
        for element in _own_elements(ruling, key):
            yield Mark(key, f"{key}()"), element
    yield from _read_into_fields(ruling)


def _read_into_fields(ruling: Ruling) -> Iterator[tuple[Mark, etree._Element]]:
    """The elements that fields are read from: what is the title or the byline is no paragraph."""
    for name, selectors in ruling.rule.fields:
        role = _FIELD_ROLES.get(name)
        for at, selector in enumerate(selectors if role is not None else ()):
            elements = ruling.elements(selector)
            for element in elements:
                yield Mark("field", f"{name}[{at}]", role), element
            if elements:
                break


_FIELD_ROLES = {
    "title": Role.TITLE,
    "authors": Role.BYLINE,
    "published": Role.DATELINE,
    "modified": Role.DATELINE,
    "tags": Role.TAGS,
    "author_bio": Role.AUTHOR_BIO,
    "credits": Role.CREDIT,
}


def _own_elements(ruling: Ruling, key: str) -> list[etree._Element]:
    """The elements of the page that a method gives."""
    given = ruling.computed(key) if ruling.page.root is not None else None
    if not isinstance(given, (list, tuple)) or ruling.view is None:
        return []
    known = set(ruling.view.elements)
    return [element for element in given if element in known]


def _selected_lines(ruling: Ruling, segments: Sequence[Segment]) -> Iterator[tuple[Mark, int]]:
    """The last counts, so that roles stand before drop, and drop before keep."""
    for mark, selector in reversed(list(_selectors(ruling))):
        for at in ruling.fitting(selector, segments):
            yield mark, at


class _Nearest:
    """The mark of a path or of the longest path that begins it."""

    def __init__(self, by_path: dict[str, Mark]) -> None:
        self._known: dict[str, Mark | None] = {"": None, **by_path}

    def of(self, path: str) -> Mark | None:
        waiting = []
        while path not in self._known:
            waiting.append(path)
            path = path[: path.rfind("/")] if "/" in path else ""
        found = self._known[path]
        self._known.update(dict.fromkeys(waiting, found))
        return found


def _parts(
    ruling: Ruling,
    elements: Sequence[tuple[etree._Element, str, Mark]],
    segments: Sequence[Segment],
    own: list[Mark | None],
) -> Iterator[Part]:
    """Of the elements inside a segment those that are a part of it.

    Where one is all of it, or those that fields are read from are half of it or more, the segment itself is marked.
    """
    at_path: dict[str, list[int]] = {}
    for at, segment in enumerate(segments):
        at_path.setdefault(segment.source.xpath or "", []).append(at)
    inside = [found for found in elements if found[1] not in at_path]
    read: dict[int, int] = {}
    for element, path, mark in inside[:_MOST_PARTS]:
        around = path[: path.rfind("/")]
        while around and around not in at_path:
            around = around[: around.rfind("/")]
        text = ruling.text_of(element) if around else ""
        at = next((at for at in at_path.get(around, ()) if text and text in _on_one_line(segments[at])), -1)
        if at < 0:
            continue
        read[at] = read.get(at, 0) + (len(text) if mark.key == "field" else 0)
        if _on_one_line(segments[at]) == text or (own[at] is None and read[at] * 2 >= len(segments[at].text)):
            own[at] = mark
        elif mark.key in ("drop", "roles"):
            yield Part(at, text, "".join(map(str, element.itertext())), mark)


def _on_one_line(segment: Segment) -> str:
    return " ".join(segment.text.split())


def _body(ruling: Ruling, segments: Sequence[Segment], paths: Paths) -> tuple[str, list[bool] | None]:
    """The first selector of the body that selects text, and which segments stand in it."""
    rule = ruling.rule
    if (not rule.body and ruling.rule.method("body") is None) or ruling.page.root is None:
        return "", None
    for name, elements in _body_elements(ruling):
        nearest = _Nearest({paths.of(element): Mark("body", name) for element in elements})
        inside = [nearest.of(segment.source.xpath or "") is not None for segment in segments]
        if any(inside):
            return name, inside
    ruling.missed("body")
    return "", None


def _body_elements(ruling: Ruling) -> Iterator[tuple[str, list[etree._Element]]]:
    yield "body()", _own_elements(ruling, "body")
    for at, selector in enumerate(ruling.rule.body):
        yield f"body[{at}]", ruling.elements(selector)
