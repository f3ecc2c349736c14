"""Other extractors, each as a function from a page's bytes and URL to the text of its body."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Callable
from typing import Any

Extractor = Callable[[bytes, str | None], str]


def _text(page: bytes) -> str:
    return page.decode("utf-8", "replace")


def _trafilatura(module: Any) -> Extractor:
    return lambda page, url: module.extract(page, url=url) or ""


def _trafilatura_with_metadata(module: Any) -> Extractor:
    return lambda page, url: module.extract(page, url=url, with_metadata=True) or ""


def _resiliparse(module: Any) -> Extractor:
    return lambda page, url: module.extract_plain_text(_text(page), main_content=True)


def _readability(module: Any) -> Extractor:
    html = importlib.import_module("lxml.html")
    return lambda page, url: html.fromstring(module.Document(_text(page)).summary()).text_content()


def _justext(module: Any) -> Extractor:
    stop_words = module.get_stoplist("English")
    return lambda page, url: "\n".join(
        paragraph.text for paragraph in module.justext(page, stop_words) if not paragraph.is_boilerplate
    )


def _newspaper(module: Any) -> Extractor:
    def extract(page: bytes, url: str | None) -> str:
        article = module.Article(url or "https://example.org/", fetch_images=False)
        article.download(input_html=_text(page))
        article.parse()
        return str(article.text)

    return extract


def _turbohtml(module: Any) -> Extractor:
    def extract(page: bytes, _: str | None) -> str:
        return module.parse(_text(page)).main_text() or ""

    return extract


_PEERS: dict[str, tuple[str, Callable[[Any], Extractor]]] = {
    "trafilatura": ("trafilatura", _trafilatura),
    "trafilatura with metadata": ("trafilatura", _trafilatura_with_metadata),
    "readability-lxml": ("readability", _readability),
    "newspaper4k": ("newspaper", _newspaper),
    "jusText": ("justext", _justext),
    "resiliparse": ("resiliparse.extract.html2text", _resiliparse),
    "turbohtml": ("turbohtml", _turbohtml),
}


def installed() -> dict[str, Extractor]:
    """Every peer that can be imported; the names of the others are printed."""
    found: dict[str, Extractor] = {}
    for name, (module, make) in _PEERS.items():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found[name] = make(importlib.import_module(module))
        except ImportError:
            print(f"{name}: not installed, left out")
    return found
