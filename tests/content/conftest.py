"""Front matter for tests: the keys of a few lines of YAML, and what a whole file holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from learnscape_gen.content.fields import Fields
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.validate import document_of
from learnscape_gen.content.yaml_reader import read_yaml
from learnscape_gen.content.yaml_values import Mapping
from learnscape_gen.diagnostics import Problem
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from learnscape_gen.content.places import Kind

PATH = "content/file.md"

Told: TypeAlias = tuple[str, int, int]
"""A problem's code, line and column."""
FieldsOf: TypeAlias = Callable[[str], Fields]
DocumentOf: TypeAlias = Callable[..., tuple[Any, tuple[Problem, ...]]]
PlacesOf: TypeAlias = Callable[..., list[Told]]


@pytest.fixture
def fields_of() -> FieldsOf:
    """Return the keys of some YAML, as if it stood below the opening line of a file."""

    def keys(text: str) -> Fields:
        value = read_yaml(text, PATH, 2)
        assert isinstance(value, Mapping), value
        return Fields(value, PATH, [])

    return keys


@pytest.fixture
def document_of_kind() -> DocumentOf:
    """Return the document in a file of a kind, made of front matter, and its problems."""

    def document(kind: Kind, front: str, body: str = "", name: str = "name") -> Any:  # noqa: ANN401 - each kind has its own
        file = SourceFile(PATH, kind, name, Stamp(0, 0))
        parsed, _ = read(file, f"---\n{front}---\n{body}".encode(), "sanitise")
        return document_of(parsed)

    return document


@pytest.fixture
def places_of() -> PlacesOf:
    """Return the code, line and column of problems."""

    def places(problems: tuple[Problem, ...] | list[Problem]) -> list[Told]:
        return [(p.code, p.location.line, p.location.column) for p in problems]

    return places
