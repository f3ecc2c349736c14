import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.lexicon.tokens import token_lists, tokens


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", []),
        ("--- * ---", []),
        ("Read More »", ["read", "more"]),
        ("Don't miss: 12:30 ©", ["dont", "miss", "#", "©"]),
        ("Don’t miss", ["dont", "miss"]),
        ("1,234.5 views", ["#", "views"]),
        ("1 of 212", ["#", "of", "#"]),
        ("iOS16", ["ios", "#"]),
        ("Über uns", ["über", "uns"]),
        ("STRASSE", ["strasse"]),
        ("Straße", ["strasse"]),
        ("İletişim", ["iletişim"]),
        ("soft\u00adhyphen\u200b", ["softhyphen"]),
        ("关于我们", ["关", "于", "我", "们"]),
        ("URLをコピー", ["url", "を", "コ", "ピ", "ー"]),
        ("제보 12", ["제", "보", "#"]),
        ("٣ تعليقات", ["#", "تعليقات"]),
        ("हिन्दी", ["हिन्दी"]),
    ],
)
def test_tokens(line: str, words: list[str]) -> None:
    assert tokens(line) == words


@pytest.mark.parametrize("line", ["Read More", "5 min read", "Don't miss"])
def test_ascii_lines_read_as_other_lines(line: str) -> None:
    assert tokens(line) == tokens(line + "\u2026")


@given(
    st.text(
        st.characters(max_codepoint=0x2BFF, exclude_categories=["Cs"])
        | st.sampled_from("aB'\u2019#09.,:\u00ad\u00b2\u0307\u00a9 ")
    )
)
def test_a_script_read_by_table_reads_as_one_read_by_pattern(line: str) -> None:
    assert [*tokens(line), "\u4e2d"] == tokens(line + " \u4e2d")


@given(st.lists(st.text(st.sampled_from("aBß'\u2019#09.:?\n\r\u2028©\u00b5é中😀\ud800 ")), min_size=1))
def test_lines_read_together_read_as_each_alone(lines: list[str]) -> None:
    assert list(token_lists(lines)) == [tokens(line) for line in lines]
