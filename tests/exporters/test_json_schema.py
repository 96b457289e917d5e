"""The published schema of an export."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.exporters.content_file import ContentFile
from learnscape_gen.exporters.json_schema import schema_of_json
from learnscape_gen.exporters.learnscape_json import json_of
from learnscape_gen.stamp import Stamp
from tests.exporters.conftest import HOSTILE, collection_of, exported

if TYPE_CHECKING:
    from typing import Any

SCHEMA = json.loads(schema_of_json())
FILES = (
    ContentFile(
        SourceFile("content/posts/x.md", Kind.POST, "x", Stamp(0, 0)),
        b"---\ntitle: X\nfacts: {designated: no}\n---\nBody\n",
    ),
    ContentFile(SourceFile("content/a.png", Kind.ASSET, "a.png", Stamp(0, 0)), b"\x89PNG"),
)


def faults(value: Any) -> list[str]:  # noqa: ANN401 - JSON values are of any type
    """Return what a validator says."""
    return [fault.message for fault in Draft202012Validator(SCHEMA).iter_errors(value)]


def test_it_is_a_schema_and_explains_itself() -> None:
    """Each field says what it is."""
    Draft202012Validator.check_schema(SCHEMA)
    post = SCHEMA["$defs"]["JsonPost"]
    assert post["properties"]["minutes"]["description"] == (
        "how long it takes; 0 where that is not known."
    )


def test_exports_are_valid() -> None:
    """A whole one, and one without files."""
    post = exported(minutes=25, moments=("apply",), tags=("a",), date="2026-11-02")
    assert faults(json.loads(json_of(collection_of(post), FILES))) == []
    assert faults(json.loads(json_of(collection_of()))) == []


@pytest.mark.parametrize("title", HOSTILE)
def test_exports_with_any_title_are_valid(title: str) -> None:
    """Whatever stands in it."""
    assert faults(json.loads(json_of(collection_of(exported(title, why=title))))) == []


def test_what_is_no_export_is_not() -> None:
    """A schema that takes anything would say nothing."""
    assert faults({"posts": [{"title": "X"}]})
