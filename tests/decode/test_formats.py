"""Text that is no page: feeds and mail."""

from __future__ import annotations

import email
from email import policy

import pytest

import articlekit
from articlekit.decode.formats import no_page

SENTENCE = "Twelve boats went out on Monday, and eleven of them came back before the storm, which is more than hoped."
RSS = f"<rss version='2.0'><channel><item><description>{SENTENCE}</description></item></channel></rss>"
FEEDS = {
    "rss": RSS,
    "rss with all before it": f"\n<?xml version='1.0'?><!DOCTYPE rss><!-- a > b --><?xml-stylesheet?>\n{RSS}",
    "rss without a version": "<rss><channel><title>Harbour</title></channel></rss>",
    "atom": f'<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom"><entry><content>{SENTENCE}</content></entry></feed>',
    "rdf": f'<?xml version="1.0"?><rdf:RDF\n xmlns:rdf="http://a" xmlns="http://b"><item>{SENTENCE}</item></rdf:RDF>',
}
HEADERS = "From: Jane Doe <jane@example.com>\nTo: a@example.com\nSubject: Boats\n"
TYPE = "Content-Type: text/plain;\n\tcharset=utf-8\n"
MHTML = (
    "From: <A browser>\nSubject: Boats\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=text/html;\n"
    f'\tboundary="-x"\n\n---x\nContent-Type: text/html\n\n<h1>Boats</h1><p>{SENTENCE}</p>\n---x--\n'
)
MAILS = {
    "mail": f"{HEADERS}MIME-Version: 1.0\n{TYPE}\n{SENTENCE}\n",
    "mail with CR LF": f"{HEADERS}Mime-Version: 1.0\n{TYPE}\n{SENTENCE}\n".replace("\n", "\r\n"),
    "mail out of a box": f"From jane@example.com Mon May  6 10:00:00 2024\n{HEADERS}MIME-Version: 1.0\n\n{SENTENCE}",
    "page saved as mail": MHTML,
}
OTHERS = {
    "dump that opens like a mail": f"From: Jane Doe\nDate: 6 May 2024\nSubject: Boats\n\n{SENTENCE}",
    "text about headers": f"MIME-Version: 1.0 is what every mail says.\n\nFrom: is another header.\n\n{SENTENCE}",
    "mail quoted in a text": f"{SENTENCE}\n\n{HEADERS}MIME-Version: 1.0\n",
    "text about feeds": f"<feed> is the root of Atom, <rss> that of RSS. {SENTENCE}",
    "page with an element feed": f"<html><body><feed xmlns='a'></feed><p>{SENTENCE}</p></body></html>",
}


@pytest.mark.parametrize("name", [*FEEDS, *MAILS])
def test_feeds_and_mails_are_no_articles(name: str) -> None:
    source = {**FEEDS, **MAILS}[name]
    for given in (source, source.encode(), f"\ufeff{source}"):
        article = articlekit.parse(given)
        (note,) = article.notes
        assert (article.status, article.text, note.code) == ("unsupported", "", "unsupported")
        assert ("a feed" if name in FEEDS else "a mail") in note.detail


@pytest.mark.parametrize("name", OTHERS)
def test_what_looks_a_little_like_them_is_read(name: str) -> None:
    assert no_page(OTHERS[name]) is None
    assert SENTENCE in articlekit.parse(OTHERS[name]).text


def test_the_caller_knows_better() -> None:
    assert articlekit.parse(MAILS["mail"], kind="text").status == "ok"


def test_the_advice_on_mail_works() -> None:
    part = email.message_from_bytes(MHTML.encode(), policy=policy.default).get_body(("html", "plain"))
    assert part is not None
    assert articlekit.parse(part.get_content()).text == SENTENCE
