"""A table for spreadsheets."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from learnscape_gen.exporters.table import csv_of
from learnscape_gen.importers.formula_cells import unguarded
from tests.exporters.conftest import HOSTILE, collection_of, exported


def rows_of(content: bytes) -> list[dict[str, str]]:
    """Return the rows as a program reads them."""
    text = content.decode("utf-8-sig")
    return [*csv.DictReader(StringIO(text, newline=""), strict=True)]


def test_each_post_has_one_row() -> None:
    """Also where it stands in two groups; lines end as RFC 4180 has it."""
    post = exported(minutes=25, moments=("apply", "change"), tags=("a; b", "c"), date="2026-11-02")
    content = csv_of(collection_of(post, post))
    assert content.startswith(b"\xef\xbb\xbftitle,url,type,source,social_tool,work_task,")
    assert content.count(b"\r\n") == 2
    assert rows_of(content) == [
        {
            "title": "Postmortem culture",
            "url": "https://sre.google/",
            "type": "non-formal",
            "source": "google-sre",
            "social_tool": "web-page",
            "work_task": "incidents/review",
            "why": "Teaches us to ask how.",
            "moments": "apply; change",
            "minutes": "25",
            "access": "",
            "author": "",
            "date": "2026-11-02",
            "tags": "a, b; c",
            "language": "en",
            "status": "published",
            "id": "postmortem",
            "page": "https://example.org/posts/postmortem/",
        }
    ]


def test_one_tag_is_not_taken_for_two() -> None:
    """Whatever stands in it."""
    (row,) = rows_of(csv_of(collection_of(exported(tags=("early, often",)))))
    assert row["tags"] == "early, often;"


@pytest.mark.parametrize("title", HOSTILE)
def test_no_cell_runs_and_none_is_lost(title: str) -> None:
    """Whoever takes the guard away has the words as they were."""
    (row,) = rows_of(csv_of(collection_of(exported(title, why=title))))
    assert row["title"][:1] not in {*"=+-@\t\r\n"}
    assert unguarded(row["title"]) == unguarded(row["why"]) == title


def test_half_a_character_stops_nothing() -> None:
    """A lone surrogate becomes a question mark."""
    assert rows_of(csv_of(collection_of(exported("a\ud800"))))[0]["title"] == "a?"
