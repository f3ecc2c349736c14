"""What class attributes say that their elements hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST = 200
# What bundlers add to the names of classes: "Byline_author__aPz3f". A word of BEM has neither capitals nor digits.
_HASH = re.compile(r"__(?=[a-z]*[A-Z\d])[A-Za-z\d_-]{4,8}(?=\s|$)")
_COMMENT = re.compile(r"comment|repl(?:y|ies)\b|respond")
# Each kind with strings of which one stands in every class that its pattern matches.
_KINDS = (
    (
        "subtitle",
        ("subtitle", "subhead", "standfirst", "__dek", "-dek"),
        re.compile(
            r"(?:article|post|entry|story|page|header|content|headline)\w{0,12}[\s_-]{1,2}(?:sub-?title|sub-?head(?:line)?|standfirst|dek)(?:\s|$)"
        ),
    ),
    ("headline", ("entry-title", "p-name"), re.compile(r"(?:^|\s)(?:entry-title|p-name)(?:\s|$)")),
    (
        "published",
        ("entry-date", "published"),
        re.compile(r"(?:^|\s)(?:entry-date|dt-published|published)(?:\s|$)"),
    ),
    ("updated", ("updated",), re.compile(r"(?:^|\s)(?:updated|dt-updated)(?:\s|$)")),
    ("person", ("author", "url fn"), re.compile(r"(?:^|\s)p-author(?:\s|$)|author vcard|vcard author|url fn")),
    ("byline", ("byline", "by-line"), re.compile(r"(?:^|[\s_-])by-?line")),
    (
        "author",
        ("author", "auteur", "autor", "username"),
        re.compile(
            r"(?:^|[\s_-])(?:authors?|auteur|autore?|username)(?:-?name)?"
            r"(?:[\s_-]{1,2}(?:name|link|url|text)){0,3}(?:\s|$)|author-?name"
        ),
    ),
    (
        "dated",
        ("date", "timestamp", "posted-on", "publish"),
        re.compile(
            r"(?:^|[\s_-])(?:date|pubdate|datetime|timestamp|dateline|posted-on|publish(?:ed)?-?(?:date|on|time))(?:\s|$)"
        ),
    ),
)
_ALL_HINTS = frozenset(hint for _, hints, _ in _KINDS for hint in hints)
_HINTS = sorted(hint for hint in _ALL_HINTS if not any(other in hint for other in _ALL_HINTS - {hint}))


def class_kinds(values: Iterable[str]) -> dict[str, str]:
    """Of class attributes those that tell what their element holds: "headline", "author", "dated" ..."""
    names = list(dict.fromkeys(values))
    return {name: kind for name in dict.fromkeys(_hinted(names)) if (kind := _kind(name))}


def _hinted(names: Sequence[str]) -> Iterator[str]:
    """The names with a hint in them. All are searched as one text: of a page's hundreds, a handful has one."""
    text = "\0".join(names).lower() + "\0"
    for hint in _HINTS:
        number = start = 0
        while (at := text.find(hint, start)) >= 0:
            number += text.count("\0", start, at)
            yield names[number]
            start = text.index("\0", at)


def _kind(name: str) -> str:
    """ "" for a class that tells nothing, and for one of the comments."""
    name = _HASH.sub("", name[:_LONGEST]).lower()
    if _COMMENT.search(name):
        return ""
    for kind, hints, pattern in _KINDS:
        if any(map(name.__contains__, hints)) and pattern.search(name):
            return kind
    return ""
