"""Keys and values, from a file or a class, to a SiteRule; what is wrong with them is gathered, not raised."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ..article import Role
from .address import read_pattern
from .problems import BadSelectorError, unknown
from .rule import FIELDS, SiteRule
from .selector import read_selector

if TYPE_CHECKING:
    from .selector import Selector

SELECTORS = ("when", "body", "drop", "keep", "single_page")
KEYS = ("name", "match", "since", "until", *SELECTORS, "roles", "split", "replace", "tests", *FIELDS)
_OF_ELEMENTS = ("body", "single_page")
_MOST = 500  # entries of a list
_LONGEST = 500

Report = Callable[[str, str, str], None]
"""Told what is wrong: a key, the text of the value that is meant ("" for the key itself), and a message."""


def read_rule(data: Mapping[str, Any], report: Report, *, name: str = "", file: str = "") -> SiteRule:
    """The rule that `data` describes, without what is wrong with it, which `report` is told."""
    for key in data:
        if key not in KEYS:
            report(key, "", unknown(key, KEYS))
    match = _patterns(data, report)
    lists: dict[str, Any] = {key: _selectors(data, key, report) for key in SELECTORS}
    fields = {key: _selectors(data, key, report) for key in FIELDS if key in data}
    since, until = (_day(data, key, report) for key in ("since", "until"))
    if since and until and since >= until:
        report("until", "", f"until: {until} is not after since, {since}")
    return SiteRule(
        name=_text(data, "name", report) or name or _host(match),
        match=match,
        since=since,
        until=until,
        **lists,
        roles=_roles(data, report),
        split=_phrases(data, report),
        fields=tuple(fields.items()),
        replace=_replacements(data, report),
        tests=_tests(data, report),
        file=file,
    )


def _host(match: tuple[str, ...]) -> str:
    return match[0].partition("/")[0].removeprefix("*.") if match else ""


def _text(data: Mapping[str, Any], key: str, report: Report) -> str:
    value = data.get(key, "")
    if isinstance(value, str) and len(value) <= _LONGEST and value.isprintable():
        return value
    report(key, "", f"{key}: expected a text of one line, not {_show(value)}")
    return ""


def _list(data: Mapping[str, Any], key: str, report: Report) -> list[str]:
    """The texts of a key, which may hold one or a list."""
    value = data.get(key, ())
    if isinstance(value, str):
        return [value]
    if isinstance(value, (list, tuple)) and len(value) <= _MOST and all(isinstance(item, str) for item in value):
        return list(value)
    report(key, "", f"{key}: expected a text or a list of up to {_MOST} texts, not {_show(value)}")
    return []


def _patterns(data: Mapping[str, Any], report: Report) -> tuple[str, ...]:
    texts = _list(data, "match", report)
    if not texts:
        report("match", "", "match: missing: say which pages the rule is for: match = “news.example.com”")
    good = []
    for text in texts:
        try:
            read_pattern(text)
            good.append(text)
        except ValueError as error:
            report("match", text, f"match: {error}")
    return tuple(good)


def _selectors(data: Mapping[str, Any], key: str, report: Report) -> tuple[Selector, ...]:
    texts = _list(data, key, report) if key in data else []
    for text in texts if key in _OF_ELEMENTS else ():
        if text.startswith("line:"):
            report(key, text, f"{key}: “{_short(text)}” is a pattern of lines: {key} takes CSS or XPath")
    found = (_selector(text, key, f"{key}[{at}]", report) for at, text in enumerate(texts))
    return tuple(selector for selector in found if selector is not None)


def _selector(text: str, key: str, place: str, report: Report) -> Selector | None:
    try:
        return read_selector(text)
    except BadSelectorError as error:
        report(key, text, f"{place}: “{_short(text)}”: {error}")
        return None


def _table(data: Mapping[str, Any], key: str, report: Report) -> dict[str, str]:
    value = data.get(key, {})
    is_table = isinstance(value, Mapping) and len(value) <= _MOST
    if is_table and all(isinstance(k, str) and isinstance(v, str) for k, v in value.items()):
        return dict(value)
    report(key, "", f"{key}: expected a table of texts, as {key} = {{ “.a” = “b” }}, not {_show(value)}")
    return {}


def _roles(data: Mapping[str, Any], report: Report) -> tuple[tuple[Selector, Role], ...]:
    found = []
    for text, role in _table(data, "roles", report).items():
        selector = _selector(text, "roles", "roles", report)
        if role not in _ROLES:
            report("roles", role, f"roles: {unknown(role, _ROLES, 'role')}")
        elif selector is not None:
            found.append((selector, Role(role)))
    return tuple(found)


_ROLES = tuple(role.value for role in Role)


def _phrases(data: Mapping[str, Any], report: Report) -> tuple[str, ...]:
    texts = _list(data, "split", report)
    for text in texts:
        if not text.strip() or len(text) > _LONGEST:
            report("split", text, f"split: expected phrases of up to {_LONGEST} characters, as “Source link”")
    return tuple(text for text in texts if text.strip() and len(text) <= _LONGEST)


def _replacements(data: Mapping[str, Any], report: Report) -> tuple[tuple[str, str], ...]:
    pairs = _table(data, "replace", report).items()
    for old, new in pairs:
        if len(old) < 2 or len(new) > 100 * len(old):
            report(
                "replace", old, f"replace: “{_short(old)}” is too short to look for, or what replaces it is too long"
            )
    return tuple((old, new) for old, new in pairs if len(old) >= 2 and len(new) <= 100 * len(old))


def _tests(data: Mapping[str, Any], report: Report) -> tuple[Mapping[str, Any], ...]:
    value = data.get("tests", ())
    if isinstance(value, (list, tuple)) and all(isinstance(item, Mapping) for item in value):
        return tuple(value)
    report("tests", "", f"tests: expected tables such as [[tests]] with url and contains, not {_show(value)}")
    return ()


def _day(data: Mapping[str, Any], key: str, report: Report) -> date | None:
    value = data.get(key)
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    report(key, "", f"{key}: expected a day such as 2024-03-01, not {_show(value)}")
    return None


def _show(value: object) -> str:
    kinds = {bool: "a truth value", int: "a number", float: "a number", str: "a text", dict: "a table"}
    return kinds.get(type(value), f"a {type(value).__name__}")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."
