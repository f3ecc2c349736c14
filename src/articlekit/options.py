"""Options: everything about parse() that a caller may choose, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from .article import Kind
    from .hooks import Classifier, CustomEngine, Extractor
    from .rules.collection import Sites
from .decode.caps import CAPS, MAX_PARSER_DEPTH, Caps
from .decode.labels import known_label
from .sites.profile import SiteProfile

Engine = Literal["articlekit", "trafilatura"]
Focus = Literal["balanced", "precision", "recall"]
Dates = Literal["strict", "extensive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a caller may choose.

    kind: "html" or "text" when the caller knows; None looks at the input.
    encoding: the encoding of bytes input, when the caller knows (the charset of the HTTP header, say).
    engine: "articlekit", or "trafilatura" for that library's answer in the same Article type, or an engine of your own.
    focus: "precision" keeps less that may be no content, "recall" more that may be; "balanced" expects the best F1.
    dates: "strict" gives a date of publication only where it is likely right, "extensive" the best guess there is.
    profile: what `articlekit.learn()` found to repeat on the pages of the site; it leaves the body.
    sites: rules for single sites, a `SiteRules` or a list of `Site` classes; they override only what they name.
    fetched: the day when the page was fetched, which tells a rule the layout to expect.
    classifier: a judge of segments of your own (`hooks.Classifier`).
    extractors: steps of your own before the article is put together (`hooks.Extractor`).
    max_size: longest input read, in characters (bytes for bytes input); the rest is cut off, with a note.
    max_tags: tags of a page, or lines of a text, that are read; the rest is cut off, with a note.
    max_depth: elements nested deeper become siblings, as in browsers, with a note; no text is lost. 2,000 at most.
    max_attributes: attributes of a tag beyond so many are dropped, with a note.
    max_attribute_length: attributes of more characters (embedded images, data) are dropped, with a note.

    Raises ValueError on a value that is none of these, TypeError on a profile, sites or hooks of another type.
    """

    kind: Kind | None = None
    encoding: str | None = None
    engine: Engine | CustomEngine = "articlekit"
    focus: Focus = "balanced"
    dates: Dates = "strict"
    profile: SiteProfile | None = None
    sites: Sites | None = None
    fetched: date | None = None
    classifier: Classifier | None = None
    extractors: tuple[Extractor, ...] = ()
    max_size: int = 20_000_000
    max_tags: int = 500_000
    max_depth: int = CAPS.depth
    max_attributes: int = CAPS.attributes
    max_attribute_length: int = CAPS.attribute_length

    def __post_init__(self) -> None:
        _check_choice("kind", self.kind, (None, "html", "text"))
        if not callable(self.engine):
            _check_choice("engine", self.engine, get_args(Engine))
        _check_choice("focus", self.focus, get_args(Focus))
        _check_choice("dates", self.dates, get_args(Dates))
        if self.encoding is not None:
            known_label(self.encoding)
        if self.profile is not None and not isinstance(self.profile, SiteProfile):
            kind = type(self.profile).__name__
            raise TypeError(f"profile must be a SiteProfile, not {kind}: read JSON with SiteProfile.from_json()")
        if self.sites is not None:
            from .rules.collection import SiteRules

            object.__setattr__(self, "sites", SiteRules.of(self.sites))
        self._check_hooks()
        _check_number("max_size", self.max_size)
        _check_number("max_tags", self.max_tags)
        _check_number("max_depth", self.max_depth, MAX_PARSER_DEPTH)
        _check_number("max_attributes", self.max_attributes)
        _check_number("max_attribute_length", self.max_attribute_length)

    @property
    def caps(self) -> Caps:
        """What a page may ask of the parser."""
        return Caps(self.max_depth, self.max_attributes, self.max_attribute_length)

    def _check_hooks(self) -> None:
        if self.fetched is not None and (not isinstance(self.fetched, date) or isinstance(self.fetched, datetime)):
            raise TypeError(f"fetched must be a datetime.date, not {type(self.fetched).__name__}")
        if self.classifier is not None and not callable(self.classifier):
            raise TypeError(f"classifier must be a function, not {type(self.classifier).__name__}")
        if not isinstance(self.extractors, (tuple, list)) or not all(map(callable, self.extractors)):
            raise TypeError("extractors must be a tuple of functions: extractors=(mine,), or () for none")
        object.__setattr__(self, "extractors", tuple(self.extractors))


def _check_choice(name: str, value: object, choices: tuple[object, ...]) -> None:
    if value not in choices:
        listed = ", ".join(repr(choice) for choice in choices)
        raise ValueError(f"{name} must be one of {listed}, not {value!r}")


def _check_number(name: str, value: object, most: int | None = None) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1 or (most is not None and value > most):
        limit = "" if most is None else f" up to {most:,}"
        raise ValueError(f"{name} must be a positive whole number{limit}, not {value!r}")
