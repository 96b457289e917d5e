"""What `learnscape export json` wrote: whole files where it has them, else drafts of its posts."""

from __future__ import annotations

import json
from base64 import b64decode
from typing import TYPE_CHECKING, Any

import msgspec

from learnscape_gen.content.front_matter import split_front_matter
from learnscape_gen.content.quoting import yaml_values
from learnscape_gen.diagnostics import Problem
from learnscape_gen.importers.draft import Draft, Item, Left, WholeFile
from learnscape_gen.importers.inner_path import inner_path_fault
from learnscape_gen.importers.json_form import VERSION
from learnscape_gen.importers.letters import UnreadableError, read_bytes, text_of
from learnscape_gen.importers.reading_order import order_of
from learnscape_gen.importers.yaml_front_matter import UnfitValueError, yaml_front_matter
from learnscape_gen.paths import collision_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SHOWN = 80
Object = dict[str, Any]


class JsonTerm(msgspec.Struct, frozen=True):
    """A term that a post names."""

    id: str = ""
    title: str = ""


class JsonPost(msgspec.Struct, frozen=True):
    """A post, as far as a draft has use for it."""

    id: str = ""
    title: str = ""
    url: str = ""
    address: str = ""
    type: str = ""
    source: JsonTerm = JsonTerm()
    tools: tuple[JsonTerm, ...] = ()
    tasks: tuple[JsonTerm, ...] = ()
    why: str = ""
    moments: tuple[str, ...] = ()
    minutes: int = 0
    access: str = ""
    author: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    status: str = ""


class JsonFile(msgspec.Struct, frozen=True):
    """A file, whole."""

    path: str
    kind: str = ""
    front_matter: Object = {}
    body: str = ""
    base64: str = ""


def items(path: Path) -> Iterator[Item]:
    """Yield the files of an export, or drafts of its posts, and a line for each that is left.

    Args:
        path: the file.

    Raises:
        UnreadableError: it is no such export, or can't be read.

    """
    whole = _decoded(text_of(read_bytes(path)))
    if not isinstance(whole, dict) or "version" not in whole:
        raise UnreadableError("It is no JSON that learnscape export wrote: it has no version.")
    if whole["version"] != VERSION:
        raise UnreadableError(
            f"It has version {whole['version']!r:.20} of the form, "
            f"and this learnscape reads {VERSION}."
        )
    files, posts = whole.get("files") or [], whole.get("posts") or []
    if not isinstance(files, list) or not isinstance(posts, list):
        raise UnreadableError("Its posts and files are no lists.")
    taken: dict[str, str] = {}
    for number, file in sorted(enumerate(files, 1), key=_order):
        yield _file(file, f"{path.name}: file {number}", taken)
    if not files:
        for number, post in enumerate(posts, 1):
            yield _draft(post, f"{path.name}: post {number}")


def _order(numbered: tuple[int, Any]) -> tuple[bool, bool]:
    """Return what sorts documents before translations, and both before all other files."""
    file = numbered[1] if isinstance(numbered[1], dict) else {}
    language = file.get("language")
    return order_of(str(file.get("path")), (language,) if isinstance(language, str) else ())


def _decoded(text: str) -> Any:  # noqa: ANN401 - JSON values are of any type
    """Return what JSON says; half characters and numbers that are none count as text."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        pass
    try:
        return json.loads(
            text, strict=False, parse_constant=str, parse_int=_number, object_pairs_hook=_object
        )
    except ValueError as fault:
        raise UnreadableError(f"It is no JSON: {fault}.") from fault
    except RecursionError as fault:
        raise UnreadableError("It nests too deep.") from fault


def _object(pairs: list[tuple[str, Any]]) -> Object:
    """Return an object whose names can be written down."""
    return {name.encode(errors="replace").decode(): value for name, value in pairs}


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) < _SHOWN else digits


def _file(value: object, place: str, taken: dict[str, str]) -> Item:
    """Return a file, or why it is left.

    Args:
        value: what stands in its place.
        place: where that is.
        taken: the files that there are, by what their paths share with others.

    """
    try:
        file = msgspec.convert(value, JsonFile)
    except msgspec.ValidationError as wrong:
        return Left(place, f"It is no file: {wrong}.", _shown(value))
    if fault := inner_path_fault(file.path):
        return Left(place, f"It is not taken: {fault}.", file.path[:_SHOWN])
    if other := taken.get(collision_key(file.path)):
        return Left(place, f"Another file has this name: {other}.", file.path[:_SHOWN])
    try:
        content = _content(file)
    except ValueError as wrong:
        return Left(place, f"It is not taken: {wrong}.", file.path[:_SHOWN])
    taken[collision_key(file.path)] = file.path
    return WholeFile(place, file.path, content)


def _content(file: JsonFile) -> bytes:
    """Return the bytes of a file.

    Raises:
        ValueError: there are none.

    """
    if file.kind == "asset":
        return b64decode(file.base64, validate=True)
    text = yaml_front_matter(file.front_matter) + file.body
    read = split_front_matter(text, file.path)
    if isinstance(read, Problem):
        raise UnfitValueError(read.message)
    return text.encode(errors="replace")


def _draft(value: object, place: str) -> Item:
    """Return the draft of a post of which no more is known than lists show."""
    try:
        post = msgspec.convert(value, JsonPost)
    except msgspec.ValidationError as fault:
        return Left(place, f"It is no post: {fault}.", _shown(value))
    named = {
        "type": post.type,
        "social_tool": [tool.id for tool in post.tools],
        "work_task": [task.id for task in post.tasks],
        "moments": post.moments,
        "minutes": str(post.minutes or ""),
        "access": post.access,
    }
    return Draft(
        place=place,
        title=post.title,
        url=post.address or post.url,
        why=post.why,
        tags=post.tags,
        date=post.date,
        language=post.language,
        author=post.author,
        source=post.source.title,
        name=post.id,
        values=tuple(
            (key, yaml_values([value] if isinstance(value, str) else value))
            for key, value in named.items()
            if any(value)
        ),
    )


def _shown(value: object) -> str:
    return repr(value)[:_SHOWN]
