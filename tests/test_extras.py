"""What is optional stays optional: not imported with the package, and missed with a message that helps."""

from __future__ import annotations

import subprocess
import sys

import pytest

from articlekit.extras import need

OPTIONAL = "pyarrow warcio zstandard rich pandas polars pyspark ray lxml numpy multiprocessing".split()


def test_the_package_imports_none_of_them() -> None:
    script = f"import sys, articlekit; print([name for name in {OPTIONAL!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("module", ["articlekit.arrow", "articlekit.spark", "articlekit.ray", "articlekit.cli"])
def test_modules_can_be_imported_without_them(module: str) -> None:
    names = [name for name in OPTIONAL if name not in ("lxml", "numpy", "multiprocessing")]
    script = f"import sys; sys.modules.update(dict.fromkeys({names!r})); import {module}"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_missing_library_is_named_with_its_extra() -> None:
    with pytest.raises(ImportError, match=r"this needs no_such_library: pip install 'articlekit\[arrow\]'"):
        need("no_such_library.part", extra="arrow")
