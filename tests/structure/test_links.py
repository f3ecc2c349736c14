from __future__ import annotations

from articlekit.structure.links import MOST, Links

BASE = "https://example.org/" + "a/" * 4_000


def test_references_become_absolute_up_to_a_bound() -> None:
    links = Links(BASE)
    addresses = [links.address(f"page-{number}") for number in range(5_000)]
    assert addresses[0] == f"{BASE}page-0"
    assert addresses[-1] == "page-4999"
    assert MOST < sum(map(len, addresses)) < MOST * 1.1


def test_a_reference_counts_each_time_that_it_stands_in_a_page() -> None:
    links = Links(BASE)
    assert {links.address("page") for _ in range(5_000)} == {f"{BASE}page", "page"}
