"""The files for Visual Studio Code: snippets that write sound front matter, a task, the schemas."""

from __future__ import annotations

import json
import re

import jsonschema

from learnscape_gen.cli.format_text import as_text
from learnscape_gen.content.places import Kind
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.schema.json_text import MADE
from learnscape_gen.schema.vscode import SETTINGS, vscode_files
from tests.schema.front_matters import errors_of
from tests.schema.test_issue_form import KNOWN

FILES = vscode_files(KNOWN)


def test_every_file_is_json() -> None:
    """The snippets have one comment, which tells whose they are; the settings have none."""
    for path, text in FILES.items():
        json.loads(text.removeprefix(f"// {MADE}\n"))
        ours = path.endswith((".schema.json", ".code-snippets"))
        assert (MADE in text) is ours, path
    assert "learnscape/settings.schema.json" in FILES[SETTINGS]


def test_a_snippet_writes_a_sound_post() -> None:
    """With the first choice of each, and what stands there to be written over."""
    snippets = json.loads(FILES[".vscode/learnscape.code-snippets"].partition("\n")[2])
    body = snippets["learnscape post"]["body"]
    assert "work_task: ${5|a/b,équipe/réunion|}" in body
    written = [
        re.sub(r"\$\{\d+[:|]((?:[^,|}\\]|\\.|, )*)[^}]*\}", lambda found: found[1], line)
        for line in body
        if ": " in line
    ]
    halves = [line.partition(": ") for line in written if not line.startswith("date")]
    entries = [(key, value) for key, _, value in halves]
    assert errors_of(Kind.POST, entries) == []
    assert dict(entries)["moments"] == "[apply, solve]"


def test_the_task_reads_what_check_says() -> None:
    """Its pattern finds file, line, column, severity, code and message."""
    matcher = json.loads(FILES[".vscode/tasks.json"])["tasks"][0]["problemMatcher"]["pattern"]
    problem = Problem.of("E-TITLE", "There is no title.", Location("content/a b.md", 2, 1), "Add.")
    line = re.sub(r"\x1b\[[0-9;]*m", "", as_text([problem], ".")).splitlines()[0]
    found = re.fullmatch(matcher["regexp"], line)
    assert found
    assert found.groups() == (
        *("content/a b.md", "2", "1", "error", "E-TITLE", "There is no title."),
    )


def test_schemas_hold_in_the_dialect_that_extensions_know() -> None:
    """They are schemas of draft 07, too, and judge alike there."""
    for path, text in FILES.items():
        if path.endswith(".schema.json"):
            jsonschema.Draft7Validator.check_schema(json.loads(text))
    judge = jsonschema.Draft7Validator(json.loads(FILES[".vscode/learnscape/post.schema.json"]))
    post = {"title": "x", "Type": "informal", "source": "x", "tool": "wiki", "work_task": "Do B"}
    assert judge.is_valid(post)
    assert not judge.is_valid({**post, "work_task": "a/c"})
    assert judge.is_valid({"title": "x", "status": "draft"})
    assert not judge.is_valid({"title": "x"})
