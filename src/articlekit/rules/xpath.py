"""XPath selectors to queries over a View: the steps one by one, each in time linear in the page.

The paths are read here and their predicates by libxml2, one element at a time, for libxml2 itself takes quadratic time
for two steps that go down, and any power of the page's size for predicates that look at all of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from lxml import etree

from .problems import BadSelectorError
from .xpath_words import check_predicate, is_name, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .view import Elements, View

Query = Callable[["View"], "Elements"]

_ANY = etree.Element("any")
_LONGEST = 1000
_MOST_STEPS = 20
_AXES = {
    "child", "descendant", "descendant-or-self", "self", "parent", "ancestor", "following-sibling", "preceding-sibling"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Predicate:
    """A test of one element, or its `place`: 1 for the first, -1 for the last; 0 for a test.

    `heavy` is the length of a test that looks at more than attributes, 0 for others.
    """

    place: int
    test: Any = None
    heavy: int = 0


@dataclass(frozen=True, slots=True)
class _Step:
    axis: str
    name: str
    predicates: tuple[_Predicate, ...]


def compile_xpath(text: str) -> tuple[Query, str | None]:
    """The query that an XPath stands for, and the value it asks for: None, "text" or "@attribute".

    Raises BadSelectorError on what is no XPath, and on the parts of XPath that are not read here.
    """
    if len(text) > _LONGEST:
        raise BadSelectorError(f"an XPath has at most {_LONGEST} characters: make several of it, as a list")
    paths = [_path(words) for words in _split(words_of(text), "|")]
    values = {value for _, value in paths}
    if len(values) > 1:
        raise BadSelectorError("the parts of a union must all end in the same attribute or text()")
    queries = [query for query, _ in paths]
    if len(queries) == 1:
        return queries[0], values.pop()
    return lambda view: view.ordered({element for query in queries for element in query(view)}), values.pop()


def _split(words: Sequence[str], sign: str) -> list[list[str]]:
    """The parts of an expression at a sign outside of all brackets."""
    parts: list[list[str]] = [[]]
    depth = 0
    for word in words:
        depth += (word in ("[", "(")) - (word in ("]", ")"))
        if word == sign and depth == 0:
            parts.append([])
        else:
            parts[-1].append(word)
    if depth or not all(parts):
        raise BadSelectorError("no XPath: it has a bracket too many or too few, or a path is empty")
    return parts


def _path(words: list[str]) -> tuple[Query, str | None]:
    if words[0] == "(":
        return _grouped(words)
    steps, value = _steps(words)
    return lambda view: _walk(view, steps), value


def _grouped(words: list[str]) -> tuple[Query, str | None]:
    """ "(path)[1]": of all that a path selects the one in that place."""
    end = _closing(words, 0)
    query, value = _path(words[1:end])
    rest = words[end + 1 :]
    if not rest:
        return query, value
    if rest[0] != "[" or _closing(rest, 0) != len(rest) - 1:
        raise BadSelectorError("after “(path)” only a place such as “[1]” or “[last()]” is read here")
    place = _place(rest[1:-1])
    if not place:
        raise BadSelectorError("after “(path)” only a place such as “[1]” or “[last()]” is read here")
    return lambda view: _at_place(query(view), place), value


def _closing(words: Sequence[str], start: int) -> int:
    """Where the bracket closes that opens at `start`."""
    depth = 0
    for at in range(start, len(words)):
        depth += (words[at] in ("[", "(")) - (words[at] in ("]", ")"))
        if depth == 0:
            return at
    raise BadSelectorError("no XPath: a bracket is not closed")


def _steps(words: list[str]) -> tuple[list[_Step], str | None]:
    """The steps of a path, and the value that its end asks for."""
    steps: list[_Step] = []
    at, value = 0, None
    if words[0] == "." and words[1:2] in (["//"], ["/"]):
        at = 1
    axis = "child" if words[at] not in ("//", "/") else ""
    while at < len(words):
        if not axis:
            if words[at] not in ("/", "//") or value is not None:
                raise BadSelectorError(f"no XPath that is read here: “{words[at]}” stands where “/” or “//” should")
            axis = "child" if words[at] == "/" else "descendant"
            at += 1
        step, value, at = _step(words, at, axis)
        steps += [step] if step is not None else []
        axis = ""
    if len(steps) > _MOST_STEPS or not steps:
        raise BadSelectorError(f"an XPath has from 1 to {_MOST_STEPS} steps")
    return steps, value


def _step(words: list[str], at: int, axis: str) -> tuple[_Step | None, str | None, int]:
    """The step that begins at a word, the value if it is the end that asks for one, and where the next begins."""
    word = words[at] if at < len(words) else ""
    inside = [_Step("descendant-or-self", "*", ())] if axis == "descendant" else []
    if word == "@" and at + 2 == len(words):
        return (inside[0] if inside else None), f"@{words[at + 1].lower()}", at + 2
    if words[at:] in (["text", "(", ")"], ["node", "(", ")"]):
        return (inside[0] if inside else None), "text", len(words)
    if word in (".", ".."):
        name = "*"
        axis = "self" if word == "." else "parent"
    elif words[at + 1 : at + 2] == ["::"]:
        if word not in _AXES or axis == "descendant":
            raise BadSelectorError(f"“{word}::” is no axis that is read here, or stands after “//”")
        name, axis, at = (words[at + 2] if at + 2 < len(words) else ""), word, at + 2
    else:
        name = word
    if name != "*" and not (name[:1].isalpha() or name[:1] == "_"):
        raise BadSelectorError(f"no XPath that is read here: “{word}” stands where the name of an element should")
    predicates, at = _predicates(words, at + 1)
    return _Step(axis, name.lower(), predicates), None, at


def _predicates(words: list[str], at: int) -> tuple[tuple[_Predicate, ...], int]:
    found = []
    while at < len(words) and words[at] == "[":
        end = _closing(words, at)
        found.append(_predicate(words[at + 1 : end]))
        at = end + 1
    return tuple(found), at


def _place(words: Sequence[str]) -> int:
    """The place that a predicate names, 0 for a predicate that tests something."""
    if len(words) == 1 and words[0].isdigit():
        return int(words[0][:9])
    return -1 if list(words) == ["last", "(", ")"] else 0


def _predicate(words: list[str]) -> _Predicate:
    place = _place(words)
    if place:
        return _Predicate(place)
    if {"position", "last"} & set(words):
        raise BadSelectorError("of places only “[1]”, “[2]” ... and “[last()]” are read here")
    check_predicate(words)
    try:
        test = etree.XPath(f"boolean({' '.join(words).replace(' :: ', '::')})")
        test(_ANY)  # shows what only running it does, as a function that lacks an argument
    except (etree.XPathError, ValueError) as error:
        raise BadSelectorError(f"no XPath: {error}") from None
    return _Predicate(0, test, sum(map(len, words)) if _is_heavy(words) else 0)


_LIGHT = frozenset("and or not boolean concat contains starts-with text true false".split())


def _is_heavy(words: Sequence[str]) -> bool:
    """Does it look at more than the attributes of an element?"""
    looked_at = [word for before, word in pairwise(["", *words]) if before != "@"]
    return any(word in (".", "..", "*") or (is_name(word) and word not in _LIGHT) for word in looked_at)


def _walk(view: View, steps: Sequence[_Step]) -> Elements:
    first, *rest = steps
    found = _filtered(view, _from_document(view, first), first)
    for step in rest:
        if not found:
            break
        found = _filtered(view, _from_elements(view, found, step), step)
    return found


def _from_document(view: View, step: _Step) -> Elements:
    if step.axis in ("descendant", "descendant-or-self"):
        return list(view.named(step.name))
    return [view.root] if step.axis == "child" and step.name in ("*", view.root.tag) else []


def _from_elements(view: View, found: Elements, step: _Step) -> Elements:
    if step.axis == "descendant":
        return view.below(set(found), step.name)
    related = _RELATED[step.axis](view, found)
    return [element for element in view.named(step.name) if element in related]


_RELATED: dict[str, Callable[[View, Elements], set[Any]]] = {
    "child": lambda _, found: {child for element in found for child in element.iterchildren("*")},
    "self": lambda _, found: set(found),
    "parent": lambda view, found: {view.parent(element) for element in found},
    "ancestor": lambda view, found: view.above(found),
    "descendant-or-self": lambda view, found: {*found, *view.below(set(found))},
    "following-sibling": lambda view, found: view.after(found),
    "preceding-sibling": lambda view, found: view.before(found),
}


def _filtered(view: View, found: Elements, step: _Step) -> Elements:
    for predicate in step.predicates:
        if predicate.place:
            found = _placed(view, found, step, predicate.place)
        else:
            view.spend_around(predicate.heavy)
            found = [element for element in found if predicate.test(element)]
    return found


def _placed(view: View, found: Elements, step: _Step, place: int) -> Elements:
    """Of each element's children, or siblings, the one in that place."""
    groups: dict[Any, Elements] = {}
    for element in found:
        groups.setdefault(view.parent(element), []).append(element)
    if step.axis == "preceding-sibling":
        place = -place
    if step.axis == "ancestor":
        return _at_place(found, -place)
    return view.ordered({element for group in groups.values() for element in _at_place(group, place)})


def _at_place(found: Elements, place: int) -> Elements:
    at = place - 1 if place > 0 else len(found) + place
    return [found[at]] if 0 <= at < len(found) else []
