"""The JSON Schema of learnscape.toml, made from the settings themselves."""

from __future__ import annotations

import ast
import inspect
import re
from itertools import pairwise
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import msgspec

from learnscape_gen.config import CONFIG_NAME, Config, Contribute
from learnscape_gen.schema.document import DIALECT
from learnscape_gen.schema.json_text import MADE

if TYPE_CHECKING:
    from learnscape_gen.schema.values import Schema

_IN_ANY_CASE = re.compile(r"\(\?i:((?:[^()\\]|\\.)*)\)")


def settings_schema() -> Schema:
    """Return the schema of learnscape.toml."""
    made = msgspec.json.schema(Config)
    definitions: dict[str, Any] = made["$defs"]
    for struct in (Config, Contribute):
        meanings = _meanings(struct)
        for name, setting in definitions[struct.__name__]["properties"].items():
            setting.update(description=meanings[name])
            _make_plain(setting)
    config = definitions.pop("Config")
    return {
        "$schema": DIALECT,
        "$comment": MADE,
        **config,
        "title": CONFIG_NAME,
        "description": "The settings of a learnscape.",
        "$defs": definitions,
    }


def _meanings(struct: type[msgspec.Struct]) -> dict[str, str]:
    """Return what stands below each field of a struct in the source: its meaning."""
    defined = ast.parse(dedent(inspect.getsource(struct))).body[0]
    body = defined.body if isinstance(defined, ast.ClassDef) else []
    found = {}
    for field, below in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            told = below.value if isinstance(below, ast.Expr) else None
            text = told.value if isinstance(told, ast.Constant) else ""
            found[field.target.id] = " ".join(str(text).split())
    return found


def _make_plain(schema: Any) -> None:  # noqa: ANN401 - a schema within a schema is of any type
    """Write every pattern so that JavaScript reads it, too."""
    if isinstance(schema, list):
        for each in schema:
            _make_plain(each)
    elif isinstance(schema, dict):
        if isinstance(pattern := schema.get("pattern"), str):
            schema["pattern"] = _IN_ANY_CASE.sub(_spelt, pattern).replace(r"\Z", "$")
        for each in schema.values():
            _make_plain(each)


def _spelt(found: re.Match[str]) -> str:
    """Return a group for letters in any case with the letters spelt out."""
    each = re.sub(
        r"(\\.|\[[^]]*\])|([a-z])",
        lambda part: part[1] or f"[{part[2]}{part[2].upper()}]",
        found[1],
    )
    return f"(?:{each})"
