from hypothesis import given, settings

from articlekit import parse

from .oracles import check
from .sources import sources


@settings(max_examples=400, deadline=None)
@given(sources)
def test_what_holds_for_every_answer(source: str | bytes) -> None:
    check(source, parse(source))


@settings(max_examples=100, deadline=None)
@given(sources)
def test_as_html_and_as_text(source: str | bytes) -> None:
    for kind in ("html", "text"):
        check(source, parse(source, kind=kind))
