"""Author candidates to a contest of name lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..article import Role
from .contest import Contest, Option
from .name_shapes import name_marks
from .names import fold_name, given_first, read_names
from .vote import Reading, grouped, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .candidate import Candidate
    from .setting import Setting

Names = tuple[str, ...]
# Where a bare line alone is next to never a name, unless right below the title: once in 1,200 times on the bench pages.
_MENUS = frozenset(
    f"line-role:{role.value}"
    for role in (
        Role.NAV, Role.FORM, Role.SEARCH, Role.ACCOUNT, Role.AD, Role.APP, Role.COMMENT_FORM, Role.CONTACT,
        Role.LEGAL, Role.NEWSLETTER, Role.READ_MORE, Role.SHARE, Role.PAGINATION, Role.CODE,
    )
)  # fmt: skip
_BELOW_TITLE = frozenset(("line:title+1", "line:title+2"))
# A by-word says so.
_SIGNED = frozenset(
    (
        "text:author_label", "text:line-by", "text:line-after-by", "text:line-inner-by", "text:line-said-by",
        "text:lines-after-by",
    )
)  # fmt: skip
_LIBRARY_STYLE = frozenset(("meta:citation_author", "meta:dc.creator", "meta:dcterms.creator", "meta:dc.contributor"))


def author_contest(candidates: Sequence[Candidate], setting: Setting) -> Contest[Names]:
    """The author lists that the page could have, or none."""
    told = grouped(r for candidate in candidates for r in _readings(candidate, setting))
    groups = [group for group in told if not all(map(_is_of_menu, group))]
    keys = [frozenset(map(fold_name, group[0].value)) for group in groups]
    others = [_Other(key, _family(group[0].source), _is_first(group)) for group, key in zip(groups, keys, strict=True)]
    options = tuple(
        Option(tuple(group), setting.weighed(_marks(group, key, others, setting)))
        for group, key in zip(groups, keys, strict=True)
    )
    silence = [f"none:{mark}" for mark in setting.marks()]
    families = sorted({_family(reading.source) for group in groups for reading in group})
    told_by = f"none:told-by:{'+'.join(families)}"
    return Contest(options, setting.weighed(("none", f"none:lists:{min(len(groups), 5)}", told_by, *silence)))


def _is_of_menu(reading: Reading[Names]) -> bool:
    """Whether all that speaks for a list is that it stands in a menu or a form."""
    source, marks = reading.candidate.source, reading.candidate.marks
    return source == "text:line" and not _MENUS.isdisjoint(marks) and _BELOW_TITLE.isdisjoint(marks)


def _is_signed(reading: Reading[Names]) -> bool:
    source = reading.source.removesuffix("~first")
    return source in _SIGNED or "byline-by" in reading.candidate.marks


def _readings(candidate: Candidate, setting: Setting) -> Iterator[Reading[Names]]:
    """The candidate's names, and the first of them; where they are the site's own alone, the site."""
    raws = tuple(map(given_first, candidate.raws)) if candidate.source in _LIBRARY_STYLE else candidate.raws
    names = read_names(raws, site_names=setting.site_names)
    source = candidate.source
    if not names:
        names, source = read_names(raws), f"{source}=site"
    if names:
        yield _reading(candidate, names, source)
    if len(names) > 1:
        yield _reading(candidate, names[:1], f"{source}~first")


def _reading(candidate: Candidate, names: Names, source: str) -> Reading[Names]:
    return read(candidate, names, frozenset(map(fold_name, names)), source)


def _marks(
    group: Sequence[Reading[Names]],
    key: frozenset[str],
    others: Sequence[_Other],
    setting: Setting,
) -> Iterator[str]:
    sources = [reading.source for reading in group]
    yield from (f"src:{source}" for source in sources)
    yield from dict.fromkeys(mark for reading in group for mark in reading.candidate.marks)
    families = {_family(source) for source in sources}
    yield f"families:{min(len(families), 4)}"
    yield from (f"family:{family}" for family in families)
    if all("=site" in source for source in sources):
        yield "site"
    if not setting.declares and any(map(_is_signed, group)):  # on pages it tells no more than the source does
        yield "signed"
    together = "+".join(sorted(families))
    yield f"family:{together}"
    shape = list(name_marks(group[0].value, setting))
    yield from shape
    yield from (
        f"{together}:{mark}" for mark in shape if mark.startswith(("shown", "case", "common", "words", "names"))
    )
    yield from _overlaps(key, others)


class _Other(NamedTuple):
    """A list as the others see it: its names, the family of its source; whether it is but the first of a longer one."""

    key: frozenset[str]
    family: str
    first: bool


def _is_first(group: Sequence[Reading[Names]]) -> bool:
    return all(reading.source.endswith("~first") for reading in group)


def _overlaps(key: frozenset[str], others: Sequence[_Other]) -> list[str]:
    """How the list stands to others: part of a longer one, more than a shorter one, or the like with longer names."""
    found: set[str] = set()
    parts: set[str] = set()
    for other, family, first in others:
        if other == key:
            continue
        if not other.isdisjoint(key):
            if other > key:
                found.add(f"part-of:{family}")
            elif other < key:
                found.add(f"more-than:{family}")
                if not first:
                    parts |= other
            else:
                found.add(f"shares-with:{family}")
        elif len(other) == len(key) == 1:
            found.update(_alike(next(iter(key)), next(iter(other)), family))
    if parts == key:
        found.add("all-told-apart")
    return sorted(found)


def _alike(name: str, other: str, family: str) -> Iterator[str]:
    if len(name) > 2 and name in other:
        yield f"inside:{family}"
    elif len(other) > 2 and other in name:
        yield f"around:{family}"


def _family(source: str) -> str:
    return source.split(":", 1)[0]
