"""Words before a date that say what happened on it."""

from __future__ import annotations

import re

UPDATED = re.compile(
    r"updated|last modified|modified|edited|aktualisiert|geändert|mis à jour|modifié|actualizad|atualizad|aggiornat"
    r"|bijgewerkt|oppdatert|uppdaterad|opdateret|päivitetty"
    r"|обновлен|оновлен|zaktualizowan|aktualizováno|güncelle|更新|修正|수정|업데이트",
    re.IGNORECASE,
)
"""The text was changed on the day that follows."""

DATE_WORD = re.compile(
    r"(?:first |last |originally )?(?:updated|modified|edited|published|posted|created|veröffentlicht"
    r"|aktualisiert|erstellt|publié|modifié|publicado|actualizado|pubblicato|aggiornato)(?: on| am| le| el| il)?"
)
"""A lower-case string that is nothing but such words."""

PUBLISHED = re.compile(
    r"publish|posted|created|veröffentlicht|erstellt|publié|publicad|pubblicat|gepubliceerd|geplaatst|publisert|publicerad"
    r"|julkaistu|опубликован|опубліковано|opublikowan|yayın|发布|發布|公開|등록|입력",
    re.IGNORECASE,
)
"""The text came out on the day that follows."""
