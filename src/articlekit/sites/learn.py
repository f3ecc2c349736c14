"""learn(): the lines of many pages of one site, as a SiteProfile."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from ..decode.elements import as_element, is_soup
from ..decode.source import make_ready
from ..options import Options
from ..overriding import overridden
from ..segment.dump import segment_dump
from ..segment.page import segment_page
from .profile import MOST_PAGES, PageLines, SiteProfile, smallest
from .shape import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..segment.segment import Segment

DEFAULTS = Options()
LINES_OF_A_PAGE = 1000  # half of them from its start, half from its end: boilerplate stands around


def learn(pages: Iterable[Any], *, options: Options = DEFAULTS, **overrides: Any) -> SiteProfile:
    """The lines that repeat on the pages of one site.

    `pages`: sources as `parse()` takes them, or (source, url) pairs, of which the url is passed over; text dumps and
    HTML may be mixed. An iterator is read once, and no more than a sample of its pages is held. `options` as for
    `parse()`: kind, encoding and max_size count here.

    Pages that hold nothing to learn from are skipped, and counted in `SiteProfile.skipped`. Raises TypeError for what
    is no iterable of sources.

    >>> stories = ("A storm hit the north.", "Ferries are late again.", "The port grows.", "Fog stops the boats.")
    >>> profile = learn(f"{story}\\n\\nSource link\\n\\n{number} of 299" for number, story in enumerate(stories))
    >>> profile.pages, profile.counts
    (4, {'# of #': 4, 'source link': 4})
    """
    options = overridden(options, overrides, "learn()")
    read = skipped = 0
    sample: dict[str, PageLines] = {}
    for source in _sources(pages):
        read += 1
        lines = page_lines(source, options)
        if lines is None:
            skipped += 1
            continue
        sample[lines.id] = lines
        if len(sample) >= 2 * MOST_PAGES:
            sample = {page.id: page for page in smallest(sample)}
    return SiteProfile(sample=smallest(sample), read=read, skipped=skipped)


def _sources(pages: Any) -> Iterator[Any]:
    if isinstance(pages, (str, bytes, bytearray, memoryview)) or is_soup(pages) or as_element(pages) is not None:
        raise TypeError("learn() takes many pages, not one: pass a list of them")
    if not isinstance(pages, Iterable):
        raise TypeError(f"learn() takes an iterable of pages, not {type(pages).__name__}: pass a list of them")
    for page in pages:
        yield page[0] if isinstance(page, tuple) and len(page) == 2 else page


def page_lines(source: Any, options: Options) -> PageLines | None:
    """The lines of one page or dump; None where it shows none."""
    shapes = {shape(segment.text): None for segment in _segments(source, options)}
    shapes.pop("", None)
    if not shapes:
        return None
    lines = list(shapes)
    if len(lines) > LINES_OF_A_PAGE:
        half = LINES_OF_A_PAGE // 2
        lines = lines[:half] + lines[-half:]
    lines.sort()
    name = blake2b("\n".join(lines).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return PageLines(name, tuple(lines))


def _segments(source: Any, options: Options) -> list[Segment]:
    ready = make_ready(source, options)
    if ready.status != "ok":
        return []
    return segment_page(ready.root).segments if ready.root is not None else segment_dump(ready.text).segments
