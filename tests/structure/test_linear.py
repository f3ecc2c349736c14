"""Twice as much markup takes about twice as long, however it is nested."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from .kept import article_of

if TYPE_CHECKING:
    from collections.abc import Callable

MAKERS: dict[str, Callable[[int], str]] = {
    "images": lambda n: "<p>text</p><img src=/a.png>" * n,
    "sources": lambda n: f"<p>a</p><picture>{'<source srcset=/a.png>' * n}<img src=/b.png></picture><p>b</p>",
    "formulas": lambda n: "<p>a <math><mi>x</mi></math> b</p>" * n,
    "formula": lambda n: f"<p>a <math>{'<mrow>' * 200}{'<mi>x</mi>' * n}</math> b</p>",
    "footnotes": lambda n: (
        "".join(f"<p>a<sup><a href=#f{i}>{i % 99}</a></sup></p>" for i in range(n))
        + "".join(f"<p id=f{i}>b</p>" for i in range(n))
    ),
    "pictures": lambda n: "<p>text</p>" + "".join(f"<picture><img src=/{i}.png></picture>" for i in range(n)),
    "sources and images": lambda n: (
        "<p>text</p><picture>"
        + "".join(f"<source srcset=/{i}.png></source><img src=/{i}>" for i in range(n))
        + "</picture>"
    ),
    "images of one figure": lambda n: (
        "<figure>"
        + "".join(f"<img src=/{i}.png>" for i in range(n))
        + f"<figcaption>{'a ' * n}</figcaption></figure><p>b</p>"
    ),
    "captions of one figure": lambda n: f"<figure>{'<figcaption>a</figcaption>' * n}</figure>",
    "nested figures": lambda n: "".join(f"<figure><img src=/{i}.png><figcaption>a" for i in range(n)),
    "texts of one pre": lambda n: f"<pre>{'<hr>text' * n}</pre>",
    "quotes": lambda n: f"{'<blockquote>' * 200}{'<p>a</p>' * n}",
    "lists": lambda n: f"{'<ul><li>a' * 200}{'<li>b' * n}",
    "cells": lambda n: f"<table>{'<tr><td rowspan=99>a<td colspan=9>b' * n}</table>",
    "ragged": lambda n: f"<table><tr>{'<td>a' * n}{'<tr><td>b' * n}</table>",
}


@pytest.mark.parametrize("name", MAKERS)
def test_time_grows_with_the_input_alone(name: str) -> None:
    def taken(size: int) -> float:
        started = time.process_time()
        article = article_of(MAKERS[name](size))
        assert len(article.markdown) + len(article.html) > 0
        return time.process_time() - started

    taken(50)
    short = min(taken(400) for _ in range(3))
    assert min(taken(1600) for _ in range(3)) < 4 * 2.5 * short + 0.05
