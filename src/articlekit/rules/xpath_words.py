"""XPath in words, and the check that a predicate can be told from an element and what is near it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from .problems import BadSelectorError

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(
    r"\s*(\"[^\"]*\"|'[^']*'|\d+(?:\.\d+)?|::|//|\.\.|!=|<=|>=|[-/.@\[\](),|=<>+*:$]|[A-Za-z_][\w.-]*|\S)"
)
_FUNCTIONS = frozenset(
    "boolean ceiling comment concat contains count false floor last local-name name node normalize-space not number "
    "position round starts-with string string-length substring substring-after substring-before text translate true"
    .split()
)  # fmt: skip
_AXES = frozenset(
    "ancestor ancestor-or-self attribute child descendant descendant-or-self following-sibling parent "
    "preceding-sibling self".split()
)
_FAR_AXES = _AXES - {"attribute", "child", "parent", "self"}
_BREAKS = frozenset("( ) , | = != < > <= >= + and or [ ]".split())
_MOST_FAR = 4


def words_of(text: str) -> list[str]:
    """The words of an XPath: names, strings, numbers and signs.

    >>> words_of("//div[@id='a']")
    ['//', 'div', '[', '@', 'id', '=', "'a'", ']']
    """
    return [match[1] for match in _WORD.finditer(text.strip())]


def check_predicate(words: Sequence[str]) -> None:
    """Raises BadSelectorError where a predicate may look at the whole page, once for every element.

    It may look around an element: at most one step of a path goes far (".//", "ancestor::", "following-sibling::"), and
    none inside a further predicate. So all elements together look at each other at most once a level.
    """
    _check_siblings(words)
    _check_literals(words)
    far = on_path = depth = 0
    before = "["
    for word, after in pairwise([*words, "]"]):
        _check_word(word, before, after)
        depth += (word == "[") - (word == "]")
        if word in _BREAKS:
            on_path = 0
        is_far = word == "//" or (after == "::" and word in _FAR_AXES)
        far, on_path = far + is_far, on_path + is_far
        if is_far and (depth > 0 or on_path > 1):
            raise BadSelectorError(f"“{word}” looks too far inside a predicate: say it with a step of the path instead")
        before = word
    if far > _MOST_FAR:
        raise BadSelectorError("the predicate looks around too often: make several selectors of it")


def _check_siblings(words: Sequence[str]) -> None:
    """All siblings of all elements are as many as the square of a list's length: only the nearest may be asked."""
    for at, word in enumerate(words):
        if word in ("following-sibling", "preceding-sibling") and list(words[at + 3 : at + 6]) != ["[", "1", "]"]:
            raise BadSelectorError(f"“{word}::” in a predicate is read of the nearest only: “{word}::*[1]”")


def _check_literals(words: Sequence[str]) -> None:
    """What is looked for is written out, for to look for one text of the page in another takes any time."""
    for at, word in enumerate(words):
        if word not in _LOOK_FOR or list(words[at + 1 : at + 2]) != ["("]:
            continue
        depth, argument = 1, 1
        for inner in words[at + 2 :]:
            depth += (inner == "(") - (inner == ")")
            if depth == 0:
                break
            argument += depth == 1 and inner == ","
            if argument > 1 and inner not in _WRITTEN and inner[0] not in "\"'":
                raise BadSelectorError(f"“{word}()” takes a text in quotes here behind the first comma, not “{inner}”")


_WRITTEN = (",", "(", ")", "concat")
_LOOK_FOR = ("contains", "substring-after", "substring-before", "translate")


def _check_word(word: str, before: str, after: str) -> None:
    if word in ("/", "//") and (before in _BREAKS or before == "-"):
        raise BadSelectorError(f"“{word}” may not begin a path inside a predicate: begin with “.//” or a name")
    if after == "(" and is_name(word) and word not in _FUNCTIONS and word not in ("and", "or", "div", "mod"):
        raise BadSelectorError(f"“{word}()” is no function that is read here")
    if after == "::" and word not in _AXES:
        raise BadSelectorError(f"“{word}::” is no axis that is read here")
    if word in ("$", ":") or (len(word) == 1 and word in "\"'"):
        raise BadSelectorError(f"“{word}” cannot be read here: there are no variables and no prefixes of names")


def is_name(word: str) -> bool:
    """Is it the name of an element, attribute, function or axis?"""
    return word[0].isalpha() or word[0] == "_"
