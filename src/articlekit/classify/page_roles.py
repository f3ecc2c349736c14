"""Role names for the segments of an HTML page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..article import FIELD_ROLES, Role
from ..lexicon.classes import CATEGORIES
from ..segment.tags import FLAG_BIT
from .roles import LABEL_WORDS, REPEATED, Naming, by_line, kept_reason, removed_reason
from .text_features import title_shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..segment.page import Page
    from .lines import LineHits
    from .scores import Scores

_BIT = {name: 1 << index for index, name in enumerate(CATEGORIES)}

_LEADING = _BIT["intro"] | _BIT["subtitle"]  # classes of a standfirst

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
_CLASS_ROLES = tuple((_BIT[name], role, f"its class or id speaks of {name}") for name, role in _CATEGORY_ROLES)
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
COMMENT_WORDS = 4
_NOTICE_ROLES = frozenset({Role.COMMENT_FORM, Role.COMMENT, Role.ACCOUNT, Role.LEGAL})
_TITLE_SHARE = 0.5


def name_roles(page: Page, scores: Scores, hits: LineHits) -> list[Naming]:
    """A role and its reason for every segment."""
    cut = scores.cut
    title = _title_index(page)
    first, last = _body_span(scores)
    bits_near, bits_around = _class_bits(page)
    namings = []
    numbers = zip(scores.in_context.tolist(), scores.words.tolist(), strict=True)
    for index, (segment, (score, words)) in enumerate(zip(page.segments, numbers, strict=True)):
        if index == title:
            naming = Naming(Role.TITLE, "the heading that agrees with <title>")
        elif scores.repeats[index]:
            naming = REPEATED
        elif scores.kept[index]:
            leads = index == first and bits_near[index] & _LEADING and segment.shape is Role.PARAGRAPH
            naming = Naming(Role.SUMMARY if leads else segment.shape, kept_reason(score, cut), kept=True)
        else:
            flags = page.nodes.flags[page.node[index]]
            naming = (
                by_line(hits[index], words)
                or _by_class(bits_near[index], words, _CLASS_ROLES)
                or _by_flag(flags)
                or _by_class(bits_around[index], words, _BOX_ROLES)
                or _by_place(index, first, last, page.link_chars[index] / len(segment.text), score, cut)
            )
        namings.append(naming)
    return _without_lone_notice(namings, hits)


def _without_lone_notice(namings: list[Naming], hits: LineHits) -> list[Naming]:
    """A single text in a comments section is no comment where it speaks of commenting."""
    comments = [index for index, naming in enumerate(namings) if naming.role is Role.COMMENT]
    if len(comments) == 1 and any(hit.role in _NOTICE_ROLES for hit in hits[comments[0]]):
        namings[comments[0]] = Naming(Role.COMMENT_FORM, "alone in a comments section, and speaks of commenting")
    return namings


def _title_index(page: Page) -> int:
    """The segment that shows the title: the heading most like <title>, or without one the only <h1>; -1 for none."""
    headings = [
        index for index, segment in enumerate(page.segments) if segment.shape is Role.HEADING and segment.level <= 2
    ]
    if not page.title:
        firsts = [index for index in headings if page.segments[index].level == 1]
        return firsts[0] if len(firsts) == 1 else -1
    shares = title_shares(page.title, [page.segments[index].text for index in headings])
    best, title = 0.0, -1
    for index, agreement in zip(headings, shares.tolist(), strict=True):
        merit = agreement + (0.5 if page.segments[index].level == 1 else 0.0)
        if agreement >= _TITLE_SHARE and merit > best:
            best, title = merit, index
    return title


def _body_span(scores: Scores) -> tuple[int, int]:
    kept = scores.kept.nonzero()[0]
    return (int(kept[0]), int(kept[-1])) if len(kept) else (len(scores.kept), -1)


def _class_bits(page: Page) -> tuple[list[int], list[int]]:
    """For each segment the class bits close around it, and those of all its ancestors."""
    nodes = page.nodes
    near: list[int] = []
    around: list[int] = []
    for node, parent in enumerate(nodes.parent):
        own = nodes.class_bits[node]
        near.append(own | (nodes.class_bits[parent] if parent >= 0 else 0))
        around.append(own | (around[parent] if parent >= 0 else 0))
    return (
        [near[node] | inline for node, inline in zip(page.node, page.inline_bits, strict=True)],
        [around[node] for node in page.node],
    )


def _by_class(bits: int, words: float, roles: Sequence[tuple[int, Role, str]]) -> Naming | None:
    if bits:
        for bit, role, reason in roles:
            if bits & bit:
                return Naming(_sized(role, words), reason)
    return None


def _sized(role: Role, words: float) -> Role:
    """The role for a text of this length: a long text beside an author's name is the bio, no other field is that long,
    and a comment of a few words is a label of the comments section."""
    if role is Role.COMMENT and words < COMMENT_WORDS:
        return Role.COMMENT_FORM
    if words <= LABEL_WORDS:
        return role
    if role is Role.BYLINE:
        return Role.AUTHOR_BIO
    return Role.BOILERPLATE if role in FIELD_ROLES else role


def _by_flag(flags: int) -> Naming | None:
    for name, role, reason in _FLAG_ROLES:
        if flags & FLAG_BIT[name]:
            return Naming(role, reason)
    return None


def _by_place(index: int, first: int, last: int, link_share: float, score: float, cut: float) -> Naming:
    place = "before the body" if index < first else "after the body" if index > last else "inside the body"
    if link_share > 0.5:
        role = Role.NAV if index < first else Role.RELATED
        return Naming(role, f"links {place}")
    return Naming(Role.BOILERPLATE, removed_reason(score, cut, place))
