"""The schema of learnscape.toml and the reader of it judge alike."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import jsonschema
import pytest

from learnscape_gen.config import read_config
from learnscape_gen.schema.settings import settings_schema

JUDGE = jsonschema.Draft202012Validator(settings_schema())
REPOSITORY = Path(__file__).parents[2]


def test_it_is_a_schema_and_says_what_settings_mean() -> None:
    """Each setting has its meaning, and its pattern is one that JavaScript reads, too."""
    schema = settings_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    tables = (schema, *schema["$defs"].values())
    for name, setting in ((n, s) for table in tables for n, s in table["properties"].items()):
        assert setting["description"].endswith("."), name
    assert not re.search(r"\\\\Z|\(\?i", str(schema))


@pytest.mark.parametrize("path", ["learnscape.toml", "tests/judges/hubs/hostile/learnscape.toml"])
def test_sound_settings_fit(path: str) -> None:
    """The repository's own, and strange ones."""
    assert [*JUDGE.iter_errors(tomllib.loads((REPOSITORY / path).read_text("utf-8")))] == []


@pytest.mark.parametrize(
    "line",
    [
        'title = ""',
        "title = 3",
        'base_url = "ftp://example.org"',
        'language = "english language"',
        'vocabulary = "ajar"',
        "feed_size = 0",
        'daily_tools = "blog"',
        'contribute = "ask"',
        '[contribute]\nurl = "javascript:alert(1)"',
        '[contribute]\nforge = "bitbucket"',
        '[contribute]\nbranch = ""',
    ],
)
def test_what_the_reader_refuses_does_not_fit(line: str) -> None:
    """A setting that is an error in learnscape.toml is one by the schema."""
    assert any(problem.is_error for problem in read_config(line.encode())[1])
    assert not JUDGE.is_valid(tomllib.loads(line))
