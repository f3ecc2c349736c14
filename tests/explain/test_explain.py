from __future__ import annotations

import re
import shutil
import struct
import subprocess
import zlib
from pathlib import Path

import pytest
from lxml import etree

import articlekit
from articlekit.explain.diff import compare
from articlekit.explain.gather import explain
from articlekit.explain.report_html import as_html
from articlekit.explain.report_text import as_text

FIXTURES = Path(__file__).parent.parent / "fixtures"
SOURCES = [FIXTURES / "pages/blog-comments.html", FIXTURES / "dumps/container-seed.txt"]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_block_is_shown_once_in_order(path: Path) -> None:
    explanation = explain(path.read_bytes())
    article = articlekit.parse(path.read_bytes())
    assert explanation.article == article
    body = [block.text for block in article.blocks if block.text]
    others = [*article.comments, *article.meta_blocks, *article.removed]
    assert len(explanation.rows) == len(body) + len(others)
    assert [row.block.text for row in explanation.rows if row.place == "body"] == body
    places = [row.block.source.start or row.block.source.line or 0 for row in explanation.rows]
    assert places == sorted(places)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_both_reports_show_text_reason_and_evidence(path: Path) -> None:
    explanation = explain(path.read_bytes())
    text = as_text(explanation, width=100, colour=False)
    page = etree.fromstring(as_html(explanation), etree.HTMLParser())
    shown = "".join(map(str, page.itertext()))
    for report in (" ".join(text.split()), " ".join(shown.split())):
        for row in explanation.rows:
            assert " ".join(row.block.reason.split()) in report
        assert explanation.article.evidence["title"].source in report
    body = [block for block in explanation.article.blocks if block.text]
    assert len(page.findall(".//li[@class='body']")) == len(body)


def test_the_report_is_one_page_that_runs_and_loads_nothing() -> None:
    hostile = "<p>Twelve <b>boats</b> &lt;script&gt;alert(1)&lt;/script&gt; went out on Monday.</p>" * 3
    report = as_html(explain(f"<title>&lt;img src=x&gt;</title>{hostile}"), name="<a>")
    assert not re.search(r"<(?:script|img|link|iframe|a)\b|\bon\w+=|url\(|https?://", report)
    assert "default-src 'none'" in report
    assert "\x1b" not in as_text(
        explain("\x1b[31mRed words that say nothing at all, and more of them."), width=80, colour=False
    )


def test_other_engines_are_explained_too() -> None:
    explanation = explain(SOURCES[0].read_bytes(), engine="trafilatura")
    assert explanation.count("body") == len(explanation.article.blocks) > 0


@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs a browser: apt-get install chromium")
def test_a_browser_shows_the_report(tmp_path: Path) -> None:
    report, picture = tmp_path / "report.html", tmp_path / "report.png"
    report.write_text(as_html(explain(SOURCES[0].read_bytes())), encoding="utf-8")
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--window-size=900,1200",
    ]
    command = ["chromium", *options, f"--user-data-dir={tmp_path}/profile", f"--screenshot={picture}", report.as_uri()]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    share = dark_share(picture.read_bytes())
    assert 0.01 < share < 0.5  # ink on paper


def dark_share(png: bytes) -> float:
    """The share of bytes of a picture that are dark, its rows taken as they were filtered or not."""
    width, height, _, kind = struct.unpack(">IIBB", png[16:26])
    data, at = b"", 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + size]
        at += size + 12
    rows, step = zlib.decompress(data), {2: 3, 6: 4}[kind]
    image, before = bytearray(), bytes(width * step)
    for row in range(height):
        start = row * (width * step + 1)
        before = unfiltered(rows[start], rows[start + 1 : start + 1 + width * step], before, step)
        image += before[::step]
    return sum(value < 128 for value in image) / len(image)


def unfiltered(kind: int, line: bytes, above: bytes, step: int) -> bytes:
    """A row of a PNG without its filter."""
    out = bytearray(line)
    for at in range(len(out)):
        left, up, corner = (out[at - step], above[at], above[at - step]) if at >= step else (0, above[at], 0)
        guess = left + up - corner
        nearest = min((left, up, corner), key=lambda value: abs(guess - value))
        out[at] = (out[at] + (0, left, up, (left + up) // 2, nearest)[kind]) & 255
    return bytes(out)


def test_the_difference_names_fields_blocks_and_reasons() -> None:
    page = SOURCES[0].read_bytes()
    plain = articlekit.parse(page)
    assert compare(plain, plain) == []
    rules = articlekit.SiteRules.from_toml('match = "a.example"\ndrop = "p"\ntitle = "h2"')
    lines = compare(plain, articlekit.parse(page, url="https://a.example/", sites=rules))
    assert "  title" in lines
    assert any(line.startswith("- [paragraph]") and "site:a.example drop[0]" in line for line in lines)
