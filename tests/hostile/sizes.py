"""Large numbers and long strings."""

from __future__ import annotations

from textwrap import wrap

from .kind import SENTENCE, Kind, in_body, in_head, page

SIZES = {
    "attributes of one tag": Kind(
        lambda n: page("<div " + " ".join(f"a{i}=b" for i in range(n)) + ">"), 50_000, note="attributes_dropped"
    ),
    "equal attributes of one tag": Kind(in_body("a=b ", "<div ", ">"), 50_000, note="attributes_dropped"),
    "long class": Kind(in_body("share-box ", '<div class="', '">'), 200_000, note="attributes_dropped"),
    "class just under the cap": Kind(in_body('<div class="' + "x-y " * 2_000 + '">word</div>'), 100),
    "long style": Kind(in_body("color:red;", '<div style="', '">'), 200_000, note="attributes_dropped"),
    "long data address": Kind(
        in_body("AAAA", '<img src="data:image/png;base64,', '">'), 1_000_000, note="attributes_dropped"
    ),
    "long word": Kind(in_body("m", "<p>", "</p>"), 2_000_000),
    "long word in a dump": Kind(lambda n: "m" * n + f"\n\n{SENTENCE}\n" * 3, 1_000_000),
    "spaces in a paragraph": Kind(in_body(" ", "<p>a", "b</p>"), 1_000_000),
    "no-break spaces in a paragraph": Kind(in_body("\u00a0", "<p>a", "b</p>"), 500_000),
    "line feeds in pre": Kind(in_body("\n", "<pre>a", "b</pre>"), 500_000),
    "spaces in the title": Kind(in_head(" ", "<title>a", "b</title>"), 500_000),
    "separators in the title": Kind(in_head(" | a - b", "<title>", "</title>"), 20_000),
    "spaces in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + " " * n + SENTENCE, 1_000_000),
    "line feeds in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "\n" * n + SENTENCE, 500_000),
    "short lines in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "a\n" * n, 20_000),
    "short paragraphs in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "a\n\n" * n, 20_000),
    "one line of dashes in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "- " * n, 100_000),
    "one line of stars in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "*" * n, 200_000),
    "brackets in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "[" * n + "](" * n, 50_000),
    "bars in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "|" * n, 200_000),
    "paragraphs in a dump": Kind(
        lambda n: "".join(f"{SENTENCE} On day {number} they went again.\n\n" for number in range(n)), 500
    ),
    "one line of sentences in a dump": Kind(
        lambda n: "".join(f"{SENTENCE} On day {number} they went again. " for number in range(n)), 1_000
    ),
    "wrapped lines in a dump": Kind(lambda n: "\n".join(wrap(f"{SENTENCE} " * 9, 78)) * n, 300),
    "days in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "Fog fell\n\n13 May 2024 at 10:12\n\n" * n, 3_000),
    "capitals run together in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "aB" * n, 100_000),
    "digits in a dump": Kind(lambda n: f"{SENTENCE}\n\n" * 3 + "1." * n, 100_000),
    "breaks": Kind(in_body("<br>"), 50_000),
    "breaks between words": Kind(in_body("a<br>"), 30_000),
    "short paragraphs": Kind(in_body("<p>x</p>"), 10_000),
    "flat divs": Kind(in_body("<div>some text here</div>"), 10_000),
    "links": Kind(in_body("<a href=/x>y</a> "), 20_000),
    "spans": Kind(in_body("<span>y</span> "), 20_000),
    "spans with a class": Kind(lambda n: page("".join(f"<span class=c{i}>y</span>" for i in range(n))), 10_000),
    "divs with classes of their own": Kind(
        lambda n: page("".join(f"<div class=c{i}>y</div>" for i in range(n))), 5_000
    ),
    "cells": Kind(in_body("<td>x</td>", "<table><tr>", "</tr></table>"), 10_000),
    "rows": Kind(in_body("<tr><td>x</td></tr>", "<table>", "</table>"), 10_000),
    "headings": Kind(in_body("<h2>x</h2>"), 5_000),
    "list items": Kind(in_body("<li>x", "<ol>", "</ol>"), 10_000),
    "images": Kind(in_body("<img src=/a.jpg alt=b>"), 10_000),
    "alternatives of images": Kind(
        in_body("<figure><img alt='An alternative'><figcaption>b</figcaption></figure>"), 3_000
    ),
    "meta": Kind(in_head("<meta name=author content=A>"), 10_000),
    "meta of many names": Kind(
        lambda n: page("", "".join(f"<meta property=og:p{i} content=c>" for i in range(n))), 10_000
    ),
    "links in the head": Kind(in_head("<link rel=alternate hreflang=en href=/x>"), 10_000),
    "times": Kind(in_body("<time datetime=2026-05-12>12 May 2026</time> "), 5_000),
    "bylines": Kind(in_body("<p class=byline>By Anna Berg</p>"), 3_000),
    "tags": Kind(lambda n: page("".join(f"<a rel=tag href=/t/{i}>Tag {i}</a> " for i in range(n))), 5_000),
    "microdata": Kind(
        in_body("<div itemscope itemtype='https://schema.org/Article'><span itemprop=author>A</span>"), 500
    ),
    "a long page": Kind(lambda n: page(f"<div><p>{SENTENCE}</p></div>" * n), 10_000),
    "one long paragraph": Kind(lambda n: page(f"<p>{f'{SENTENCE} ' * n}</p>"), 10_000),
    "options": Kind(in_body("<option>x", "<select>", "</select>"), 10_000),
    "textareas": Kind(in_body("<textarea>x</textarea>"), 5_000),
}
