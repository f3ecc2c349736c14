"""CSS selectors to queries over a View: sets of elements, step by step, each in time linear in the page.

cssselect reads them. Its way by XPath is not taken: libxml2 takes quadratic time for two nested descendants.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cssselect import parser

from .problems import BadSelectorError
from .view import next_of, previous_of

if TYPE_CHECKING:
    from lxml import etree

    from .view import Elements, View

Query = Callable[["View"], "Elements"]
_Test = Callable[["etree._Element"], bool]
_Filter = Callable[["View", "Elements"], "Elements"]

_LONGEST = 300


def compile_css(text: str) -> tuple[Query, str | None]:
    """The query that a selector list stands for, and the value it asks for: None, "text" or "@attribute".

    Raises BadSelectorError on what is no selector, and on the parts of CSS that are not read here.
    """
    if len(text) > _LONGEST:
        raise BadSelectorError(f"a CSS selector has at most {_LONGEST} characters: make several of it, as a list")
    try:
        selectors = parser.parse(text)
        queries = [_query(selector.parsed_tree) for selector in selectors]
    except BadSelectorError:
        raise
    except (parser.SelectorError, ValueError, TypeError, AttributeError) as error:  # cssselect raises them all
        raise BadSelectorError(f"no CSS selector: {error}") from None
    except RecursionError:
        raise BadSelectorError("the CSS selector is nested too deeply") from None
    values = {_value(selector.pseudo_element) for selector in selectors}
    if len(values) > 1:
        raise BadSelectorError("the parts of a selector list must all end in the same ::text or ::attr(name)")
    return _any_of(queries), values.pop()


def _value(pseudo: Any) -> str | None:
    if pseudo is None:
        return None
    if pseudo == "text":
        return "text"
    arguments: list[Any] = getattr(pseudo, "arguments", [])
    if getattr(pseudo, "name", "") == "attr" and len(arguments) == 1 and arguments[0].type == "IDENT":
        return f"@{arguments[0].value.lower()}"
    raise BadSelectorError("only ::text and ::attr(name) may end a selector")


def _any_of(queries: list[Query]) -> Query:
    if len(queries) == 1:
        return queries[0]
    return lambda view: view.ordered({element for query in queries for element in query(view)})


def _query(tree: Any) -> Query:
    if isinstance(tree, parser.CombinedSelector):
        return _combined(_query(tree.selector), tree.combinator, tree.subselector)
    kind = type(tree).__name__
    if kind == "Element":
        tag = (tree.element or "*").lower()
        return lambda view: list(view.named(tag))
    around = _query(tree.selector)
    keep = _filter(kind, tree)
    return lambda view: keep(view, around(view))


def _combined(left: Query, combinator: str, right: Any) -> Query:
    query, related = _query(right), _RELATED[combinator]

    def run(view: View) -> Elements:
        inside = related(view, set(left(view)))
        return [element for element in query(view) if element in inside]

    return run


_RELATED: dict[str, Callable[[View, set[etree._Element]], set[etree._Element]]] = {
    " ": lambda view, found: set(view.below(found)),
    ">": lambda view, found: {child for element in found for child in element.iterchildren("*")},
    "+": lambda view, found: {after for element in found if (after := next_of(element)) is not None},
    "~": lambda view, found: view.after(found),
}


def _filter(kind: str, tree: Any) -> _Filter:
    tests: dict[str, Callable[[Any], _Test]] = {"Class": _has_class, "Hash": _has_id, "Attrib": _has_attribute}
    if kind in tests:
        test = tests[kind](tree)
        return lambda _, elements: [element for element in elements if test(element)]
    if kind == "Negation":
        return _matching([_query(tree.subselector)], wanted=False)
    if kind in ("Matching", "SpecificityAdjustment"):
        return _matching([_query(inner) for inner in tree.selector_list], wanted=True)
    if kind == "Relation":
        return _having(tree)
    if kind == "Pseudo" and tree.ident in _PLACES:
        place = _PLACES[tree.ident]
        return lambda _, elements: [element for element in elements if place(element)]
    if kind == "Function":
        return _function(tree)
    raise BadSelectorError(f"“:{getattr(tree, 'ident', kind)}” is not read here: {_KNOWN}")


_KNOWN = (
    "known are :not() :is() :where() :has() :contains() :nth-child() :nth-of-type() :first-child :last-child "
    ":only-child :first-of-type :last-of-type :empty; for more write “xpath:...”"
)


def _has_class(tree: Any) -> _Test:
    name = tree.class_name
    return lambda element: name in (element.get("class") or "").split()


def _has_id(tree: Any) -> _Test:
    return lambda element: element.get("id") == tree.id


def _has_attribute(tree: Any) -> _Test:
    name, operator = tree.attrib.lower(), tree.operator
    if operator == "exists":
        return lambda element: element.get(name) is not None
    wanted = tree.value.value
    compare = _COMPARE.get(operator)
    if compare is None:
        raise BadSelectorError(f"“{operator}” compares no attributes: use one of {' '.join(_COMPARE)}")
    return lambda element: compare(element.get(name) or "", wanted) if element.get(name) is not None else False


_COMPARE: dict[str, Callable[[str, str], bool]] = {
    "=": lambda value, wanted: value == wanted,
    "~=": lambda value, wanted: bool(wanted) and wanted in value.split(),
    "|=": lambda value, wanted: value == wanted or value.startswith(f"{wanted}-"),
    "^=": lambda value, wanted: bool(wanted) and value.startswith(wanted),
    "$=": lambda value, wanted: bool(wanted) and value.endswith(wanted),
    "*=": lambda value, wanted: bool(wanted) and wanted in value,
}


def _matching(queries: list[Query], *, wanted: bool) -> _Filter:
    query = _any_of(queries)

    def keep(view: View, elements: Elements) -> Elements:
        found = set(query(view))
        return [element for element in elements if (element in found) is wanted]

    return keep


def _having(tree: Any) -> _Filter:
    # cssselect has a list of arguments from 1.4 on, and before that one
    relations = getattr(tree, "arguments", None) or [(tree.combinator, tree.subselector)]
    holders = [_holders(combinator.value, _query(inner.parsed_tree)) for combinator, inner in relations]

    def keep(view: View, elements: Elements) -> Elements:
        found = {holder for find in holders for holder in find(view)}
        return [element for element in elements if element in found]

    return keep


def _holders(combinator: str, inner: Query) -> Callable[[View], set[Any]]:
    holders = _HOLDERS.get(combinator)
    if holders is None:
        raise BadSelectorError(f"“:has({combinator} ...)” is not read here: {_KNOWN}")
    return lambda view: holders(view, inner(view))


_HOLDERS: dict[str, Callable[[View, Elements], set[Any]]] = {
    " ": lambda view, found: view.above(found),
    ">": lambda view, found: {view.parent(element) for element in found},
    "+": lambda _, found: {previous_of(element) for element in found},
    "~": lambda view, found: view.before(found),
}


def _function(tree: Any) -> _Filter:
    if tree.name == "contains":
        wanted = "".join(token.value for token in tree.arguments)
        return lambda view, elements: _containing(view, elements, wanted)
    if tree.name not in ("nth-child", "nth-of-type"):
        raise BadSelectorError(f"“:{tree.name}()” is not read here: {_KNOWN}")
    try:
        step, start = parser.parse_series(tree.arguments)
    except ValueError:
        raise BadSelectorError(f"“:{tree.name}()” takes a number, odd, even, or a series such as 2n+1") from None
    of_type = tree.name == "nth-of-type"
    return lambda view, elements: _numbered(view, elements, (step, start), of_type=of_type)


def _containing(view: View, elements: Elements, wanted: str) -> Elements:
    """The elements with that text, however deep inside; nested ones are read anew."""
    view.spend_around(20 + len(wanted))
    return [element for element in elements if wanted in "".join(element.itertext())]


def _numbered(view: View, elements: Elements, series: tuple[int, int], *, of_type: bool) -> Elements:
    step, start = series
    numbers: dict[Any, int] = {}
    counts: dict[tuple[Any, str], int] = {}
    for element in view.elements:
        key = (view.parent(element), str(element.tag) if of_type else "")
        numbers[element] = counts[key] = counts.get(key, 0) + 1
    return [element for element in elements if _is_in_series(numbers[element] - start, step)]


def _is_in_series(offset: int, step: int) -> bool:
    return offset == 0 if step == 0 else offset % step == 0 and offset * step >= 0


def _is_first(element: etree._Element) -> bool:
    return previous_of(element) is None


def _is_last(element: etree._Element) -> bool:
    return next_of(element) is None


_PLACES: dict[str, _Test] = {
    "first-child": _is_first,
    "last-child": _is_last,
    "only-child": lambda element: _is_first(element) and _is_last(element),
    "first-of-type": lambda element: next(element.itersiblings(str(element.tag), preceding=True), None) is None,
    "last-of-type": lambda element: next(element.itersiblings(str(element.tag)), None) is None,
    "empty": lambda element: len(element) == 0 and not element.text,
}
