from __future__ import annotations

import pytest

from articlekit.article import Block, Role
from articlekit.metadata.language import contradicts, guess_language, is_month_first, primary_subtag, region


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("en", "en"), ("en-US", "en"), ("pt_BR", "pt"), ("zh-Hant-TW", "zh"), ("eng", "en"), ("English", "en"),
        ("DE", "de"), ("", None), ("und", None), ("x-default", None), ("{{lang}}", None), ("english-page", None),
    ],
)  # fmt: skip
def test_primary_subtag(declared: str, code: str | None) -> None:
    assert primary_subtag(declared) == code


def test_region() -> None:
    assert region("en_GB") == "GB"
    assert region("zh-Hant-TW") == "TW"
    assert region("en") == ""


def test_month_first_by_region() -> None:
    assert is_month_first(["en-US"])
    assert is_month_first(["en"])
    assert not is_month_first(["en-GB"])
    assert not is_month_first(["de"])
    assert not is_month_first(["en", "en_GB"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferry was back in the harbour on Monday, and it was full of people who had waited for it.", "en"),
        (
            "Die Fähre ist am Montag in den Hafen zurückgekehrt, und sie war voll mit Leuten, die auf sie warteten.",
            "de",
        ),
        (
            "Le ferry est revenu dans le port lundi, et il était plein de gens qui avaient attendu pour le prendre.",
            "fr",
        ),
        (
            "El barco volvió al puerto el lunes y estaba lleno de gente que lo había esperado desde el mes de marzo.",
            "es",
        ),
        ("フェリーは月曜日に港に戻ってきました。多くの人々が待っていました。", "ja"),
        ("渡轮于星期一返回港口，许多人已经等候多时，码头上挤满了前来迎接的人群。", "zh"),
        ("월요일에 여객선이 항구로 돌아왔고 많은 사람들이 기다리고 있었습니다.", "ko"),
        ("Το πλοίο επέστρεψε στο λιμάνι τη Δευτέρα γεμάτο κόσμο.", "el"),
        ("12 34 56", None),
        ("", None),
    ],
)
def test_guess(text: str, code: str | None) -> None:
    assert guess_language([Block(Role.PARAGRAPH, text)]) == code


def test_guess_reads_the_body_only() -> None:
    menu = Block(Role.NAV, "Die und der von den mit auf nicht ist das ein eine zu im für " * 5)
    assert guess_language([menu]) is None


GERMAN = "Die Fähre ist gestern in den Hafen zurückgekehrt, und sie war voll mit Leuten, die lange auf sie warteten. "
ENGLISH = "The ferry was back in the harbour on Monday, and it was full of people who had waited for it. "


@pytest.mark.parametrize(
    ("declared", "text", "code"),
    [
        ("en", GERMAN * 5, "de"),  # with a word that English has too
        ("en", ENGLISH * 5, None),
        ("de", ENGLISH * 5, "en"),
        ("de", GERMAN * 5, None),
        ("en", GERMAN, None),  # too little to tell
        ("en", "渡轮于星期一返回港口 " * 70, "zh"),
        ("tlh", GERMAN * 5, None),  # a language that there are no words of
    ],
)
def test_a_declared_language_that_the_text_is_not_in(declared: str, text: str, code: str | None) -> None:
    assert contradicts(declared, [Block(Role.PARAGRAPH, text)]) == code


def test_no_other_language_without_far_more_of_its_words() -> None:
    names = " ".join(f"Harbour{n} Quay{n} Lamp{n}" for n in range(40))
    some = "the of and to in is for with " + "een het van en de " * 2
    assert (
        contradicts("en", [Block(Role.PARAGRAPH, names.translate(str.maketrans("0123456789", "abcdefghij")) + some)])
        is None
    )
