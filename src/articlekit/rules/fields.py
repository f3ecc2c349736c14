"""A rule's word on the fields of an article takes the place of the generic one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from ..article import Evidence
from ..metadata.dates import read_date
from ..metadata.language import primary_subtag
from ..metadata.names import read_names
from ..metadata.tags import read_tags
from ..metadata.titles import clean_title, squeezed
from ..metadata.url import absolute
from ..metadata.vote import jsonable
from .rule import FIELDS
from .site import GENERIC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..article import Metadata
    from .ruling import Ruling
    from .selector import Selector

LISTS = frozenset(("authors", "tags", "credits"))
_OFTEN_MISSING = ("next_page",)
_MOST = 200  # values of one field
_LONGEST_SHOWN = 60  # characters of a value in a note
_SHORTEST_LABEL = 3  # letters of "Tag", which heads a list and is none of it
_BETWEEN_TAGS = " ,;|·•"


class _Context(NamedTuple):
    language: str | None
    base: str | None


def rule_fields(ruling: Ruling, metadata: Metadata, base: str | None) -> Metadata:
    """The fields as the rule has them, each with its evidence; the generic answer is among the others."""
    context = _Context(metadata.language, base)
    values: dict[str, Any] = {}
    proofs = dict(metadata.evidence)
    for name in FIELDS:
        for value, proof in _decided(ruling, name, context):
            values[name] = value
            proofs[name] = _with_others(proof, metadata.evidence.get(name))
    return replace(metadata, **values, evidence=proofs) if values else metadata


def _with_others(proof: Evidence, generic: Evidence | None) -> Evidence:
    return proof if generic is None else replace(proof, others=(replace(generic, others=()), *generic.others))


def _decided(ruling: Ruling, name: str, context: _Context) -> Iterator[tuple[Any, Evidence]]:
    """The value that the rule gives a field with its evidence, if it gives one."""
    if ruling.rule.method(name) is not None:
        failed = len(ruling.notes)
        given = ruling.computed(name)
        if given is GENERIC or len(ruling.notes) > failed:
            return
        yield _given(ruling, name, given, context)
        return
    selectors = dict(ruling.rule.fields).get(name, ())
    unread: list[str] = []
    for at, selector in enumerate(selectors):
        raws = _raws(ruling, selector)
        value = _read(name, raws, context)
        if value:
            source = f"{ruling.rule.label} {name}[{at}]"
            yield value, Evidence(jsonable(value), source, "; ".join(raws), 1.0)
            return
        unread += raws
    if name in _OFTEN_MISSING:
        return
    if unread:
        ruling.unread(name, f"selected “{unread[0][:_LONGEST_SHOWN]}”", "the generic answer stands")
    elif selectors:
        ruling.missed(name)


def _given(ruling: Ruling, name: str, value: Any, context: _Context) -> tuple[Any, Evidence]:
    """What a method gave, as a value of the field: a list of several as it is, a text as it reads."""
    source = f"{ruling.rule.label} {name}()"
    if isinstance(value, date) and name in ("published", "modified"):
        return value, Evidence(value.isoformat(), source, value.isoformat(), 1.0)
    listed = [value] if isinstance(value, str) else list(value) if isinstance(value, (list, tuple)) else []
    raws = [str(item) for item in listed if item is not None][:_MOST]
    as_it_is = name in LISTS and not isinstance(value, str)
    read = _each(raws) if as_it_is else _read(name, raws, context)
    unread = "" if read else next((raw for raw in raws if raw.strip()), "")
    if unread:
        ruling.unread(f"{name}()", f"gave “{unread[:_LONGEST_SHOWN]}”", "the field stays empty")
    empty: Any = [] if name in LISTS else None
    return read or empty, Evidence(jsonable(read) if read else "", source, "; ".join(raws), 1.0)


def _raws(ruling: Ruling, selector: Selector) -> list[str]:
    return [raw for raw in islice(ruling.values(selector), _MOST) if raw]


def _read(name: str, raws: list[str], context: _Context) -> Any:
    """The value of a field that strings give; None or empty where they give none."""
    return _READERS[name](raws, context) if raws else None


def _text(raws: list[str], _: _Context) -> str | None:
    return next((text for raw in raws if (text := clean_title(raw))), None)


def _date(raws: list[str], context: _Context) -> Any:
    return next((day for raw in raws if (day := read_date(raw, language=context.language))), None)


def _address(raws: list[str], context: _Context) -> str | None:
    return next((url for raw in raws if (url := absolute(raw, context.base))), None)


def _each(raws: list[str]) -> list[str]:
    """Each text once, as it is but for white space."""
    return list(dict.fromkeys(text for raw in raws if (text := " ".join(raw.split()))))


def _tags(raws: list[str], _: _Context) -> list[str]:
    """Of several elements each is one tag, whatever stands in it; the text of a single one may list several."""
    whole = _each([raw.strip(_BETWEEN_TAGS).removeprefix("#") for raw in raws if squeezed(raw)])
    if len(raws) > 1:
        return whole
    read = list(read_tags(raws))
    letters = squeezed(raws[0])
    # of "R", "C#" and ".NET" the reader of lists makes nothing, or loses the signs
    is_one = len(letters) < _SHORTEST_LABEL or [squeezed(tag) for tag in read] == [letters]
    return whole if is_one else read


def _paragraphs(raws: list[str], _: _Context) -> str:
    return "\n\n".join(dict.fromkeys(raws))


_TEXTS = ("title", "site_name", "description", "subtitle", "section", "licence", "image_caption", "image_credit")
_READERS: dict[str, Callable[[list[str], _Context], Any]] = {
    **dict.fromkeys(_TEXTS, _text),
    **dict.fromkeys(("published", "modified"), _date),
    **dict.fromkeys(("image", "url", "feed", "next_page"), _address),
    "authors": lambda raws, _: list(read_names(raws)),
    "tags": _tags,
    "credits": lambda raws, _: _each(raws),
    "language": lambda raws, _: primary_subtag(raws[0]),
    "author_bio": _paragraphs,
}
