from __future__ import annotations

import pytest

from articlekit.lexicon.data import entries
from articlekit.lexicon.words import ALL_STOPWORDS, STOPWORDS

LISTED = entries("stopwords")
LANGUAGES = [
    *"ar bg ca cs da de el en es et fa fi fr he hi hr hu id it".split(),
    *"lt lv ms nl no pl pt ro ru sk sl sr sv sw tr uk vi".split(),
]


def test_every_language_written_with_blanks_has_a_file() -> None:
    assert list(LISTED) == LANGUAGES


@pytest.mark.parametrize("words", LISTED.values(), ids=LISTED)
def test_a_file_holds_forty_or_more_distinct_lower_case_words(words: tuple[str, ...]) -> None:
    assert len(words) >= 40
    assert len(set(words)) == len(words)
    assert [word for word in words if word != word.lower() or word.split() != [word]] == []


@pytest.mark.parametrize("words", LISTED.values(), ids=LISTED)
def test_a_file_holds_letters_of_one_code_point_where_there_is_one(words: tuple[str, ...]) -> None:
    # Pages nearly always carry composed letters (NFC); a decomposed entry would never match.
    assert [word for word in words if any("\u0300" <= char <= "\u036f" for char in word)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_stopwords_are_the_listed_words_and_their_casefolded_spellings(language: str) -> None:
    words = STOPWORDS[language]
    assert set(LISTED[language]) <= words
    assert {word.casefold() for word in LISTED[language]} <= words
    assert len(words) <= 2 * len(LISTED[language])


def test_all_stopwords_is_the_union_of_the_languages() -> None:
    assert {word for words in STOPWORDS.values() for word in words} == ALL_STOPWORDS


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "she said that it was not for them to say what they have"),
        ("de", "er hat es mir nicht gesagt und das ist auch nur ein Wort"),
        ("fr", "elle a dit que ce n'est pas pour les enfants et les autres"),
        ("es", "no es lo que dijo el hombre pero es como una parte de la vida"),
        ("ru", "он сказал что это не для них но как было так и есть"),
        ("tr", "bu çok iyi bir gün ama ne kadar daha var ve ben de öyle"),
        ("hi", "यह एक अच्छा दिन है और वह घर में है"),
        ("ar", "كان هذا في البيت من قبل ثم ذهب إلى المدينة مع هذه"),
    ],
)
def test_running_text_is_nearest_to_its_own_language(language: str, text: str) -> None:
    words = text.lower().split()
    assert max(STOPWORDS, key=lambda code: sum(word in STOPWORDS[code] for word in words)) == language
