"""Optional libraries: imported where they are needed, with a message that names the extra where they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def need(module: str, *, extra: str) -> Any:
    """The module of a library that an extra brings. Raises ImportError, with what to install, where it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        raise ImportError(f"this needs {library}: pip install 'articlekit[{extra}]' ({error})") from error
