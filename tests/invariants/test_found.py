"""What the fuzzer has found stays fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articlekit import parse

from .found import FOLDER, URL, read_as
from .oracles import check

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_found(path: Path) -> None:
    source, options = read_as(path.read_bytes())
    check(source, parse(source, url=URL, options=options), options)
