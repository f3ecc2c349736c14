"""A pytest plugin: `pytest --articlekit rules/` makes one test of every field that a fixture expects."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..article import Article
    from ..rules.collection import SiteRules
    from .fixtures import Fixture

_HELP = "test the fixtures of site rules: JSON files beside pages; runs the Python files of rules"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --articlekit."""
    parser.getgroup("articlekit").addoption("--articlekit", action="store_true", help=_HELP)


_RULES = pytest.StashKey[dict[Path, Any]]()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect JSON files that stand beside a page."""
    from .fixtures import page_beside

    if not parent.config.getoption("--articlekit") or file_path.suffix != ".json" or page_beside(file_path) is None:
        return None
    collector: pytest.Collector = FixtureFile.from_parent(parent, path=file_path)
    return collector


class FixtureFile(pytest.File):
    """The tests of one fixture; the page is parsed once for all of them."""

    def collect(self) -> Iterator[pytest.Item]:
        """A test for each key that is expected."""
        for name in self.fixture.names:
            yield FieldTest.from_parent(self, name=name)

    @cached_property
    def fixture(self) -> Fixture:
        """The fixture; what is wrong with it is an error of collection."""
        from .fixtures import FixtureError, read_fixture

        try:
            return read_fixture(self.path)
        except FixtureError as error:
            raise self.CollectError(str(error)) from None

    @cached_property
    def article(self) -> Article:
        """What articlekit makes of the page with the rules that belong to it."""
        return self.fixture.parse(_rules(self))


def _rules(fixture: FixtureFile) -> SiteRules:
    """The rules of a folder, loaded once a session."""
    from ..rules.collection import SiteRules
    from .fixtures import rules_folder

    known = fixture.config.stash.setdefault(_RULES, {})
    folder = rules_folder(fixture.path)
    if folder not in known:
        known[folder] = SiteRules.load(folder, python=True)
    found: SiteRules = known[folder]
    return found


class FieldTest(pytest.Item):
    """One field of one fixture."""

    def runtest(self) -> None:
        """Fail with the difference, if there is one."""
        from .checks import failure

        assert isinstance(self.parent, FixtureFile)
        problem = failure(self.parent.fixture, self.name, self.parent.article)
        if problem is not None:
            raise FieldError(problem)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The difference alone; a traceback through this file helps nobody."""
        from ..rules.problems import RuleError

        if isinstance(excinfo.value, (FieldError, RuleError)):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The fixture and the field."""
        return self.path, 0, f"{self.path.name}: {self.name}"


class FieldError(AssertionError):
    """A field is not what its fixture expects."""
