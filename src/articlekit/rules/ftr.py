"""Rules from FiveFilters' ftr-site-config files, one a host, and what of them could not be carried over."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .address import read_pattern
from .problems import BadSelectorError
from .selector import read_selector
from .write import entry, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DIRECTIVE = re.compile(r"([a-z_]+)(?:\((.*?)\))?\s*:\s?(.*)", re.IGNORECASE)
_NAME = re.compile(r"[a-zA-Z_][\w-]*", re.ASCII)
# What has a meaning here, with its key.
_SELECTORS = {
    "title": "title",
    "body": "body",
    "author": "authors",
    "date": "published",
    "strip": "drop",
    "next_page_link": "next_page",
    "single_page_link": "single_page",
}
_WRAPPED = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "blockquote": "quote",
    "figcaption": "caption",
    "li": "list_item",
    "p": "paragraph",
    "pre": "code",
}
_NEEDLESS = {
    "tidy": "markup is always repaired here",
    "parser": "there is one parser here",
    "prune": "what reads like no content leaves the body unless the rule says otherwise",
    "autodetect_on_failure": "the generic answer always stands where a rule selects nothing",
    "autodetect_next_page": "pages are fetched by the caller",
    "convert_double_br_tags": "empty lines always part paragraphs here",
    "strip_comments": "comments in the markup are never read",
    "skip_json_ld": "fields that the rule names come before JSON-LD",
    "src_lazy_load_attr": "images are not loaded here",
    "insert_detected_image": "images are a field of their own here",
    "dissolve": "an element around text does not change it here",
    "footnotes": "links stay links here",
}
_OF_FETCHING = {
    "http_header", "requires_login", "login_uri", "login_username_field", "login_password_field", "login_extra_fields",
    "not_logged_in_xpath", "single_page_link_in_feed", "if_page_contains", "proxy",
}  # fmt: skip


class Left(NamedTuple):
    """A directive that was not carried over; `is_loss` tells that the rule may do less than it did."""

    line: int
    text: str
    why: str
    is_loss: bool


@dataclass(slots=True)
class Imported:
    """A rule in TOML and what of the file is not in it."""

    toml: str
    left: list[Left]


@dataclass(slots=True)
class _Reading:
    lists: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    roles: dict[str, str] = field(default_factory=dict)
    replace: dict[str, str] = field(default_factory=dict)
    tests: list[tuple[str, list[str]]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)


def import_ftr(text: str, name: str) -> Imported:
    """The rule that a file of that name ("example.com.txt") writes. Raises ValueError for a name that is no host.

    >>> print(import_ftr("title: //h1\\nstrip_id_or_class: promo", "example.com.txt").toml)
    match = "example.com"
    title = "//h1"
    drop = ".promo, #promo"
    <BLANKLINE>
    """
    host = name.removesuffix(".txt")
    match = [host[1:], f"*{host}"] if host.startswith(".") else [host]
    for pattern in match:
        read_pattern(pattern)
    reading = _Reading()
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        _read_line(reading, number, line.strip())
    for old in reading.waiting:
        reading.left.append(Left(0, f"find_string: {old}", "no replace_string follows it", is_loss=True))
    return Imported("\n".join((*_toml(reading, match), "")), reading.left)


def _read_line(reading: _Reading, number: int, line: str) -> None:
    if not line:
        return
    if line.startswith("#"):
        comment = line.strip("# ")
        reading.comments += [comment] if comment and comment.isprintable() else []
        return
    found = _DIRECTIVE.fullmatch(line)
    if found is None:
        reading.left.append(Left(number, line, "no directive: it has no “name: value”", is_loss=True))
        return
    name, argument, value = found[1].lower(), found[2], found[3].strip()
    why = _carry(reading, name, argument, value)
    if why is not None:
        reading.left.append(Left(number, line, why, is_loss=name not in _NEEDLESS))


def _carry(reading: _Reading, name: str, argument: str | None, value: str) -> str | None:
    """Carry a directive over, or say why it cannot be."""
    if name in _NEEDLESS:
        return f"not needed: {_NEEDLESS[name]}"
    if name in _OF_FETCHING:
        return "about fetching, which the caller does"
    if name in _WITH_ARGUMENT and argument is not None:
        return _WITH_ARGUMENT[name](reading, argument, value)
    if not value and name != "replace_string":
        return "it has no value"
    if name in _SELECTORS:
        return _selector(reading, _SELECTORS[name], value)
    other = _OTHERS.get(name)
    return other(reading, value) if other is not None else "not known here"


def _selector(reading: _Reading, key: str, text: str) -> str | None:
    form, why = _form(text)
    reading.lists[key] += [form] if why is None else []
    return why


def _form(text: str) -> tuple[str, str | None]:
    """An XPath as rules write it, and what is wrong with it."""
    form = text if text.startswith(("//", "./", "(//")) else f"xpath:{text}"
    try:
        read_selector(form)
    except BadSelectorError as error:
        return form, str(error)
    return form, None


def _wrap(reading: _Reading, tag: str, text: str) -> str | None:
    """What is to be wrapped in an element has the role of such elements."""
    role = _WRAPPED.get(tag.lower())
    if role is None:
        return f"an element <{tag}> around text does not change it here"
    form, why = _form(text)
    reading.roles |= {form: role} if why is None else {}
    return why


def _strip_id_or_class(reading: _Reading, value: str) -> str | None:
    if _NAME.fullmatch(value):
        reading.lists["drop"].append(f".{value}, #{value}")
        return None
    literal = _literal(value)
    return _selector(reading, "drop", f"//*[contains(@class, {literal}) or contains(@id, {literal})]")


def _strip_image(reading: _Reading, value: str) -> str | None:
    return _selector(reading, "drop", f"//img[contains(@src, {_literal(value)})]")


def _literal(value: str) -> str:
    bare = value.strip("\"'")
    return f"'{bare}'" if "'" not in bare else f'"{bare}"'


def _find(reading: _Reading, value: str) -> str | None:
    reading.waiting.append(value)
    return None


def _replace(reading: _Reading, value: str) -> str | None:
    if not reading.waiting:
        return "no find_string stands before it"
    return _replacement(reading, reading.waiting.pop(0), value)


def _replacement(reading: _Reading, old: str, new: str) -> str | None:
    if len(old) < 2 or len(old) > 500 or len(new) > 100 * len(old):
        return "what is found is too short, or what replaces it too long"
    reading.replace[old] = new
    return None


def _test_url(reading: _Reading, value: str) -> str | None:
    reading.tests.append((value, []))
    return None


def _test_contains(reading: _Reading, value: str) -> str | None:
    if not reading.tests:
        return "no test_url stands before it"
    reading.tests[-1][1].append(value)
    return None


_WITH_ARGUMENT: dict[str, Callable[[_Reading, str, str], str | None]] = {
    "replace_string": _replacement,
    "wrap_in": _wrap,
}
_OTHERS: dict[str, Callable[[_Reading, str], str | None]] = {
    "strip_id_or_class": _strip_id_or_class,
    "strip_image_src": _strip_image,
    "find_string": _find,
    "replace_string": _replace,
    "test_url": _test_url,
    "test_contains": _test_contains,
}


def _toml(reading: _Reading, match: list[str]) -> Iterator[str]:
    yield from (f"# {comment}" for comment in reading.comments)
    yield entry("match", match)
    yield from (entry(key, texts) for key, texts in reading.lists.items() if texts)
    if reading.roles:
        yield "\n" + entry("roles", reading.roles)
    if reading.replace:
        yield "\n" + entry("replace", reading.replace)
    for url, contains in reading.tests:
        yield f"\n[[tests]]\nurl = {quoted(url)}"
        if contains:
            yield entry("contains", contains) if len(contains) > 1 else f"contains = [{quoted(contains[0])}]"
