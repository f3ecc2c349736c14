"""What parse() was given, made ready for the road: a tree, or the text of a page or dump, with its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ..article import Note
from .charset import decode
from .clean import clean
from .elements import as_element, is_soup, to_markup, why_not_as_is
from .formats import binary_format, inflate, no_page
from .kind import looks_like_html
from .tree import parse_tree

if TYPE_CHECKING:
    from lxml import etree

    from ..article import Kind, Status
    from ..options import Options


@dataclass(frozen=True, slots=True)
class Ready:
    """An input ready to be read: its `root` for kind "html", its `text` for "text"; or a `status` that says why not."""

    kind: Kind
    root: etree._Element | None = None
    text: str = ""
    status: Status = "ok"
    notes: tuple[Note, ...] = ()


Edit = Callable[[str], str]


def make_ready(source: Any, options: Options, edit: Edit | None = None) -> Ready:
    """The input behind `source`; `edit` changes markup before it is read, but no text of a dump.

    Raises TypeError for a source that is no str, bytes, lxml or BeautifulSoup object.
    """
    if isinstance(source, str):
        return _from_text(*clean(source), (), options, edit)
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _from_bytes(bytes(source), options, edit)
    if is_soup(source):
        return _from_text(*clean(str(source)), (), replace(options, kind=options.kind or "html"), edit)
    element = as_element(source)
    if element is not None:
        return _from_element(element, options, edit)
    raise TypeError(wrong_type(source))


def wrong_type(source: object) -> str:
    """The message for a source that is none, with what to pass instead."""
    if isinstance(source, PurePath):
        return "parse() takes content, not a path: pass path.read_bytes()"
    if hasattr(source, "read"):
        return "parse() takes content, not a file object: pass file.read()"
    name = type(source).__name__
    return f"parse() takes HTML or text as str or bytes, an lxml element or a BeautifulSoup object, not {name}"


def _from_element(element: etree._Element, options: Options, edit: Edit | None) -> Ready:
    why = why_not_as_is(element, options.caps) if edit is None else "a site rule replaces parts of it"
    if why is None:
        return Ready("html", root=element)
    note = Note("reparsed", f"the tree was written as HTML and parsed again, because {why}")
    return _from_text(*clean(to_markup(element)), (note,), replace(options, kind="html"), edit)


def _from_bytes(data: bytes, options: Options, edit: Edit | None) -> Ready:
    data, notes = inflate(data, options.max_size)
    binary = binary_format(data)
    if binary is not None:
        detail = f"the input is {binary}, not a page or text: extract its text first"
        return Ready(options.kind or "text", status="unsupported", notes=(*notes, Note("unsupported", detail)))
    if len(data) > options.max_size:
        notes = (*notes, _cut_note(options.max_size, len(data), "bytes"))
        data = data[: options.max_size]
    decoded = decode(data, options.encoding)
    return _from_text(decoded.text, decoded.utf8, (*notes, *decoded.notes), options, edit)


def _from_text(text: str, utf8: bytes | None, notes: tuple[Note, ...], options: Options, edit: Edit | None) -> Ready:
    if len(text) > options.max_size:
        notes = (*notes, _cut_note(options.max_size, len(text), "characters"))
        text, utf8 = text[: options.max_size], None
    kind = options.kind or ("html" if looks_like_html(text) else "text")
    if not text or text.isspace():
        return Ready(kind, status="empty", notes=(*notes, Note("empty", "the input holds no text")))
    advice = no_page(text) if options.kind is None else None
    if advice is not None:
        return Ready(kind, status="unsupported", notes=(*notes, Note("unsupported", advice)))
    few = _first_tags(text, kind, options.max_tags)
    if len(few) < len(text):
        unit = "tags" if kind == "html" else "lines"
        detail = f"only the first {options.max_tags:,} {unit} were read; raise Options.max_tags to read more"
        text, utf8, notes = few, None, (*notes, Note("cut", detail))
    if kind == "text":
        return Ready("text", text=text, notes=notes)
    if edit is not None:
        text, utf8 = edit(text), None
    root, tree_notes = parse_tree(text, utf8, options.caps)
    notes = (*notes, *tree_notes)
    if root is None:
        return Ready("html", status="empty", notes=(*notes, Note("empty", "the markup holds no element")))
    return Ready("html", root=root, notes=notes)


def _first_tags(text: str, kind: Kind, most: int) -> str:
    """The text up to the tag, or the line of a dump, after so many: each may become a block, which takes kilobytes."""
    if len(text) <= most:
        return text
    if kind == "text":
        lines = text.splitlines(keepends=True)
        return "".join(lines[:most]) if len(lines) > most else text
    return text[: -1 - len(text.split("<", most + 1)[-1])] if text.count("<") > most else text


def _cut_note(limit: int, size: int, unit: str) -> Note:
    return Note("cut", f"only the first {limit:,} of {size:,} {unit} were read; raise Options.max_size to read more")
