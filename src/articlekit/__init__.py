"""articlekit: clean, structured articles from raw HTML or plain-text dumps."""

from typing import TYPE_CHECKING, Any

from .article import Article, Block, Evidence, Note, Role, Run, Source
from .options import Options
from .sites.profile import SiteProfile

if TYPE_CHECKING:
    from .batch.many import parse_as_completed, parse_many
    from .parsing import parse
    from .sites.learn import learn

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Block",
    "Evidence",
    "Note",
    "Options",
    "Role",
    "Run",
    "SiteProfile",
    "Source",
    "__version__",
    "learn",
    "parse",
    "parse_as_completed",
    "parse_many",
]


# Found on first use: they bring lxml and NumPy, which an Article read from JSON does not need.
_HOMES = {
    "learn": "sites.learn",
    "parse": "parsing",
    "parse_as_completed": "batch.many",
    "parse_many": "batch.many",
}


def __getattr__(name: str) -> Any:
    """parse() and the other functions, on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
