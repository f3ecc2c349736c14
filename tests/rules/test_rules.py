"""Rules as they meet pages and dumps."""

from __future__ import annotations

import pickle
import time
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import articlekit
from articlekit import GENERIC, Article, Role, RuleError, Site, SiteRules
from articlekit.rules.read import KEYS

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://www.news.example.com/story/1"
PROMO = "Enjoying this story? A subscription costs less than a cup of tea a week, and pays for many reporters."
PAGE = f"""<html lang="en"><head><title>Ferries return - Harbour Post</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "dateCreated": "2024-05-06"}}</script>
<meta name="desk" content="Coast desk"></head><body><article><h1>Ferries return</h1>
<p class="who">Text: <a href="/p/1">Jane Doe</a></p>
<p>Twelve boats went out on Monday <span class="ad">Buy oars now!</span> and eleven of <a href="/x">them</a> came
back before the storm, which is more than anyone in the harbour had hoped for.</p>
<div class="promo"><p>{PROMO}</p>
<p class="truth">The twelfth boat came back on Tuesday with all of its crew aboard.</p></div>
<p>The harbour master said that he would ask the council for a second lamp on the north quay this winter.</p>
</article></body></html>"""
DUMP = (
    "Ferries return\n\nTwelve boats went out on Monday, and eleven of them came back before the storm.\n\nRef 12 / a\n"
)


def ruled(text: str, **options: Any) -> Article:
    rules = SiteRules.from_toml(f'match = "news.example.com"\n{text}')
    return articlekit.parse(PAGE, url=URL, sites=rules, **options)


def test_without_a_rule_for_the_address_nothing_changes() -> None:
    rules = SiteRules.from_toml('match = "other.example.com"\ndrop = "p"')
    plain = articlekit.parse(PAGE, url=URL)
    assert articlekit.parse(PAGE, url=URL, sites=rules).to_json() == plain.to_json()
    assert articlekit.parse(PAGE, url=URL, sites=[]).to_json() == plain.to_json()
    assert articlekit.parse(DUMP, sites=rules).to_json() == articlekit.parse(DUMP).to_json()


def test_drop_takes_blocks_from_the_body_and_says_so() -> None:
    assert PROMO in articlekit.parse(PAGE, url=URL).text
    article = ruled('drop = [".nothing", ".promo"]')
    assert PROMO not in article.text
    (block,) = [block for block in article.removed if block.text == PROMO]
    assert block.reason == "site:news.example.com drop[1]"
    assert article.notes == []


def test_the_nearest_element_decides() -> None:
    article = ruled('drop = ".promo"\nkeep = ".truth"')
    assert PROMO not in article.text
    assert "The twelfth boat" in article.text


def test_body_names_what_holds_the_body() -> None:
    article = ruled('body = [".missing", ".promo"]')
    assert [block.reason for block in article.blocks] == ["site:news.example.com body[1]"] * 2
    assert article.title == "Ferries return"
    assert "site:news.example.com body[1]: stands outside" in {block.reason for block in article.removed}


def test_an_inline_element_is_cut_out_of_its_paragraph() -> None:
    article = ruled('drop = ".ad"')
    assert "Twelve boats went out on Monday and eleven of them came back" in article.text
    assert "Buy oars now!" in [block.text for block in article.removed]
    (block,) = [block for block in article.blocks if block.text.startswith("Twelve")]
    assert "".join(run.text for run in block.runs) == block.text
    assert [run.href for run in block.runs if run.href] == ["https://www.news.example.com/x"]


def test_roles_send_blocks_where_they_belong() -> None:
    article = ruled('roles = { ".truth" = "summary", ".promo" = "newsletter", ".who" = "byline" }')
    roles = {block.text: block.role for block in (*article.blocks, *article.removed)}
    assert roles[PROMO] == Role.NEWSLETTER
    assert [block.role for block in article.blocks if "twelfth" in block.text] == [Role.SUMMARY]


def test_fields_come_with_evidence_and_what_they_replaced() -> None:
    article = ruled('title = ".promo p:first-child"\nauthors = [".by", ".who a"]\ndescription = "meta[name=desk]"')
    assert article.title == PROMO
    assert article.authors == ["Jane Doe"]
    assert article.description == "Coast desk"
    assert article.evidence["title"].source == "site:news.example.com title[0]"
    assert article.evidence["title"].others[0].value == "Ferries return"
    assert article.evidence["authors"].source == "site:news.example.com authors[1]"


TAGS = "<p class=t>{}</p>".format


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        (TAGS("<a>C#</a> <a>R</a> <a>.NET</a>"), ["C#", "R", ".NET"]),
        (TAGS("<a>#boats</a>, <a>cats, dogs</a> <a>-</a>"), ["boats", "cats, dogs"]),
        (TAGS("<a>C#</a>"), ["C#"]),
        (TAGS("<a>R</a>"), ["R"]),
        (TAGS("<a>Tags: boats, sea</a>"), ["boats", "sea"]),
    ],
)
def test_each_element_is_a_tag_and_the_line_leaves_the_body(line: str, tags: list[str]) -> None:
    page = PAGE.replace("</h1>", f"</h1>{line}")
    rules = SiteRules.from_toml('match = "news.example.com"\ntags = ".t a"')
    article = articlekit.parse(page, url=URL, sites=rules)
    assert article.tags == tags
    assert [block.reason for block in article.meta_blocks if block.role == Role.TAGS] == [
        "site:news.example.com tags[0]"
    ]
    assert article.notes == []


def test_what_selects_nothing_is_noted_and_the_generic_answer_stands() -> None:
    article = ruled('title = ".old-title"\nbody = "#old"')
    plain = articlekit.parse(PAGE, url=URL)
    assert (article.title, article.text) == (plain.title, plain.text)
    assert [note.code for note in article.notes] == ["site_rule_missed", "site_rule_missed"]
    assert [note.code for note in ruled('drop = ".old"').notes] == ["site_rule_missed"]


def test_what_is_found_but_cannot_be_read_is_noted() -> None:
    (note,) = ruled('published = [".none", ".who a"]').notes
    assert note.code == "site_rule_missed"
    assert "published selected “Jane Doe”, which cannot be read as published: the generic answer stands" in note.detail


def test_lines_are_found_in_pages_and_dumps() -> None:
    assert PROMO not in ruled('drop = "line:enjoying this story? *"').text
    rules = SiteRules.from_toml('match = "a.example"\ndrop = "line:Ref # / *"\ntitle = "line:Ferries *"')
    article = articlekit.parse(DUMP, url="http://a.example", sites=rules)
    assert article.title == "return"
    assert article.removed[0].reason == "site:a.example drop[0]"


def test_split_parts_glued_lines_with_exact_offsets() -> None:
    dump = DUMP.replace("storm.", "storm.Source linkNext story")
    rules = SiteRules.from_toml('match = "a.example"\nsplit = "Source link"')
    article = articlekit.parse(dump, url="http://a.example", sites=rules)
    blocks = (*article.blocks, *article.removed, *article.meta_blocks)
    assert {"Source link", "Next story"} < {block.text for block in blocks}
    for block in blocks:
        assert dump[block.source.start : block.source.end] == block.text


def test_replace_edits_the_markup_first() -> None:
    assert ruled('replace = { "<h1>" = "<h1>Night: " }').title == "Night: Ferries return"


def test_a_replacement_cannot_blow_up_a_page() -> None:
    text = "[replace]\n" + "\n".join(f'"<p{"x" * at}" = "{"<p" * 50}"' for at in range(20))
    assert sum(len(block.text) for block in ruled(text).removed) < 30_000


def test_layouts_are_told_by_day_and_by_page() -> None:
    text = """
[[version]]
until = 2024-03-01
body = "#old"
[[version]]
since = 2024-03-01
body = "article"
title = ".truth"
"""
    assert ruled(text).evidence["title"].source == "site:news.example.com@2024-03-01 title[0]"
    old = ruled(text, fetched=date(2023, 1, 1))
    assert old.title == "Ferries return"
    assert "layout" in ruled('when = "#nowhere"\ntitle = "p"').notes[0].detail


class Post(Site):
    match = "news.example.com/story/*"
    drop = (".promo",)

    def published(self, page: Any) -> Any:
        return page.json_ld("NewsArticle").get("dateCreated") or GENERIC

    def title(self, page: Any) -> Any:
        return GENERIC if page.soup.h1 else None

    def tags(self, page: Any) -> Any:
        return [page.meta("desk"), *page.texts(".who a")]

    def keep(self, page: Any) -> Any:
        return page.select(".truth")


def test_a_class_has_the_same_keys_and_methods_that_compute() -> None:
    article = articlekit.parse(PAGE, url=URL, sites=[Post])
    assert article.published == date(2024, 5, 6)
    assert article.title == "Ferries return"
    assert article.tags == ["Coast desk", "Jane Doe"]
    assert "The twelfth boat" in article.text
    assert PROMO not in article.text
    assert article.evidence["published"].source == "site:news.example.com published()"


def test_lists_of_methods_are_taken_as_they_are_and_texts_are_read() -> None:
    class Listed(Site):
        match = "news.example.com"

        def tags(self, page: Any) -> Any:
            return ["C#", " R ", "5G", None, "C#", ""]

        def authors(self, page: Any) -> Any:
            return ["Doe, Jane", "The Smith, Jones & Co. Team"]

        def credits(self, page: Any) -> Any:
            return "Photo: Jane Doe"

        def published(self, page: Any) -> Any:
            return "soon"

    article = articlekit.parse(PAGE, url=URL, sites=[Listed])
    assert article.tags == ["C#", "R", "5G"]
    assert article.authors == ["Doe, Jane", "The Smith, Jones & Co. Team"]
    assert (article.credits, article.published) == (["Photo: Jane Doe"], None)
    (note,) = article.notes
    assert "published() gave “soon”, which cannot be read as published: the field stays empty" in note.detail

    class Told(Site):
        match = "news.example.com"

        def authors(self, page: Any) -> Any:
            return "By Jane Doe and John Roe"

    assert articlekit.parse(PAGE, url=URL, sites=[Told]).authors == ["Jane Doe", "John Roe"]


def test_an_error_in_a_method_becomes_a_note() -> None:
    class Broken(Post):
        def title(self, page: Any) -> Any:
            return page.nothing.here

    article = articlekit.parse(PAGE, url=URL, sites=[Broken])
    assert article.title == "Ferries return"
    assert [note.code for note in article.notes] == ["site_rule_failed"]


def test_a_class_is_checked_as_it_is_defined() -> None:
    with pytest.raises(RuleError, match="unknown key “drops”: did you mean “drop”"):
        type("Slip", (Site,), {"match": "a.example", "drops": ".x"})
    with pytest.raises(RuleError, match="a method cannot compute split"):
        type("Slip", (Site,), {"match": "a.example", "split": lambda self, page: None})


def test_the_most_specific_pattern_wins() -> None:
    texts = ("*.example.com", "news.example.com", "news.example.com/story/", "*.news.example.com", "x.example.com")
    rules = SiteRules.of([SiteRules.from_toml(f'match = "{text}"\nname = "{text}"') for text in texts])
    assert [rule.name for rule in rules.find(URL)] == ["news.example.com/story/"]
    assert [rule.name for rule in rules.find("https://news.example.com/")] == ["news.example.com"]
    assert [rule.name for rule in rules.find("https://b.a.news.example.com")] == ["*.news.example.com"]
    assert [rule.name for rule in rules.find("https://y.example.com:80/a")] == ["*.example.com"]
    assert rules.find("https://example.com") == rules.find(None) == rules.find("http://[::1") == []
    assert pickle.loads(pickle.dumps(rules)) == rules


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('\ndrops = ".a"', 3, "unknown key “drops”: did you mean “drop”?"),
        ('drop = [\n  ".a",\n  ".b[",\n]', 4, "drop\\[1\\]: “.b\\[”: no CSS selector"),
        ('body = "line:a"', 2, "takes CSS or XPath"),
        ('roles = { ".a" = "para" }', 2, "unknown role “para”: did you mean “paragraph”?"),
        ("since = 7", 2, "expected a day"),
        ("drop = 7", 2, "expected a text or a list"),
        ("drop = ", 2, "no TOML"),
        ("[[version]]\nsince = 2024-01-01\nuntil = 2023-01-01", 4, "is not after since"),
        ('version = "2"', 2, "each under its own"),
        ("[[version]]\n" * 51, 2, "expected up to 50 tables"),
        (".".join("a" * 1000) + " = 1", 2, "so many parts"),
    ],
)
def test_problems_have_their_file_and_line(text: str, line: int, message: str) -> None:
    with pytest.raises(RuleError, match=message) as caught:
        SiteRules.from_toml(f'match = "a.example"\n{text}', file="a.toml")
    assert (caught.value.problems[0].file, caught.value.problems[0].line) == ("a.toml", line)


def test_of_many_problems_the_first_are_told() -> None:
    with pytest.raises(RuleError) as caught:
        SiteRules.from_toml("\n".join(f"key{number} = 1" for number in range(5000)))
    assert len(caught.value.problems) == 51


@pytest.mark.parametrize("match", ["", "https://a.example", "a..example", "a.example/?p=1", "a b", "a.*"])
def test_bad_addresses_are_told(match: str) -> None:
    with pytest.raises(RuleError, match="match: "):
        SiteRules.from_toml(f'match = "{match}"')


def test_thousands_of_rules_load_and_match_fast(tmp_path: Path) -> None:
    for number in range(2000):
        text = f'match = ["site{number}.example.com/story/*", "*.site{number}.example.org"]\nbody = ".a .a-{number}"'
        rest = (
            'drop = [".promo", "line:Read more: *", "//div[@class=\'x\']//p"]\ntitle = "h1.head"\nauthors = ".by a"\n'
        )
        (tmp_path / f"{number}.toml").write_text(f"{text}\n{rest}", encoding="utf-8")
    start = time.process_time()
    rules = SiteRules.load(tmp_path)
    assert time.process_time() - start < 1
    assert [rule.name for rule in rules.find("https://a.site7.example.org/")] == ["site7.example.com"]
    start = time.process_time()
    for _ in range(1000):
        assert rules.find("https://www.none.example.net/story/1") == []
    assert time.process_time() - start < 0.1  # 0.1 ms each, which is 1 % of parse()


def test_sites_of_another_type_are_refused() -> None:
    with pytest.raises(TypeError, match=r"SiteRules\.load"):
        articlekit.parse(PAGE, sites="rules/")
    with pytest.raises(TypeError, match=r"write sites=\[Post\]"):
        articlekit.parse(PAGE, sites=Post)
    with pytest.raises(LookupError, match="nobody"):
        SiteRules.installed("nobody")


DEEP = "<div>" * 200 + "<p>Twelve boats, and eleven came back before the storm.</p>" * 2000 + "</div>" * 200


HUNGRY = {
    "translate": f"//*[translate(., '{'abcdefgh' * 40}', '') = 1]",
    "steps": [".a .b, .c .d"] * 500,
    "texts": ["//*[contains(., 'gull')]"] * 300,
    "css texts": ["p:contains(gull)", "div:contains(gull)", "*:contains(gull)"] * 20,
}


@pytest.mark.parametrize("drop", HUNGRY.values(), ids=HUNGRY)
def test_a_rule_asks_only_so_much_of_a_page(drop: Any) -> None:
    """Unbounded, each takes from a minute to hours."""
    site = type("Hungry", (Site,), {"match": "news.example.com", "drop": drop, "published": ["div"] * 500})
    article = articlekit.parse(DEEP, url=URL, sites=[site])
    assert sum("asks too much of so large a page" in note.detail for note in article.notes) == 1


def test_a_rule_asks_dumps_only_so_much() -> None:
    patterns = ", ".join(f'"line:a * {number}"' for number in range(500))
    rules = SiteRules.from_toml(f'match = "news.example.com"\ndrop = [{patterns}]\nkeep = [{patterns}]')
    article = articlekit.parse("Twelve boats went out on Monday.\n\n" * 5000, url=URL, sites=rules)
    assert [note.code for note in article.notes] == ["site_rule_failed"]


words = st.text('abpdiv.#>+~:()[]="*/@|, \\line', max_size=25)
selectors = st.one_of(words, words.map("line:{}".format), words.map("//{}".format), st.sampled_from(["p", "article"]))
values = st.one_of(
    selectors, st.lists(selectors, max_size=3), st.dictionaries(selectors, words, max_size=2), st.integers()
)
rules_data = st.dictionaries(st.one_of(st.sampled_from(KEYS), words), values, max_size=5)


@settings(max_examples=150, deadline=None)
@given(rules_data)
def test_no_rule_makes_parse_raise(data: dict[str, Any]) -> None:
    try:
        site = type("Any", (Site,), {**data, "match": "news.example.com"})
    except RuleError:
        return
    for source in (PAGE, DUMP):
        article = articlekit.parse(source, url=URL, sites=[site])
        assert Article.from_json(article.to_json()) == article


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.text('[]="{}drop\n.,#match', max_size=20)).map("\n".join)))
def test_any_text_is_a_rule_or_an_error(text: str) -> None:
    with suppress(RuleError):
        SiteRules.from_toml(text)
