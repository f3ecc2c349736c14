"""articlekit: clean, structured articles from raw HTML or plain-text dumps."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .article import Article, Block, Callout, Cell, Evidence, Media, Note, Role, Run, Source
    from .batch.many import parse_as_completed, parse_many
    from .hooks import Draft
    from .options import Options
    from .parsing import parse
    from .render.options import RenderOptions
    from .rules.collection import SiteRules
    from .rules.page import SitePage
    from .rules.problems import RuleError
    from .rules.site import GENERIC, Site
    from .segment.segment import Segment
    from .sites.learn import learn
    from .sites.profile import SiteProfile

__version__ = "0.1.0"

__all__ = [
    "GENERIC",
    "Article",
    "Block",
    "Callout",
    "Cell",
    "Draft",
    "Evidence",
    "Media",
    "Note",
    "Options",
    "RenderOptions",
    "Role",
    "RuleError",
    "Run",
    "Segment",
    "Site",
    "SitePage",
    "SiteProfile",
    "SiteRules",
    "Source",
    "__version__",
    "learn",
    "parse",
    "parse_as_completed",
    "parse_many",
]


_HOMES = {
    **dict.fromkeys(
        ("Article", "Block", "Callout", "Cell", "Evidence", "Media", "Note", "Role", "Run", "Source"), "article"
    ),
    "Draft": "hooks",
    "GENERIC": "rules.site",
    "Options": "options",
    "RenderOptions": "render.options",
    "RuleError": "rules.problems",
    "Segment": "segment.segment",
    "Site": "rules.site",
    "SitePage": "rules.page",
    "SiteProfile": "sites.profile",
    "SiteRules": "rules.collection",
    "learn": "sites.learn",
    "parse": "parsing",
    "parse_as_completed": "batch.many",
    "parse_many": "batch.many",
}


def __getattr__(name: str) -> Any:
    """Everything on first use: an Article read from JSON needs no lxml and NumPy, a plugin of pytest nothing at all."""
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
