"""Data in scripts, dates, names, tables and addresses."""

from __future__ import annotations

import json
from typing import Any

from .kind import Kind, in_body, page


def _linked(data: str) -> str:
    return page("", f'<script type="application/ld+json">{data}</script>')


def _data(value: Any) -> Kind:
    return Kind(lambda n: _linked(json.dumps([value] * n)))


def _graph(n: int) -> str:
    return _linked(
        json.dumps(
            {"@graph": [{"@type": "NewsArticle", "@id": f"#{i}", "author": {"@id": f"#{i + 1}"}} for i in range(n)]}
        )
    )


def _cycle(n: int) -> str:
    ring = [{"@type": "Person", "@id": f"#{i}", "author": {"@id": f"#{(i + 1) % n}"}} for i in range(n)]
    return _linked(json.dumps({"@graph": [*ring, {"@type": "Article", "author": {"@id": "#0"}}]}))


def _authors(names: str) -> Kind:
    return Kind(lambda n: page(f"<p class=byline>{names * n}</p>", f'<meta name=author content="{names * n}">'), 2_000)


def _published(value: object) -> Kind:
    return _data({"@type": "Article", "headline": "A late ferry", "datePublished": value, "author": value})


STRUCTURED = {
    "brackets in linked data": Kind(lambda n: _linked("[" * n), 100_000),
    "nested lists in linked data": Kind(lambda n: _linked("[" * n + "]" * n), 50_000),
    "nested objects in linked data": Kind(lambda n: _linked('{"a":' * n + "1" + "}" * n), 50_000),
    "a graph of articles": Kind(_graph, 5_000),
    "a cycle of names": Kind(_cycle, 5_000),
    "linked data cut short": Kind(lambda n: _linked('{"@type": "Article", "headline": "A late fer' + "r" * n), 50_000),
    "trailing commas": Kind(lambda n: _linked('{"@type": "Article", "keywords": [' + '"a",' * n + "],}"), 20_000),
    "linked data escaped twice": Kind(lambda n: _linked("{&quot;@type&quot;: &quot;Article&quot;}" * n), 1_000),
    "a mark before linked data": Kind(lambda n: _linked("\ufeff" * n + '{"@type": "Article"}')),
    "not a number": Kind(lambda n: _linked('{"@type": "Article", "datePublished": NaN, "author": [Infinity]}' * n)),
    "null in lists": _data({"@type": ["Article", None], "author": [None, {"name": None}], "keywords": [None, 5]}),
    "author as a number": _data({"@type": "Article", "author": 5}),
    "author as lists in lists": _data({"@type": "Article", "author": [[["A"]], {"name": ["B", {"name": "C"}]}]}),
    "a huge number": Kind(lambda n: _linked('{"@type": "Article", "datePublished": ' + "9" * n + "}"), 50_000),
    "huge numbers": Kind(lambda n: _linked('{"@type": "Article", "wordCount": ' + "1e999" * n + "}")),
    "keys that repeat": Kind(lambda n: _linked("{" + '"@type": "Article",' * n + '"a": 1}'), 20_000),
    "script state": Kind(
        lambda n: page(f"<script id=__NEXT_DATA__>{json.dumps({'a': [{'b': 'c'}] * n})}</script>"), 10_000
    ),
    "date as a small number": _published(5),
    "date in the year 0": _published("0000-01-01"),
    "date in the year 9999": _published("9999-12-31T23:59:59+24:00"),
    "date in the year 99999": _published("99999-12-31"),
    "date with a far zone": _published("2026-05-12T10:00:00-99:99"),
    "date of any month": _published("12/13/2026"),
    "date as an object": _published({"@value": {"@value": []}}),
    "digits in the address": Kind(lambda n: page("<p>text</p>" * n), url="https://example.org/2022-02136/20221399/a"),
    "digits where dates stand": Kind(in_body("1", "<time>", "</time>"), 100_000),
    "dates in a row": Kind(in_body("12/05/2026 ", "<p class=date>", "</p>"), 10_000),
    "names joined": _authors("By A and B, "),
    "names that are none": _authors("https://a.example/b, me@example.org, Admin, Minutes Ago "),
    "commas for names": _authors(",;&|"),
    "huge colspan": Kind(in_body('<table><tr><td colspan="1000000000">a<td>b</table>'), 500),
    "colspan of many digits": Kind(in_body('<table><tr><td colspan="99999999999999999999">a<td>b</table>'), 500),
    "colspan that is no number": Kind(
        in_body('<table><tr><td colspan="²">a<td colspan="-5">b<td colspan=abc>c</table>'), 500
    ),
    "ladder of rowspans": Kind(
        lambda n: page("<table>" + "".join(f"<tr><td rowspan=65535>{i}<td>b" for i in range(n)) + "</table>"), 500
    ),
    "spans in both directions": Kind(in_body("<tr><td rowspan=1000 colspan=1000>a", "<table>", "</table>"), 300),
    "ragged rows": Kind(
        lambda n: page("<table>" + "".join("<tr>" + "<td>a" * (i % 50) for i in range(n)) + "</table>"), 1_000
    ),
    "bad addresses": Kind(
        in_body(
            "<a href='http://[::1'>a</a><a href='javascript:alert(1)'>b</a><a href='JaVa\tScript:alert(1)'>c</a>"
            "<a href='data:text/html,x'>d</a><a href='vbscript:x'>e</a><a href='//host'>f</a>"
            "<a href='http://münchen.example:99999/'>g</a><a href='https://user:secret@example.org/'>h</a> "
        ),
        500,
        url="https://example.org/a",
    ),
    "a base elsewhere": Kind(
        lambda n: page("<a href=b>c</a>" * n, "<base href='http://[evil'>"), url="https://example.org/a"
    ),
    "a base of script": Kind(lambda n: page("<a href=b>c</a>" * n, "<base href='javascript:alert(1)//'>")),
    "a long address": Kind(in_body("a", "<a href='https://example.org/", "'>b</a>"), 50_000),
    "a long address of the page": Kind(
        lambda n: page("<a href=b>c</a>" * n), url="https://example.org/" + "a/" * 500_000
    ),
    "a broken address of the page": Kind(lambda n: page("<a href=b>c</a>" * n), url="http://[::1"),
    "dot segments": Kind(in_body("../", "<a href='", "'>b</a>"), 10_000, url="https://example.org/a/b"),
    "srcset": Kind(in_body("a.jpg 100w, ", "<img srcset='", "'>"), 5_000),
}
