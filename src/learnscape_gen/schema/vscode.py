"""The files that set up Visual Studio Code for a hub.

Its snippets write front matter with the hub's own terms to choose from; a task shows what
`learnscape check` says at its place; learnscape.toml is checked against its schema as it is
written. No extension that Code knows itself checks the front matter of Markdown by a schema: the
schemas are laid down for those who add one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from learnscape_gen.content.field import Choices, Field, named
from learnscape_gen.content.kinds.post_fields import POST
from learnscape_gen.content.places import Kind
from learnscape_gen.content.validate import FIELDS
from learnscape_gen.schema.document import KINDS, document_schema
from learnscape_gen.schema.json_text import MADE, json_text
from learnscape_gen.schema.offered import offered_for
from learnscape_gen.schema.settings import settings_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.schema.vocabulary import KnownTerms

FOLDER = ".vscode"
SETTINGS = f"{FOLDER}/settings.json"
_SNIPPETS = f"{FOLDER}/learnscape.code-snippets"
_SCHEMAS = f"{FOLDER}/learnscape"
_DIALECT = "http://json-schema.org/draft-07/schema#"
"""What extensions know best. The schemas use nothing that is newer."""
_IN_SNIPPET = (
    *("type", "source", "social_tool", "work_task", "url", "why", "moments", "minutes", "access"),
    "date",
)
_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_OFFERED = (Kind.POST, Kind.TASK, Kind.CONTEXT, Kind.TOOL, Kind.SOURCE, Kind.PAGE)

_TASKS = {
    "version": "2.0.0",
    "tasks": [
        {
            "label": "learnscape: check",
            "type": "shell",
            "command": "learnscape check",
            "options": {"env": {"NO_COLOR": "1"}},
            "group": "test",
            "presentation": {"reveal": "silent", "clear": True},
            "problemMatcher": {
                "owner": "learnscape",
                "source": "learnscape",
                "severity": "info",
                "fileLocation": ["relative", "${workspaceFolder}"],
                "pattern": {
                    "regexp": r"^(.+?):(\d+):(\d+)\s+(error|warning|hint)\s+(\S+)\s+(.*)$",
                    "file": 1,
                    "line": 2,
                    "column": 3,
                    "severity": 4,
                    "code": 5,
                    "message": 6,
                },
            },
        }
    ],
}
_EXTENSIONS = {"recommendations": ["tamasfe.even-better-toml"]}
_SETTINGS = {
    "evenBetterToml.schema.associations": {
        r"^.*learnscape\.toml$": f"./{_SCHEMAS}/settings.schema.json"
    },
    "[markdown]": {
        "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "off"},
        "editor.snippetSuggestions": "top",
    },
}


def vscode_files(known: KnownTerms, silence: Iterable[str] = ()) -> dict[str, str]:
    """Return the files by their paths in the project.

    Args:
        known: the terms of the hub.
        silence: codes of checks that the hub does not want to hear.

    """
    silence = tuple(silence)
    settings: dict[str, dict[str, Any]] = {
        SETTINGS: _SETTINGS,
        f"{FOLDER}/extensions.json": _EXTENSIONS,
        f"{FOLDER}/tasks.json": _TASKS,
        _SNIPPETS: {f"learnscape {kind.value}": _snippet(kind, known) for kind in _OFFERED},
        f"{_SCHEMAS}/settings.schema.json": {**settings_schema(), "$schema": _DIALECT},
        **{
            f"{_SCHEMAS}/{kind.value}.schema.json": {
                **document_schema(kind, known, silence),
                "$schema": _DIALECT,
            }
            for kind in KINDS
        },
    }
    files = {path: json_text(value) for path, value in settings.items()}
    files[_SNIPPETS] = f"// {MADE}\n{files[_SNIPPETS]}"
    return files


def _snippet(kind: Kind, known: KnownTerms) -> dict[str, Any]:
    """Return the snippet of a kind of document: its front matter, with choices."""
    fields = named(POST, _IN_SNIPPET) if kind is Kind.POST else FIELDS[kind]
    lines = ["---", "title: ${1:What it is called}"]
    for number, field in enumerate((f for f in fields if f.key != "title"), 2):
        lines.append(f"{field.key}: {_stop(field, number, known)}")
    return {
        "scope": "markdown",
        "prefix": f"learnscape-{kind.value}",
        "description": KINDS[kind],
        "body": [*lines, "---", "$0"],
    }


def _stop(field: Field, number: int, known: KnownTerms) -> str:
    """Return where the cursor stops for a field: a choice, or an example to write over."""
    # A snippet puts one word where the cursor is; of several, an example shows the brackets.
    options = () if isinstance(field, Choices) else offered_for(field, known)
    if options:
        return f"${{{number}|{','.join(_escaped(option, '|,') for option in options)}|}}"
    if field.key == "date":
        return _TODAY
    return f"${{{number}:{_escaped(field.example, '}')}}}"


def _escaped(text: str, signs: str) -> str:
    """Return text for a snippet, in which a dollar and some other signs have a meaning."""
    return "".join(f"\\{char}" if char in f"\\${signs}" else char for char in text)
