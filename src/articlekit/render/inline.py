"""Inline runs as GitHub-flavoured Markdown. Section numbers are those of CommonMark 0.31."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from ..article import Run
from .characters import printable
from .labels import note_name
from .math import to_dollars
from .urls import safe_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..article import Cell

# Characters that mean something anywhere in a line: _ inside a word and & outside an entity do not.
_SPECIAL = re.compile(r"[\\`*\[\]<~_&](?:(?<![_&])|(?<=_)(?:(?![^\W_])|(?<![^\W_]_))|(?<=&)(?=#?\w{0,32}(?:;|\Z)))")
_MARKS = ("code", "subscript", "superscript", "deleted", "emphasis", "strong")
_BACKTICKS = re.compile("`+")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")


def escaped(text: str) -> str:
    """`text` with a backslash before every character that Markdown would read as markup within a line."""
    return _SPECIAL.sub(r"\\\g<0>", printable(text))


def longest_backticks(text: str) -> int:
    """Length of the longest run of backticks."""
    return max(map(len, _BACKTICKS.findall(text)), default=0)


def inline(runs: Iterable[Run], *, links: bool = True) -> list[str]:
    """The runs as inline Markdown, a string for each line that holds anything."""
    cleaned = [run for run in (_clean(run, links) for run in runs) if run.text]
    has_math = any("math" in run.marks for run in cleaned)
    groups = [(href, list(group)) for href, group in groupby(_merged(cleaned), key=_place)]
    firsts = [_first_character(group[0], href) for href, group in groups]
    out = [""]
    for (href, group), after in zip(groups, [*firsts, ""][1:], strict=True):
        if href is None:
            text = _marked(group, out[-1][-1:], after, has_math)
            # a bracket or colon behind the reference of a footnote would make it another kind of link
            out.append(f"\\{text}" if out[-1].startswith("[^") and text[:1] in ("(", ":") else text)
        elif href.startswith("^"):
            _guard_mark(out)
            out.append(f"[{href}]")
        else:
            _append_link(out, href, _marked(group, "[", "]", has_math))
    return _lines("".join(out))


def plain(text: str) -> list[str]:
    """What `inline` gives for text without styles."""
    return _lines(escaped(text))


def in_cell(cell: Cell, *, links: bool = True) -> str:
    """A table's cell as inline Markdown on one line."""
    # readers disagree about a backslash before a bar in code
    runs = [replace(run, marks=_NONE) if "code" in run.marks and "\\|" in run.text else run for run in cell.runs]
    lines = inline(runs, links=links) if runs else plain(cell.text)
    return "<br>".join(lines).replace("|", "\\|")


def quoted(text: str) -> str:
    """A text between brackets, on one line."""
    return " ".join(plain(" ".join(text.split())))


def title(text: str) -> str:
    """The title of an image behind its address, with the blank before it; "" for none."""
    words = quoted(text)
    return f' "{words.replace(QUOTE, ESCAPED_QUOTE)}"' if words else ""


QUOTE, ESCAPED_QUOTE = '"', '\\"'
_NONE: tuple[str, ...] = ()


def _lines(text: str) -> list[str]:
    return [stripped for line in text.split("\n") if (stripped := line.strip())]


def _place(run: Run) -> str | None:
    """What a run is a link to: an address, or the name of a footnote after a caret."""
    if "footnote" in run.marks and run.href:
        return f"^{note_name(run.href[1:])}"
    return run.href


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """No two neighbours of one style; formulas stay apart."""
    for (href, marks), group in groupby(runs, key=lambda run: (run.href, run.marks)):
        if "math" in marks:
            yield from group
        else:
            yield Run("".join(run.text for run in group), href, marks)


def _clean(run: Run, links: bool) -> Run:
    marks = tuple(mark for mark in _MARKS if mark in run.marks)
    if "footnote" in run.marks and (run.href or "").startswith("#"):
        return Run(printable(run.text), run.href, ("footnote",))
    href = safe_url(run.href) if run.href and links else None
    return Run(printable(run.text), href, ("math",) if "math" in run.marks else marks)


def _first_character(run: Run, href: str | None) -> str:
    first = run.text[0]
    return "[" if (run.marks or href) and not first.isspace() else first


def _append_link(out: list[str], href: str, label: str) -> None:
    core = label.strip()
    if not core:
        out.append(label)
        return
    lead, trail = _edges(label, core)
    if not lead:
        _guard_mark(out)
    out.append(f"{lead}[{core}]({destination(href)}){trail}")


def _guard_mark(out: list[str]) -> None:
    # an exclamation mark before a link would make it an image
    if out[-1].endswith("!"):
        out[-1] = out[-1][:-1] + "\\!"


def destination(url: str) -> str:
    """An address between the parentheses of a link."""
    return _ENTITY.sub(r"\\&", url.replace("(", "%28").replace(")", "%29"))


def _marked(runs: Sequence[Run], before: str, after: str, has_math: bool) -> str:
    firsts = [_first_character(run, None) for run in runs]
    out: list[str] = []
    for run, following in zip(runs, [*firsts, after][1:], strict=True):
        core = run.text.strip()
        if "math" in run.marks:
            apart = " " if out and out[-1].endswith("$") else ""
            out.append(apart + to_dollars(core))
        elif not core or not run.marks:
            out.append(escaped(run.text).replace("$", "\\$") if has_math else escaped(run.text))
        else:
            lead, trail = _edges(run.text, core)
            out.append(lead + _with_marks(core, run.marks, lead[-1:] or before, trail[:1] or following) + trail)
        before = out[-1][-1:]
    return "".join(out)


def _edges(text: str, core: str) -> tuple[str, str]:
    start = text.index(core)
    return text[:start], text[start + len(core) :]


def _with_marks(core: str, marks: Sequence[str], before: str, after: str) -> str:
    text = _code(core) if "code" in marks else escaped(core)
    text = _element(text, "sub") if "subscript" in marks else text
    text = _element(text, "sup") if "superscript" in marks else text
    strong, emphasis = "strong" in marks, "emphasis" in marks
    starred = strong or emphasis
    if "deleted" in marks:
        text = _delimited(text, "~~", ["del"], "*" if starred else before, "*" if starred else after)
    if starred:
        tags = ["em"] * emphasis + ["strong"] * strong
        text = _delimited(text, "*" * (emphasis + 2 * strong), tags, before, after)
    return text


def _delimited(text: str, delimiter: str, tags: Sequence[str], before: str, after: str) -> str:
    if _flanks(before, text[0], delimiter) and _flanks(after, text[-1], delimiter):
        return delimiter + text + delimiter
    for tag in tags:
        text = _element(text, tag)
    return text


def _flanks(outside: str, inside: str, delimiter: str) -> bool:
    """Whether a delimiter between these characters opens or closes emphasis whatever else follows (section 6.2)."""
    if outside == delimiter[0]:
        return False
    return not _is_punctuation(inside) or not outside or outside.isspace() or _is_punctuation(outside)


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _code(text: str) -> str:
    text = " ".join(line.strip() for line in text.split("\n"))
    fence = "`" * (longest_backticks(text) + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def _element(text: str, tag: str) -> str:
    return f"<{tag}>{text}</{tag}>"
