from __future__ import annotations

from datetime import date, datetime, timezone

import yaml
from hypothesis import given, settings

from articlekit.article import Article, Block, Role
from articlekit.render.characters import printable
from articlekit.render.front_matter import front_matter

from .generated import articles


@settings(max_examples=100, deadline=None)
@given(articles)
def test_yaml_reads_back_the_fields(article: Article) -> None:
    read = yaml.safe_load(front_matter(article).removeprefix("---\n").removesuffix("---")) or {}
    for name in ("title", "language", "url"):
        assert read.get(name, "") == printable(getattr(article, name) or "")
    for name in ("authors", "tags"):
        assert read.get(name, []) == [printable(text) for text in getattr(article, name)]


def test_front_matter_comes_first_where_it_is_asked_for() -> None:
    article = Article(
        title='no: "yes"',
        authors=["Ada Byron", "- x"],
        published=date(2024, 2, 29),
        modified=datetime(2024, 3, 1, 12, tzinfo=timezone.utc),
        blocks=[Block(Role.PARAGRAPH, "Text.")],
    )
    assert article.to_markdown(front_matter=True) == (
        '---\ntitle: "no: \\"yes\\""\nauthors: ["Ada Byron", "- x"]\npublished: 2024-02-29\n'
        'modified: 2024-03-01T12:00:00+00:00\n---\n\n# no: "yes"\n\nText.'
    )
    assert article.markdown == '# no: "yes"\n\nText.'
