from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import articlekit
from articlekit import Article, Options, Role, SiteProfile, Source, learn
from articlekit.classify.repeating import name_without_repeating
from articlekit.classify.roles import Naming
from articlekit.segment.segment import Segment
from tests.classify.judged import scores
from tests.sites.site import PROMO, dump, page, story

if TYPE_CHECKING:
    from articlekit.classify.scores import Scores

PROFILE = learn(map(dump, range(10)))


def _reasons(article: Article) -> dict[str, str]:
    return {block.text: block.reason for block in article.removed}


@pytest.mark.parametrize("profile", [PROFILE, PROFILE.trimmed()], ids=["sample", "trimmed"])
@pytest.mark.parametrize("source", [dump(50), page(50)], ids=["dump", "page"])
def test_what_repeats_leaves_the_body(source: str, profile: SiteProfile) -> None:
    assert PROMO in articlekit.parse(source).text
    article = articlekit.parse(source, profile=profile)
    assert PROMO not in article.text
    assert _reasons(article)[PROMO] == "repeats on 10 of 10 pages"
    assert all(text in article.text for text in story(50)[1:])
    assert article.title == story(50)[0]


def test_pages_that_were_learned_from_keep_their_articles() -> None:
    for number in range(10):
        assert articlekit.parse(dump(number), profile=PROFILE).text == "\n\n".join(story(number)[1:])


def test_copies_in_the_batch_do_not_cost_an_article_its_body() -> None:
    copies = [dump(50) + "\n\n" + "\n\n".join(story(100 + at)[1:3]) for at in range(6)]
    profile = learn([*map(dump, range(6)), *copies, *(dump(50) for _ in range(4))])
    assert all(text in articlekit.parse(dump(50), profile=profile).text for text in story(50)[1:])


def test_a_paragraph_that_quotes_the_line_stays() -> None:
    quoting = (
        f"“{PROMO}” So it stands under every story of the paper, and nobody has ever counted how many believed it."
    )
    text = dump(50, around=False) + "\n\n" + quoting + "\n\n" + "\n\n".join(story(51)[1:])
    assert quoting in articlekit.parse(text, profile=PROFILE).text


def test_without_a_profile_nothing_changes() -> None:
    article = articlekit.parse(dump(50))
    assert articlekit.parse(dump(50), profile=SiteProfile()) == article
    assert articlekit.parse(dump(50), profile=learn(map(dump, range(3)))) == article


def test_every_block_stands_in_one_list() -> None:
    def spans(article: Article) -> list[tuple[tuple[int, int], ...]]:
        lists = (article.blocks, article.comments, article.meta_blocks, article.removed)
        return sorted(block.source.spans for blocks in lists for block in blocks)

    assert spans(articlekit.parse(dump(50), profile=PROFILE)) == spans(articlekit.parse(dump(50)))


def test_the_other_engine_knows_profiles_too() -> None:
    article = articlekit.parse(page(50), engine="trafilatura", profile=PROFILE)
    assert PROMO not in article.text
    assert _reasons(article)[PROMO] == "repeats on 10 of 10 pages"
    assert articlekit.parse(page(50), engine="trafilatura", profile=SiteProfile()).removed == []


def test_a_profile_is_an_option() -> None:
    assert articlekit.parse(dump(50), options=Options(profile=PROFILE)) == articlekit.parse(dump(50), profile=PROFILE)
    with pytest.raises(TypeError, match=r"read JSON with SiteProfile.from_json"):
        Options(profile=PROFILE.to_json())  # type: ignore[arg-type]


def test_boilerplate_does_not_take_the_title() -> None:
    texts = ["Harbour news", "Source link", *story(50)[1:]]
    segments = [Segment(text, Role.PARAGRAPH, Source()) for text in texts]

    def name_roles(scores: Scores) -> list[Naming]:
        title = 0 if scores.kept[1] else 1
        paragraphs = [Naming(Role.PARAGRAPH, "", kept=bool(kept)) for kept in scores.kept]
        return [Naming(Role.TITLE, "") if at == title else naming for at, naming in enumerate(paragraphs)]

    judged = scores(texts, [False, *[True] * 6])
    after, namings = name_without_repeating(name_roles, judged, segments, [()] * 7, PROFILE)
    assert [naming.role for naming in namings[:3]] == [Role.TITLE, Role.BOILERPLATE, Role.PARAGRAPH]
    assert namings[1].reason == "repeats on 10 of 10 pages"
    assert after.kept.tolist() == [naming.kept for naming in namings] == [False, False, *[True] * 5]
