"""Which elements stand aside: in comments, navigation or teasers of other pages."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from ..caching import cached_if_short
from .inner_text import text_of
from .titles import squeeze
from .word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

_MOST = 12
_UP = 12
_LONGEST = 200
_TAGS = frozenset(("nav", "aside"))


class Asides:
    """Tells what stands aside on one page.

    What holds the page's title holds the page, whatever its classes say: "site with-sidebar", "post has-comments".
    """

    def __init__(self, headings: Iterable[etree._Element], title: str) -> None:
        heading = _title_heading(list(islice(headings, _MOST)), title)
        # The elements are kept, so that each is the same object when it is met again.
        self._around_title = frozenset(heading.iterancestors()) if heading is not None else frozenset()

    def others(self, elements: Iterable[etree._Element]) -> Iterator[etree._Element]:
        """Of the first few elements those that do not stand aside."""
        return (element for element in islice(elements, _MOST) if not self.holds(element))

    def holds(self, element: etree._Element) -> bool:
        """Whether an element, or one of the nearest around it that do not hold the title, is marked as aside."""
        in_footer = False
        for node in chain((element,), islice(element.iterancestors(), _UP)):
            tag = node.tag
            if tag == "body" or node in self._around_title:
                return in_footer and not _in_article(node)
            if tag == "article":
                in_footer = False  # the end of an article holds what belongs to it
            if tag in _TAGS or _speaks_of_aside(node):
                return True
            in_footer = in_footer or tag == "footer"
        return in_footer


def _in_article(node: etree._Element) -> bool:
    return node.tag == "article" or next(node.iterancestors("article"), None) is not None


def _title_heading(headings: list[etree._Element], title: str) -> etree._Element | None:
    """The heading with the most words of the page's <title>, else the first <h1>."""
    whole = squeeze(title)
    found = [(len(words), heading) for heading in headings if (words := squeeze(text_of(heading))) and words in whole]
    first = (heading for heading in headings if heading.tag == "h1")
    return max(found, key=lambda pair: pair[0])[1] if found else next(first, None)


def _speaks_of_aside(element: etree._Element) -> bool:
    name, ident = element.get("class", ""), element.get("id", "")
    return bool(name or ident) and _marks_aside(f"{name} {ident}"[:_LONGEST])


@cached_if_short(2048)
def _marks_aside(marks: str) -> bool:
    lower = marks.lower()
    if not _marks().search(lower):
        return False
    return any(_marks().search(word) and not _no_asides().fullmatch(word) for word in lower.split())


@cache
def _marks() -> re.Pattern[str]:
    inside = "|".join(map(re.escape, word_list("aside_marks")))
    whole = "|".join(map(re.escape, word_list("aside_words")))
    return re.compile(rf"{inside}|(?:^|[\s_-])(?:{whole})(?:$|[\s_-])")


@cache
def _no_asides() -> re.Pattern[str]:
    return re.compile("|".join(map(translate, word_list("no_aside_classes"))))
