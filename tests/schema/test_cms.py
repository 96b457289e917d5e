"""The settings of Sveltia CMS and Decap CMS: what their documentation names, and nothing else."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.config import Config, Contribute
from learnscape_gen.content.quoting import yaml_value, yaml_values
from learnscape_gen.content.scan import scan
from learnscape_gen.content.validate import FIELDS
from learnscape_gen.project import load_project
from learnscape_gen.schema.cms import cms_settings, form_fields
from learnscape_gen.schema.document import KINDS, document_schema
from learnscape_gen.schema.vocabulary import NOTHING_KNOWN, terms_of
from tests.schema.front_matters import errors_of, instance_of
from tests.schema.test_issue_form import KNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from learnscape_gen.content.places import Kind
    from tests.conftest import Hub

    Project = Callable[[], Any]

OF_ALL = {"name", "label", "widget", "required", "hint"}
OF_WIDGETS = {
    "string": {"pattern"},
    "markdown": set(),
    "list": set(),
    "select": {"options", "multiple"},
    "number": {"value_type", "min"},
    "datetime": {"format", "time_format"},
    "object": {"fields", "collapsed"},
}
"""The options that both systems document, of all widgets and of each. Settings that were made
here were also held against the JSON Schema that travels with Sveltia CMS."""


def widgets(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield every widget, those inside others, too."""
    for field in fields:
        yield field
        yield from widgets(field.get("fields", []))


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_widget_is_as_documented(kind: Kind) -> None:
    """Each field has a widget, with options that it has."""
    form = form_fields(kind, KNOWN)
    assert {field["name"] for field in form} == {f.key for f in FIELDS[kind]} - {"draft"} | {"body"}
    for widget in widgets(form):
        assert widget.keys() <= OF_ALL | OF_WIDGETS[widget["widget"]], widget
        if "pattern" in widget:
            re.compile(widget["pattern"][0])


_TEXTS = (
    "Some words",
    "Yes: here",
    "2024",
    "https://example.org/ä?b#c",
    "12 months",
    "pt-BR",
    "1 Day",
)


def filled(chance: Random, widget: dict[str, Any]) -> str:
    """Return what a person makes of a widget, as these systems write it, or nothing."""
    if not widget["required"] and chance.random() < 0.5:
        return ""
    value = "[one, two]"
    match widget["widget"]:
        case "select":
            options = [o["value"] if isinstance(o, dict) else o for o in widget["options"]]
            most = len(options) if widget.get("multiple") else 1
            value = yaml_values(chance.sample(options, chance.randint(1, most)))
        case "number":
            value = str(chance.randint(widget.get("min", -99), 999))
        case "datetime":
            value = f"20{chance.randint(10, 99)}-0{chance.randint(1, 9)}-{chance.randint(10, 28)}"
        case "object":
            inner = ((each["name"], filled(chance, each)) for each in widget["fields"])
            value = f"{{{', '.join(f'{name}: {text}' for name, text in inner if text)}}}"
        case "string":
            fits = re.compile(widget.get("pattern", [".*"])[0])
            value = yaml_value(chance.choice([text for text in _TEXTS if fits.fullmatch(text)]))
    return value


@cache
def judge(kind: Kind) -> jsonschema.Draft202012Validator:
    """Return the validator of a kind of document."""
    return jsonschema.Draft202012Validator(document_schema(kind, KNOWN))


@given(st.sampled_from([*KINDS]), st.randoms(use_true_random=True))
def test_what_a_form_gives_both_take(kind: Kind, chance: Random) -> None:
    """However a form is filled in, neither the reader nor the schema refuses it."""
    form = [f for f in form_fields(kind, KNOWN) if f["name"] not in ("body", "slug", "silence")]
    entries = [(field["name"], value) for field in form if (value := filled(chance, field))]
    if "title" not in dict(entries) and kind.value == "explainer":
        entries.append(("title", "x"))  # not needed in a form, since some extend another
    assert errors_of(kind, entries) == []
    assert [error.message[:99] for error in judge(kind).iter_errors(instance_of(entries))] == []


def test_each_folder_is_a_collection(hub: Hub) -> None:
    """These systems list one folder at a time; what stands alone has a collection of its own."""
    hub.post("one")
    hub.post("incidents/two")
    project = load_project(hub.root)
    made = cms_settings(project.config, terms_of(project), scan(project.root)[0])
    folders = {each["folder"] for each in made["collections"] if "folder" in each}
    assert {"content/posts", "content/posts/incidents", "content/work/incidents"} <= folders
    names = [each["name"] for each in made["collections"]]
    assert len(names) == len({*names})
    alone = made["collections"][-1]["files"]
    assert "content/work/incidents/_index.md" in {each["file"] for each in alone}


@pytest.mark.parametrize(
    ("repository", "forge", "backend"),
    [
        ("", "auto", {"name": "github", "repo": "your-name/your-hub"}),
        ("https://github.com/we/hub.git", "auto", {"name": "github", "repo": "we/hub"}),
        ("https://gitlab.com/a/b/hub", "auto", {"name": "gitlab", "repo": "a/b/hub"}),
        (
            "https://git.example.org/we/hub",
            "forgejo",
            {
                "name": "gitea",
                "repo": "we/hub",
                "base_url": "https://git.example.org",
                "api_root": "https://git.example.org/api/v1",
            },
        ),
    ],
)
def test_where_the_files_are(repository: str, forge: Any, backend: dict[str, str]) -> None:  # noqa: ANN401 - one of the words
    """The backend is made from the repository; without one there is an example to write over."""
    config = Config(contribute=Contribute(repository=repository, forge=forge, folder="docs"))
    made = cms_settings(config, NOTHING_KNOWN, ())
    assert made["backend"] == {**backend, "branch": "main"}
    assert made["collections"][0]["folder"] == (
        "docs/content/posts" if repository else "content/posts"
    )
