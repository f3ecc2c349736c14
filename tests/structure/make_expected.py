"""Write what is expected of the pages in tests/structure/pages, for review: ``python -m tests.structure.make_expected``

NAME.md, NAME.out.html and NAME.json hold the Markdown, the HTML and the blocks of NAME.html. Read the difference
before you commit it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from .kept import article_of

if TYPE_CHECKING:
    from articlekit.article import Article

PAGES = Path(__file__).parent / "pages"
SOURCES = sorted(path for path in PAGES.glob("*.html") if not path.name.endswith(".out.html"))


def outputs(article: Article) -> dict[str, str]:
    """The outputs of an article by the suffix of the file that holds them."""
    blocks = article.to_dict()["blocks"]
    for block in blocks:
        block.pop("source", None)
        block.pop("reason", None)
    listed = json.dumps(blocks, ensure_ascii=False, indent=1)
    return {".md": article.markdown + "\n", ".out.html": article.html + "\n", ".json": listed + "\n"}


def main() -> None:
    """Write the files of all pages."""
    for source in SOURCES:
        for suffix, text in outputs(article_of(source.read_text("utf-8"))).items():
            source.with_suffix(suffix).write_text(text, "utf-8")
        print(source.name)


if __name__ == "__main__":
    main()
