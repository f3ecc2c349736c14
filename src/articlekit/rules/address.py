"""Which addresses a rule is for, and the rules for an address among thousands, in constant time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .rule import SiteRule

_LONGEST = 500
_LONGEST_PATH = 2000  # of an address; further characters name nothing that a pattern could


class Pattern(NamedTuple):
    """A pattern of addresses: the host, whether it stands for the hosts below it, and the parts of a path glob."""

    host: str
    is_wild: bool
    path: tuple[str, ...]

    @property
    def rank(self) -> tuple[bool, int, int]:
        """The more specific of two patterns has the higher rank."""
        return not self.is_wild, self.host.count("."), sum(map(len, self.path))


def read_pattern(text: str) -> Pattern:
    """The pattern that "host/path" writes. Raises ValueError on one that is none.

    >>> read_pattern("*.example.org/story/*")
    Pattern(host='example.org', is_wild=True, path=('/story/', ''))
    """
    host, slash, path = text.strip().partition("/")
    host = host.lower()
    is_wild = host.startswith("*.")
    host = host[2:] if is_wild else host.removeprefix("www.")
    labels = host.split(".")
    if "://" in text or not all(labels) or not set(host) <= _HOST_SIGNS or len(text) > _LONGEST:
        raise ValueError(
            f"“{text}” is no address to match: write a host, or a host and a path: “*.example.org/story/*”"
        )
    if "?" in path or "#" in path:
        raise ValueError(f"“{text}”: only host and path are looked at: leave out what follows “?” or “#”")
    return Pattern(host, is_wild, _glob(slash + path))


_HOST_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_.") | {chr(code) for code in range(0xA1, 0x3000)}


def _glob(path: str) -> tuple[str, ...]:
    """The parts between the stars; without a star at its end a path takes all that is below it."""
    parts = path.split("*")
    return tuple(parts) if path.strip("/") else ()


def fits(path: str, parts: tuple[str, ...]) -> bool:
    """Does a path fit a glob? The parts are looked for from left to right, each once.

    >>> [fits(path, ("/news",)) for path in ("/news", "/news/1", "/newsletter")]
    [True, True, False]
    >>> fits("/2024/story/1", ("/", "/story/", ""))
    True
    """
    if not parts:
        return True
    if not path.startswith(parts[0]):
        return False
    at = len(parts[0])
    for part in parts[1:-1]:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if len(parts) > 1:
        last = parts[-1]
        return len(path) - len(last) >= at and path.endswith(last)
    return at == len(path) or path[at] == "/" or parts[0].endswith("/")


@dataclass(slots=True)
class Addresses:
    """Rules by the hosts that their patterns name."""

    exact: dict[str, list[tuple[Pattern, SiteRule]]] = field(default_factory=dict)
    below: dict[str, list[tuple[Pattern, SiteRule]]] = field(default_factory=dict)

    @classmethod
    def of(cls, rules: Iterable[SiteRule]) -> Addresses:
        """The rules, by host."""
        addresses = cls()
        for rule in rules:
            for text in rule.match:
                pattern = read_pattern(text)
                hosts = addresses.below if pattern.is_wild else addresses.exact
                hosts.setdefault(pattern.host, []).append((pattern, rule))
        return addresses

    def find(self, url: str | None) -> list[SiteRule]:
        """The rules of the most specific pattern that an address fits, in their order; none for no address."""
        host, path = split_address(url)
        if not host:
            return []
        found = [(pattern, rule) for pattern, rule in self._of_host(host) if fits(path, pattern.path)]
        best = max((pattern.rank for pattern, _ in found), default=None)
        rules = [rule for pattern, rule in found if pattern.rank == best]
        return list({id(rule): rule for rule in rules}.values())

    def _of_host(self, host: str) -> Iterator[tuple[Pattern, SiteRule]]:
        yield from self.exact.get(host.removeprefix("www."), ())
        _, _, above = host.partition(".")
        while above:
            yield from self.below.get(above, ())
            _, _, above = above.partition(".")


def split_address(url: str | None) -> tuple[str, str]:
    """The host, in lower case and without a port, and the path of an address; "" and "" for none or a malformed one."""
    try:
        parts = urlsplit(url or "")
        return (parts.hostname or "").rstrip(".")[:255], (parts.path or "/")[:_LONGEST_PATH]
    except ValueError:
        return "", ""
