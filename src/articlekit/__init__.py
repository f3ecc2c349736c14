"""articlekit: clean, structured articles from raw HTML or plain-text dumps."""

from typing import TYPE_CHECKING, Any

from .article import Article, Block, Callout, Cell, Evidence, Media, Note, Role, Run, Source
from .options import Options
from .render.options import RenderOptions
from .sites.profile import SiteProfile

if TYPE_CHECKING:
    from .parsing import parse
    from .sites.learn import learn

__version__ = "0.1.0"

__all__ = [
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
    "Run",
    "SiteProfile",
    "Source",
    "__version__",
    "learn",
    "parse",
]


def __getattr__(name: str) -> Any:
    """parse() and learn() on first use: they bring lxml and NumPy, which an Article read from JSON does not need."""
    if name == "parse":
        from .parsing import parse

        return parse
    if name == "learn":
        from .sites.learn import learn

        return learn
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
