from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import Run
from articlekit.segment.inline import BREAK, PLAIN, Inline, fold, runs

LINK = Inline(href="/u")
STRONG = Inline(marks=("strong",))


def test_white_space_between_runs_stays_outside_marks() -> None:
    pieces = [("See ", PLAIN), (" the  link ", LINK), ("now", STRONG)]
    assert runs(pieces, "See the link now") == (
        Run("See "),
        Run("the link", "/u"),
        Run(" "),
        Run("now", None, ("strong",)),
    )


def test_no_pieces_no_runs() -> None:
    assert runs([], "plain") == ()


raw = st.text(alphabet=f"ab \n\t\u00a0{BREAK}", max_size=8)


@given(st.lists(st.tuples(raw, st.sampled_from([PLAIN, LINK, STRONG])), min_size=1, max_size=8))
def test_runs_join_to_the_text(pieces: list[tuple[str, Inline]]) -> None:
    text = fold("".join(piece for piece, _ in pieces))
    found = runs(pieces, text)
    if text:
        assert "".join(run.text for run in found) == text
    else:
        assert found == ()
