from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from articlekit.article import Article, Role
from articlekit.render.json import SCHEMA_VERSION, to_dict, to_json

from .generated import articles

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "article.schema.json").read_text("utf-8"))


def test_the_schema_is_one_of_this_version() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema"] == {"const": SCHEMA_VERSION}


def test_the_schema_names_every_key_and_role() -> None:
    assert set(SCHEMA["properties"]) == set(to_dict(Article()))
    assert SCHEMA["$defs"]["block"]["properties"]["role"]["enum"] == [role.value for role in Role]


@settings(max_examples=60, deadline=None)
@given(articles)
def test_every_article_keeps_to_the_schema(article: Article) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(to_json(article)))
