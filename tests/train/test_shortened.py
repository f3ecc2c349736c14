from __future__ import annotations

import numpy as np
import pytest
from lxml import etree
from train.shortened import LEAST_TOKENS, LONGEST, SHORTEST, shorten_dump, shorten_page

from articlekit.segment.page import segment_page

PARAGRAPHS = [" ".join(f"w{number}x{word}" for word in range(30)) for number in range(20)]
GOLD = "\n".join(PARAGRAPHS)


def tree(body: str) -> etree._Element:
    return etree.fromstring(f"<html><body>{body}</body></html>", etree.HTMLParser())


def page(paragraphs: list[str]) -> etree._Element:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return tree(f"<nav>Home News</nav><article>{body}</article><ul><li>Related one</li></ul><footer>Legal</footer>")


def texts(root: etree._Element) -> list[str]:
    return [segment.text for segment in segment_page(root).segments]


@pytest.mark.parametrize("seed", range(5))
def test_a_page_keeps_the_first_of_its_text_and_all_around(seed: int) -> None:
    root = page(PARAGRAPHS)
    text = shorten_page(root, GOLD, np.random.default_rng(seed))
    assert text is not None
    kept = text.split("\n")
    assert kept == PARAGRAPHS[: len(kept)]
    assert SHORTEST <= len(text.split()) < LONGEST + 30
    assert texts(root) == ["Home News", *kept, "Related one", "Legal"]


def test_what_stands_between_what_goes_goes_with_it() -> None:
    root = page([*PARAGRAPHS[:-1], "Read also: another", PARAGRAPHS[-1]])
    shorten_page(root, GOLD, np.random.default_rng(0))
    assert "Read also: another" not in texts(root)


def test_text_behind_a_removed_element_stays() -> None:
    root = tree(f"<div><p>{PARAGRAPHS[0]}</p>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:]) + "Footer</div>")
    assert shorten_page(root, GOLD, np.random.default_rng(0)) is not None
    assert texts(root)[-1] == "Footer"


def test_a_short_text_stays_as_it_is() -> None:
    few = PARAGRAPHS[: LEAST_TOKENS // 30 - 1]
    assert shorten_page(page(few), "\n".join(few), np.random.default_rng(0)) is None


def test_a_text_in_one_element_cannot_be_cut() -> None:
    assert shorten_page(tree("<br><br>".join(PARAGRAPHS)), GOLD, np.random.default_rng(0)) is None


@pytest.mark.parametrize("seed", range(5))
def test_a_dump_keeps_the_first_of_its_text_and_all_around(seed: int) -> None:
    dump = "\n\n".join(["Home News", *PARAGRAPHS[:-1], "Read also: another", PARAGRAPHS[-1], "Related one", "Legal"])
    made = shorten_dump(dump, GOLD, np.random.default_rng(seed))
    assert made is not None
    text, gold = made
    kept = gold.split("\n")
    assert kept == PARAGRAPHS[: len(kept)]
    assert SHORTEST <= len(gold.split()) < LONGEST + 30
    assert [line for line in text.split("\n") if line] == ["Home News", *kept, "Related one", "Legal"]


def test_a_dump_of_a_short_text_stays_as_it_is() -> None:
    few = "\n".join(PARAGRAPHS[: LEAST_TOKENS // 30 - 1])
    assert shorten_dump(few, few, np.random.default_rng(0)) is None
