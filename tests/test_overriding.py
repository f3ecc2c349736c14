from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import articlekit
from articlekit import Options
from articlekit.arrow import parse_batches
from articlekit.explain import explain
from articlekit.overriding import overridden

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = "<h1>Boats</h1><p>All of them came back.</p>"


def test_names_stand_in_for_what_the_value_says() -> None:
    options = Options(kind="html", focus="recall")
    assert overridden(options, {"focus": "precision"}, "mine()") == Options(kind="html", focus="precision")
    assert overridden(options, {}, "mine()") is options


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: articlekit.parse(PAGE, focuss="recall"), "parse(): unknown option “focuss”: did you mean “focus”?"),
        (lambda: articlekit.parse(PAGE, urls="a"), "parse(): unknown option “urls”: did you mean “url”?"),
        (lambda: explain(PAGE, site=[]), "explain(): unknown option “site”: did you mean “sites”?"),
        (lambda: articlekit.learn([PAGE], kinds="html"), "learn(): unknown option “kinds”: did you mean “kind”?"),
        (lambda: articlekit.parse_many([], worker=2), "parse_many(): unknown option “worker”: did you mean “workers”?"),
        (lambda: articlekit.parse_as_completed([], time=2), "parse_as_completed(): unknown option “time”"),
        (lambda: list(parse_batches([], columnss=2)), "parse_batches(): unknown option “columnss”"),
        (lambda: articlekit.parse(PAGE).to_html(link=False), "unknown option “link”: did you mean “links”?"),
    ],
)
def test_a_name_that_is_none_is_told_with_the_closest(call: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError, match=re.escape(message)):
        call()
