"""RenderOptions: what an output shows. None of them changes which text is kept."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from ..overriding import overridden

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderOptions:
    """What an output shows beside the text of the body, which is the same whatever is chosen here.

    links: links as such, and embedded videos and posts as links; otherwise the text of links alone.
    images: images.
    tables: tables as tables; otherwise as lines of text, a line a row.
    comments: readers' comments after the body.
    front_matter: title, authors, dates and their like as YAML at the start; Markdown only.

    Raises TypeError on a value that is not True or False.
    """

    links: bool = True
    images: bool = True
    tables: bool = True
    comments: bool = False
    front_matter: bool = False

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not isinstance(value, bool):
                raise TypeError(f"{field.name} must be True or False, not {value!r}")


DEFAULTS = RenderOptions()


def chosen(options: RenderOptions | None, overrides: Mapping[str, bool]) -> RenderOptions:
    """The options, with those given by name in place of their own."""
    return overridden(DEFAULTS if options is None else options, overrides, "RenderOptions")
