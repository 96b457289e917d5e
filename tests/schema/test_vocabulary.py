"""The terms of a hub in its schema: what the model resolves, the schema accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.places import Kind
from learnscape_gen.hub.vocabulary import Term, Vocabulary
from learnscape_gen.project import load_project
from learnscape_gen.schema.document import document_schema
from learnscape_gen.schema.vocabulary import KnownTerm, KnownTerms, terms_of

if TYPE_CHECKING:
    from pathlib import Path

TERMS = (
    ("incidents/review", "Look back & learn", ("Straße", "post-mortem")),
    ("releases/ci-cd", "CI/CD", ("🎉", "Continuous  delivery")),
    ("équipe/réunion", "Réunion d'équipe", ("会議",)),
)
_POST = {"title": "x", "type": "informal", "source": "x", "social_tool": "x"}


def accepts(known: KnownTerms, **keys: object) -> bool:
    """Tell whether the schema of a post takes some keys beside those that are needed."""
    schema = document_schema(Kind.POST, known)
    return bool(jsonschema.Draft202012Validator(schema).is_valid({**_POST, **keys}))


KNOWN = KnownTerms(
    {
        "task": tuple(KnownTerm(id_, (title, *names)) for id_, title, names in TERMS),
        "tool": (KnownTerm("x"),),
    },
    is_closed=True,
)
JUDGE = jsonschema.Draft202012Validator(document_schema(Kind.POST, KNOWN))
VOCABULARY = Vocabulary(Term(*term) for term in TERMS)
NAMES = [name for id_, title, names in TERMS for name in (id_, id_.split("/")[1], title, *names)]


@given(st.sampled_from(NAMES), st.data())
def test_every_name_that_resolves_is_accepted(name: str, data: st.DataObject) -> None:
    """Whatever case and gaps a name is written in: if the model finds one term, it fits."""
    changes = [str.upper, str.lower, str.title, str.casefold, lambda text: text.replace(" ", "   ")]
    changes += [lambda text: text.replace("-", " "), lambda text: f" {text} ", str]
    for change in data.draw(st.lists(st.sampled_from(changes), max_size=3)):
        name = change(name)
    written = " ".join(name.split())
    if len(VOCABULARY.find(written).ids) == 1:
        assert JUDGE.is_valid({**_POST, "work_task": name}), name
        assert JUDGE.is_valid({**_POST, "Work Task": ["incidents/review", name]}), name


@pytest.mark.parametrize("name", ["revue", "incidents", "look back", "review2", "x"])
def test_a_name_that_is_unknown_is_refused(name: str) -> None:
    """In a closed vocabulary nothing else may be named, in a list either."""
    assert not VOCABULARY.find(name).ids
    assert not JUDGE.is_valid({**_POST, "work_task": name})
    assert not JUDGE.is_valid({**_POST, "tasks": ["incidents/review", name]})
    assert JUDGE.is_valid({**_POST, "work_task": name, "silence": "E-VOCAB"})
    assert accepts(KNOWN._replace(is_closed=False), work_task=name)


def test_the_terms_of_a_hub_are_offered(tmp_path: Path) -> None:
    """Ids are offered, those of files with faults, too; sources stay open."""
    for path, front in (
        ("work/a/_index.md", "title: A"),
        ("work/a/b.md", "title: Do B\nsynonyms: [bee]"),
        ("tools/wiki.md", "medium: nothing"),
        ("tools/broken.md", "title: ["),
        ("sources/me.md", "title: Me"),
    ):
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{front}\n---\n")
    known = terms_of(load_project(tmp_path))
    assert known.is_closed
    assert (known.ids("task"), known.ids("tool")) == (("a/b",), ("broken", "wiki"))
    assert accepts(known, work_task="BEE", social_tool="broken", source="somebody else")
    assert not accepts(known, work_task="c", social_tool="wiki")
    offered = str(document_schema(Kind.POST, known)["properties"]["source"])
    assert "{'enum': ['me']}" in offered


def test_a_hub_without_terms_takes_none() -> None:
    """Where there is no task at all yet, none can be named."""
    known = KnownTerms({}, is_closed=True)
    assert not accepts(known, work_task="x")
    assert accepts(known, status="draft", social_tool="")
