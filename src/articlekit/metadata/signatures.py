"""Who signed a Chinese, Japanese or Korean line that holds more than a name: a day, a source, a size of letters."""

from __future__ import annotations

import re
from functools import cache

from .name_words import BY_WORDS
from .scripts import CJK

_FIRST = "\u2e80"  # of the scripts of these languages
_LONGEST = 300
# Who made the page of what others wrote.
_EDITORS = frozenset(("责任编辑", "責任編輯", "责编", "編輯", "编辑"))
_GAP = "[\\s\u3000]"
_LATIN = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}"
KOREAN_ROLES = "(?:인턴|수습|객원|전문|선임)?\\s?기자|특파원|논설위원"
# What Japanese by-words may have behind a blank: the given name.
_GIVEN = "(?:(?<=(?:執筆|取材|筆者)[:：・/／|｜=＝]..)[\\s\u3000][\u3040-\u30ff\u4e00-\u9fff]{1,4}(?![^\\s]))?"
_NAME = "[^\\s\u3000\\d:：|｜丨/／()（）]"


def signatures(line: str) -> tuple[str, ...]:
    """The parts of a line that name a writer, each with its by-word: "作者：李明", "김민수 기자"; () for other lines.

    Editors are named only where nobody else is.
    """
    if not CJK.search(line):
        return ()
    found = [(match["by"], match[0].replace("·", ",")) for match in _signature().finditer(line[:_LONGEST])]
    writers = tuple(text for by, text in found if by not in _EDITORS)
    return writers or tuple(text for _, text in found)


@cache
def _signature() -> re.Pattern[str]:
    """A by-word with a name behind it that is no label itself, or a Korean name with its role behind it."""
    words = "|".join(sorted((re.escape(word) for word in BY_WORDS if word[0] >= _FIRST), key=len, reverse=True))
    return re.compile(
        rf"(?<![^\s\u3000|｜丨(（\[【、，,;；])(?P<by>{words})"
        rf"(?:{_GAP}?[:：・/／|｜丨=＝]{_GAP}?|{_GAP}{{1,3}})(?:{_LATIN}|{_NAME}{{2,20}}{_GIVEN})(?![^\s\u3000]{{0,8}}[:：])"
        rf"|(?<![가-힣])[가-힣]{{2,4}}(?:\s?[·,・/]\s?[가-힣]{{2,4}}){{0,4}}\s?(?:{KOREAN_ROLES})(?![가-힣])"
    )
