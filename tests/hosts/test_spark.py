from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

import articlekit
from articlekit.batch.rows import COLUMNS

from .pages import IDS, PAGES, URLS, expected

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.spark


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    sql = import_module("pyspark.sql")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = sql.SparkSession.builder.master("local[2]").appName("articlekit")
    session = (
        builder.config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture
def frame(session: Any) -> Any:
    rows = zip(IDS, URLS, map(bytearray, PAGES), range(30), strict=True)
    return session.createDataFrame(list(rows), "id string, url string, html binary, n int").repartition(3)


def test_the_rows_are_those_of_parse_many(frame: Any) -> None:
    from articlekit import spark  # noqa: PLC0415

    articles = spark.parse(frame, keep=["n"])
    assert articles.columns == [*(column.name for column in COLUMNS), "n"]
    found = sorted((row.asDict(recursive=True) for row in articles.collect()), key=lambda row: row["n"])
    assert [row.pop("n") for row in found] == list(range(30))
    assert found == expected()


def test_map_in_arrow_takes_the_function_as_it_is(frame: Any) -> None:
    from articlekit.arrow import parse_batches  # noqa: PLC0415
    from articlekit.spark import ddl  # noqa: PLC0415

    found = frame.mapInArrow(parse_batches, ddl()).select("status").collect()
    assert sorted(row.status for row in found) == ["empty", *["ok"] * 28, "unsupported"]


def test_profiles_are_learned_in_parts_and_merged(frame: Any) -> None:
    from articlekit import spark  # noqa: PLC0415

    found = {row.site: articlekit.SiteProfile.from_json(row.profile) for row in spark.learn(frame).collect()}
    assert found == {f"site{number}.example.com": articlekit.learn(PAGES[number::3]).trimmed() for number in range(3)}
