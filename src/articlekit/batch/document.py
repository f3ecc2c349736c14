"""Document: one page or dump on its way to a worker process, and what the worker makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from ..article import Article, Note
from ..decode.labels import known_label
from ..parsing import parse

if TYPE_CHECKING:
    from ..article import Kind
    from ..options import Options
    from .worker import Failure


@dataclass(frozen=True, slots=True)
class Document:
    """A page or dump as a pipeline hands it over; everything in it can be pickled.

    `id` is its name, `source` the place it was read from. `charset` is what came with it, an HTTP header say: it is
    believed where the bytes are not plainly UTF-8. `problem` says why there is no content, `status` of which sort that
    is.
    """

    content: str | bytes
    id: str = ""
    source: str = ""
    url: str | None = None
    kind: Kind | None = None
    charset: str | None = None
    problem: str | None = None
    status: Literal["error", "unsupported"] = "error"


def read_document(document: Document, options: Options) -> Article:
    """The article in a document."""
    if document.problem is not None:
        return without_article(document.url, document.status, document.problem)
    return parse(document.content, url=document.url, options=_options_for(document, options))


def failed(document: Document, failure: Failure) -> Article:
    """What stands for a document that its worker gave no answer for."""
    return without_article(document.url, failure.status, failure.detail)


def without_article(url: str | None, status: Any, detail: str) -> Article:
    """An article that says only why there is none."""
    return Article(url=url, status=status, notes=[Note(status, detail)])


def _options_for(document: Document, options: Options) -> Options:
    if document.kind is not None and options.kind is None:
        options = replace(options, kind=document.kind)
    if document.charset is not None and options.encoding is None and _is_told(document):
        options = replace(options, encoding=document.charset)
    return options


def _is_told(document: Document) -> bool:
    """Does the charset say more than the bytes do?"""
    if not isinstance(document.content, bytes) or document.charset is None:
        return False
    try:
        known_label(document.charset)
        document.content.decode("utf-8")
    except UnicodeDecodeError:
        return True
    except ValueError:
        return False
    return False
