"""Names of columns in many tools and languages, and what they mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from learnscape_gen.importers.column_names import OF_DRAFTS, key_named, meaning_of

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "importing" / "csv.md"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("URL", "url"),
        ("Link (Adresse)", "url"),
        ("Titel", "title"),
        ("time_added", "date"),
        ("Date d'ajout", "date"),
        ("Mots-clés", "tags"),
        ("Thema", "folders"),
        ("Beschreibung:", "body"),
        ("Warum?", "why"),
        ("Dauer (Minuten)", "minutes"),
        ("Social Tool", "social_tool"),
        ("task", "work_task"),
        ("Moments", "moments"),
        ("Favourite colour", ""),
        ("", ""),
    ],
)
def test_what_a_name_means(name: str, key: str) -> None:
    """Capitals, signs and what stands in brackets make no difference."""
    assert meaning_of(name)[0] == key


def test_the_surest_name_counts_first() -> None:
    """When something was added is a surer date than any date."""
    assert meaning_of("Date Added")[1] < meaning_of("Date")[1]


def test_keys_go_by_the_names_of_front_matter() -> None:
    """What is typed for a column is a key by any of its names, or none."""
    assert key_named("link") == "url"
    assert key_named("Work-Task") == "work_task"
    assert key_named("colour") is None


def test_keys_are_documented() -> None:
    """docs/importing/csv.md names what a column can be."""
    text = DOCUMENTATION.read_text("utf-8")
    assert [key for key in OF_DRAFTS if f"`{key}`" not in text] == []
