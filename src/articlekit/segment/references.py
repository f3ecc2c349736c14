"""Links by number: the lists of addresses that some dumpers write below a text, and the marks in it that point there.

html2text can write "[text][3]" and "[3]: address", Lynx and ELinks write "[3]text" and "3. address".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .undump import Line

_FEWEST = 3
_MOST_WRAPPED = 3  # lines of one address and its title
_POINTED_AT = 0.5  # of the addresses: other lists of addresses are text
_DEFINED = re.compile(r"\[(\d{1,5})\]:(?:\s+<?([^\s<>]{1,9999})>?)?")
_LISTED = re.compile(r"(\d{1,5})\.\s+((?:https?|ftp|file|mailto|javascript|data|tel):\S{0,9999})")
_POINTER = re.compile(r"\]\[(\d{1,5})\]")
# No mark of a citation, which stands behind its sentence.
_NUMBER = re.compile(r"\[(\d{1,5})\](?=[^\s\[\].,;:)])")
_HEADS = frozenset(("references", "visible links", "hidden links", "links"))
# What Lynx writes for a button and for a picture without words.
_WIDGET = re.compile(r"\(BUTTON\)|\[(?:[\w.%+-]{1,200}\.(?:png|jpe?g|gif|svg|webp|avif)|INLINE|IMAGE)\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class References:
    """The addresses by number, and the lines of the dump that list them; `markdown` where the text has "[text][3]"."""

    addresses: Mapping[str, str] = field(default_factory=dict)
    lines: Sequence[Line] = ()
    markdown: bool = False

    def without_numbers(self, text: str) -> str:
        """A paragraph without the numbers that Lynx writes before links.

        >>> References({"3": "/ferries"}).without_numbers("[3]Ferries and boats [3].")
        'Ferries and boats [3].'
        """
        return _WIDGET.sub("", _NUMBER.sub(self._without_number, text))

    def _without_number(self, match: re.Match[str]) -> str:
        if match[1] not in self.addresses:
            return match[0]
        around = match.string[match.start() - 1 : match.start()], match.string[match.end()]
        return " " if around[0].islower() and around[1].isupper() else ""  # where two elements touch


NO_REFERENCES = References()


def read_references(lines: Sequence[Line], text: str) -> References:
    """The links by number of a dump in `lines`, whose whole is `text`; `NO_REFERENCES` where it has none."""
    for definition, pointer in ((_DEFINED, _POINTER), (_LISTED, _NUMBER)):
        found = [n for n, line in enumerate(lines) if definition.match(line.text)]
        if len(found) < _FEWEST:
            continue
        whole = {n: _whole(lines, n) if definition is _DEFINED else [lines[n]] for n in found}
        matches = (definition.match(_joined(parts)) for parts in whole.values())
        addresses = {match[1]: match[2] or "" for match in matches if match}
        pointed_at = addresses.keys() & set(pointer.findall(text))
        if len(pointed_at) >= _POINTED_AT * len(addresses):
            listing = sorted({*(n + step for n in found for step in range(len(whole[n]))), *_heads(lines, found)})
            return References(addresses, [lines[n] for n in listing], markdown=definition is _DEFINED)
    return NO_REFERENCES


def _whole(lines: Sequence[Line], number: int) -> list[Line]:
    """The line of a definition with those that the rest of its address and title was wrapped to."""
    parts = [lines[number]]
    for line in lines[number + 1 : number + 1 + _MOST_WRAPPED]:
        if line.blanks_before or _DEFINED.match(line.text) or not _goes_on(parts):
            break
        parts.append(line)
    return parts


def _goes_on(parts: Sequence[Line]) -> bool:
    text = parts[-1].text
    return text[-1] in ":-" or sum(part.text.count("(") - part.text.count(")") for part in parts) > 0


def _joined(parts: Sequence[Line]) -> str:
    """The text of the lines, tight behind a hyphen, where addresses are broken."""
    return "".join(part.text if part.text[-1] == "-" else f"{part.text} " for part in parts)


def _heads(lines: Sequence[Line], found: Sequence[int]) -> Iterator[int]:
    """The lines above a list that say that it is one."""
    for number in found:
        before = number - 1
        while before >= 0 and lines[before].text.strip(" #:").casefold() in _HEADS:
            yield before
            before -= 1
