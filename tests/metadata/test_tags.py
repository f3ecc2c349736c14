from __future__ import annotations

import pytest

from articlekit.metadata.tags import read_tags, split_glued


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        (
            "EconomyFeaturedRussiaRussian ArmyUkraine war",
            ["Economy", "Featured", "Russia", "Russian Army", "Ukraine war"],
        ),
        ("TechYouTubeGoogle", ["Tech", "YouTube", "Google"]),
        ("iPhoneAppleMacBook", ["iPhone", "Apple", "MacBook"]),
        ("McDonaldFood", ["McDonald", "Food"]),
        ("O'NeillMusic", ["O'Neill", "Music"]),
        ("ПолитикаЭкономика", ["Политика", "Экономика"]),
        ("Plain words", ["Plain words"]),
        ("NATO", ["NATO"]),
    ],
)
def test_split_glued(text: str, tags: list[str]) -> None:
    assert split_glued(text) == tags


@pytest.mark.parametrize(
    ("raw", "tags"),
    [
        ("a1, b2,c3", ("a1", "b2", "c3")),
        ("Tags: Rivers | Boats", ("Rivers", "Boats")),
        ("Filed under: Rivers, Boats", ("Rivers", "Boats")),
        ("Schlagwörter: Fluss, Boot", ("Fluss", "Boot")),
        ("Rivers • Boats · Ports", ("Rivers", "Boats", "Ports")),
        ("Rivers\nBoats", ("Rivers", "Boats")),
        ("#rivers #boats", ("rivers", "boats")),
        ("Rivers, rivers", ("Rivers",)),
        ("标签：河流，船", ("河流", "船")),
        ("Posted in Bread", ("Bread",)),
        ("Tagged sourdough, starter", ("sourdough", "starter")),
        ("Tagged", ()),
        ("Filed under: News", ("News",)),
        ("Tags: C, R, Go", ("C", "R", "Go")),
        ("Tags: .NET, C#, F#", (".NET", "C#", "F#")),
        ("Tags: Node.js.", ("Node.js",)),
        ("#.NET", (".NET",)),
        ("A | B | C", ()),
        ("A | B | C | D | E | All", ("All",)),
        ("1, 2, Go", ("Go",)),
        ("Topical storms", ("Topical storms",)),
        (" , ,", ()),
        ("Marcadores: rios, barcos", ("rios", "barcos")),
        ("Categorieën:", ()),
        ("Verschlagwortet mit Fluss, Boot", ("Fluss", "Boot")),
        ("Catégories sociales", ("Catégories sociales",)),
        ("الوسوم: نهر، قارب", ("نهر", "قارب")),
        ("Filed Under: Rivers, Boats Tagged With: ports", ("Rivers", "Boats", "ports")),
        ("RiversTagged Old Boats", ("Rivers", "Old Boats")),
    ],
)
def test_read_tags(raw: str, tags: tuple[str, ...]) -> None:
    assert read_tags([raw]) == tags


def test_only_dumps_are_unglued() -> None:
    assert read_tags(["RiversBoats"]) == ("RiversBoats",)
    assert read_tags(["RiversBoats"], glued=True) == ("Rivers", "Boats")
