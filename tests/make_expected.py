"""Write the expectation file of a new fixture, for review: ``python -m tests.make_expected [--force] FILE...``

The file holds what `articlekit.parse` answers today. Read it beside the page, correct what is wrong, and cut the keys
that a careful reader could not be sure of: a key that is absent is not checked.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import articlekit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from articlekit.article import Article, Block

FIXTURES = Path(__file__).parent / "fixtures"
SUFFIX = ".expected.json"

FIELDS = ("title", "authors", "published", "modified", "tags", "language", "site_name", "author_bio", "credits")
"""The fields of an Article that an expectation holds as they are, dates as ISO strings."""

_MOST_SNIPPETS = 12
_LONGEST_SNIPPET = 100
_SENTENCE = re.compile(r"[^.!?。！？]*[.!?。！？]+(?=[\s”“\"')]|$|(?<=[。！？]))")


def expectation_path(source: Path) -> Path:
    """Where the expectation of a fixture stands: page.html has page.expected.json beside it."""
    return source.with_name(source.stem + SUFFIX)


def plain(value: date | list[str] | str | None) -> list[str] | str | None:
    """A field's value as JSON holds it: a date becomes its ISO string."""
    return value if value is None or isinstance(value, (str, list)) else value.isoformat()


def shape(block: Block) -> dict[str, str]:
    """A block as an expectation names it."""
    return {"role": str(block.role), "text": block.text}


def expectation(article: Article) -> dict[str, Any]:
    """What an article holds, in the shape of an expectation file."""
    answer: dict[str, Any] = {name: plain(getattr(article, name)) for name in FIELDS}
    answer["blocks"] = [shape(block) for block in article.blocks]
    answer["contains"] = _snippets(block.text for block in article.blocks)
    answer["lacks"] = _snippets(block.text for block in article.removed)
    answer["removed"] = [shape(block) for block in article.removed]
    answer["comments"] = len(article.comments)
    return answer


def _snippets(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(_first_sentence(text) for text in texts if text))[:_MOST_SNIPPETS]


def _first_sentence(text: str) -> str:
    found = _SENTENCE.match(text)
    return (found.group() if found else text)[:_LONGEST_SNIPPET].strip()


def write(source: Path, *, force: bool = False) -> Path:
    """Write the expectation of one fixture and return its path; FileExistsError if it stands there, unless `force`."""
    target = expectation_path(source)
    if target.exists() and not force:
        raise FileExistsError(f"{target} exists and may have been corrected by hand; --force overwrites it")
    answer = expectation(articlekit.parse(source.read_bytes()))
    target.write_text(json.dumps(answer, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return target


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the expectation of every file named; 1 if one of them could not be read or written."""
    parser = argparse.ArgumentParser(prog="python -m tests.make_expected", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a page (.html) or dump (.txt)")
    parser.add_argument("--force", action="store_true", help="overwrite expectations that exist")
    chosen = parser.parse_args(arguments)
    return max(_report(source, force=chosen.force) for source in chosen.files)


def _report(source: Path, *, force: bool) -> int:
    try:
        print(f"wrote {write(source, force=force)}: review it before you commit it")
    except OSError as problem:
        print(f"{source}: {problem}")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
