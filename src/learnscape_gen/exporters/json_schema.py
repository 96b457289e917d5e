"""The JSON Schema of what `learnscape export json` writes, made from the types it is made from."""

from __future__ import annotations

import re
from functools import cache
from inspect import cleandoc
from typing import Any

import msgspec

from learnscape_gen.exporters.collection import ExportedTerm
from learnscape_gen.exporters.learnscape_json import (
    JsonFile,
    JsonGroup,
    JsonPost,
    LearnscapeJson,
)

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ARGUMENT = re.compile(r"^    (\w+): (.*(?:\n     .*)*)", re.MULTILINE)


@cache
def schema_of_json() -> bytes:
    """Return the schema; further keys are allowed everywhere, so that the form can grow."""
    made = msgspec.json.schema(LearnscapeJson)
    definitions: dict[str, Any] = made["$defs"]
    for struct in (LearnscapeJson, JsonGroup, JsonPost, JsonFile, ExportedTerm):
        definition = definitions[struct.__name__]
        definition["description"] = _told(struct)[0]
        for each in reversed(struct.__mro__[: struct.__mro__.index(msgspec.Struct)]):
            for name, meaning in _ARGUMENT.findall(_told(each)[1]):
                definition["properties"][name]["description"] = _on_one_line(meaning)
    whole = {"$schema": _DIALECT, **made, "title": "What learnscape export json wrote"}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def _told(struct: type) -> tuple[str, str]:
    """Return what a type is, and what its documentation says of its fields."""
    told, _, arguments = cleandoc(struct.__doc__ or "").partition("\n\nArgs:\n")
    return _on_one_line(told), arguments


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
