"""The front matter of a note, in YAML, TOML or JSON, and the body below it.

Values are plain: texts, lists and tables. A date, a number or a `true` is the text of it.
"""

from __future__ import annotations

import json
import re
import tomllib
from typing import NamedTuple, TypeAlias

from learnscape_gen.content.front_matter import (
    MAX_FRONT_MATTER,
    FrontMatter,
    PlacedYAMLHandler,
    split_front_matter,
)
from learnscape_gen.content.markdown.written_code import fenced
from learnscape_gen.content.yaml_values import Scalar, Sequence, Value

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""A value of front matter."""

_TOML = re.compile(r"\s*\+\+\+[ \t]*\n((?:.*\n)*?)\+\+\+[ \t]*(?:\n|\Z)")
_JSON = re.compile(r'\s*(?=\{\s*["}])')
_MOST_DOTS = 1000
"""In a line of TOML: the parser takes half a minute for a key that is made of dots."""
_TITLE = re.compile(r"^title:[ \t]*(.{1,300})$", re.MULTILINE)
_NO_BLOCK = ("E-FRONT-MATTER-MISSING", "E-FRONT-MATTER-SHAPE", "E-FRONT-MATTER-UNCLOSED")
"""What is told of a text that only begins as front matter does: with a line across the page."""


class Block(NamedTuple):
    """What stands at the top of a note, and the rest of it.

    Args:
        values: the keys of the front matter, as they are written.
        body: the text below it.
        fault: why the front matter could not be read; then it stands in the body, as it is.
        is_there: whether there is any, sound or not.

    """

    values: dict[str, Plain]
    body: str
    fault: str = ""
    is_there: bool = True


def block_of(text: str, place: str) -> Block:
    """Return the front matter and the body of a note.

    Args:
        text: the whole note, with line feeds only.
        place: where it stands, for what is told of it.

    """
    if found := _TOML.match(text):
        return _read("toml", found[1], text[found.end() :])
    if begin := _JSON.match(text):
        return _json(text, begin.end())
    front = split_front_matter(text, place)
    if isinstance(front, FrontMatter):
        keys = {entry.key: _plain_yaml(entry.value) for entry in reversed(front.mapping.entries)}
        return Block(dict(reversed(keys.items())), front.body)
    if front.code in _NO_BLOCK:
        return Block({}, text, is_there=False)
    block, body = PlacedYAMLHandler().split(text)
    if len(block) > MAX_FRONT_MATTER:
        return Block({}, text, is_there=False)
    return _as_text("yaml", block, body, front.message)


def _json(text: str, begin: int) -> Block:
    try:
        _, length = json.JSONDecoder().raw_decode(text[begin : begin + MAX_FRONT_MATTER])
    except (ValueError, RecursionError):
        return Block({}, text, is_there=False)
    return _read("json", text[begin : begin + length], text[begin + length :].removeprefix("\n"))


def _read(form: str, block: str, body: str) -> Block:
    """Return what a block in TOML or JSON says."""
    if len(block) > MAX_FRONT_MATTER:
        told = f"The front matter is longer than {MAX_FRONT_MATTER // 1024} KiB."
        return _as_text(form, block, body, told)
    if form == "toml" and any(line.count(".") > _MOST_DOTS for line in block.splitlines()):
        told = f"A line of the front matter has more than {_MOST_DOTS:,} dots."
        return _as_text(form, block, body, told)
    try:
        read = tomllib.loads(block) if form == "toml" else json.loads(block)
        values = _plain(read)
    except (ValueError, RecursionError) as fault:
        told = "it nests too deep" if isinstance(fault, RecursionError) else str(fault)
        return _as_text(form, block, body, f"The front matter is no valid {form.upper()}: {told}.")
    return Block(values if isinstance(values, dict) else {}, body)


def _as_text(form: str, block: str, body: str, fault: str) -> Block:
    """Return a note whose front matter stands in its body, with the title if one can be seen."""
    found = _TITLE.search(block)
    values: dict[str, Plain] = {"title": found[1].strip().strip("\"'")} if found else {}
    return Block(values, f"{fenced(block.rstrip(), form)}\n\n{body}", fault)


def _plain_yaml(value: Value) -> Plain:
    if isinstance(value, Scalar):
        return "" if value.kind == "null" else value.text
    if isinstance(value, Sequence):
        return [_plain_yaml(item) for item in value.items]
    return {entry.key: _plain_yaml(entry.value) for entry in value.entries}


def _plain(value: object) -> Plain:
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
