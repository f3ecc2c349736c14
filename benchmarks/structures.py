"""Ten tricky structures in Markdown, side by side: articlekit, trafilatura, and html2text and markdownify on what
trafilatura gives as HTML. Prints the page docs/structures.md.

    python benchmarks/structures.py > docs/structures.md

Needs trafilatura, html2text and markdownify.
"""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import Any

import html2text
import markdownify
import trafilatura

from articlekit import parse

TOOLS = ("articlekit", "trafilatura", "html2text", "markdownify")
PROSE = (
    "After eleven years the harbour authority is bringing back the night ferries between the islands, it said.",
    "The first boat leaves at ten in the evening, and the crossing takes a little under six hours in calm weather.",
    "Nobody at the counter could say how many people would come, but the line outside went twice around the old quay.",
    "By Friday the board wants to publish the fares, which have not been raised since the last one sailed.",
)

STRUCTURES = {
    "A table with spans and a bar in a cell": """<table><thead><tr><th>Year</th><th>Ships | boats</th><th>Crew</th></tr>
</thead><tbody><tr><td>1984</td><td><a href="/old">12</a></td><td rowspan="2">90</td></tr><tr><td>1994</td>
<td><b>14</b></td></tr><tr><td colspan="2">all years</td><td>90</td></tr></tbody></table>""",
    "Code with its language, and a fence inside": """<pre><code class="language-sh">ferry board --gate 2
echo "```"
</code></pre>""",
    "Lists in lists, with a start and a second paragraph": """<ol start="3"><li><p>Show the ticket to the guard.</p>
<p>At the second gate, not at the first one.</p></li><li>Walk on board<ul><li>at the bow, if its gate is open</li>
<li>or at the stern, if it is not</li></ul></li></ol>""",
    "A formula in MathML": """<p>The wake of a boat is <math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo>
<mfrac><mi>α</mi><mi>y</mi></mfrac></math> metres wide in calm weather.</p>""",
    "A footnote": """<p>The ferry is older than the quay it leaves from.<sup id="fnref1"><a href="#fn1">1</a></sup></p>
<ol class="footnotes"><li id="fn1"><p>Built in 1984 in the north yard, as its log says. <a href="#fnref1">↩</a></p></li>
</ol>""",
    "A quotation with its author": """<blockquote><p>We are <em>back</em>, and we will stay for the winter.</p>
<footer>Jane Doe, captain of the first boat</footer></blockquote>""",
    "A lazy image with caption": """<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/quay.jpg"
srcset="/quay-400.jpg 400w, /quay-1200.jpg 1200w" alt="The quay">
<figcaption>The quay at dawn. Photo: Jane Doe</figcaption></figure>""",
    "A definition list": """<dl><dt>Berth</dt><dd>The place where a ship lies in a harbour.</dd><dt>Bow</dt>
<dd>The part of a ship that arrives first.</dd></dl>""",
    "A callout": """<div class="admonition warning"><p class="admonition-title">Warning</p>
<p>The deck is wet after the rain, so hold on to the rail.</p></div>""",
    "Unsafe links and text that looks like Markdown": """<p>Do <b>not</b> <a href="javascript:alert(1)">click here</a>,
for 5 * 3 * 2 is 30 and [this](http://evil.example) is no link, &lt;script&gt;alert(1)&lt;/script&gt; no script.</p>
<p>1. This paragraph is not a list, whatever its number says.</p>""",
}


# what shows that a structure came through, and nothing else with it
SIGNS = {
    "A table with spans and a bar in a cell": r"Ships \\\| boats(?s:.*)\[12\](?s:.*)\*\*14\*\* \|(?!.*\*\*14)",
    "Code with its language, and a fence inside": r"````+sh\nferry(?s:.*)````",
    "Lists in lists, with a start and a second paragraph": r"3\. Show(?s:.*)\n\n {3}At(?s:.*)\n4\. Walk(?s:.*) {3}- at",
    "A formula in MathML": r"\$.*frac",
    "A footnote": r"\[\^1\](?s:.*)\n\[\^1\]: Built",
    "A quotation with its author": r"> We are [*_]back[*_](?s:.*)Jane Doe",
    "A lazy image with caption": r"!\[The quay\]\(.*quay-1200.jpg\)(?s:.*)at dawn",
    "A definition list": r"\*\*Berth\*\*(?s:.*)\n\s+The place",
    "A callout": r"> \[!WARNING\]",
    "Unsafe links and text that looks like Markdown": r"^(?!(?s:.*)(?:\]\(<?javascript|[^\\]<script|\n1\. ))",
}


def page(structure: str) -> str:
    """A page with the structure between its paragraphs."""
    first, second, third, fourth = (f"<p>{text}</p>" for text in PROSE)
    title = "<title>Night ferries return</title>"
    body = f"<h1>Night ferries return</h1>{first}{second}{structure}{third}{fourth}"
    return f"<html><head>{title}</head><body><article>{body}</article></body></html>"


def middle(markdown: str | None) -> str:
    """What stands between the second paragraph and the third."""
    after = (markdown or "").partition(PROSE[1])[2] or markdown or ""
    return after.partition(PROSE[2])[0].strip("\n") or "(nothing)"


def outputs(structure: str) -> dict[str, str]:
    """The structure as each of the tools writes it."""
    source = page(structure)
    shared: dict[str, Any] = {"include_links": True, "include_images": True, "include_formatting": True}
    as_html = trafilatura.extract(source, output_format="html", **shared) or ""
    reader = html2text.HTML2Text(bodywidth=0)
    return {
        "articlekit": middle(parse(source, url="https://harbour.example.org/news").markdown),
        "trafilatura": middle(trafilatura.extract(source, output_format="markdown", **shared)),
        "html2text": middle(reader.handle(as_html)),
        "markdownify": middle(markdownify.markdownify(as_html)),
    }


def fenced(text: str, language: str) -> str:
    """The text as a block of code."""
    return f"``````{language}\n{text}\n``````"


def main() -> None:
    """Print the page."""
    names = ", ".join(f"{name} {version(name)}" for name in ("trafilatura", "html2text", "markdownify"))
    written = {name: outputs(structure) for name, structure in STRUCTURES.items()}
    print("# Ten structures, side by side\n")
    print("What `python benchmarks/structures.py` prints: each structure stands between paragraphs of an article.")
    print(f"Beside articlekit: {names}; the last two read the HTML that")
    print("trafilatura gives with links, images and formatting. “yes” means that the structure is there, and safe.\n")
    print(f"| | {' | '.join(TOOLS)} |\n| --- |{' --- |' * len(TOOLS)}")
    for number, (name, by_tool) in enumerate(written.items(), start=1):
        marks = ["yes" if re.search(SIGNS[name], by_tool[tool]) else "no" for tool in TOOLS]
        print(f"| {number}. {name} | {' | '.join(marks)} |")
    for number, (name, by_tool) in enumerate(written.items(), start=1):
        print(f"\n## {number}. {name}\n\n{fenced(STRUCTURES[name], 'html')}")
        for tool, text in by_tool.items():
            print(f"\n{tool}:\n\n{fenced(text, 'markdown')}")


if __name__ == "__main__":
    main()
