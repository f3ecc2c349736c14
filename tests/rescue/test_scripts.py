from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from articlekit.rescue.scripts import read_scripts


def values(scripts: str, least: float = 0, *, declared_only: bool = False) -> list[Any]:
    root = etree.fromstring(f"<html><body>{scripts}</body></html>", etree.HTMLParser())
    return [data.value for data in read_scripts(root, least, declared_only=declared_only)]


def test_json_and_json_ld() -> None:
    page = '<script type="Application/LD+JSON">{"a": 1}</script><script type=application/json> {"b": 2}</script>'
    assert values(page) == [{"a": 1}, {"b": 2}]
    assert values(page, declared_only=True) == [{"a": 1}]
    assert values(page, least=50) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('window.__STATE__ = {"a": 1};', [{"a": 1}]),
        ('window["__STATE__"]={"a": 1}', [{"a": 1}]),
        ('var a = [1], b;\nlet c = {"d": 2};', [[1], {"d": 2}]),
        ("window.a = {b: 1}; window.c = {'d': 2}", []),
        ("window.__NUXT__=(function(a){return {b:a}}(1));", []),
        ('if (a == {"b": 1}) {}', []),
        ("var text = 'a = {';", []),
    ],
)
def test_assignments_of_strict_json(code: str, found: list[Any]) -> None:
    assert values(f"<script>{code}</script>") == found


def test_what_is_no_json_is_passed_over() -> None:
    broken = ("", "{", "{'a': 1}", "[" * 100_000, '{"a":' * 100_000, "NaN", '{"a": 1')
    assert [value for text in broken for value in values(f"<script type=application/json>{text}</script>")] != [{}]
    assert values('<script type=text/template>{"a": 1}</script><script type=application/json>{"b": 2}</script>') == [
        {"b": 2}
    ]


def test_huge_numbers_cost_nothing() -> None:
    assert values(f"<script type=application/json>[{'9' * 100_000}]</script>") == [[float("inf")]]
