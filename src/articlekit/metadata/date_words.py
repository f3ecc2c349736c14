"""Words before a date that say what happened on it."""

from __future__ import annotations

import re

_CHANGE = (
    "updated", "modified", "edited", "aktualisiert", "geändert", "mis à jour", "modifié", "actualizad", "atualizad",
    "aggiornat", "bijgewerkt", "oppdatert", "uppdaterad", "opdateret", "päivitetty", "обновлен", "оновлен",
    "zaktualizowan", "aktualizováno", "güncelle", "更新", "修正", "수정", "업데이트",
)  # fmt: skip
_PUBLICATION = (
    "publish", "posted", "created", "veröffentlicht", "erstellt", "publié", "posté", "mis en ligne",
    "mise en ligne", "publicad", "pubblicat", "gepubliceerd",
    "geplaatst", "publisert", "publicerad", "julkaistu", "опубликован", "опубліковано", "opublikowan", "yayın", "发布",
    "發布", "公開", "등록", "입력",
)  # fmt: skip
# Behind such a word, where it tells of somebody and not of a day: "posted by".
_BY = r"\w{0,3}[\s:]{1,2}(?:by|von|par|por|da|door|av|af|przez|oleh)\b"
_SAID = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(sorted((*_CHANGE, *_PUBLICATION), key=len, reverse=True))})(?!{_BY})", re.IGNORECASE
)
_CHANGED = re.compile("|".join(("last modified", *_CHANGE)), re.IGNORECASE)
_PUBLISHED = re.compile("|".join(_PUBLICATION), re.IGNORECASE)
_DIGIT = re.compile(r"\d")

DATE_WORD = re.compile(
    r"(?:first |last |originally )?(?:updated|modified|edited|published|posted|created|veröffentlicht"
    r"|aktualisiert|erstellt|publié|modifié|publicado|actualizado|pubblicato|aggiornato)(?: on| am| le| el| il)?"
)
"""A lower-case string that is nothing but such words."""


def tells_change(lower: str) -> bool:
    """Whether words in lower case say that the text was changed on the day beside them."""
    return any(map(lower.__contains__, _CHANGE))


def tells_publication(lower: str) -> bool:
    """Whether words in lower case say that the text came out on the day beside them."""
    return any(map(lower.__contains__, _PUBLICATION))


def said_last(lower: str) -> str:
    """What the last of such words in lower case tells of: "updated" or "published"; "bare" where there is none."""
    change, publication = (max(map(lower.rfind, words)) for words in (_CHANGE, _PUBLICATION))
    return "bare" if change == publication else "updated" if change > publication else "published"


def said_around(lower: str, at: int) -> str:
    """The same of a day whose year stands at `at`: what is said before it, or behind it and of no other day."""
    before, behind = said_last(lower[:at]), lower[at:]
    if before != "bare":
        return before
    last = max((match.end() for match in _DIGIT.finditer(behind)), default=0)
    return "updated" if tells_change(behind[last:]) else "published" if tells_publication(behind) else "bare"


def by_event(text: str) -> tuple[str, str]:
    """What a line says of the day of publication and of one of change: the words before "updated" and those after it.

    >>> by_event("Updated 4 May 2024, published 3 May 2024")
    ('published 3 May 2024', 'Updated 4 May 2024, ')
    """
    match = _CHANGED.search(text) if tells_change(text.lower()) else None
    if not match:
        return text, ""
    before, after = text[: match.start()], text[match.start() :]
    publication = None if _DIGIT.search(before) else _PUBLISHED.search(after)
    if publication and _DIGIT.search(after, 0, publication.start()):
        return after[publication.start() :], after[: publication.start()]
    return before, after


def until_date_word(text: str) -> str:
    """What stands before the first word that says what happened on a day."""
    lower = text.lower()
    match = _SAID.search(text) if tells_change(lower) or tells_publication(lower) else None
    return text[: match.start()] if match else text
