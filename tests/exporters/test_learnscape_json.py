"""Everything as JSON."""

from __future__ import annotations

import json

import pytest

from learnscape_gen.exporters.learnscape_json import json_of
from tests.exporters.conftest import HOSTILE, collection_of, exported


def test_groups_name_their_posts() -> None:
    """Each post stands there once, with its terms and without what it does not say."""
    made = json.loads(json_of(collection_of(exported())))
    assert (made["version"], made["title"], made["language"]) == (1, "A small hub", "en")
    assert made["groups"][0]["groups"][0]["posts"] == ["postmortem"]
    (post,) = made["posts"]
    assert post["tasks"] == [
        {
            "id": "incidents/review",
            "title": "Look back",
            "url": "https://example.org/work/incidents/review/",
        }
    ]
    assert "minutes" not in post


@pytest.mark.parametrize("title", HOSTILE)
def test_titles_come_back(title: str) -> None:
    """Letter for letter."""
    assert json.loads(json_of(collection_of(exported(title))))["posts"][0]["title"] == title
