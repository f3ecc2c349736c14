"""parse() opens nothing, asks nobody and looks at no environment: an audit hook sees all that a process does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_WATCHED = """
import os, sys
from pathlib import Path
from articlekit import parse
from tests.invariants.sources import DUMPS, PAGES

LAUGHS = '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>&e; ' + 'and much more to read here. ' * 9
sources = [path.read_bytes() for path in [*PAGES, *DUMPS]] + [LAUGHS, '<base href="http://localhost/">' + LAUGHS]
def read():
    for source in sources:
        for dates in ("strict", "extensive"):
            parse(source, url="http://localhost/a", dates=dates)

read()  # weights and word lists are read once

KINDS = "open socket subprocess os urllib import shutil ctypes".split()

def refuse(event, arguments):
    if watching and event.partition(".")[0] in KINDS:
        print(event, arguments)

class Refusing(dict):
    def __getitem__(self, key):
        print("environment", key)
        return super().__getitem__(key)
    get = __getitem__

watching = False
sys.addaudithook(refuse)
os.environ, watching = Refusing(os.environ), True
read()
watching = %s
open(os.devnull).close()
watching = False
"""


def _seen(*, with_a_read: bool) -> str:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED % with_a_read], cwd=root, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_no_file_network_process_or_environment() -> None:
    assert _seen(with_a_read=False) == ""


def test_the_hook_sees() -> None:
    assert _seen(with_a_read=True).startswith("open")
