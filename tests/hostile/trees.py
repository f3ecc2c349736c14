"""Depth, misnesting and foreign elements."""

from __future__ import annotations

from .kind import PARAGRAPH, Kind, in_body, page


def _nested(opening: str, closing: str = "") -> Kind:
    return Kind(lambda n: page(opening * n + "<p>At the bottom.</p>" + closing * n), 2_000)


TREES = {
    "nested div": Kind(lambda n: page("<div>" * n + "deep" + "</div>" * n), 25_000, note="depth_flattened"),
    "nested div at depth 255": Kind(lambda n: page("<div>" * 255 * n + "deep" + "</div>" * 255 * n)),
    "nested div at depth 256": Kind(lambda n: page("<div>" * 256 * n + "deep" + "</div>" * 256 * n)),
    "nested div at depth 257": Kind(lambda n: page("<div>" * 257 * n + "deep" + "</div>" * 257 * n)),
    "nested div at depth 512": Kind(lambda n: page("<div>" * 512 * n + "deep" + "</div>" * 512 * n)),
    "nested div at depth 600": Kind(
        lambda n: page("<div>" * 600 * n + "deep" + "</div>" * 600 * n), note="depth_flattened"
    ),
    "unclosed div": Kind(lambda n: page("<div>" * n), 20_000, note="depth_flattened"),
    "ladder of b and p": Kind(in_body("<b><p>rung"), 2_000),
    "ladder of font": Kind(in_body("<font color=red>rung "), 10_000, note="depth_flattened"),
    "ladder of a": Kind(in_body("<a href=/x>rung "), 10_000),
    "ladder of mixed marks": Kind(in_body("<b><i><u><s><em><strong>rung<p>"), 500),
    "attribute ladder of b and i": Kind(
        lambda n: page("".join(f"<b i{i}><i b{i}>" for i in range(n)) + "x</b>" * n), 3_000
    ),
    "nested tables": _nested("<table><tr><td>", "</td></tr></table>"),
    "nested tables without ends": _nested("<table><tr><td>"),
    "nested lists": _nested("<ul><li>", "</li></ul>"),
    "nested quotes": _nested("<blockquote>", "</blockquote>"),
    "nested definition lists": _nested("<dl><dd>", "</dd></dl>"),
    "foreign objects in svg": Kind(in_body("<svg><foreignObject>"), 2_000, status="no_content", words=""),
    "annotations in math": _nested("<math><mi><annotation-xml>"),
    "templates in svg": Kind(in_body("<svg><template>\n"), 2_000, status="no_content", words=""),
    "select in select": _nested("<select><option>"),
    "framesets": Kind(
        lambda n: "<html><frameset>" * n + f"<noframes>{PARAGRAPH * 3}</noframes>", 2_000, status="no_content", words=""
    ),
    "plaintext": Kind(lambda n: page("<plaintext>" * n), 2_000),
    "nested templates": _nested("<template>", "</template>"),
    "many bodies": Kind(in_body("<body><html>"), 5_000),
    "text behind the end of the page": Kind(lambda n: page("") + f"{PARAGRAPH}</body></html>" * n, 1_000),
    "rows outside of tables": Kind(in_body("<tr><td>a<table></td>b</tr>c"), 2_000),
    "table misnesting": Kind(in_body("<table><a><table><tr><a></table>"), 2_000),
    "headings in headings": _nested("<h2>"),
    "nested forms and buttons": _nested("<form><button>"),
    "custom elements": _nested("<x-card>", "</x-card>"),
}
