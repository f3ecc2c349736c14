from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

import articlekit

from .pages import IDS, PAGES, URLS, expected

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.ray


@pytest.fixture(scope="module")
def dataset() -> Iterator[Any]:
    ray = import_module("ray")
    data = import_module("ray.data")
    pyarrow = import_module("pyarrow")
    ray.init(num_cpus=2, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
    data.DataContext.get_current().enable_progress_bars = False
    yield data.from_arrow(pyarrow.table({"id": IDS, "url": URLS, "html": PAGES, "n": range(30)})).repartition(2)
    ray.shutdown()


def test_the_rows_are_those_of_parse_many(dataset: Any) -> None:
    from articlekit.ray import Parser  # noqa: PLC0415

    choices = {"keep": ["n"]}
    articles = dataset.map_batches(
        Parser, batch_format="pyarrow", batch_size=8, concurrency=1, fn_constructor_kwargs=choices
    )
    found = sorted(articles.take_all(), key=lambda row: int(row["n"]))
    assert [row.pop("n") for row in found] == list(range(30))
    assert found == expected()


def test_profiles_are_learned_in_parts_and_merged(dataset: Any) -> None:
    from articlekit.ray import learn_table, merge_table  # noqa: PLC0415

    parts = dataset.map_batches(learn_table, batch_format="pyarrow", batch_size=7)
    rows = parts.groupby("site").map_groups(merge_table, batch_format="pyarrow").take_all()
    assert {row["site"]: articlekit.SiteProfile.from_json(row["profile"]) for row in rows} == {
        f"site{number}.example.com": articlekit.learn(PAGES[number::3]).trimmed() for number in range(3)
    }
