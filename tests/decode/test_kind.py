import pytest

from articlekit.decode.kind import looks_like_html

PAGE = "<!DOCTYPE html>\n<html><head><title>T</title></head><body><p>Text.</p></body></html>"

HTML = {
    "page": PAGE,
    "doctype alone": "<!doctype html>",
    "no doctype": '<html lang="en">\n<head></head>',
    "amp": "<!doctype html><html ⚡><head></head>",
    "xhtml": '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x" "y">\n<html></html>',
    "rss": '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
    "rss without declaration": "<rss><channel><title>News</title></channel></rss>",
    "leading comment": f"<!-- built at noon -->\n<!-- again -->{PAGE}",
    "leading space": f"\n\n   {PAGE}",
    "paragraphs": "<p>a</p><p>b</p>",
    "unclosed paragraphs": "<p>One sentence here.\n<p>Another one there.",
    "text first": "Hello <p>foo</p>",
    "breaks": "line<br>line<br>line",
    "breaks on lines": "line one<br/>\nline two<br/>\nline three",
    "inline": 'See <a href="/x">the timetable</a> for <b>all</b> ferries.',
    "wrapped text": "<div>\nmany\nlines\nof\ntext\nwithout\ntags\n</div>",
    "server warning first": f"<br />\n<b>Warning</b>: mysql_connect() failed in db.php\n{PAGE}",
    "script first": f"<script>if (a < b) {{ go() }}</script>{PAGE}",
    "upper case": "<P>LOUD</P><P>TEXT</P>",
    "list items": "<li>First stop<li>Second stop",
    "open elements": "<div>" * 1500 + "<p>text</p>",
    "open options": "<select><option>..." * 20,
    "options": '<option value="a">Harbour\n<option value="b">Island\n',
    "start of a page's body": '<div class=page>\n<div class=top>\n<h2>Ferries</h2>\n<a href="/">Home',
    "body": "<body>Only text</body>",
    "title first": f"<title> {'Ferries return ' * 9}</title>\n<p>They left.",
    "one image": '<img src="ferry.jpg" alt="The ferry">',
}

TEXT = {
    "empty": "",
    "plain": "Just a sentence.\n\nAnd another.",
    "mention": "The <p> tag starts a paragraph, <br> breaks a line.",
    "mention of a pair": "Use <b> and </b> for bold text.",
    "mention in quotes": 'Write "<b>" before and "</b>" after the word.',
    "mentions a long way apart": "He said <i>this</i> once. " + "The ferry left the harbour on Monday. " * 60,
    "title names a tag": "<html>: The root element\n\nThe <html> element represents the root of a document.",
    "title names a script": "<script>: The Script element\n\nThe <script> element holds code.",
    "title alone in a text": "<title>Ferries</title> is how a page names itself, says the reference.",
    "list of names": "<a>\n<abbr>\n<address>\n<article>\n\nAll of them are elements, says the reference.",
    "two tags first": "<b>Ferries</b>\n\n" + "They are back at last.\n\n" * 9,
    "few tags": "<div><b>Ferries</b> " + "The ferry left the harbour on Monday. " * 60,
    "markdown after badges": '<a href="/x"><img src="b.png"></a>\n\n# Ferries\n\n' + "They are back.\n\n" * 9,
    "comparison": "a < b and c > d, I <3 you, x<y",
    "address": "Jane Roe <jane@example.org> wrote:\n<https://example.org/>",
    "generic": "A List<String> and a Map<String, a> are given.",
    "markdown break": "# Ferries\n\nThe first<br>and the **second** line.",
    "markdown image": "# Ferries\n\n<img src='a.png'> and ![more](b.png)",
    "markdown table": "| a | b |\n|---|---|\n| one<br>two | three |",
    "markdown list": "- one<br>two\n- three",
    "markdown code": "The `<div>` element and `<p>x</p>` too.",
    "markdown fence": f"# How to\n\n```html\n{PAGE}\n```\n\nThat is all.",
    "fence first": f"```\n{PAGE}\n```",
    "unclosed fence": f"Look:\n\n~~~\n{PAGE}",
    "markdown comment": "<!-- toc -->\n# Ferries\n\nThe text.",
    "unclosed comment": "<!-- never closed\n\nThe text.",
    "markdown with a centred logo": '# Ferry\n\n<p align="center"><img src="a.png"></p>\n\n'
    + "Some words about it.\n\n" * 9,
    "question with code": 'How do I use <div>?\n\n<div class="a">\n  <p>Hi</p>\n</div>\n\n'
    + "I tried it all day long.\n" * 9,
}


@pytest.mark.parametrize("name", HTML)
def test_markup_is_html(name: str) -> None:
    assert looks_like_html(HTML[name])


@pytest.mark.parametrize("name", TEXT)
def test_text_is_not_html(name: str) -> None:
    assert not looks_like_html(TEXT[name])


def test_only_the_start_and_the_end_are_read() -> None:
    assert not looks_like_html("The ferry left. " * 5000 + "<p>late markup</p> and more text")
    assert looks_like_html("<div>" + "The ferry left. " * 9000 + "</div>")


@pytest.mark.parametrize("unit", ["<", "<p ", "`", "```\n", "<!--", "\n", "| ", "</p>", "<p>", "<?xml ", "**", "<b>x"])
def test_repetition_is_read_in_bounded_work(unit: str) -> None:
    assert looks_like_html(unit * 100_000) in (True, False)
