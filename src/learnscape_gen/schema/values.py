"""What a field holds, in the language of JSON Schema.

Every value that the reader of content/ takes fits. Some that it does not take fit, too, where JSON
Schema can't say it: that a date is on the calendar, or that an address has a host.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from learnscape_gen.content.dates import DATE
from learnscape_gen.content.field import (
    Address,
    Answer,
    Choice,
    Choices,
    Day,
    Field,
    Flag,
    Group,
    Learning,
    Lines,
    Matching,
    Minutes,
    Number,
    Terms,
    Title,
)
from learnscape_gen.content.fields import MINUTES, NUMBER
from learnscape_gen.learning import LearningType
from learnscape_gen.learning.types import NOUNS, TYPE_NAMES
from learnscape_gen.schema.spelling import (
    in_any_case,
    key_pattern,
    text_pattern,
    word_pattern,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

Schema: TypeAlias = dict[str, Any]

SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
"""A value that is one text; what YAML takes for a number, a date or yes is a text here."""
WORDS: Schema = {"type": "string", "pattern": r"\S"}
"""A text that is no number and no blank."""
_YES_NO = ("yes", "no", "true", "false", "on", "off")
_UNKNOWN = "unknown"
_DASHES = r"[\s_‐‑–-]"  # noqa: RUF001 - the dashes that word processors write


def value_schema(field: Field, at: str = "#") -> Schema:  # noqa: C901, PLR0911, PLR0912 - reads as a table
    """Return the schema of the value of a field, which stands at a place of the whole schema."""
    match field:
        case Title():
            return WORDS if field.required and not field.unless else SCALAR
        case Terms() | Lines():
            return one_or_more(SCALAR)
        case Choice():
            return _either(field.options, word_pattern(field.options))
        case Choices():
            return one_or_more(_either(field.options, word_pattern(field.options)))
        case Flag():
            return _either((True, False), text_pattern((*_YES_NO, _UNKNOWN)))
        case Answer():
            return _answer(field)
        case Learning():
            return _either(tuple(LearningType), _learning_pattern())
        case Minutes():
            return _number(0, 999_999, MINUTES)
        case Number():
            return _number(-999_999_999, 999_999_999, NUMBER)
        case Day():
            return _text(DATE)
        case Matching():
            return _matching(field.pattern)
        case Address():
            return _text(r"[hH][tT][tT][pP][sS]?:[\s\S]*")
        case Group():
            return _group(field, at)
        case _:
            return SCALAR


def _text(pattern: str) -> Schema:
    """Return the schema of a text that may be blank."""
    return {"type": ["string", "null"], "pattern": rf"^\s*(?:{pattern})?\s*$"}


def _matching(pattern: str) -> Schema:
    """Return the schema of a text of some form; YAML takes the tag of Norwegian for "no"."""
    words = {True: ("yes", "on"), False: ("no", "off")}
    answers = [a for a, said in words.items() if any(re.fullmatch(pattern, word) for word in said)]
    if not answers:
        return _text(pattern)
    return {"anyOf": [_text(pattern), {"enum": answers}]}


def _number(least: int, most: int, pattern: str) -> Schema:
    """Return the schema of a whole number, also one that is written as a text."""
    return {
        "anyOf": [{"type": "integer", "minimum": least, "maximum": most}, _text(pattern)],
    }


def _either(options: Iterable[str | bool], pattern: str) -> Schema:
    """Return the schema of some values, or of others that mean the same."""
    return {
        "anyOf": [{"enum": [*options]}, {"type": "string", "pattern": pattern}, {"type": "null"}]
    }


def one_or_more(each: Schema) -> Schema:
    """Return the schema of a value or a list of such values."""
    return {"anyOf": [each, {"type": "array", "items": each}]}


def _answer(field: Answer) -> Schema:
    """Return the schema of a fact; yes and no are among its words, or no stands for one."""
    words = [*field.options, _UNKNOWN]
    if "yes" in words:
        words += ["true", "on"]
    if field.no:
        words += ["no", "false", "off"]
    schema = _either(field.options, text_pattern(words))
    answers = [answer for answer, word in ((True, "yes"), (False, "no")) if word in words]
    schema["anyOf"] += [{"enum": answers}] if answers else []
    return schema


def _learning_pattern() -> str:
    """Return the pattern of all names of the types, with or without the word for learning."""
    nouns = "|".join(in_any_case(noun) for noun in sorted(NOUNS))
    adjectives = dict.fromkeys(
        f"{_DASHES}*".join(map(in_any_case, adjective.replace("-", "")))
        for adjectives in TYPE_NAMES.values()
        for adjective in adjectives.split()
    )
    noun = f"(?:{_DASHES}+(?:{nouns}))*"
    return rf"^{_DASHES}*(?:(?:{nouns}){_DASHES}+)*(?:{'|'.join(adjectives)})?{noun}{_DASHES}*$"


def _group(field: Group, at: str) -> Schema:
    """Return the schema of keys inside a key."""
    inner: Schema = {"type": "object", **properties_of(field.fields, f"{at}/anyOf/0")}
    others: list[Schema] = [value_schema(field.short)] if field.short else [{"type": "null"}]
    return {"anyOf": [inner, *others]}


def properties_of(fields: Iterable[Field], at: str = "#") -> Schema:
    """Return the schema of some keys, each by its one name and by all others.

    Args:
        fields: the keys.
        at: where in the whole schema this one stands, as a JSON pointer.

    """
    properties: Schema = {}
    patterns: Schema = {}
    for field in fields:
        place = f"{at}/properties/{field.key}"
        described = {"description": sentence(field.about)}
        properties[field.key] = {**described, **value_schema(field, place)}
        patterns[key_pattern(field.key)] = {"$ref": place}
    return {"properties": properties, "patternProperties": patterns}


def sentence(text: str) -> str:
    """Return what a field is for as a sentence."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(("?", ".", "...")) else ".")
