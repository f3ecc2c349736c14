"""An explanation as one page of HTML: nothing is loaded, nothing runs, and all text is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ..render.characters import printable
from .facts import facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .facts import Fact
    from .gather import Explanation, Row

_LABELS = {"body": "kept", "field": "field", "comment": "comment", "removed": "removed"}
_SIGNS = {"body": "✓", "field": "=", "comment": "“", "removed": "✗"}
_STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #5c5c5c; --paper: #fff; --line: #8a8a8a; --kept: #0b6b3a;
  --removed: #a3261b; --field: #1f4e9e; --comment: #6b4a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --soft: #b0b0b0; --paper: #161616; --line: #777;
  --kept: #6fd39b; --removed: #ff9a8f; --field: #9cc0ff; --comment: #e6c36a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink);
  background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; }
th { white-space: nowrap; font-weight: 600; } tr + tr { border-top: 1px solid var(--line); }
small, .why { color: var(--soft); font-size: .85rem; } summary { cursor: pointer; }
ol { list-style: none; margin: 0; padding: 0; }
li { display: grid; grid-template-columns: 7.5rem 1fr; gap: .8rem; margin: .5rem 0; padding: .3rem .6rem; }
li p { margin: 0; white-space: pre-wrap; }
.tag { font-weight: 600; font-size: .85rem; }
.body { border-left: 5px solid var(--kept); } .body .tag { color: var(--kept); } .body p { font-weight: 500; }
.removed { border-left: 5px dotted var(--removed); } .removed .tag { color: var(--removed); }
.removed p { text-decoration: line-through; text-decoration-color: var(--line); color: var(--soft); font-size: .9rem; }
.field { border-left: 5px double var(--field); } .field .tag { color: var(--field); } .field p { font-style: italic; }
.comment { border-left: 5px dashed var(--comment); } .comment .tag { color: var(--comment); }
"""
_LONGEST = 1500


def as_html(explanation: Explanation, *, name: str = "") -> str:
    """The report as a page that stands alone: fields with evidence, notes, and the blocks in their order."""
    article = explanation.article
    title = _text(article.title or name or "Without a title")
    head = (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head>"
    )
    parts = [head, "<body>", f"<h1>{title}</h1>", f"<p>{_summary(explanation, name)}</p>"]
    parts += ["<h2>Fields</h2>", "<table>", *map(_fact, facts(article)), "</table>", *_notes(explanation)]
    parts += [
        "<h2>Blocks, in the order of the page</h2>",
        "<ol>",
        *map(_row, explanation.rows),
        "</ol>",
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def _summary(explanation: Explanation, name: str) -> str:
    article = explanation.article
    counts = ", ".join(f"{explanation.count(place)} {label}" for place, label in _LABELS.items())  # type: ignore[arg-type]
    source = f"<small>{_text(name)}</small><br>" if name else ""
    return f"{source}Status {article.status}, confidence {article.confidence:.2f}. Blocks: {counts}."


def _fact(fact: Fact) -> str:
    others = "".join(f"<br><small>not {_text(other)}</small>" for other in fact.others[:5])
    source = f"<br><small>from {_text(fact.source)}</small>" if fact.source else ""
    return f"<tr><th>{_text(fact.name)}</th><td>{_text(fact.value)}{source}{others}</td></tr>"


def _notes(explanation: Explanation) -> Iterator[str]:
    notes = explanation.article.notes
    if notes:
        yield "<h2>Notes</h2><ul>"
        yield from (
            f"<li class='field'><span class='tag'>{_text(n.code)}</span><p>{_text(n.detail)}</p></li>" for n in notes
        )
        yield "</ul>"


def _row(row: Row) -> str:
    block = row.block
    label = f"{_SIGNS[row.place]} {_LABELS[row.place]}<br>{_text(str(block.role))}<br>{block.score:.2f}"
    line = f"line {block.source.line}" if block.source.line else ""
    span = f"characters {block.source.start} to {block.source.end}" if block.source.spans else ""
    why = " · ".join(_text(part) for part in (block.reason, row.pointer, line, span) if part)
    text = block.text if len(block.text) <= _LONGEST else f"{block.text[:_LONGEST]}…"
    return (
        f'<li class="{row.place}"><span class="tag">{label}</span>'
        f'<div><p>{_text(text)}</p><div class="why">{why}</div></div></li>'
    )


def _text(text: str) -> str:
    return escape(printable(text))
