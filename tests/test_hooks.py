from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

import articlekit
from articlekit import Article, Block, Options, Role

if TYPE_CHECKING:
    from articlekit.hooks import Draft
    from articlekit.rules.page import SitePage

PAGE = """<html><head><title>Ferries return</title></head><body><article><h1>Ferries return</h1>
<p>Twelve boats went out on Monday, and eleven of them came back before the storm, to the joy of the harbour.</p>
<p>ALL LAMPS NOW HALF PRICE AT THE CHANDLER'S SHOP ON THE NORTH QUAY, EVERY DAY UNTIL THE END OF THE MONTH.</p>
<p>The harbour master said that he would ask the council for a second lamp on the north quay this winter.</p>
</article></body></html>"""


def without_shouting(page: SitePage, draft: Draft) -> Draft:
    assert len(page.segments) == len(draft.blocks)
    for at, block in enumerate(draft.blocks):
        if draft.kept[at] and block.text.isupper():
            draft = draft.with_block(at, kept=False, role=Role.AD, reason="shouts")
    return draft.with_field("site_name", "Quay News", "mine")


def test_an_extractor_changes_blocks_and_fields() -> None:
    article = articlekit.parse(PAGE, extractors=(without_shouting,))
    assert "LAMPS" not in article.text
    assert [(block.role, block.reason) for block in article.removed] == [("ad", "shouts")]
    assert (article.site_name, article.evidence["site_name"].source) == ("Quay News", "mine")


def test_a_classifier_has_the_last_word_on_scores() -> None:
    def only_lamps(_: Any, segments: Any, scores: Any) -> Any:
        assert len(segments) == len(scores)
        return [0.99 if "LAMPS" in segment.text else 0.01 for segment in segments]

    assert [block.text[:9] for block in articlekit.parse(PAGE, classifier=only_lamps).blocks] == ["ALL LAMPS"]
    dump = "A title\n\nOne paragraph with some words in it.\n\nALL LAMPS and many more words of all kinds."
    assert articlekit.parse(dump, classifier=only_lamps).text.startswith("ALL LAMPS")


def test_an_engine_stands_in_for_all() -> None:
    def title_only(page: SitePage) -> Article:
        return Article(title=page.texts("title")[0], blocks=[Block(Role.PARAGRAPH, "x")], url=page.url)

    article = articlekit.parse(PAGE, engine=title_only, url="http://a.example")
    assert (article.title, article.text) == ("Ferries return", "x")


def broken(*_: Any) -> Any:
    raise KeyError("nothing")


def nothing(*_: Any) -> Any:
    return None


@pytest.mark.parametrize("hook", [broken, nothing])
def test_errors_of_hooks_become_notes(hook: Any) -> None:
    plain = articlekit.parse(PAGE)
    for options in ({"extractors": (hook,)}, {"classifier": hook}):
        article = articlekit.parse(PAGE, **options)
        assert replace(article, notes=[]) == plain
        assert article.notes[0].code in ("extractor_failed", "classifier_failed")
    assert articlekit.parse(PAGE, engine=hook).notes[0].code == "engine_failed"


def test_other_engines_say_that_hooks_are_not_used() -> None:
    article = articlekit.parse(PAGE, engine="trafilatura", extractors=(without_shouting,))
    assert [note.code for note in article.notes] == ["not_used"]


@pytest.mark.parametrize(
    "options",
    [
        {"extractors": without_shouting},
        {"extractors": None},
        {"extractors": (None,)},
        {"classifier": 1},
        {"fetched": "2024-01-01"},
    ],
)
def test_hooks_of_another_type_are_refused(options: Any) -> None:
    (name,) = options
    with pytest.raises(TypeError, match=f"{name} must be"):
        Options(**options)
