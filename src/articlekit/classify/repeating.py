"""Blocks of the body that a profile of their site knows as repeating leave it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..article import Article, Note, Role
from ..sites.repeating import body_line, leaving
from ..sites.shape import shape
from .lines import find_lines
from .roles import Naming, by_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from ..article import Block
    from ..lexicon.lines import Hit
    from ..segment.segment import Segment
    from ..sites.profile import SiteProfile
    from .lines import LineHits
    from .scores import Scores

    NameRoles = Callable[[Scores], list[Naming]]

# in these a line would count as the article's own
_NO_BOILERPLATE = {Role.TITLE: Role.BOILERPLATE, Role.COMMENT: Role.COMMENT_FORM}


def name_without_repeating(
    name_roles: NameRoles, scores: Scores, segments: Sequence[Segment], hits: LineHits, profile: SiteProfile | None
) -> tuple[Scores, list[Naming]]:
    """Names for all segments, after those that repeat on the site have left the body; and the scores without them."""
    namings = name_roles(scores)
    if profile is None:
        return scores, namings
    places = [index for index, naming in enumerate(namings) if naming.kept]
    body = [body_line(segments[at].text, namings[at].role, named=bool(hits[at])) for at in places]
    titles = [shape(segments[at].text) for at, naming in enumerate(namings) if naming.role is Role.TITLE]
    gone = {places[at]: count for at, count in leaving(body, titles, profile.known).items()}
    if not gone:
        return scores, namings
    kept = scores.kept.copy()
    kept[list(gone)] = False
    scores = scores._replace(kept=kept)
    renamed = _renamed(namings, name_roles(scores), gone)
    for at, count in gone.items():
        role = _NO_BOILERPLATE.get(renamed[at].role, renamed[at].role)
        renamed[at] = Naming(role, _reason(count, profile))
    return scores, renamed


def _renamed(before: list[Naming], after: list[Naming], gone: Collection[int]) -> list[Naming]:
    """The later names where they say something else, unless boilerplate has now become the title."""
    if any(after[at].role is Role.TITLE for at in gone):
        return [new if at in gone else old for at, (old, new) in enumerate(zip(before, after, strict=True))]
    pairs = zip(before, after, strict=True)
    return [old if (old.role, old.kept) == (new.role, new.kept) else new for old, new in pairs]


def without_repeating(article: Article, profile: SiteProfile) -> Article:
    """A finished article without the blocks of its body that repeat on the site."""
    hits = find_lines([block.text for block in article.blocks])
    body = [body_line(block.text, block.role, named=bool(hit)) for block, hit in zip(article.blocks, hits, strict=True)]
    gone = leaving(body, [shape(article.title or "")], profile.known)
    if not gone:
        return article
    blocks = [block for at, block in enumerate(article.blocks) if at not in gone]
    removed = [_as_removed(article.blocks[at], hits[at], _reason(count, profile)) for at, count in gone.items()]
    article = replace(article, blocks=blocks, removed=[*article.removed, *removed])
    if blocks:
        return article
    note = Note("no_content", "all that stood in the body repeats on the pages of the site")
    return replace(article, status="no_content", notes=[*article.notes, note])


def _as_removed(block: Block, hits: Sequence[Hit], reason: str) -> Block:
    naming = by_line(hits, len(block.text.split()))
    return replace(block, role=naming.role if naming else Role.BOILERPLATE, reason=reason, runs=())


def _reason(count: int, profile: SiteProfile) -> str:
    return f"repeats on {count} of {profile.known.pages} pages"
