"""Role names for the segments of an HTML page."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ..article import FIELD_ROLES, Role
from ..lexicon.classes import CATEGORY_BIT
from ..segment.tags import FLAG_BIT
from .roles import HIDDEN, LABEL_WORDS, REPEATED, Naming, by_line, kept_reason, removed_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..segment.page import Page
    from .lines import LineHits
    from .scores import Scores


_LEADING = CATEGORY_BIT["intro"] | CATEGORY_BIT["subtitle"]  # classes of a standfirst

# what a class or id around a removed segment calls it, the first that fits
_CATEGORY_ROLES = (
    ("comment", Role.COMMENT),
    ("cookie", Role.COOKIE),
    ("newsletter", Role.NEWSLETTER),
    ("share", Role.SHARE),
    ("social", Role.SHARE),
    ("related", Role.RELATED),
    ("ad", Role.AD),
    ("promo", Role.AD),
    ("breadcrumb", Role.NAV),
    ("tags", Role.TAGS),
    ("pagination", Role.PAGINATION),
    ("author", Role.BYLINE),
    ("date", Role.DATELINE),
    ("caption", Role.CAPTION),
    ("legal", Role.LEGAL),
    ("search", Role.SEARCH),
    ("login", Role.ACCOUNT),
    ("nav", Role.NAV),
    ("menu", Role.NAV),
    ("footer", Role.NAV),
    ("sidebar", Role.RELATED),
)
_CLASS_ROLES = tuple((CATEGORY_BIT[name], role, f"its class or id speaks of {name}") for name, role in _CATEGORY_ROLES)
# of these the ones that speak for all that a box holds, however deep
_BOX_ROLES = tuple(row for row in _CLASS_ROLES if row[1] not in {*FIELD_ROLES, Role.CAPTION})
# what an element around it calls it
_FLAG_ROLES = (
    ("nav", Role.NAV, "inside <nav>"),
    ("caption", Role.CAPTION, "inside a caption"),
    ("form", Role.FORM, "inside a form"),
    ("select", Role.FORM, "inside a form"),
    ("button", Role.FORM, "on a button"),
    ("dialog", Role.BOILERPLATE, "inside a dialog"),
    ("footer", Role.NAV, "inside <footer>"),
    ("header", Role.NAV, "inside <header>"),
    ("aside", Role.RELATED, "inside <aside>"),
)
_TELLING_CLASSES = _LEADING | sum(bit for bit, _, _ in _CLASS_ROLES)
_TELLING_BOXES = sum(bit for bit, _, _ in _BOX_ROLES)
_TELLING_FLAGS = sum(FLAG_BIT[name] for name, _, _ in _FLAG_ROLES)
COMMENT_WORDS = 4
_NOTICE_ROLES = frozenset({Role.COMMENT_FORM, Role.COMMENT, Role.ACCOUNT, Role.LEGAL})
_TITLE_SHARE = 0.5


def name_roles(page: Page, scores: Scores, hits: LineHits) -> list[Naming]:
    """A role and its reason for every segment."""
    cut, span = scores.cut, _body_span(scores)
    kept, words, score = scores.kept.tolist(), scores.words.tolist(), scores.in_context.tolist()
    near, flags, around = _markup(page)
    namings = []
    for index, by_markup in enumerate(map(_by_markup, near, flags, around, _sizes(scores))):
        if kept[index]:
            shape = page.segments[index].shape
            leads = index == span[0] and near[index] & _LEADING and shape is Role.PARAGRAPH
            namings.append(Naming(Role.SUMMARY if leads else shape, kept_reason(score[index], cut), kept=True))
        else:
            told = by_line(hits[index], words[index]) if hits[index] else None
            namings.append(told or by_markup or _by_place(page, index, span, score[index], cut))
    for index in scores.repeats.nonzero()[0].tolist():
        namings[index] = REPEATED
    for index in scores.hidden.nonzero()[0].tolist():
        namings[index] = HIDDEN
    title = _title_index(page)
    if title >= 0:
        namings[title] = Naming(Role.TITLE, "the heading that agrees with <title>")
    return _without_lone_notice(namings, hits)


def _without_lone_notice(namings: list[Naming], hits: LineHits) -> list[Naming]:
    """A single text in a comments section is no comment where it speaks of commenting."""
    comment = Role.COMMENT
    comments = [index for index, naming in enumerate(namings) if naming.role is comment]
    if len(comments) == 1 and any(hit.role in _NOTICE_ROLES for hit in hits[comments[0]]):
        namings[comments[0]] = Naming(Role.COMMENT_FORM, "alone in a comments section, and speaks of commenting")
    return namings


def _title_index(page: Page) -> int:
    """The segment that shows the title: the heading most like <title>, or without one the only <h1>; -1 for none."""
    heading = Role.HEADING
    headings = [index for index, segment in enumerate(page.segments) if segment.shape is heading and segment.level <= 2]
    if not page.title:
        firsts = [index for index in headings if page.segments[index].level == 1]
        return firsts[0] if len(firsts) == 1 else -1
    wanted = frozenset(page.title.lower().split())
    best, title = 0.0, -1
    for index in headings:
        agreement = _overlap(wanted, frozenset(page.segments[index].text.lower().split()))
        merit = agreement + (0.5 if page.segments[index].level == 1 else 0.0)
        if agreement >= _TITLE_SHARE and merit > best:
            best, title = merit, index
    return title


def _overlap(wanted: frozenset[str], words: frozenset[str]) -> float:
    common = len(wanted & words)
    return common / (len(wanted) + len(words) - common) if common else 0.0


def _body_span(scores: Scores) -> tuple[int, int]:
    kept = scores.kept.nonzero()[0]
    return (int(kept[0]), int(kept[-1])) if len(kept) else (len(scores.kept), -1)


def _markup(page: Page) -> tuple[list[int], list[int], list[int]]:
    """For each segment the telling bits of the classes close around it, of its elements, and of all classes around."""
    nodes, at = page.nodes, page.node
    near = nodes.class_bits[at] | nodes.class_bits[np.maximum(nodes.parent, 0)[at]] | page.inline_bits
    around = nodes.bits_around[at] & _TELLING_BOXES
    return (near & _TELLING_CLASSES).tolist(), (nodes.flags[at] & _TELLING_FLAGS).tolist(), around.tolist()


@lru_cache(maxsize=4096)
def _by_markup(near: int, flags: int, around: int, size: int) -> Naming | None:
    return _by_class(near, size, _CLASS_ROLES) or _by_flag(flags) or _by_class(around, size, _BOX_ROLES)


def _by_class(bits: int, size: int, roles: Sequence[tuple[int, Role, str]]) -> Naming | None:
    return next((Naming(_sized(role, size), reason) for bit, role, reason in roles if bits & bit), None)


_FEW, _LABEL, _TEXT = range(3)


def _sizes(scores: Scores) -> list[int]:
    sizes = np.where(scores.words < COMMENT_WORDS, _FEW, np.where(scores.words <= LABEL_WORDS, _LABEL, _TEXT))
    listed: list[int] = sizes.tolist()
    return listed


def _sized(role: Role, size: int) -> Role:
    """The role for a text of this length: a long text beside an author's name is the bio, no other field is that long,
    and a comment of a few words is a label of the comments section."""
    if role is Role.COMMENT and size == _FEW:
        return Role.COMMENT_FORM
    if size != _TEXT:
        return role
    if role is Role.BYLINE:
        return Role.AUTHOR_BIO
    return Role.BOILERPLATE if role in FIELD_ROLES else role


def _by_flag(flags: int) -> Naming | None:
    return next((Naming(role, reason) for name, role, reason in _FLAG_ROLES if flags & FLAG_BIT[name]), None)


def _by_place(page: Page, index: int, span: tuple[int, int], score: float, cut: float) -> Naming:
    first, last = span
    place = "before the body" if index < first else "after the body" if index > last else "inside the body"
    if page.link_chars[index] / len(page.segments[index].text) > 0.5:
        role = Role.NAV if index < first else Role.RELATED
        return Naming(role, f"links {place}")
    return Naming(Role.BOILERPLATE, removed_reason(score, cut, place))
