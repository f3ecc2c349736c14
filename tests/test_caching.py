from __future__ import annotations

import gc
import tracemalloc

from articlekit import parse
from articlekit.caching import LONGEST, cached_if_short


def test_only_answers_about_short_strings_are_kept() -> None:
    looks: list[str] = []

    @cached_if_short(2)
    def size(text: str) -> int:
        looks.append(text)
        return len(text)

    short, long = "a" * LONGEST, "b" * (LONGEST + 1)
    for _ in range(3):
        assert (size(short), size(long)) == (LONGEST, LONGEST + 1)
    assert looks == [short, long, long, long]


def test_long_strings_of_pages_are_not_kept() -> None:
    def page(number: int) -> str:
        name = f"n{number} " * 8_000
        return (
            f"<title>{name}</title><meta name=author content='{name}'><body><p class='{name}' id='{name}'>A late ferry"
            f" came back.</p><pre><code class='{name}'>1</code></pre><div class='{name}'><a href='/{name}'>B</a></div>"
        )

    parse(page(0), kind="html")
    tracemalloc.start()
    for number in range(1, 20):
        parse(page(number), kind="html")
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 2 * len(page(0))
