"""Options: everything about parse() that a caller may choose, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from .article import Kind
from .decode.labels import known_label
from .sites.profile import SiteProfile

Engine = Literal["articlekit", "trafilatura"]
Focus = Literal["balanced", "precision", "recall"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a caller may choose.

    kind: "html" or "text" when the caller knows; None looks at the input.
    encoding: the encoding of bytes input, when the caller knows (the charset of the HTTP header, say).
    engine: "articlekit", or "trafilatura" for that library's answer in the same Article type.
    focus: "precision" keeps less that may be no content, "recall" more that may be; "balanced" expects the best F1.
    profile: what `articlekit.learn()` found to repeat on the pages of the site; it leaves the body.
    max_size: longest input read, in characters (bytes for bytes input); the rest is cut off, with a note.

    Raises ValueError on a value that is none of these, TypeError on a profile that is no SiteProfile.
    """

    kind: Kind | None = None
    encoding: str | None = None
    engine: Engine = "articlekit"
    focus: Focus = "balanced"
    profile: SiteProfile | None = None
    max_size: int = 20_000_000

    def __post_init__(self) -> None:
        _check_choice("kind", self.kind, (None, "html", "text"))
        _check_choice("engine", self.engine, get_args(Engine))
        _check_choice("focus", self.focus, get_args(Focus))
        if self.encoding is not None:
            known_label(self.encoding)
        if self.profile is not None and not isinstance(self.profile, SiteProfile):
            kind = type(self.profile).__name__
            raise TypeError(f"profile must be a SiteProfile, not {kind}: read JSON with SiteProfile.from_json()")
        if not isinstance(self.max_size, int) or self.max_size < 1:
            raise ValueError(f"max_size must be a positive number of characters, not {self.max_size!r}")


def _check_choice(name: str, value: object, choices: tuple[object, ...]) -> None:
    if value not in choices:
        listed = ", ".join(repr(choice) for choice in choices)
        raise ValueError(f"{name} must be one of {listed}, not {value!r}")
