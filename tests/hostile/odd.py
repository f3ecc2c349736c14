"""What a scraper meets besides: deep and wide pages, elements out of place, files that are no pages, odd writing."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from .kind import PARAGRAPH, SENTENCE, Kind, in_body, page

if TYPE_CHECKING:
    from collections.abc import Callable

URL = "https://example.org/2026/05/12/a-late-ferry"


def _each(unit: str, head: str = "") -> Callable[[int], str]:
    """Pages with `unit` repeated before the text, "%d" in it a number of its own."""
    return lambda n: page("".join(unit % number for number in range(n)), head)


def _dump(unit: str) -> Callable[[int], str]:
    return lambda n: f"{SENTENCE}\n\n" * 3 + unit * n


def _long_base(unit: str, length: int) -> Kind:
    """Links that a long base makes longer."""
    return Kind(_each(f"<p>{SENTENCE} {unit}</p>", f"<base href='https://example.org/{'a' * length}/'>"), 500)


def _catalogue(item: str) -> Kind:
    return Kind(lambda n: f'<?xml version="1.0"?><catalogue><channel>{item * n}</channel></catalogue>', 300)


_DEEP = {
    "text in nested divs": Kind(in_body("<div>x"), 20_000, note="depth_flattened"),
    "text in nested custom elements": Kind(in_body("<x-card>y"), 10_000, note="depth_flattened"),
    "text in nested names with quotes": Kind(in_body('<a"b>y'), 5_000, note="depth_flattened"),
    "names of their own": Kind(_each("<x%d>y"), 3_000, note="depth_flattened"),
    "nested figures": Kind(_each("<figure><img src=%d.jpg><figcaption>b"), 2_000, note="depth_flattened"),
    "nested formulas": Kind(in_body("<math><mrow><mi>x</mi>"), 1_000, note="depth_flattened"),
    "places to break a line": Kind(in_body("long<wbr>word", "<p>", "</p><p>behind it</p>"), 10_000, words="behind it"),
    "sources of a picture": Kind(
        in_body("<source srcset='a.jpg 1x, b.jpg 2x'>", "<picture>", "<img src=a.jpg></picture>"), 5_000
    ),
    "tracks of a video": Kind(in_body("<track src=a.vtt>", "<video>", "</video>"), 5_000),
}
_WIDE = {
    "captions of one figure": Kind(in_body("<figcaption>a</figcaption>", "<figure>", "</figure>"), 5_000),
    "images of one figure": Kind(
        lambda n: page(f"<figure>{''.join(f'<img src={i}.jpg>' for i in range(n))}<figcaption>{'a ' * n}</figure>"),
        3_000,
    ),
    "pictures": Kind(_each("<picture><img src=%d.jpg></picture>"), 5_000),
    "texts of one pre": Kind(in_body("<hr>text", "<pre>", "</pre>"), 5_000),
    "places of one footnote": Kind(
        in_body("<p>text<sup><a href=#n>1</a></sup></p>", after="<ol><li id=n>note</ol>"), 1_500
    ),
    "equal ids": Kind(in_body("<p id=a>x <a href=#a>1</a></p>"), 3_000),
    "captions of one table": Kind(in_body("<caption>a</caption>", "<table>", "<tr><td>b<td>c</table>"), 2_000),
    "tables": Kind(in_body("<table><tr><th>a<th>b<tr><td>c<td>d</table>"), 1_500),
    "parts of a formula": Kind(in_body("<mi>x</mi><mo>+</mo>", "<p>a <math><mrow>", "</mrow></math></p>"), 3_000),
    "marks in one paragraph": Kind(in_body("<em>a</em><strong>b</strong>", "<p>", "</p>"), 5_000),
    "ruby": Kind(in_body("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>"), 3_000),
    "links from a long base": _long_base("<a href=x%d>a</a>", 4_000),
    "links from a base that is too long": _long_base("<a href=/x%d>a</a>", 60_000),
    "images from a long base": _long_base("<img src=x%d width=600>", 4_000),
    "long addresses of images": Kind(in_body(f"<p>text</p><img src='/{'a' * 60_000}.jpg'>"), 20, url=URL),
    "numbers of list items": Kind(in_body("<ol start=99999999999999999999><li value=-99999999999>x</ol>"), 1_000),
    "sizes of images": Kind(in_body("<img src=a.jpg width=99999999999999999999 height=²>"), 1_000),
}
_PLACED = {
    "refreshes": Kind(lambda n: page("", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>" * n), 1_000),
    "a page in an iframe": Kind(in_body("<iframe srcdoc='<script>alert(1)</script>'></iframe>"), 1_000),
    "addresses with controls": Kind(
        in_body("<a href='\x01 java\0script:alert(1)'>x</a> ", f"<p>{SENTENCE}", "</p>"), 500
    ),
    "alternatives that break out": Kind(
        in_body("<img src=x.jpg alt='\"><script>alert(1)</script>' title='\" onerror=x'>", f"<p>{SENTENCE}</p>"), 200
    ),
    "styles in formulas": Kind(
        in_body("<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=x&gt;'>"), 200
    ),
    "Markdown in paragraphs": Kind(
        in_body("<p># a</p><p>- b</p><p>1. c</p><p>---</p><p>| d |</p><p>```</p><p>[e](javascript:x)</p>"), 100
    ),
    "a page twice escaped": Kind(lambda n: page(PARAGRAPH * n).replace("<", "&lt;"), 100),
    "a page in a pre": Kind(lambda n: page(f"<pre>{PARAGRAPH.replace('<', '&lt;') * n}</pre>"), 50),
    "answers of a server": Kind(
        lambda n: f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page(PARAGRAPH * n)}", 50
    ),
    "prefixes": Kind(in_body("<o:p>x</o:p><w:sdt>y</w:sdt>"), 2_000),
    "NULs in tags": Kind(in_body("<p\0 class\0=a>te\0xt</p\0>"), 1_000),
    "hidden text": Kind(
        lambda n: f"<html><div style='display:none'>{PARAGRAPH * n}</div>", 50, note="body_from_hidden"
    ),
    "text in an open button": Kind(lambda n: f"<html><body><button>{PARAGRAPH * n}", 50),
    "text in the head": Kind(lambda n: f"<html><head><title>x</title>{PARAGRAPH * n}</html>", 50),
}
_FILES = {
    "a feed": Kind(lambda n: f"<rss><channel>{'<item>a</item>' * n}</channel></rss>", 9_000, "unsupported", words=""),
    "a mail of MIME": Kind(
        lambda n: "From: a\nMIME-Version: 1.0\n" + "X-Sent: a\n" * n, 9_000, "unsupported", words=""
    ),
    "a catalogue": _catalogue(f"<item><title>A late ferry</title><description>{SENTENCE}</description></item>"),
    "a catalogue of CDATA": _catalogue(
        f"<item><title><![CDATA[A]]></title><description><![CDATA[<p>{SENTENCE}</p>]]></description></item>"
    ),
    "a map of a site": Kind(
        lambda n: f'<?xml version="1.0"?><urlset>{"<url><loc>https://example.org/a</loc></url>" * n}</urlset>',
        500,
        words="",
    ),
    "JSON": Kind(lambda n: json.dumps({"items": [{"title": "A", "body": SENTENCE}] * n}), 500, words="The ferry left"),
    "lines of JSON": Kind(
        lambda n: "".join(f"{json.dumps({'body': f'{number} {SENTENCE}'})}\n" for number in range(n)), 500
    ),
    "a program": Kind(lambda n: "function a(b){return b<c&&d>e?f:g}var x=[1,2,3];\n" * n, 1_000, words="function"),
    "a table of commas": Kind(lambda n: "a,b,c\n1,2,3\n" * n, 2_000, words="1,2,3"),
    "base64": Kind(lambda n: base64.b64encode(bytes(range(256)) * n).decode(), 500, words=""),
    "a mail": Kind(lambda n: f"From: A <a@example.org>\nSubject: x\n\n{PARAGRAPH * n}", 50),
    "an image of letters": Kind(
        lambda n: f'<svg xmlns="http://www.w3.org/2000/svg">{"<text>The ferry</text>" * n}</svg>',
        500,
        "no_content",
        words="",
    ),
    "a font": Kind(lambda n: b"wOF2" + bytes(range(256)) * n, status="unsupported", words=""),
    "a film": Kind(lambda n: b"\0\0\0\x18ftypmp42" + bytes(range(256)) * n, status="unsupported", words=""),
}
_WRITTEN = {
    "zero-width characters": Kind(in_body("a\u200b\u200c\u200d\u2060\ufeff", "<p>", "</p>"), 10_000),
    "right to left": Kind(in_body("שלום עולם \u202eabc\u202c ", "<p dir=rtl>", "</p>"), 3_000),
    "joined pictures": Kind(in_body("👩\u200d👩\u200d👧🏽 ", "<p>", "</p>"), 5_000),
    "letters of tags": Kind(in_body("a\U000e0041\U000e0042\U000e007f", "<p>", "</p>"), 5_000),
    "other ends of lines": Kind(in_body("a\u2028b\u2029c\x85", "<p>", "</p>"), 10_000),
    "backticks": Kind(in_body("`", "<p><code>", "</code></p>"), 30_000),
    "stars and lines": Kind(in_body("**a _b ", "<p>", "</p>"), 5_000),
    "at signs": Kind(in_body("@", "<p>", "</p>"), 50_000),
    "addresses in a dump": Kind(_dump("https://example.org/a?b=c "), 3_000),
    "tags in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "Tags: " + "Ferry, " * n, 10_000),
    "bylines in a dump": Kind(_dump("By Anna Berg\n"), 2_000),
    "fences in a dump": Kind(_dump("```\n~~~\n"), 3_000),
    "quotations in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + ">" * n + " a", 20_000),
    "returns in a dump": Kind(_dump("a\r"), 5_000),
    "hyphens at the ends of lines": Kind(
        lambda n: (
            f"{SENTENCE}\n\n"
            + "".join(f"Ferry {number} left the har-\nbour at noon, and its passengers sang.\n" for number in range(n))
        ),
        1_000,
    ),
    "sentences run together": Kind(_dump("The ferry left.The island came.Nobody minded."), 1_000),
    "a dump without spaces": Kind(
        lambda n: "".join(f"渡轮中午离开港口，船上有{number}名乘客。" for number in range(n)),
        2_000,
        words="渡轮中午离开港口",
    ),
}

ODD = {**_DEEP, **_WIDE, **_PLACED, **_FILES, **_WRITTEN}
