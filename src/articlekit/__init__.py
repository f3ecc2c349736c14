"""articlekit: clean, structured articles from raw HTML or plain-text dumps."""

from typing import TYPE_CHECKING, Any

from .article import Article, Block, Evidence, Note, Role, Run, Source
from .options import Options

if TYPE_CHECKING:
    from .parsing import parse

__version__ = "0.1.0"

__all__ = ["Article", "Block", "Evidence", "Note", "Options", "Role", "Run", "Source", "__version__", "parse"]


def __getattr__(name: str) -> Any:
    """parse() on first use: it brings lxml and NumPy, which an Article read back from JSON does not need."""
    if name == "parse":
        from .parsing import parse

        return parse
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
