"""Which lines of a body its site repeats so often that they are no part of the article.

The thresholds are set on sites of the bench sets, each page with a profile of the others (docs/profiles.md).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from ..article import Role
from .shape import NUMBER, shape

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from .known import KnownLines

LONG = 80  # bytes in UTF-8, so that a line of Chinese weighs about what its translation weighs

FEWEST_PAGES = 4  # a profile of fewer pages removes nothing


class _Rule(NamedTuple):
    """A line leaves where at least `pages` pages show it, and a `share` of all."""

    pages: int
    share: float


_LINE = _Rule(3, 0.5)
_ITEM = _Rule(3, 0.8)  # specifications and related terms come again in lists, and are content
_PROSE = _Rule(5, 0.2)  # hardly repeats but in notices and bios, and those of one author stand on a part of the pages
_PROSE_ROLES = frozenset({Role.PARAGRAPH, Role.SUMMARY, Role.QUOTE})
_UNTOUCHED = frozenset({Role.CODE, Role.TABLE})  # the same commands and cells belong to many pages
# on one page; what comes more often there labels the entries of a list, with a number the less boilerplate
_MOST_TIMES, _MOST_TIMES_NUMBERED = 2, 1
# of a body, and of its prose; where more repeats, the profile has learned the article itself
_MOST = 0.6


class BodyLine(NamedTuple):
    """A block of the body: its shape and role, and whether it heads what follows it."""

    shape: str
    role: Role
    heads: bool


def body_line(text: str, role: Role, *, named: bool) -> BodyLine:
    """The line of a block; `named` tells whether a phrase of the lexicon speaks against it."""
    heads = not named and (role is Role.HEADING or text.endswith((":", "：")))
    return BodyLine(shape(text), role, heads)


def is_long(line: str) -> bool:
    """Is a line long enough to be prose?"""
    return weight(line) >= LONG


def weight(line: str) -> int:
    """How much a line says, whatever its script."""
    return len(line.encode("utf-8", "surrogatepass"))


def leaving(body: Sequence[BodyLine], titles: Collection[str], known: KnownLines) -> dict[int, int]:
    """The places in the body of the lines that repeat too often, with the numbers of pages that show them."""
    if known.pages < FEWEST_PAGES:
        return {}
    times = Counter(line.shape for line in body)
    gone = {
        at: count
        for at, line in enumerate(body)
        if line.shape not in titles
        and times[line.shape] <= (_MOST_TIMES_NUMBERED if NUMBER in line.shape else _MOST_TIMES)
        and (count := _count(line, known))
    }
    return _without_headings_in_use(body, _without_the_article(body, gone))


def _count(line: BodyLine, known: KnownLines) -> int:
    """The pages that show a line, if they are enough; else 0."""
    count = known.count(line.shape) if line.shape and line.role not in _UNTOUCHED else 0
    if line.role is Role.LIST_ITEM:
        rule = _ITEM
    else:
        rule = _PROSE if line.role in _PROSE_ROLES and is_long(line.shape) else _LINE
    return count if count >= rule.pages and count >= rule.share * known.pages else 0


def _without_the_article(body: Sequence[BodyLine], gone: dict[int, int]) -> dict[int, int]:
    """What leaves where it is the lesser part of the body, or of its prose; an article may be met many times."""
    sizes = [weight(line.shape) for line in body]
    if sum(sizes[at] for at in gone) > _MOST * sum(sizes):
        return {}
    prose = {at: size for at, size in enumerate(sizes) if size >= LONG}
    if sum(prose.get(at, 0) for at in gone) > _MOST * sum(prose.values()):
        return {at: count for at, count in gone.items() if at not in prose}
    return gone


def _without_headings_in_use(body: Sequence[BodyLine], gone: dict[int, int]) -> dict[int, int]:
    """What leaves without the headings and labels over something that stays, as "Method" in a recipe."""
    used: set[int] = set()
    for at in sorted(gone, reverse=True):
        after = at + 1
        below = after < len(body) and body[after].role is not Role.HEADING
        if body[at].heads and below and (after not in gone or after in used):
            used.add(at)
    return {at: count for at, count in gone.items() if at not in used}
