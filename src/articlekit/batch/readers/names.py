"""What the name of a file says about what it holds."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Literal

Form = Literal["page", "json", "jsonl", "csv", "parquet", "warc", "zip", "tar"]
Compression = Literal["gz", "zst", "bz2", "xz"]

_COMPRESSIONS: dict[str, Compression] = {".gz": "gz", ".zst": "zst", ".bz2": "bz2", ".xz": "xz"}
_SHORT = {".tgz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
_FORMS: dict[str, Form] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".wet": "warc",
    ".arc": "warc",
    ".zip": "zip",
    ".tar": "tar",
}
_ASSETS = frozenset(
    ".css .js .mjs .map .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .woff .woff2 .ttf .otf .eot "
    ".mp3 .mp4 .webm".split()
)


def split_name(name: str) -> tuple[str, Compression | None]:
    """The name without the suffix of its compression, and that compression."""
    path = PurePosixPath(name)
    suffix = path.suffix.lower()
    if suffix in _SHORT:
        name = name[: -len(suffix)] + _SHORT[suffix]
        suffix = PurePosixPath(name).suffix
    if suffix in _COMPRESSIONS:
        return name[: -len(suffix)], _COMPRESSIONS[suffix]
    return name, None


def form_of(name: str) -> Form:
    """The form of what a name without compression stands for; a single page where it says nothing else."""
    return _FORMS.get(PurePosixPath(name).suffix.lower(), "page")


def is_asset(name: str) -> bool:
    """Does a name in a folder or an archive belong to what pages are dressed with, or to the system?"""
    path = PurePosixPath(name)
    return path.suffix.lower() in _ASSETS or any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
