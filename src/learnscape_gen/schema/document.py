"""The JSON Schema of a kind of document: its keys, what it can't do without, and its terms.

What the reader of content/ takes without an error, the schema takes. It is wider than the reader
where one key decides about another (`learnscape check` knows that), and where JSON Schema can't
say what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.field import Field, Group, Terms, Title, terms_in
from learnscape_gen.content.kinds.post_fields import DRAFT, SILENCE, STATUS
from learnscape_gen.content.places import Kind
from learnscape_gen.content.validate import FIELDS, UNFINISHED
from learnscape_gen.problem_codes import CODES
from learnscape_gen.schema.json_text import MADE
from learnscape_gen.schema.spelling import key_pattern, text_pattern, word_pattern
from learnscape_gen.schema.values import WORDS, Schema, one_or_more, properties_of
from learnscape_gen.schema.vocabulary import NOTHING_KNOWN, KnownTerms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: dict[Kind, str] = {
    Kind.POST: "A post: one thing that helps with a piece of work.",
    Kind.CONTEXT: "A work context, such as: responding to incidents.",
    Kind.TASK: "A task that people do.",
    Kind.TOOL: "A social tool or another medium.",
    Kind.SOURCE: "A person, organisation, community or site that posts come from.",
    Kind.PAGE: "A free page, such as: about this hub.",
    Kind.EXPLAINER: "A page about learning.",
    Kind.HOME: "The welcome on the home page.",
}
"""The kinds of documents, and what each is."""

_NEEDED_UNLESS = {key: code for code, key in UNFINISHED.items() if CODES[code].can_be_silenced}
"""The code whose silence lets a post do without a key."""
_SOMETHING: Schema = {
    "anyOf": [
        {"type": ["number", "boolean"]},
        {"type": "string", "pattern": r"\S"},
        {"type": "array", "contains": {"type": ["string", "number", "boolean"], "pattern": r"\S"}},
    ]
}
"""A value, or a list of values, that holds more than blanks."""
_YES: Schema = {
    "anyOf": [
        {"const": True},
        {"type": "string", "minLength": 2, "pattern": text_pattern(["yes", "true", "on"])},
    ]
}


def document_schema(
    kind: Kind, known: KnownTerms = NOTHING_KNOWN, silence: Iterable[str] = ()
) -> Schema:
    """Return the schema of the front matter of a kind of document.

    Args:
        kind: the kind.
        known: the terms of the hub that it is for.
        silence: codes of checks that the hub does not want to hear.

    """
    fields = FIELDS[kind]
    silence = frozenset(silence)
    keys = properties_of(fields)
    for field in fields:
        if terms := terms_in(field):
            keys["properties"][field.key] = _with_suggestions(
                keys["properties"][field.key], known.ids(terms.kind)
            )
    demands = [*_needs(fields, silence), *_closed(fields, known, silence)]
    return {
        "$schema": DIALECT,
        "$comment": MADE,
        "title": kind.value,
        "description": KINDS[kind],
        "type": "object",
        **keys,
        **({"allOf": demands} if demands else {}),
    }


def _with_suggestions(schema: Schema, ids: tuple[str, ...]) -> Schema:
    """Return the schema of terms with those of the hub offered."""
    if not ids:
        return schema
    offered = one_or_more({"enum": [*ids]})["anyOf"]
    return {**schema, "anyOf": [*schema["anyOf"], *offered]}


def _needs(fields: tuple[Field, ...], silence: frozenset[str]) -> Iterator[Schema]:
    """Yield what a document can't do without; a draft may still lack much of a post."""
    is_post = SILENCE in fields
    for field in fields:
        if not field.required:
            continue
        code = _NEEDED_UNLESS.get(field.key, "")
        need = _given(field.key, _contents(field))
        if isinstance(field, Title) and field.unless:
            yield {"if": _given(field.unless, _YES), "else": need}
        elif isinstance(field, Title) or not is_post:
            yield need
        elif not code:
            yield {"if": _is_draft(), "else": need}
        elif code not in silence:
            yield {"if": {"anyOf": [_is_draft(), _silences(code)]}, "else": need}


def _contents(field: Field) -> Schema:
    """Return what must be there of a field; a group needs one of some keys."""
    if isinstance(field, Title):
        return WORDS
    if not isinstance(field, Group):
        return _SOMETHING
    inner = {
        "type": "object",
        "anyOf": [_given(key, _SOMETHING) for key in field.one_of],
    }
    return {"anyOf": [{"type": ["number", "boolean"]}, {"type": "string", "pattern": r"\S"}, inner]}


def _given(key: str, schema: Schema) -> Schema:
    """Return the schema of an object that has a key, by whichever name, with such a value."""
    pattern = key_pattern(key)
    return {
        "anyOf": [
            {"required": [key], "properties": {key: schema}},
            {
                "not": {"propertyNames": {"not": {"pattern": pattern}}},
                "patternProperties": {pattern: schema},
            },
        ]
    }


def _is_draft() -> Schema:
    """Return the schema of a post that is a draft."""
    draft = {"type": "string", "pattern": word_pattern(["draft"]), "minLength": 5}
    return {"anyOf": [_given(STATUS.key, draft), _given(DRAFT.key, _YES)]}


def _silences(code: str) -> Schema:
    """Return the schema of a post that silences a code."""
    said = {"type": "string", "pattern": rf"^\s*{code}\s*$"}
    return _given(SILENCE.key, {"anyOf": [said, {"type": "array", "contains": said}]})


def _closed(
    fields: tuple[Field, ...], known: KnownTerms, silence: frozenset[str]
) -> Iterator[Schema]:
    """Yield that only terms of the hub may be named, where its vocabulary is closed.

    Any source may be named: a post can describe one in place, and then others may name it.
    """
    closed = {
        field.key: one_or_more(known.schema(field.kind))
        for field in fields
        if isinstance(field, Terms) and known.is_closed
    }
    if not closed or "E-VOCAB" in silence:
        return
    demand: Schema = {
        "properties": closed,
        "patternProperties": {key_pattern(key): schema for key, schema in closed.items()},
    }
    if SILENCE in fields:
        yield {"if": _silences("E-VOCAB"), "else": demand}
    else:
        yield demand
