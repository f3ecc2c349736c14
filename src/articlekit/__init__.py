"""articlekit: clean, structured articles from raw HTML or plain-text dumps."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .article import Article, Block, Callout, Cell, Evidence, Media, Note, Role, Run, Source
from .options import Options
from .render.options import RenderOptions
from .sites.profile import SiteProfile

if TYPE_CHECKING:
    from .batch.many import parse_as_completed, parse_many
    from .parsing import parse
    from .rules.collection import SiteRules
    from .rules.problems import RuleError
    from .rules.site import GENERIC, Site
    from .sites.learn import learn

__version__ = "0.1.0"

__all__ = [
    "GENERIC",
    "Article",
    "Block",
    "Callout",
    "Cell",
    "Evidence",
    "Media",
    "Note",
    "Options",
    "RenderOptions",
    "Role",
    "RuleError",
    "Run",
    "Site",
    "SiteProfile",
    "SiteRules",
    "Source",
    "__version__",
    "learn",
    "parse",
    "parse_as_completed",
    "parse_many",
]


_LATE = {
    "parse": "parsing",
    "learn": "sites.learn",
    "SiteRules": "rules.collection",
    "RuleError": "rules.problems",
    "Site": "rules.site",
    "GENERIC": "rules.site",
    "parse_as_completed": "batch.many",
    "parse_many": "batch.many",
}


def __getattr__(name: str) -> Any:
    """parse() and its like on first use: they bring what an Article read from JSON does not need, as lxml and NumPy."""
    if name in _LATE:
        return getattr(import_module(f".{_LATE[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
