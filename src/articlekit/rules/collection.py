"""SiteRules: rules of many sites as one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

from .address import Addresses
from .problems import Problem, RuleError
from .rule import SiteRule
from .site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

Sites = Union["SiteRules", Iterable[Union["SiteRules", SiteRule, type[Site]]]]

ENTRY_POINTS = "articlekit.sites"


@dataclass(frozen=True)
class SiteRules:
    """Rules of any number of sites; frozen, so that it may be shared by threads and sent to processes.

    Finding the rule for an address takes the same time for two rules and for thousands.
    """

    rules: tuple[SiteRule, ...] = ()

    @classmethod
    def of(cls, sites: Sites) -> SiteRules:
        """The rules in `sites`: a SiteRules, or several of those, of SiteRule values and of Site classes."""
        if isinstance(sites, SiteRules):
            return sites
        if isinstance(sites, type):
            raise TypeError(f"{_WANTED}: write sites=[{sites.__name__}]")
        if isinstance(sites, (str, Path)) or not isinstance(sites, Iterable):
            raise TypeError(f"{_WANTED}, not {type(sites).__name__}: load a folder with SiteRules.load()")
        return cls(tuple(rule for site in sites for rule in _rules_of(site)))

    @classmethod
    def from_toml(cls, text: str, *, file: str = "") -> SiteRules:
        """The rules that a TOML text writes. Raises RuleError, which says what is wrong in which line."""
        from .toml_file import read_toml

        return cls(tuple(read_toml(text, file=file)))

    @classmethod
    def load(cls, path: str | Path, *, python: bool = False) -> SiteRules:
        """The rules in a TOML file, or in all TOML files of a folder and the folders in it.

        `python`: also those of the classes in Python files, which runs these files: only for rules that you trust.
        Raises RuleError with all that is wrong in any of the files, OSError if there is no such file or folder.
        """
        from .load import load_rules

        return cls(load_rules(Path(path), python=python))

    @classmethod
    def installed(cls, *names: str) -> SiteRules:
        """The rules that installed packages publish under these names, in the entry point group "articlekit.sites".

        Nothing is switched on but what is named. Raises LookupError for a name that no package publishes.
        """
        from .load import installed_rules

        return cls(tuple(rule for name in names for rule in cls.of(installed_rules(name)).rules))

    def find(self, url: str | None) -> list[SiteRule]:
        """The rules of the most specific pattern that `url` fits: several only where a site has several layouts."""
        return self._addresses.find(url)

    @cached_property
    def _addresses(self) -> Addresses:
        return Addresses.of(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __iter__(self) -> Iterator[SiteRule]:
        return iter(self.rules)

    def __getstate__(self) -> dict[str, Any]:
        return {"rules": self.rules}


_WANTED = "sites must be a SiteRules, or a list of Site classes and SiteRules"


def _rules_of(site: object) -> tuple[SiteRule, ...]:
    if isinstance(site, SiteRules):
        return site.rules
    if isinstance(site, SiteRule):
        return (site,)
    if isinstance(site, Site):
        site = type(site)
    if isinstance(site, type) and issubclass(site, Site):
        if not hasattr(site, "rule"):
            raise RuleError([Problem(f"class {site.__qualname__} has no match: say which pages it is for")])
        return (site.rule,)
    raise TypeError(f"{_WANTED}; {type(site).__name__} is neither: load a folder with SiteRules.load()")
