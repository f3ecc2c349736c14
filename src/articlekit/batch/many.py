"""parse_many() and parse_as_completed(): parse() on many sources in worker processes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..decode.elements import as_element, is_soup, to_markup
from ..decode.source import wrong_type
from ..options import Options
from ..overriding import overridden
from .document import Document, failed, read_document
from .limits import MEMORY, TIMEOUT, Limits, count_workers
from .pool import run_isolated
from .worker import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..article import Article

T = TypeVar("T")
DEFAULTS = Options()
_OWN = ("workers", "timeout", "memory")
# Articles that may wait for the one before them, for each worker.
WINDOW = 64


def parse_many(
    sources: Iterable[Any],
    *,
    workers: int | None = None,
    timeout: float | None = TIMEOUT,
    memory: int | None = MEMORY,
    options: Options = DEFAULTS,
    **overrides: Any,
) -> Iterator[Article]:
    """The article of every source, in the order of the sources, one for each.

    `sources`: what `parse()` takes, or (source, url) pairs. They are read as they are needed, a few ahead, and
    articles come as soon as those before them are there, so neither need fit into memory.
    `workers`: processes to work in; by default one for each CPU that this process may use.
    `timeout`, `memory`: seconds and bytes that one source may take; None for no limit.
    `options`: as for `parse()`, by name too.

    A source that takes too long, ends its worker or makes an extractor raise becomes an article with the status
    "timeout", "crashed" or "error", and a note that says more; the others go on. Raises TypeError and ValueError as
    `parse()` does, what the iterator of the sources raises (after the articles of the sources before), and
    `articlekit.batch.pool.WorkerError` where no worker process starts.

    In a script it must be called under ``if __name__ == "__main__":``, as all that starts processes.
    """
    limits = Limits(timeout=timeout, memory=memory)
    options = overridden(options, overrides, "parse_many()", _OWN)
    found = _articles(sources, count_workers(workers), limits, options, ordered=True)
    return (article for _, article in in_order(found))


def parse_as_completed(
    sources: Iterable[Any],
    *,
    workers: int | None = None,
    timeout: float | None = TIMEOUT,
    memory: int | None = MEMORY,
    options: Options = DEFAULTS,
    **overrides: Any,
) -> Iterator[tuple[int, Article]]:
    """As `parse_many()`, but articles come as soon as they are ready, each with the number of its source, from 0."""
    limits = Limits(timeout=timeout, memory=memory)
    options = overridden(options, overrides, "parse_as_completed()", _OWN)
    return _articles(sources, count_workers(workers), limits, options, ordered=False)


def _articles(
    sources: Iterable[Any], workers: int, limits: Limits, options: Options, *, ordered: bool
) -> Iterator[tuple[int, Article]]:
    documents = map(_as_document, _checked(sources))
    for number, _, article in _read(documents, workers, limits, options, ordered=ordered):
        yield number, article


def read_documents(
    documents: Iterable[Document], *, workers: int, limits: Limits, options: Options
) -> Iterator[tuple[Document, Article]]:
    """Each document with its article, in order. Without `workers` this process reads them, and no limit holds."""
    if not workers:
        yield from ((document, _read_here(document, options)) for document in documents)
        return
    read = _read(documents, workers, limits, options, ordered=True)
    for _, pair in in_order((number, (document, article)) for number, document, article in read):
        yield pair


def _read(
    documents: Iterable[Document], workers: int, limits: Limits, options: Options, *, ordered: bool
) -> Iterator[tuple[int, Document, Article]]:
    function = partial(read_document, options=options)
    window = WINDOW * workers if ordered else None
    for outcome in run_isolated(function, documents, workers=workers, limits=limits, window=window):
        document, value = outcome.item, outcome.value
        yield outcome.number, document, failed(document, value) if isinstance(value, Failure) else value


def _read_here(document: Document, options: Options) -> Article:
    try:
        return read_document(document, options)
    except Exception as error:  # as in a worker
        return failed(document, Failure("error", f"{type(error).__name__}: {error}"))


def in_order(numbered: Iterable[tuple[int, T]]) -> Iterator[tuple[int, T]]:
    """Numbered values, from 0 on without a gap, in the order of their numbers; each as soon as it can come."""
    waiting: dict[int, T] = {}
    following = 0
    for number, value in numbered:
        waiting[number] = value
        while following in waiting:
            yield following, waiting.pop(following)
            following += 1


def _checked(sources: Any) -> Iterable[Any]:
    single = isinstance(sources, (str, bytes, bytearray, memoryview)) or is_soup(sources)
    if single or as_element(sources) is not None:
        raise TypeError("parse_many() takes many sources, not one: pass a list of them, or call parse()")
    if not isinstance(sources, Iterable):
        raise TypeError(f"parse_many() takes an iterable of sources, not {type(sources).__name__}: pass a list of them")
    return sources


def _as_document(source: Any) -> Document:
    url = None
    if isinstance(source, tuple) and len(source) == 2:
        source, url = source
    if url is not None and not isinstance(url, str):
        raise TypeError(f"the url of a (source, url) pair must be a str, not {type(url).__name__}")
    if isinstance(source, (str, bytes)):
        return Document(source, url=url)
    if isinstance(source, (bytearray, memoryview)):
        return Document(bytes(source), url=url)
    element = as_element(source)
    if element is not None:
        return Document(to_markup(element), url=url, kind="html")
    if is_soup(source):
        return Document(str(source), url=url, kind="html")
    raise TypeError(wrong_type(source))
