from __future__ import annotations

import pytest

from articlekit import RenderOptions
from articlekit.article import Article, Block, Cell, Media, Role, Run

ARTICLE = Article(
    title="Ferries",
    blocks=[
        Block(Role.PARAGRAPH, "See here.", runs=(Run("See "), Run("here", "/x"), Run("."))),
        Block(Role.IMAGE, "", media=Media("/i.png", "A quay")),
        Block(Role.EMBED, "", media=Media("https://vimeo.com/1", "The film")),
        Block(Role.TABLE, "a | b\n1 | 2", rows=((Cell("a"), Cell("b")), (Cell("1"), Cell("2", (Run("2", "/y"),))))),
    ],
    comments=[Block(Role.COMMENT, "Nice.")],
)
TABLE = "|  |  |\n| --- | --- |\n| a | b |\n| 1 | [2](/y) |"


def test_all_is_shown_but_comments() -> None:
    film = "[The film](https://vimeo.com/1)"
    assert ARTICLE.markdown == f"# Ferries\n\nSee [here](/x).\n\n![A quay](/i.png)\n\n{film}\n\n{TABLE}"


@pytest.mark.parametrize(
    ("options", "markdown"),
    [
        (RenderOptions(links=False, images=False, tables=False), "# Ferries\n\nSee here.\n\na | b\\\n1 | 2"),
        (RenderOptions(links=False), f"# Ferries\n\nSee here.\n\n![A quay](/i.png)\n\n{TABLE.replace('[2](/y)', '2')}"),
    ],
)
def test_markdown_shows_what_is_chosen(options: RenderOptions, markdown: str) -> None:
    assert ARTICLE.to_markdown(options) == markdown


def test_html_shows_what_is_chosen() -> None:
    plain = "<article>\n<h1>Ferries</h1>\n<p>See here.</p>\n<p>a | b<br>1 | 2</p>\n</article>"
    assert ARTICLE.to_html(links=False, images=False, tables=False) == plain


def test_comments_come_last() -> None:
    assert ARTICLE.to_text(comments=True) == "See here.\n\na | b\n1 | 2\n\nNice."
    assert ARTICLE.to_markdown(comments=True).endswith("\n\n---\n\nNice.")
    assert ARTICLE.to_html(comments=True).endswith("<section>\n<p>Nice.</p>\n</section>\n</article>")


def test_text_is_never_changed() -> None:
    assert ARTICLE.to_text(links=False, images=False, tables=False) == ARTICLE.text


def test_unknown_options_are_refused() -> None:
    with pytest.raises(TypeError, match="links must be True or False, not 'no'"):
        ARTICLE.to_markdown(links="no")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ARTICLE.to_markdown(pictures=False)
