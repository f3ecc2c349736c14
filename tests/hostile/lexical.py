"""Broken tags, entities, comments and declarations."""

from __future__ import annotations

from .kind import PARAGRAPH, Kind, in_body, page

_ENTITIES = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
_LAUGHS = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">{_ENTITIES}]>'
_PASSWORDS = '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_PARAMETERS = '<!DOCTYPE html [<!ENTITY % p SYSTEM "http://localhost/p.dtd"> %p;]>'

LEXICAL = {
    "less-than signs": Kind(in_body("<"), 200_000),
    "less-than signs with letters": Kind(in_body("<a"), 100_000, words=""),
    "ampersands": Kind(in_body("&"), 200_000),
    "ampersands with letters": Kind(in_body("&a"), 100_000),
    "bad references": Kind(in_body("&#x110000;&#0;&#xD800;&notit;&#99999999999;"), 10_000),
    "long reference": Kind(in_body("9", "&#", ";"), 200_000),
    "good references": Kind(in_body("&eacute;&#8217;&lt;"), 30_000),
    "openings of comments": Kind(in_body("<!--", after="-->"), 50_000),
    "open comments": Kind(in_body("<!--"), 50_000, status="no_content", words=""),
    "comments": Kind(in_body("<!-- a --><!--[if IE]>b<![endif]--><!--> <!-- c --!>"), 10_000),
    "open script": Kind(lambda n: page("") + "<script>" + "var a = '<p>';" * n, 20_000),
    "open style": Kind(lambda n: page("") + "<style>" + "a{b:c}" * n, 20_000),
    "open textarea": Kind(lambda n: page("") + "<textarea>" + "a <b> " * n, 20_000),
    "open title": Kind(lambda n: "<title>" + "a <b> " * n + PARAGRAPH * 3, 20_000, words=""),
    "open quote of an attribute": Kind(lambda n: page("") + '<div class="' + "a b > <p>" * n, 20_000),
    "open quotes of attributes": Kind(in_body("<a href='b \"c>"), 20_000, words=""),
    "ends of scripts cut short": Kind(in_body("</scrip ", "<script>", "</script>"), 50_000),
    "scripts": Kind(in_body("<script>if (a < b) { document.write('<p>') }</script>"), 5_000),
    "CDATA": Kind(in_body("<![CDATA[a ]]>"), 20_000),
    "processing instructions": Kind(in_body("<?php echo 1 ?>"), 20_000),
    "end tags": Kind(in_body("</p></div></b>"), 20_000),
    "slashes in a tag": Kind(in_body("/", "<div ", ">"), 100_000),
    "equals signs in a tag": Kind(in_body("=", "<div ", ">"), 200_000, note="attributes_dropped"),
    "quotes in a tag": Kind(in_body("\"'", "<div ", ">"), 50_000, words=""),
    "billion laughs": Kind(lambda n: _LAUGHS * n + page("<p>&l9;</p>")),
    "quadratic blow-up": Kind(lambda n: f'<!DOCTYPE html [<!ENTITY a "{"a" * n}">]>' + page("&a;" * (n // 10)), 50_000),
    "external entity": Kind(lambda n: _PASSWORDS * n + page("<p>&e;</p>")),
    "parameter entity": Kind(lambda n: _PARAMETERS * n + page("<p>text</p>")),
    "doctypes": Kind(lambda n: "<!DOCTYPE html>" * n + page(""), 10_000),
}
