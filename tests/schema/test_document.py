"""The schema and the reader of content/ judge alike: what one takes, so does the other.

The schema may take more, where JSON Schema can't say what is wrong; it never takes less.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.content.field import Group, Title
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.places import Kind
from learnscape_gen.content.validate import FIELDS
from learnscape_gen.schema.document import KINDS, document_schema
from tests.schema.front_matters import (
    GOOD,
    VALUES,
    Entries,
    documents,
    errors_of,
    front_matter,
    instance_of,
)

if TYPE_CHECKING:
    from learnscape_gen.content.yaml_values import Value

WIDER = {"E-DUPLICATE-KEY", "E-ALIAS", "E-SLUG", "E-URL", "E-DATE"}
"""Errors that JSON Schema can't see: what may be an address, and which days there are."""


@cache
def judge(kind: Kind) -> jsonschema.Draft202012Validator:
    """Return the validator of a kind of document."""
    return jsonschema.Draft202012Validator(document_schema(kind))


def told(kind: Kind, entries: Entries) -> list[str]:
    """Return what the schema has to say."""
    return [error.message[:200] for error in judge(kind).iter_errors(instance_of(entries))]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_schema_is_a_schema(kind: Kind) -> None:
    """Each is what its dialect allows."""
    jsonschema.Draft202012Validator.check_schema(document_schema(kind))


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_the_reader_asks_for_the_keys_that_are_said(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No key is asked for that no field says, and none is said for nothing."""
    asked: set[str] = set()
    value_of = Fields.value

    def noting(fields: Fields, key: str) -> Value | None:
        asked.add(key)
        return value_of(fields, key)

    monkeypatch.setattr(Fields, "value", noting)
    groups = [field for field in FIELDS[kind] if isinstance(field, Group)]
    errors_of(kind, [("x", "y"), *((group.key, "{x: y}") for group in groups)])
    said = {*FIELDS[kind], *(inner for group in groups for inner in group.fields)}
    assert asked == {field.key for field in said}


@given(st.data())
@settings(max_examples=400)
def test_what_the_reader_takes_the_schema_takes(data: st.DataObject) -> None:
    """Whatever front matter the reader has no error for, the schema refuses nothing of it."""
    kind = data.draw(st.sampled_from([*KINDS, Kind.POST, Kind.POST, Kind.POST]))
    entries = data.draw(documents(kind))
    if not errors_of(kind, entries):
        assert told(kind, entries) == [], front_matter(entries)


@given(st.data())
@settings(max_examples=400)
def test_what_the_reader_refuses_the_schema_refuses(data: st.DataObject) -> None:
    """A value that is wrong by itself is refused by both, but for what JSON Schema can't see."""
    kind = data.draw(st.sampled_from([*KINDS]))
    field = data.draw(st.sampled_from(FIELDS[kind]))
    value = data.draw(VALUES)
    others = {key: "x" for key in ("title",) if field.key != key}
    if kind is Kind.POST:
        others = {"title": "x", "type": "informal", "source": "x", "social_tool": "x"}
        others["work_task"] = "x"
        others.pop(field.key, None)
    entries = [*others.items(), (field.key, value)]
    errors = {error.code for error in errors_of(kind, entries)}
    # A bare date is a text in the YAML of today, and our reader asks for quotes around it.
    dated = isinstance(field, Title) and value.startswith("2026")
    # JSON Schema sees the same in true and yes, of which the latter may be the tag of a language.
    same = field.key == "language" and value == "true"
    if errors - WIDER and not (dated or same):
        assert told(kind, entries), (front_matter(entries), errors)


@pytest.mark.parametrize("missing", ["title", "type", "source", "social_tool", "work_task"])
def test_what_a_post_needs(missing: str) -> None:
    """Each of the five keys is needed by both, and but for the title not in a draft."""
    values = {"title": "x", "type": "informal", "source": "x", "social_tool": "x", "work_task": "x"}
    assert GOOD.keys() == values.keys()
    del values[missing]
    entries = [*values.items()]
    draft = [*entries, ("Status", "Draft")]
    assert (errors_of(Kind.POST, entries) != [], told(Kind.POST, entries) != []) == (True, True)
    refused = missing == "title"
    assert (errors_of(Kind.POST, draft) != []) is refused
    assert (told(Kind.POST, draft) != []) is refused
