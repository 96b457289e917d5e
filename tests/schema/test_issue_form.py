"""The form for GitHub's issues: as GitHub wants it, and agreeing with the reader and the schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.places import Kind
from learnscape_gen.content.quoting import yaml_values
from learnscape_gen.schema.document import document_schema
from learnscape_gen.schema.issue_form import issue_form
from learnscape_gen.schema.vocabulary import NOTHING_KNOWN, KnownTerm, KnownTerms
from tests.schema.front_matters import errors_of, instance_of

PUBLISHED = json.loads(Path(__file__).with_name("github-issue-forms.schema.json").read_text())
KNOWN = KnownTerms(
    {
        "context": (KnownTerm("a"), KnownTerm("équipe")),
        "task": (KnownTerm("a/b", ("Do B",)), KnownTerm("équipe/réunion", ("Réunion",))),
        "tool": (KnownTerm("wiki"), KnownTerm("2024")),
        "source": (KnownTerm("me"),),
    },
    is_closed=True,
)
MANY = KNOWN._replace(
    by_kind={**KNOWN.by_kind, "source": tuple(KnownTerm(f"s{n}") for n in range(101))}
)


def elements(form: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the elements that ask for something, by their ids."""
    return {each["id"]: each for each in form["body"] if "id" in each}


@pytest.mark.parametrize("known", [KNOWN, NOTHING_KNOWN, MANY])
def test_it_is_as_github_wants_it(known: KnownTerms) -> None:
    """It fits the schema that is published for such forms."""
    judge = jsonschema.Draft7Validator(PUBLISHED)
    assert [error.message for error in judge.iter_errors(issue_form('Our "hub"', known))] == []


def test_the_judge_sees_a_fault() -> None:
    """A list without options does not pass."""
    form = issue_form("x", KNOWN)
    elements(form)["type"]["attributes"]["options"] = []
    assert not jsonschema.Draft7Validator(PUBLISHED).is_valid(form)


def test_terms_are_offered_where_they_can_be_looked_through() -> None:
    """A hub's terms stand in lists; where there are very many, or none, one writes them."""
    form = elements(issue_form("x", KNOWN))
    assert form["work_task"]["attributes"]["options"] == ["a/b", "équipe/réunion"]
    assert form["source"]["type"] == "dropdown"
    assert form["source"]["attributes"]["description"] == "Who made it."
    assert elements(issue_form("x", MANY))["source"]["type"] == "input"
    assert elements(issue_form("x", NOTHING_KNOWN))["work_task"]["type"] == "input"


@given(st.data())
def test_what_it_gives_is_a_draft_that_both_take(data: st.DataObject) -> None:
    """Whatever is chosen: as front matter neither the reader nor the schema refuses it."""
    entries = [("status", "draft")]
    for id_, element in elements(issue_form("x", KNOWN)).items():
        needed = element["validations"]["required"]
        if element["type"] == "dropdown":
            most = None if element["attributes"]["multiple"] else 1
            options = st.sampled_from(element["attributes"]["options"])
            chosen = data.draw(st.lists(options, max_size=most, unique=True))
            value = yaml_values(chosen)
        else:
            text = {"url": "https://example.org/x", "minutes": "25"}.get(id_, "Some words: here")
            value = yaml_values([text] if needed or data.draw(st.booleans()) else [])
        if value:
            entries.append((id_, value))
    assert errors_of(Kind.POST, entries) == []
    judge = jsonschema.Draft202012Validator(document_schema(Kind.POST, KNOWN))
    assert [error.message for error in judge.iter_errors(instance_of(entries))] == []
