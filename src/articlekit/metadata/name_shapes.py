"""What a list of names looks like: people or an organisation, a name or a line of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .name_words import ORGANISATION_WORDS, PARTICLES
from .scripts import CJK
from .titles import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .setting import Setting

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")


def name_marks(names: Sequence[str], setting: Setting) -> Iterator[str]:
    """The marks of a list of names; of several names, those of any."""
    yield f"names:{min(len(names), 4)}"
    found = {mark for name in names for mark in _shape(name, setting)}
    yield from sorted(found)
    shown = _shown(names, setting) if setting.shown else ""
    # A page that shows next to nothing does not tell against a name by not showing it.
    if shown and (shown != "no" or setting.body):
        yield f"shown:{shown}"


def _shown(names: Sequence[str], setting: Setting) -> str:
    spelled = [name.casefold() for name in names]
    if all(name in setting.near for name in spelled):
        return "near"
    return "elsewhere" if all(name in setting.shown for name in spelled) else "no"


def _shape(name: str, setting: Setting) -> Iterator[str]:
    words = _WORD.findall(name)
    if not CJK.search(name):
        yield f"words:{min(len(words), 6)}"
        yield f"case:{_case(name, words)}"
    else:
        yield f"cjk:{min(len(name), 5)}"
    if _DIGIT.search(name):
        yield "digits"
    if setting.text:
        # A word that has no capitals looks the same as a name.
        common = sum(
            f" {word.casefold()} " in setting.text for word in words if len(word) > 2 and word != word.swapcase()
        )
        yield f"common:{'none' if not common else 'all' if common >= len(words) else 'some'}"
    lower = {word.casefold() for word in words}
    if lower & ORGANISATION_WORDS:
        yield "organisation"
    key = squeezed(name)
    if any(site in key or key in site for site in setting.site_names if len(site) > 3):
        yield "like-site"
    if key in squeezed(setting.title):
        yield "in-title"


def _case(name: str, words: Sequence[str]) -> str:
    if name.islower():
        return "lower"
    if name.isupper():
        return "upper" if len(words) == 1 else "capitals"  # an acronym, or a name as some bylines print it
    plain = [word for word in words if word.casefold() not in PARTICLES]
    return "name" if all(word[0].isupper() for word in plain) else "mixed"
