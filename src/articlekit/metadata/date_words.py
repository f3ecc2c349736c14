"""Words before a date that say what happened on it."""

from __future__ import annotations

import re

_CHANGE = (
    "updated", "modified", "edited", "aktualisiert", "geändert", "mis à jour", "modifié", "actualizad", "atualizad",
    "aggiornat", "bijgewerkt", "oppdatert", "uppdaterad", "opdateret", "päivitetty", "обновлен", "оновлен",
    "zaktualizowan", "aktualizováno", "güncelle", "更新", "修正", "수정", "업데이트",
)  # fmt: skip
_PUBLICATION = (
    "publish", "posted", "created", "veröffentlicht", "erstellt", "publié", "publicad", "pubblicat", "gepubliceerd",
    "geplaatst", "publisert", "publicerad", "julkaistu", "опубликован", "опубліковано", "opublikowan", "yayın", "发布",
    "發布", "公開", "등록", "입력",
)  # fmt: skip
_CHANGED = re.compile("|".join(("last modified", *_CHANGE)), re.IGNORECASE)

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


def until_change(text: str) -> tuple[str, str]:
    """What stands before the first word of a change, and the rest from it on."""
    match = _CHANGED.search(text) if tells_change(text.lower()) else None
    return (text[: match.start()], text[match.start() :]) if match else (text, "")
