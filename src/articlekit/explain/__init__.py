"""Why is this block in the body and that one not? Reports on one run, and the difference of two."""

from .gather import Explanation, Row, explain

__all__ = ["Explanation", "Row", "explain"]
