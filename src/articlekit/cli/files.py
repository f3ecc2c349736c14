"""Files that the commands read and write, and what they say when one cannot be."""

from __future__ import annotations

import sys
from pathlib import Path

from ..render.characters import terminal_safe

STDIN = STDOUT = "-"


def read(name: str) -> bytes | None:
    """The bytes of a file, or of standard input; None, after a complaint, where it cannot be read."""
    try:
        return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        complain(name, f"cannot be read: {getattr(error, 'strerror', None) or error}")
        return None


def write(name: str, text: str) -> bool:
    """Write a file, or print to standard output; False, after a complaint, where it cannot be written."""
    if name == STDOUT:
        print(terminal_safe(text) if sys.stdout.isatty() else text, end="")
        return True
    try:
        Path(name).write_text(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        complain(name, f"cannot be written: {getattr(error, 'strerror', None) or error}")
        return False
    return True


def complain(name: str, message: str) -> None:
    """Say on standard error what is wrong with a file."""
    sys.stdout.flush()
    shown = "standard input" if name == STDIN else one_line(name)
    print(f"articlekit: {shown}: {one_line(message)}", file=sys.stderr)


def one_line(text: str) -> str:
    """Text that cannot steer the terminal, on one line."""
    return " ".join(terminal_safe(text).split())


def counted(number: int, what: str) -> str:
    """The number and what it counts, one or several: "1 page", "2,000 pages"."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
