"""Undoing what the dumper did: which lines of a text dump were one paragraph, and which ran together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ..lexicon.words import ALL_STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something: its text without surrounding blanks, and where that stands in the dump."""

    text: str
    start: int
    end: int
    indent: int
    blanks_before: int  # empty lines since the line before


_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_EMPTY_LINES = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")


def read_lines(text: str) -> list[Line]:
    """The lines of a dump that are not blank, with exact offsets.

    >>> [(line.text, line.start, line.end, line.blanks_before) for line in read_lines("one \\n\\n  two")]
    [('one', 0, 3, 0), ('two', 8, 11, 1)]
    """
    lines: list[Line] = []
    after_last = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        body = raw.strip()
        if not body:
            continue
        start = match.start() + raw.index(body[0])
        breaks = len(_EMPTY_LINES.findall(text, after_last, start))
        end = start + len(body)
        lines.append(Line(body, start, end, start - match.start(), max(0, breaks - 1)))
        after_last = end
    return lines


_HEADING = re.compile(r"#{1,6}\s+\S")
_MARKDOWN_LINK = re.compile(r"\]\((?:https?:|/|#|mailto:|<)")

WRAP_WIDTHS = range(60, 100)  # columns at which dumpers wrap
WRAPPED_SHARE = (
    0.6  # of the lines that are followed by a line of the same paragraph, those that could not hold one more word
)


def wrap_width(lines: Sequence[Line]) -> int:
    """The column at which a dump was wrapped, 0 if it was not.

    In a wrapped dump no line is longer than some width, and where a line is continued the next word had no room.
    """
    runs = [(line, after) for line, after in pairwise(lines) if not (after.blanks_before or is_marked(after))]
    lengths = sorted(line.indent + len(line.text) for line, _ in runs if " " in line.text)
    if len(lengths) < 4:
        return 0
    width = lengths[int(0.95 * (len(lengths) - 1))]  # a long URL may stick out
    if width not in WRAP_WIDTHS:
        return 0
    full = sum(has_no_room(line, after, width) for line, after in runs)
    return width if full >= WRAPPED_SHARE * len(runs) else 0


BULLETS = "*+•·∙▪◦‣●○►▸➤✓✔☐▢–-"  # inside a class of a pattern
_MARKED = re.compile(rf"(?:#{{1,6}}|[>{BULLETS}]|\d{{1,3}}[.)])\s|```|~~~|\|")


def is_marked(line: Line) -> bool:
    """Does a line begin with a mark, as those of items, headings and rows do, and so continue none?"""
    return _MARKED.match(line.text) is not None


def has_no_room(line: Line, after: Line, width: int) -> bool:
    """Would the first word of the line after not have fitted on this line?"""
    word = after.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(word) > width


def is_markdown(lines: Sequence[Line], text: str) -> bool:
    """Does a dump carry Markdown: links, or headings with marks among other lines?"""
    return bool(_MARKDOWN_LINK.search(text)) or (len(lines) > 2 and any(_HEADING.match(line.text) for line in lines))


_BRACKETS = frozenset("([{")
_OPENING = frozenset("“„«‘")  # some of which close quotations in other languages
_CONTINUES = frozenset(",:;)]}!?、。，；：！？%")
_STOP = "."  # which begins names too: ".github"
_CLOSING = frozenset("’”»")  # which open quotations in other languages
_SENTENCE_ENDS = frozenset('.!?:…。！？”"»')
_BY = frozenset("by von par por di door af av fra przez od от від".split())  # alone on a line, before a name
_BYLINE = re.compile(
    rf"(?:written |posted )?(?:{'|'.join(sorted(_BY))})(?:\s(?-i:[^\W\d_a-z])[\w.'’-]*){{2,4}}", re.IGNORECASE
)


def continues(line: str, after: str) -> bool:
    """Was the line after a part of the same sentence, broken off at an inline element?

    >>> continues("according to the", "Harbour Board"), continues("the Board", ", which met"), continues("Home", "News")
    (True, True, False)
    """
    if _opens(line) or _closes(after) or line.casefold() in _BY:
        return True
    if line[-1] in _SENTENCE_ENDS or _BYLINE.fullmatch(after):
        return False
    if after[0].islower():
        return " " in line or line[-1] == ","
    last = line.rsplit(maxsplit=1)[-1]
    return line.count(" ") >= 2 and last.islower() and (last in ALL_STOPWORDS or last[-1] == ",")


def _opens(line: str) -> bool:
    """Does a line end in a bracket or quotation mark that opens?"""
    return line[-1] in _BRACKETS or (line[-1] in _OPENING and (len(line) == 1 or line[-2].isspace()))


def _closes(line: str) -> bool:
    """Does a line begin with a mark that belongs to the text before it?"""
    if line[0] in _CLOSING:
        return len(line) == 1 or not line[1].isalnum()
    return line[0] in _CONTINUES or (line[0] == _STOP and (len(line) == 1 or line[1].isspace()))


def breaks_link(lines: Sequence[str], after: str) -> bool:
    """Was a Markdown link wrapped behind these lines, in its text or in its address?

    >>> breaks_link(["see the [Harbour"], "Board](/board)"), breaks_link(["[Ferries](/news/ferries-"], "return)")
    (True, True)
    """
    text = "".join(lines)
    if in_address(text):
        return text[-1] == "-" or ")" in after
    opens, closes = after.find("["), after.find("](")
    return text.rfind("[") > text.rfind("]") and closes >= 0 and not 0 <= opens < closes


def in_address(text: str) -> bool:
    """Does a text break off inside the address of a Markdown link?"""
    return text.rfind("](") > text.rfind(")")


_BEHIND_HYPHEN = frozenset("und oder and or y o et ou e och eller og en of".split())  # "Vor- und Nachteile"


def join(lines: Sequence[str], markdown: bool = False, wrapped: bool = False) -> str:
    """The lines of a sentence in one: no blank before a comma, after a bracket or, in Markdown, inside an address.

    Lines that were wrapped have none behind a hyphen.

    >>> join(["said Jane Doe", ", who left (", "again", ")"])
    'said Jane Doe, who left (again)'
    >>> join(["[Ferries](/news/ferries-", "return) are back"], markdown=True)
    '[Ferries](/news/ferries-return) are back'
    >>> join(["a well-", "known ferry"], wrapped=True)
    'a well-known ferry'
    """
    text = lines[0]
    for line in lines[1:]:
        tight = _closes(line) or _opens(text) or (text[-1] == "-" and _hyphenated(text, line, markdown, wrapped))
        text = f"{text}{line}" if tight else f"{text} {line}"
    return text


def _hyphenated(text: str, line: str, markdown: bool, wrapped: bool) -> bool:
    """Does a word or an address go on behind the hyphen that a text ends in?"""
    if markdown and in_address(text):
        return True
    if not (wrapped and text[-2:-1].isalpha() and line[0].islower()):
        return False
    return line.split(maxsplit=1)[0] not in _BEHIND_HYPHEN


# A place where two texts ran together: a lower-case letter or the end of a sentence before a capitalised word.
_GLUE = re.compile(
    r"(?<=[^\W\d_A-Z][.!?…”)])(?=[^\W\d_a-z][^\W\d_A-Z])"
    r"|(?<=[a-zß-öø-ÿ]{2})(?=[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]{2}|[a-zß-öø-ÿ]?\s))|(?<=\w)(?=©)"
    r"|(?<=[a-zß-öø-ÿ]{3})(?=\d{1,2}\.?\s[A-ZÀ-ÖØ-Þ])|(?<=(?:19|20)\d\d)(?=\d{1,2}\smin)"
)
# The first character behind any such place, and what stands before it. The matcher passes over all other characters of
# most texts without a look at the rest, so this takes a third of the time.
_MAY_BE_BEHIND_GLUE = re.compile(
    "[^\0-/:-@[-`a-z{-\xa8\xaa-\xbf\u2000-\u206f](?:(?<=[a-zß-öø-ÿ\\d.!?…”)].)|(?<=\\w©))", re.DOTALL
)


def glued_at(text: str) -> list[int]:
    """The places where two texts ran together.

    >>> glued_at("It left on Monday.The board met"), glued_at("Read moreShare")
    ([18], [9])
    """
    return [place.start() for place in _MAY_BE_BEHIND_GLUE.finditer(text) if _GLUE.match(text, place.start())]


def unglued(text: str) -> list[str]:
    """The texts that ran together.

    >>> unglued("HomeNewsSport")
    ['Home', 'News', 'Sport']
    """
    places = [0, *glued_at(text), len(text)]
    return [text[start:end] for start, end in pairwise(places)]
