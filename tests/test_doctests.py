"""The examples in the docstrings of the installed package hold."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import articlekit

MODULES = [module.name for module in pkgutil.walk_packages(articlekit.__path__, "articlekit.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0


def test_there_are_examples() -> None:
    modules = map(importlib.import_module, MODULES)
    assert sum(bool(found.examples) for module in modules for found in doctest.DocTestFinder().find(module)) >= 8
