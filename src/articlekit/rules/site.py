"""Site: a rule as a class, with the keys of the TOML file as attributes and methods where data is not enough."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from .problems import Problem, RuleError, unknown
from .read import KEYS, read_rule
from .rule import FIELDS

if TYPE_CHECKING:
    from .rule import SiteRule

_COMPUTED = frozenset((*FIELDS, "body", "drop", "keep"))


class _Generic:
    """The type of GENERIC."""

    def __repr__(self) -> str:
        return "articlekit.GENERIC"

    def __reduce__(self) -> str:
        return "GENERIC"


GENERIC = _Generic()
"""What a method of a Site returns to leave the answer to what articlekit finds without a rule."""


class Site:
    """A rule for a site. Make a subclass with a `match` and any of the keys of a rule; it is checked as it is defined.

    A method named like a field takes the page (`SitePage`) and gives the value: text, a list of texts, a date, None for
    none, or GENERIC for what articlekit finds itself. Methods `body`, `drop` and `keep` give lists of lxml elements.
    An error inside a method never leaves parse(): it becomes a note, and the generic answer stands.
    """

    rule: ClassVar[SiteRule]
    methods: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        values = _values(cls)
        cls.methods = frozenset(name for name, value in values.items() if callable(value))
        problems: list[Problem] = []
        place = f"class {cls.__qualname__}"
        for name in sorted(cls.methods - _COMPUTED):
            problems.append(Problem(f"{place}: a method cannot compute {name}, only {', '.join(sorted(_COMPUTED))}"))

        def report(_: str, __: str, message: str) -> None:
            problems.append(Problem(f"{place}: {message}"))

        data = {name: value for name, value in values.items() if name not in cls.methods}
        if "match" not in data and not problems:
            return  # a class for others to build on
        rule = read_rule(data, report)
        if problems:
            raise RuleError(problems)
        cls.rule = _with_class(rule, cls)


def _with_class(rule: SiteRule, cls: type[Site]) -> SiteRule:
    return replace(rule, site=cls)


def _values(cls: type[Site]) -> dict[str, Any]:
    """The keys that a class and those it builds on set; a word close to a key is a slip, others are its author's."""
    values: dict[str, Any] = {}
    for base in reversed(cls.__mro__[:-1]):
        if base is not Site:
            values.update({name: value for name, value in vars(base).items() if name in KEYS})
            _check_names(base)
    return values


def _check_names(cls: type) -> None:
    slips = [name for name in vars(cls) if not name.startswith("_") and name not in (*KEYS, "rule", "methods")]
    said = [unknown(name, KEYS) for name in slips]
    problems = [Problem(f"class {cls.__qualname__}: {text}") for text in said if "did you mean" in text]
    if problems:
        raise RuleError(problems)
