from __future__ import annotations

import pytest

from articlekit.metadata.url import host_words, url_candidates


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2024/05/13/ferries", "2024-05-13"),
        ("https://example.org/news/2024/5/3", "2024-05-03"),
        ("https://example.org/news/2024-05-13-ferries", "2024-05-13"),
        ("https://example.org/ferries-2024-05-13.html", None),
        ("https://example.org/news/20240513/ferries", "2024-05-13"),
        ("https://example.org/2024/13/45/ferries", None),
        ("https://example.org/2024/05/ferries", None),
        ("https://example.org/id/120240513", None),
        ("https://example.org/?d=2024/05/13", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_date_in_the_path(url: str | None, day: str | None) -> None:
    found = [candidate.raw for candidate in url_candidates(url)]
    assert found == ([day] if day else [])


def test_host_words() -> None:
    assert host_words("https://www.the-example.org/x") == {"the-example", "theexample"}
    assert host_words(None) == frozenset()
