"""Where a dump lists the tags of its article: under a label, or as names that the text speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..article import Role
from ..segment.undump import glued_at, unglued
from .roles import Naming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .lines import LineHits

TAG_WORDS, TAG_LENGTH = 6, 50
LABEL_WORDS = 5
MOST_LISTED = 30  # lines; longer lists are menus
LABELLED_REACH, PLAIN_REACH = 40, 8  # segments between the body and a list
FEWEST_PLAIN = 2  # names without a label that the text speaks of,
SPOKEN = 0.5  # and their share of the list
LABEL_REACH = 12  # for a list under a label of whose names the text speaks of none
GLUED_NAMES = 3
GLUED_REACH, MOST_GLUED = 5, 12  # for a row of names that ran together, which hardly anything else is there

_LONGEST_BODY = 50_000  # characters of it in which names are looked for
_STEM = 5  # characters; the text may end a longer name in another way
_MAY_LIST = frozenset((Role.BOILERPLATE, Role.TAGS, Role.NAV))
# of one word or two, the names of tags are phrases too: "Mexico City" of an address, "Instagram" of a share button
_MAY_LIST_LABELLED = _MAY_LIST | {Role.CONTACT, Role.SHARE, Role.BYLINE, Role.AUTHOR_LABEL}
_NO_NAME_END = frozenset(".:;!?…»›→")
_BETWEEN = re.compile(r"[,;|•·#]|\s/\s")


class TagView(NamedTuple):
    """What tells a list: the texts, what they are called, their phrases, the body's first and last long text."""

    texts: Sequence[str]
    namings: list[Naming]
    hits: LineHits
    first: int
    last: int


class _List(NamedTuple):
    items: tuple[int, ...]
    names: tuple[str, ...]
    labelled: bool
    glued: bool
    distance: int


_NO_LIST = _List((), (), labelled=False, glued=False, distance=0)


# Lines of menus that are the tag of no text.
_HOME = frozenset(
    "home homepage menu start startseite accueil inicio início forside hem etusivu főoldal acasă "
    "anasayfa главная 首页 ホーム 홈".split()
)


def name_tags(view: TagView) -> None:
    """Name the best list of tags so, and other lines with a label for tags a menu."""
    told = "\n".join(text for text, naming in zip(view.texts, view.namings, strict=True) if _tells(naming))
    body = told[:_LONGEST_BODY].casefold()
    rated = [(_merit(listed, body), listed) for listed in _lists(view)]
    merit, best = max(rated, key=lambda pair: pair[0], default=(0.0, _NO_LIST))
    for index, naming in enumerate(view.namings):
        if naming.role is Role.TAGS:
            view.namings[index] = Naming(Role.NAV, f"{naming.reason}, but lists no tags of this text")
    for index in best.items if merit > 0 else ():
        reason = "listed under a label for tags" if best.labelled else "names that the text speaks of"
        view.namings[index] = Naming(Role.TAGS, reason)


def _tells(naming: Naming) -> bool:
    return naming.kept or naming.role is Role.TITLE


def _lists(view: TagView) -> Iterator[_List]:
    """Runs of lines near the body that could be tags, and lines that hold their label and more."""
    label, items = -1, list[int]()
    for index in _places(view):
        if _is_label(view, index):
            yield from _ended(view, label, items)
            label, items = index, []
        elif _names_itself(view, index):
            yield from _ended(view, label, items)
            yield from _ended(view, index, [index])
            label, items = -1, []
        elif _could_be_tag(view, index, labelled=label >= 0):
            items.append(index)
        else:
            yield from _ended(view, label, items)
            label, items = -1, []
    yield from _ended(view, label, items)


def _places(view: TagView) -> Iterator[int]:
    yield from range(max(0, view.first - LABELLED_REACH), view.first)
    yield from range(view.last + 1, min(len(view.texts), view.last + LABELLED_REACH + MOST_LISTED))


def _is_label(view: TagView, index: int) -> bool:
    hits, text = view.hits[index], view.texts[index]
    if not hits or hits[0].role is not Role.TAGS:
        return False
    return hits[0].whole or (len(text.split()) <= LABEL_WORDS and _BETWEEN.search(text) is None and not _told(text))


def _names_itself(view: TagView, index: int) -> bool:
    """A label and names in one line."""
    return view.namings[index].role is Role.TAGS and bool(view.hits[index])


def _told(text: str) -> str:
    """What stands behind the colon of a label."""
    return text.replace("：", ":").partition(":")[2].strip()


def _could_be_tag(view: TagView, index: int, *, labelled: bool) -> bool:
    text, naming = view.texts[index], view.namings[index]
    if naming.kept and not (labelled and index > view.last):
        return False
    if not naming.kept and naming.role not in (_MAY_LIST_LABELLED if labelled else _MAY_LIST):
        return False
    if names_run_together(text):
        return True
    return len(text) <= TAG_LENGTH and len(text.split()) <= TAG_WORDS and text[-1] not in _NO_NAME_END


def _ended(view: TagView, label: int, items: Sequence[int]) -> Iterator[_List]:
    if 0 < len(items) <= MOST_LISTED and (label >= 0 or not _is_menu(view, items)):
        names = tuple(name for index in items for name in _names(view.texts[index]))
        distance = items[0] - view.last if items[0] > view.last else view.first - items[-1]
        lines = (label, *items) if 0 <= label < items[0] else tuple(items)
        glued = any(names_run_together(view.texts[index]) for index in items)
        yield _List(lines, names, label >= 0, glued, distance)


def _is_menu(view: TagView, items: Sequence[int]) -> bool:
    """Does a list hold what menus do, or go on from one?"""
    texts = view.texts[max(items[0] - 2, 0) : items[-1] + 1]
    return any(text.casefold().strip(" :/›»>") in _HOME for text in texts)


def _names(text: str) -> list[str]:
    if names_run_together(text):
        return unglued(text)
    return [part for part in _BETWEEN.split(_told(text) or text) if part.strip()]


def _merit(listed: _List, body: str) -> float:
    """How much speaks for a list; 0 or less where it is none."""
    names = [name.strip().casefold() for name in listed.names]
    spoken = sum((name[:-2] if len(name) > _STEM else name) in body for name in names)
    share = spoken / max(1, len(names))
    if listed.labelled:
        near = spoken > 0 or listed.distance <= LABEL_REACH
        return 2 + 2 * share - listed.distance / LABELLED_REACH if near else 0.0
    if listed.glued and listed.distance <= GLUED_REACH and len(names) <= MOST_GLUED:
        return 0.5 + share
    if spoken < FEWEST_PLAIN or share < SPOKEN or listed.distance > PLAIN_REACH:
        return 0.0
    return 1 + 2 * share - listed.distance / PLAIN_REACH


def names_run_together(text: str) -> bool:
    """Is this a row of names without blanks between, and not a sentence with names like YouTube?"""
    places = len(glued_at(text))
    return places + 1 >= GLUED_NAMES and 2 * places > len(text.split()) and text[-1] not in ".!?"
