"""The fields that a plain vote of their sources decides, and those that follow from others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .candidate import Candidate
from .credits import credits_in
from .names import fold_name
from .titles import clean_title, fold, is_site, segments, squeeze
from .url import absolute, url_path
from .vote import Reading, Tally, read, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from .page import ByField, Page

_FREE = {"true": False, "false": True, "free": False, "metered": True, "locked": True, "0": True, "1": False}
_LONGEST_SECTION = 60
_LONGEST_CAPTION = 1000
_SHORTEST_NAME = 4
_SIZE = re.compile(r"[-_]?\d{2,4}x\d{2,4}$|[-_](?:scaled|\d{3,4}w?)$")


def voted_fields(page: Page) -> dict[str, Sequence[Tally[object]]]:
    """The tallies of each such field, best first."""
    by_field = page.by_field

    def links(raw: str) -> str | None:
        return absolute(raw, page.base)

    found: dict[str, Sequence[Tally[object]]] = {
        name: _votes(by_field, name, clean)
        for name, clean in (
            ("site_name", clean_title),
            ("description", clean_title),
            ("subtitle", lambda raw: _other_than(page.setting.title, clean_title(raw))),
            ("section", lambda raw: _other_than(page.setting.title, _section(raw) or "")),
            ("licence", lambda raw: links(raw) if "/" in raw and " " not in raw else clean_title(raw)),
            ("paywalled", lambda raw: _FREE.get(raw.strip().lower().rsplit("/", 1)[-1])),
            ("image", links),
            ("feed", links),
            ("next_page", lambda raw: _of_the_same_text(links(raw), page.setting.url)),
        )
    }
    found["url"] = _votes(by_field, "url", links) or _given(by_field)
    if not found["site_name"]:
        found["site_name"] = _named_in_title(page)
    return found


def _named_in_title(page: Page) -> list[Tally[object]]:
    """The part of <title> that the address names too: what the site calls itself where it declares nothing."""
    readings: list[Reading[object]] = []
    for title in (c for c in page.by_field.get("title", ()) if c.source == "html:title"):
        parts = [part.strip() for part, _, _ in reversed(segments(clean_title(title.raw)))]
        told = Candidate("site_name", "html:title~site", title.raws)
        named = (part for part in parts if len(parts) > 1 and is_site(part, page.setting.site_names))
        readings.extend(read(told, part, fold(part)) for part in named)
    return tally(readings)


def _other_than(title: str, text: str) -> str | None:
    return text if fold(text) != fold(title) else None


def _of_the_same_text(address: str | None, url: str) -> str | None:
    """The address, if it leads on in the same text: many sites call the next text of their list "next"."""
    path, own = url_path(address).rstrip("/"), url_path(url).rstrip("/")
    return address if own and path.startswith(own.rsplit(".", 1)[0]) and address != url else None


def _section(raw: str) -> str | None:
    text = clean_title(raw)
    return text if len(text) <= _LONGEST_SECTION and not text.startswith(("http", "/")) else None


def _votes(by_field: ByField, name: str, clean: Callable[[str], object]) -> list[Tally[object]]:
    found = ((candidate, clean(candidate.raws[0])) for candidate in by_field.get(name, ()))
    return tally([read(c, value, str(value).casefold()) for c, value in found if value not in (None, "")])


def _given(by_field: ByField) -> list[Tally[object]]:
    """The address that the caller gave, as it is: a file's, or one without a scheme."""
    return tally([read(c, c.raw, c.raw) for c in by_field.get("url", ()) if c.source == "argument"])


def author_pages(page: Page, authors: Iterable[str]) -> dict[str, Tally[str]]:
    """Of each author the address of a page of theirs, where a source names them beside it."""
    told: dict[str, list[Candidate]] = {}
    for candidate in page.by_field.get("author_urls", ()):
        told.setdefault(fold_name(candidate.raws[0]), []).append(candidate)
    found: dict[str, Tally[str]] = {}
    for name in authors:
        pages = [(c, absolute(c.raws[1], page.base)) for c in told.get(fold_name(name), ())]
        tallies = tally([read(candidate, address, address) for candidate, address in pages if address])
        if tallies:
            found[name] = tallies[0]
    return found


def picture_captions(page: Page, image: str | None) -> list[Tally[str]]:
    """The captions of the main image: what is declared of it, and the words of a figure that shows the same file."""
    own = [*_same_file(page, image), *page.by_field.get("image_caption", ())] if image else []
    texts = ((candidate, clean_title(candidate.raws[-1])[:_LONGEST_CAPTION]) for candidate in own)
    return tally([read(candidate, text, text.casefold()) for candidate, text in texts if text])


def picture_credits(page: Page, captions: Sequence[Tally[str]]) -> list[Tally[str]]:
    """Whom to credit for the main image: as declared, or as its caption says."""
    declared = page.by_field.get("image_credit", ()) if page.by_field.get("image") else ()
    told = [Candidate("image_credit", "text:image_caption", (best.best.value,)) for best in captions[:1]]
    found = [(candidate, clean_title(candidate.raw)) for candidate in declared]
    found += [(candidate, "; ".join(credits_in(candidate.raw))) for candidate in told]
    return tally([read(candidate, text, squeeze(text)) for candidate, text in found if text])


def _same_file(page: Page, image: str | None) -> Iterator[Candidate]:
    name = _file_name(image or "")
    for candidate in page.by_field.get("figures", ()) if len(name) >= _SHORTEST_NAME else ():
        if name == _file_name(candidate.raws[0].split()[0] if candidate.raws[0].split() else ""):
            yield Candidate("image_caption", candidate.source, candidate.raws[1:])


def _file_name(address: str) -> str:
    """The name of an image's file without its ending and the size that is often added to it."""
    return _SIZE.sub("", url_path(address).rsplit("/", 1)[-1].rsplit(".", 1)[0])
