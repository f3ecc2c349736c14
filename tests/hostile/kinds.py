"""All kinds of hostile input by name."""

from __future__ import annotations

from .encodings import ENCODINGS
from .lexical import LEXICAL
from .odd import ODD
from .sizes import SIZES
from .structured import STRUCTURED
from .trees import TREES

KINDS = {**TREES, **SIZES, **LEXICAL, **ENCODINGS, **STRUCTURED, **ODD}
