"""Does a string that a script holds read like sentences, or is it labels, code or more data?"""

from __future__ import annotations

import re
from html import unescape

_BETWEEN = re.compile(r"<[^<>]*>|\n")
_LINE = 40  # characters: labels, keywords and links in a menu are shorter
_PROSE_SHARE = 0.5
_CODE_MARKS = "{}[]=;_\\"
_CODE_SHARE = 0.02


def is_prose(text: str) -> bool:
    """Is it text for readers? HTML may be in it.

    >>> is_prose("<p>The first boat leaves at ten in the evening, and it is full.</p>"), is_prose("Home\\n\\nNews")
    (True, False)
    """
    pieces = [piece for piece in (part.strip() for part in _BETWEEN.split(unescape(text))) if piece]
    size = sum(map(len, pieces))
    long = sum(len(piece) for piece in pieces if len(piece) >= _LINE)
    code = sum(piece.count(mark) for piece in pieces for mark in _CODE_MARKS)
    return long > _PROSE_SHARE * size and code <= _CODE_SHARE * size
