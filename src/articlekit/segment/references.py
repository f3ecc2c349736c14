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
        found = {n: match for n, line in enumerate(lines) if (match := definition.match(line.text))}
        if len(found) < _FEWEST:
            continue
        addresses = {match[1]: match[2] or _below(lines, n) for n, match in found.items()}
        pointed_at = addresses.keys() & set(pointer.findall(text))
        if len(pointed_at) >= _POINTED_AT * len(addresses):
            listing = sorted({*found, *_wrapped(lines, found), *_heads(lines, found)})
            return References(addresses, [lines[n] for n in listing], markdown=definition is _DEFINED)
    return NO_REFERENCES


def _below(lines: Sequence[Line], number: int) -> str:
    """The address that was too long for the line of its number."""
    after = lines[number + 1 : number + 2]
    return after[0].text.split()[0] if after and not after[0].blanks_before else ""


def _wrapped(lines: Sequence[Line], found: Mapping[int, re.Match[str]]) -> Iterator[int]:
    """The rest of addresses and titles that were wrapped."""
    for number in found:
        for after in range(number + 1, min(number + 1 + _MOST_WRAPPED, len(lines))):
            if after in found or lines[after].blanks_before:
                break
            yield after


def _heads(lines: Sequence[Line], found: Mapping[int, re.Match[str]]) -> Iterator[int]:
    """The lines above a list that say that it is one."""
    for number in found:
        before = number - 1
        while before >= 0 and lines[before].text.strip(" #:").casefold() in _HEADS:
            yield before
            before -= 1
