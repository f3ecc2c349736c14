"""Inline Markdown in a paragraph of a dump: links, images, emphasis, code and escapes become pieces of text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from .inline import PLAIN, Inline, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# The classes exclude what ends them and have bounds, so that matching is linear.
_TITLE = r"(?:\s+\"[^\"]{0,300}\"\s?|\s[^()]{0,300})?"
_TARGET = (
    rf"\(\s{{0,9}}(?:<[^<>]{{0,2000}}>|data:[^()\s]{{0,99999}}|(?:[^()\s]|\([^()\s]{{0,300}}\)){{0,2000}}){_TITLE}\)"
)
_BRACKETED = r"(?:[^\[\]]|\[[^\[\]]{0,200}\])"
_IMAGE = re.compile(rf"!\[{_BRACKETED}{{0,500}}\]{_TARGET}")
_ADDRESS = re.compile(rf"\]{_TARGET}")
_UNOPENED = re.compile(rf"[^\[\]]{{0,1000}}\]{_TARGET}")
_UNCLOSED = re.compile(r"\s*!?\[\s*\Z")
_NUMBERED_IMAGE = re.compile(rf"!\[{_BRACKETED}{{0,500}}\]\[(\d{{1,5}})\]")
_UNOPENED_NUMBER = re.compile(r"[^\[\]]{0,1000}\]\[(\d{1,5})\]")
_TOKENS = (
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<ticks>`{1,3})(?P<code>[^`]{1,500})(?P=ticks)|<(?P<auto>https?://[^<>\s]{1,2000})>"
    rf"|\[(?P<text>{_BRACKETED}{{0,1000}})\](?P<target>{_TARGET})|(?P<marks>\*{{1,3}}|_{{1,3}}|~~)"
)
_TOKEN = re.compile(_TOKENS)
_OR_NUMBERED = re.compile(rf"{_TOKENS}|\[(?P<label>{_BRACKETED}{{0,1000}})\]\[(?P<number>\d{{1,5}})\]")
_NO_ADDRESSES: Mapping[str, str] = {}
_MARKS = {"*": ("emphasis",), "**": ("strong",), "***": ("strong", "emphasis"), "~~": ("deleted",)}


def read_inline(raw: str, addresses: Mapping[str, str] = _NO_ADDRESSES) -> tuple[str, tuple[Piece, ...]]:
    """The text of a Markdown paragraph, and its pieces where any is more than plain text.

    `addresses` are those of links by number: "[text][3]".

    >>> read_inline("See [the **docs**](/d), not ![a logo](/l.png) *them*\\\\.")[0]
    'See the docs, not them.'
    >>> read_inline("See the [docs][1].", {"1": "/d"})[0]
    'See the docs.'
    """
    raw = _IMAGE.sub("", raw)  # first, for an image may stand inside a link
    if addresses:
        raw = _NUMBERED_IMAGE.sub(lambda match: "" if match[1] in addresses else match[0], raw)
    raw = _whole(raw, addresses)
    pieces = tuple(_pieces(raw, None, addresses))
    text = " ".join("".join(piece for piece, _ in pieces).split())
    return text, pieces if any(inline is not PLAIN for _, inline in pieces) else ()


def outside_addresses(text: str, places: Iterable[int]) -> list[int]:
    """Of places in a line those that are in no address of a link."""
    found = [match.span() for match in _ADDRESS.finditer(text)]
    starts = [start for start, _ in found]
    before = ((place, bisect_left(starts, place) - 1) for place in places)
    return [place for place, last in before if last < 0 or place >= found[last][1]]


def _whole(raw: str, addresses: Mapping[str, str]) -> str:
    """The paragraph without the brackets of a link that ends in one behind it, and with that of one from before."""
    number = _UNOPENED_NUMBER.match(raw) if addresses else None
    if _UNOPENED.match(raw) or (number and number[1] in addresses):
        raw = f"[{raw}"
    elif raw[:1] == "[" and "]" not in raw:
        raw = raw[1:]
    return _UNCLOSED.sub("", raw) if raw[-1:] in "[ " else raw


def _pieces(raw: str, href: str | None, addresses: Mapping[str, str]) -> Iterator[Piece]:
    tokens = list((_OR_NUMBERED if addresses else _TOKEN).finditer(raw))
    left = Counter(token["marks"].replace("_", "*") for token in tokens if token["marks"])
    opened: dict[str, tuple[str, ...]] = {}
    at = 0
    for token in tokens:
        yield raw[at : token.start()], _inline(href, opened)
        at = token.end()
        if token["marks"]:
            kind = token["marks"].replace("_", "*")
            left[kind] -= 1
            if not _toggle(opened, kind, token, more=left[kind] > 0) and not _is_left_over(token):
                yield token["marks"], _inline(href, opened)
        else:
            yield from _leaf(token, href, opened, addresses)
    yield raw[at:], _inline(href, opened)


def _leaf(
    token: re.Match[str], href: str | None, opened: dict[str, tuple[str, ...]], addresses: Mapping[str, str]
) -> Iterator[Piece]:
    if token["escaped"]:
        yield token["escaped"], _inline(href, opened)
    elif token["code"]:
        yield token["code"], Inline(href, (*_flat(opened), "code"))
    elif token["auto"]:
        yield token["auto"], Inline(token["auto"], _flat(opened))
    elif token["target"]:
        target = token["target"][1:-1].split(maxsplit=1)
        yield from _linked(token["text"], target[0].strip("<>") if target else "", opened, addresses)
    elif token["number"] in addresses:
        yield from _linked(token["label"], addresses[token["number"]], opened, addresses)
    else:
        yield token[0], _inline(href, opened)


def _linked(text: str, href: str, opened: dict[str, tuple[str, ...]], addresses: Mapping[str, str]) -> Iterator[Piece]:
    inner = _pieces(text, href, addresses)
    yield from ((part, Inline(inline.href, (*_flat(opened), *inline.marks))) for part, inline in inner)


def _toggle(opened: dict[str, tuple[str, ...]], kind: str, token: re.Match[str], *, more: bool) -> bool:
    """Open or close a mark; False where the characters stand for themselves."""
    raw = token.string
    before, after = raw[token.start() - 1 : token.start()], raw[token.end() : token.end() + 1]
    if "_" in token["marks"] and before.isalnum() and after.isalnum():
        return False
    if kind in opened and before.strip():
        del opened[kind]
    elif kind not in opened and after.strip() and more:
        opened[kind] = _MARKS[kind]
    else:
        return False
    return True


def _is_left_over(token: re.Match[str]) -> bool:
    """Does a double mark stand at an edge of words, as that of an icon or of a paragraph before does?"""
    before, after = token.string[token.start() - 1 : token.start()], token.string[token.end() : token.end() + 1]
    return len(token["marks"]) > 1 and not (before.isalnum() and after.isalnum())


def _flat(opened: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mark for marks in opened.values() for mark in marks))


def _inline(href: str | None, opened: dict[str, tuple[str, ...]]) -> Inline:
    return Inline(href, _flat(opened)) if href is not None or opened else PLAIN
