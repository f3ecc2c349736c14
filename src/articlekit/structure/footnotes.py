"""Footnotes: which links are references, and which blocks they lead to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..article import Role, Run
from ..drafts import changed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from ..article import Block

_LABEL = re.compile(r"\[?\s?((?:note|nb|fn)?\s?\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})\s?\]?", re.IGNORECASE)
_TARGET = re.compile(r"#_{0,2}(?:user-content-)?(?:fn|foot|note|cite|ref|ftn|en\d|endnote|sdfootnote)", re.IGNORECASE)
_BACK = re.compile(r"[\s↩↑^⤴⏎\ufe0e\ufe0f\[\]]+|(?:back|return|jump up|zurück|retour)[\s↩↑^]*", re.IGNORECASE)
_LEVELS = 3
_HOLDERS = ("li", "p", "div", "dd", "dt", "aside", "td", "tr", "section")


def with_footnotes(blocks: list[Block], elements: Sequence[etree._Element | None]) -> list[Block]:
    """The blocks, with references and footnotes marked where both are there; `elements` are those they stand in."""
    wanted = {
        run.href[1:]: run.text
        for block in blocks
        for run in block.runs
        if run.href and run.href[0] == "#" and is_reference(run)
    }
    if not wanted:
        return blocks
    pairs = zip(blocks, elements, strict=True)
    targets = [_target(element, wanted) if block.role is not Role.HEADING else None for block, element in pairs]
    labels = _labels({target: wanted[target] for target in targets if target})
    if not labels:
        return blocks
    return [_marked(block, labels.get(target or ""), labels) for block, target in zip(blocks, targets, strict=True)]


def is_reference(run: Run) -> bool:
    """Does a link read like the mark of a footnote of the page?"""
    href = run.href or ""
    if not href.startswith("#") or len(run.text) > 10 or not _LABEL.fullmatch(run.text.strip()):
        return False
    return "superscript" in run.marks or run.text.lstrip().startswith("[") or _TARGET.match(href) is not None


def _target(element: etree._Element | None, wanted: dict[str, str]) -> str | None:
    """Which of the wanted footnotes an element is, or is right inside of."""
    at = element
    for _ in range(_LEVELS):
        if at is None or at.tag not in _HOLDERS:
            break
        found = at.get("id")
        if found in wanted:
            return found
        if at is element or at.tag == "li":
            found = _anchor(at)
            if found in wanted:
                return found
        at = at.getparent()
    return None


def _anchor(element: etree._Element) -> str | None:
    """The name of the anchor with which an element begins."""
    first = next(iter(element), None)
    if first is None or (element.text or "").strip():
        return None
    inner = next(iter(first), None) if first.tag in ("sup", "span", "p") else None
    for anchor in (first, inner):
        if anchor is not None and anchor.tag in ("a", "span", "sup"):
            name = anchor.get("id") or anchor.get("name")
            if name:
                return name
    return None


def _labels(targets: dict[str, str]) -> dict[str, str]:
    """A label of its own for each target, as its references have it."""
    taken: dict[str, str] = {}
    for target, text in targets.items():
        match = _LABEL.fullmatch(text.strip())
        base = re.sub(r"[^\w*†‡§¶]+", "-", match[1].strip()) if match else "note"
        label, number = base, 2
        while label in taken:
            label, number = f"{base}-{number}", number + 1
        taken[label] = target
    return {target: label for label, target in taken.items()}


def _marked(block: Block, label: str | None, labels: dict[str, str]) -> Block:
    runs = tuple([_reference(run, labels) for run in (_without_back(block.runs) if label else block.runs)])
    text = block.text if runs == block.runs or len(runs) == len(block.runs) else "".join([run.text for run in runs])
    if label is None and runs == block.runs:
        return block
    return changed(block, runs=runs, text=text, footnote=label)


def _reference(run: Run, labels: dict[str, str]) -> Run:
    label = labels.get((run.href or "")[1:]) if run.href and is_reference(run) else None
    if label is None:
        return run
    marks = (*[mark for mark in run.marks if mark != "superscript"], "footnote")
    return Run(run.text, f"#{label}", marks)


def _without_back(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs of a footnote without the links that lead back from its start or end."""
    left = list(runs)
    while len(left) > 1 and (_leads_back(left[-1]) or not left[-1].text.strip()):
        left.pop()
    while len(left) > 1 and (_leads_back(left[0]) or not left[0].text.strip()):
        left.pop(0)
    return tuple(_stripped(left)) if len(left) < len(runs) else runs


def _leads_back(run: Run) -> bool:
    is_label = (run.href or "").startswith("#") and _LABEL.fullmatch(run.text.strip()) is not None
    return is_label or _BACK.fullmatch(run.text) is not None


def _stripped(runs: list[Run]) -> Iterator[Run]:
    for at, run in enumerate(runs):
        text = run.text.lstrip() if at == 0 else run.text
        yield Run(text.rstrip() if at == len(runs) - 1 else text, run.href, run.marks)
