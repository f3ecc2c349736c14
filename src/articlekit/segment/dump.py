"""Text front end: the paragraphs of a plain-text dump as segments, with exact offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from textwrap import dedent
from typing import TYPE_CHECKING

from ..article import Role, Source
from .front_matter import NO_FRONT_MATTER, FrontMatter, read_front_matter
from .markdown import outside_addresses, read_inline
from .parting import cut_places, glue_places, is_glued
from .references import NO_REFERENCES, References, read_references
from .segment import Segment
from .undump import (
    BULLETS,
    Line,
    breaks_link,
    continues,
    has_no_room,
    is_markdown,
    is_marked,
    join,
    read_lines,
    wrap_width,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    SplitLines = Callable[[Iterable[Line]], Iterable[Line]]


@dataclass(slots=True, eq=False)
class Dump:
    """A dump in segments. The lists beside `segments` run parallel to it.

    `blanks_before` counts the empty lines before a segment, `indent` its leading blanks, `lines` the lines joined in
    it, `bulleted` tells whether a bullet or number stood before it, `link_chars` the characters in Markdown links.
    The lines of `front` and those that list the addresses of `references`, the links by number, are in no segment.
    """

    segments: list[Segment] = field(default_factory=list)
    blanks_before: list[int] = field(default_factory=list)
    indent: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    bulleted: list[bool] = field(default_factory=list)
    link_chars: list[int] = field(default_factory=list)
    markdown: bool = False
    wrapped: bool = False
    glued: bool = False
    front: FrontMatter = NO_FRONT_MATTER
    references: References = NO_REFERENCES


def segment_dump(text: str, split: SplitLines | None = None) -> Dump:
    """The paragraphs of a dump, in order, in work linear in its length; `split` cuts lines first."""
    lines = read_lines(text) if split is None else list(split(read_lines(text)))
    front = read_front_matter(lines)
    lines = lines[len(front.lines) :]
    references = read_references(lines, text)
    if references.lines:
        listing = {line.start for line in references.lines}
        lines = [line for line in lines if line.start not in listing]
    width = wrap_width(lines)
    places = dict(zip((line.start for line in lines), glue_places(lines), strict=True))
    markdown = references.markdown or "markdown content" in front.values or is_markdown(lines, text)
    dump = Dump(
        markdown=markdown, wrapped=width > 0, glued=is_glued(places.values()), front=front, references=references
    )
    for run, fence in _fences(lines) if dump.markdown else [(lines, "")]:
        if fence:
            _add_code(dump, run, text, fence)
            continue
        for group in _paragraphs(run, width, dump.markdown):
            for part in _parts(group, places, dump):
                _add(dump, part)
    return dump


_LINK_LINES = 6  # that a link is wrapped over
_FENCE = re.compile(r"(`{3,}|~{3,})[^`]*")
_FENCE_LANGUAGE = re.compile(r"[`~]+\s*([A-Za-z][\w+#.-]{0,30})", re.ASCII)


def _fences(lines: Sequence[Line]) -> Iterator[tuple[Sequence[Line], str]]:
    """The lines outside and inside of fenced code, in turns, the latter with the line that opens the fence.

    A fence that nothing closes is no fence.
    """
    at, opener = 0, -1
    for index, line in enumerate(lines):
        if opener < 0:
            if _FENCE.fullmatch(line.text):
                opener = index
        elif line.text.startswith(lines[opener].text[:3]) and not line.text.strip("`~"):
            yield lines[at:opener], ""
            yield lines[opener + 1 : index], lines[opener].text
            at, opener = index + 1, -1
    yield lines[at:], ""


def _add_code(dump: Dump, lines: Sequence[Line], text: str, fence: str) -> None:
    if not lines:
        return
    start, end = lines[0].start - lines[0].indent, lines[-1].end
    code = dedent(text[start:end].replace("\r\n", "\n"))
    named = _FENCE_LANGUAGE.match(fence)
    language = named[1].lower() if named else None
    _append(dump, Segment(code, Role.CODE, Source(spans=((start, end),)), language=language), lines)


def _paragraphs(lines: Sequence[Line], width: int, markdown: bool) -> Iterator[list[Line]]:
    """Lines that were one paragraph, together."""
    group: list[Line] = []
    for line in lines:
        if group and not _belongs(group, line, width, markdown):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _belongs(group: Sequence[Line], after: Line, width: int, markdown: bool) -> bool:
    line = group[-1]
    if markdown and not after.blanks_before and _QUOTED.match(line.text) and _QUOTED.match(after.text):
        return True
    if after.blanks_before or is_marked(after):
        return False
    if width and has_no_room(line, after, width):
        return True
    if markdown and breaks_link([line.text for line in group[-_LINK_LINES:]], after.text):
        return True
    return not (markdown and _HEADED.match(line.text)) and continues(line.text, after.text)


def _parts(group: list[Line], places: Mapping[int, list[int]], dump: Dump) -> Iterator[list[Line]]:
    """The group itself, or its parts where it is one line that holds several texts."""
    (line,) = group[:1]
    cuts = cut_places(line.text, places[line.start], dump.glued) if len(group) == 1 else []
    if cuts and dump.markdown:
        cuts = outside_addresses(line.text, cuts)
    if not cuts:
        yield group
        return
    at = 0
    for cut in [*cuts, len(line.text)]:
        piece = line.text[at:cut]
        body = piece.strip()
        if body:
            start = line.start + at + piece.index(body[0])
            yield [Line(body, start, start + len(body), line.indent, line.blanks_before if not at else 0)]
        at = cut


_HEADED = re.compile(r"(#{1,6})\s+")
_BULLET = re.compile(rf"[{BULLETS}]\s+")
_DASH = "–"  # before items, and before what somebody says
_SAID_WORDS = 6
_EDIT_LINKS = re.compile(
    r"\s?\[\s?(?:edit|edit source|bearbeiten|modifier|editar|modifica|bewerken|redigera|edytuj|править|редагувати"
    r"|編集|编辑|編輯)"
    r"(?:\s?\|\s?[^\[\]|]{2,30})?\s?\]\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+")
_QUOTED = re.compile(r"^>\s+")
_RULE = re.compile(r"[\s*_=~|:+`>-]+")


def _add(dump: Dump, group: list[Line]) -> None:
    first = group[0].text
    shape, level, ordinal, skip = _mark(first, group[0].indent, dump.markdown)
    spans = [(line.start, line.end) for line in group]
    spans[0] = (spans[0][0] + skip, spans[0][1])
    texts = [first[skip:], *(line.text for line in group[1:])]
    joined = join(_unmarked(texts) if dump.markdown else texts, dump.markdown, dump.wrapped)
    references = dump.references
    if references.addresses and not references.markdown:
        joined = references.without_numbers(joined)
    addresses = references.addresses if references.markdown else {}
    text, pieces = read_inline(joined, addresses) if dump.markdown else (" ".join(joined.split()), ())
    if text[-1:] == "]" and shape is Role.PARAGRAPH and not pieces and (edit := _EDIT_LINKS.search(text)):
        text, shape = text[: edit.start()], Role.HEADING
    raws, contexts = tuple(raw for raw, _ in pieces), tuple(inline for _, inline in pieces)
    if text and not _RULE.fullmatch(text):
        _append(
            dump, Segment(text, shape, Source(spans=tuple(spans)), level, ordinal, raws=raws, contexts=contexts), group
        )


def _unmarked(texts: Sequence[str]) -> list[str]:
    """The lines of a Markdown paragraph without the marks of a quotation, and of breaks that are to stay."""
    first, *others = texts
    return [text.removesuffix("\\") for text in (first, *(_QUOTED.sub("", text) for text in others))]


def _append(dump: Dump, segment: Segment, lines: Sequence[Line]) -> None:
    dump.segments.append(segment)
    dump.blanks_before.append(lines[0].blanks_before)
    dump.indent.append(lines[0].indent)
    dump.lines.append(len(lines))
    dump.bulleted.append(segment.shape is Role.LIST_ITEM)
    dump.link_chars.append(
        sum(len(raw) for raw, inline in zip(segment.raws, segment.contexts, strict=True) if inline.href is not None)
    )


def _mark(text: str, indent: int, markdown: bool) -> tuple[Role, int, int | None, int]:
    """Shape, level and ordinal that a mark at the start of a line gives, and the length of the mark."""
    if markdown and (match := _HEADED.match(text)):
        return Role.HEADING, len(match.group(1)), None, match.end()
    if (match := _BULLET.match(text)) and not _is_said(text):
        return Role.LIST_ITEM, 1 + indent // 4, None, match.end()
    if markdown and (match := _NUMBER.match(text)):
        return Role.LIST_ITEM, 1 + indent // 4, int(match.group(1)), match.end()
    if markdown and (match := _QUOTED.match(text)):
        return Role.QUOTE, 0, None, match.end()
    return Role.PARAGRAPH, 0, None, 0


def _is_said(text: str) -> bool:
    """Does a line with a dash at its start tell what somebody says? It is a sentence, as few items are."""
    return text[0] == _DASH and text[-1] in ".!?…" and text.count(" ") >= _SAID_WORDS
