"""Names for segments, and the reasons: what pages and dumps have in common."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..article import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lexicon.lines import Hit

LABEL_WORDS = 12  # a line of more words says something, and a phrase inside it does not name it
NOTICE_WORDS = 40  # unless it is a notice, which takes more words to say the same everywhere
NOTICES = frozenset({Role.LEGAL, Role.NEWSLETTER, Role.COOKIE})


class Naming(NamedTuple):
    """A role, why, and whether the segment stays in the body."""

    role: Role
    reason: str
    kept: bool = False


def by_line(hits: Sequence[Hit], words: float) -> Naming | None:
    """The role that a phrase of the lexicon gives to a line: any phrase to a label or notice, to a longer text only one
    that is the whole line."""
    for hit in hits:
        if hit.whole or words <= (NOTICE_WORDS if hit.role in NOTICES else LABEL_WORDS):
            return _naming(hit)
    return None


@lru_cache(maxsize=1024)
def _naming(hit: Hit) -> Naming:
    # a line that says "Comments" is no comment
    role = Role.COMMENT_FORM if hit.role is Role.COMMENT else hit.role
    return Naming(role, f"the line {'is' if hit.whole else 'holds'} “{hit.phrase}”")


REPEATED = Naming(Role.BOILERPLATE, "says again what stands elsewhere in the body")
HIDDEN = Naming(Role.BOILERPLATE, "hidden on the page")


def kept_reason(score: float, cut: float) -> str:
    """Why a block is in the body."""
    return f"score {score:.2f}, from {cut:.2f} on is body"


def removed_reason(score: float, cut: float, place: str) -> str:
    """Why a block is not in the body, where nothing more telling is known."""
    if score >= cut:
        return f"score {score:.2f}, not enough for a line of its kind; {place}"
    return f"score {score:.2f}, under {cut:.2f}; {place}"
