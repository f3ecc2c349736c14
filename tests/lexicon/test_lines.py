from __future__ import annotations

from collections import defaultdict
from importlib.resources import files

import pytest

from articlekit.article import Role
from articlekit.lexicon.data import entries
from articlekit.lexicon.lines import MAX_CHARACTERS, LineBook, line_book
from articlekit.lexicon.tokens import tokens

FILES = entries("lines")
NAMES = sorted(FILES)

# Phrases that stand under two roles on purpose.
SHARED: dict[str, set[str]] = {}


def anchored(phrase: str) -> tuple[bool, bool, bool, tuple[str, ...]]:
    """What makes two entries the same: where they are anchored, and their words."""
    words = tuple(tokens(phrase.replace("#", "0")))
    return phrase.startswith("... "), phrase.endswith(" ..."), phrase.endswith(" : ..."), words


def sample(phrase: str) -> str:
    """A line that holds the phrase as the entry asks."""
    label = phrase.endswith(" : ...")
    words = phrase.removeprefix("... ").removesuffix(" ...").removesuffix(" :").replace("#", "12")
    before = "zzyx " if phrase.startswith("... ") else ""
    after = (": " if label else " ") + "zzyx" if phrase.endswith(" ...") else ""
    return before + words + after


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_named_after_a_role_and_holds_clean_lines(name: str) -> None:
    assert Role(name)
    raw = files("articlekit.lexicon").joinpath("lines", f"{name}.txt").read_text("utf-8")
    for phrase in FILES[name]:
        assert phrase == " ".join(phrase.split()), phrase
        assert phrase == phrase.casefold() or not phrase.isascii(), phrase
        assert "..." not in phrase.removeprefix("... ").removesuffix(" ..."), phrase
    assert len(FILES[name]) == sum(bool(line) and not line.startswith("## ") for line in raw.splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_a_file_has_no_phrase_twice(name: str) -> None:
    counted: dict[object, list[str]] = defaultdict(list)
    for phrase in FILES[name]:
        counted[anchored(phrase)].append(phrase)
    assert [phrases for phrases in counted.values() if len(phrases) > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_phrase_is_found_under_its_own_role(name: str) -> None:
    find = line_book().find
    lost = [
        phrase
        for phrase in FILES[name]
        if not any(hit.role == name and hit.phrase == phrase for hit in find(sample(phrase)))
    ]
    assert lost == []


def test_no_phrase_stands_under_two_roles_by_accident() -> None:
    roles: dict[object, set[str]] = defaultdict(set)
    shown: dict[object, str] = {}
    for name, phrases in FILES.items():
        for phrase in phrases:
            roles[anchored(phrase)].add(name)
            shown[anchored(phrase)] = phrase
    assert {shown[key]: found for key, found in roles.items() if len(found) > 1} == SHARED


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Source link", Role.SOURCE_LINK),
        ("Related Posts", Role.RELATED),
        ("1 of 212", Role.PAGINATION),
        ("Advertisement", Role.AD),
        ("Leave a Reply", Role.COMMENT_FORM),
        ("3 Comments", Role.COMMENT_FORM),
        ("5 min read", Role.DATELINE),
        ("Tags:", Role.TAGS),
        ("COMMENTS", Role.COMMENT),
        ("Read More »", Role.READ_MORE),
        ("Datenschutzerklärung", Role.LEGAL),
        ("Se connecter", Role.ACCOUNT),
        ("Iniciar sesión", Role.ACCOUNT),
        ("続きを読む", Role.READ_MORE),
        ("Реклама", Role.AD),
        ("Über den Autor", Role.AUTHOR_LABEL),
    ],
)
def test_whole_lines(line: str, role: Role) -> None:
    best = line_book().find(line)[0]
    assert (best.role, best.whole) == (role, True)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("About the Author: Jane Doe", Role.AUTHOR_LABEL),
        ("Image: Agency / Jane Doe.", Role.CREDIT),
        ("Photo | Jane Doe", Role.CREDIT),
        ("Foto/Jane Doe", Role.CREDIT),
        ("写真：共同", Role.CREDIT),
        ("© 2024 Example. All rights reserved.", Role.LEGAL),
        ("By Jane Doe", Role.BYLINE),
        ("Tags: a, b", Role.TAGS),
        ("Last updated 3 May 2024", Role.DATELINE),
        ("Source: Example Weekly", Role.SOURCE_LINK),
    ],
)
def test_lines_that_hold_a_phrase(line: str, role: Role) -> None:
    best = line_book().find(line)[0]
    assert (best.role, best.whole) == (role, False)


@pytest.mark.parametrize(
    "line",
    [
        "By the time the ferry arrived, the harbour was empty.",
        "Source of the river",
        "Image of a river",
        "The council met on Monday and voted for a bridge.",
    ],
)
def test_prose_is_no_whole_line(line: str) -> None:
    assert [hit for hit in line_book().find(line) if hit.whole] == []


@pytest.mark.parametrize("line", ["Source of the river", "Image of a river", "Photo albums fill the shelf"])
def test_a_label_needs_its_mark(line: str) -> None:
    assert not {hit.role for hit in line_book().find(line)} & {Role.SOURCE_LINK, Role.CREDIT}


@pytest.mark.parametrize(
    ("phrase", "sentence", "label"),
    [
        ("related ...", "Related costs are put at two million.", "Related costs and more"),
        ("mehr ...", "Mehr als 400 Menschen kamen.", "Mehr Nachrichten"),
        ("foto de ...", "Foto de familia y discurso cerraron el acto.", "Foto de Ana López para la Voz."),
        ("by ...", "By Friday all of them had signed.", "By Jane Doe and John Roe of The Post."),
        ("图 ...", "图书馆站将于5月开通，市民出行更方便。", "图 王小明"),
        ("記者 ...", "記者会が開かれた。", "記者 佐藤美咲"),
    ],
)
def test_a_sentence_begins_with_a_phrase_by_chance(phrase: str, sentence: str, label: str) -> None:
    assert phrase not in [hit.phrase for hit in line_book().find(sentence)]
    assert phrase in [hit.phrase for hit in line_book().find(label)]


BOOK = LineBook(
    {
        Role.NAV: ("blue moon", "blue ...", "... moon", "... full moon ..."),
        Role.PAGINATION: ("# of #",),
        Role.CREDIT: ("image : ...", "image by : ..."),
    }
)


@pytest.mark.parametrize(
    ("line", "phrases"),
    [
        ("Blue Moon!", ["blue moon", "blue ...", "... moon"]),
        ("blue sky", ["blue ..."]),
        ("a blue sky", []),
        ("the moon", ["... moon"]),
        ("the moon rises", []),
        ("a full moon rises", ["... full moon ..."]),
        ("3 of 1,200", ["# of #"]),
        ("some of them", []),
        ("Image: Jane", ["image : ..."]),
        ("Image / Jane", ["image : ..."]),
        ("Image | Jane", ["image : ..."]),
        ("Image by: Jane", ["image by : ..."]),
        ("Image:", []),
        ("Image of Jane: a portrait", []),
        ("Image Jane", []),
        ("", []),
        ("!?", []),
    ],
)
def test_anchors(line: str, phrases: list[str]) -> None:
    assert [hit.phrase for hit in BOOK.find(line)] == phrases


def test_longer_phrases_come_first() -> None:
    book = LineBook({Role.NAV: ("go ...", "go to ..."), Role.AD: ("go to the ...",)})
    assert [hit.phrase for hit in book.find("go to the shop")] == ["go to the ...", "go to ...", "go ..."]


def test_only_the_start_of_a_long_line_is_read() -> None:
    line = "blue " + "x" * MAX_CHARACTERS + " full moon"
    assert [hit.phrase for hit in BOOK.find(line)] == ["blue ..."]
    assert BOOK.find("blue moon" + " " * MAX_CHARACTERS + "rises") != BOOK.find("blue moon")


@pytest.mark.parametrize("phrase", ["...", "»", "... ..."])
def test_an_entry_without_a_word_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="holds no word"):
        LineBook({Role.NAV: (phrase,)})


def test_phrases_inside_a_line_come_by_length_then_from_left_to_right() -> None:
    book = LineBook(
        {
            Role.NAV: ("... a moon ...", "... full moon ...", "... the full moon ...", "... a ..."),
            Role.AD: ("... a moon ...",),
        }
    )
    found = [(hit.role, hit.phrase) for hit in book.find("full moon, a moon, the full moon, a")]
    assert found == [
        (Role.NAV, "... the full moon ..."),
        (Role.NAV, "... full moon ..."),
        (Role.NAV, "... a moon ..."),
        (Role.AD, "... a moon ..."),
        (Role.NAV, "... a ..."),
    ]


def test_phrases_at_the_end_come_by_length() -> None:
    book = LineBook({Role.NAV: ("... moon", "... full moon", "... the full moon", "... a full moon")})
    assert [hit.phrase for hit in book.find("see the full moon")] == ["... the full moon", "... full moon", "... moon"]
    assert [hit.phrase for hit in book.find("moon")] == ["... moon"]
