"""What a file in content/ is, told by where it stands: never by the tool or the title."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.paths import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTENT = "content"
INBOX = "inbox"
EXPLAINERS = Path(__file__).parent.parent / "explainers"
"""The explainers that travel with learnscape."""


class Kind(StrEnum):
    """The kinds of things in content/."""

    HOME = "home"
    POST = "post"
    CONTEXT = "context"
    TASK = "task"
    TOOL = "tool"
    SOURCE = "source"
    EXPLAINER = "explainer"
    PAGE = "page"
    ASSET = "asset"
    ASTRAY = "astray"


class Place(NamedTuple):
    """A kind, the id that the file's name gives, and the language that it is a translation into."""

    kind: Kind
    id: str
    language: str = ""


@lru_cache(maxsize=50_000)  # a preview asks for every file, after every change
def place_of(path: str, languages: tuple[str, ...] = ()) -> Place:
    """Return what a file is.

    Args:
        path: its path relative to content/, with forward slashes.
        languages: the tags with which the names of translations end, as in `post.de.md`.

    """
    if not path.casefold().endswith((".md", ".markdown")):
        return Place(Kind.ASSET, path)
    stem, language = without_language(path.rpartition(".")[0], languages)
    kind, parts = _kind_and_parts(stem.split("/"))
    return Place(kind, "/".join(map(slugify, parts)), language)


def without_language(stem: str, languages: Iterable[str]) -> tuple[str, str]:
    """Return the path of a file without the language that it ends with, and that language."""
    name, _, ending = stem.rpartition(".")
    for language in languages:
        if name and ending.casefold() == language.casefold():
            return name, language
    return stem, ""


def _kind_and_parts(parts: list[str]) -> tuple[Kind, list[str]]:  # noqa: C901 - reads as a table
    """Return the kind of a Markdown file, and the parts of its path that make its id."""
    kind = Kind.ASTRAY
    match parts:
        case ["index"]:
            kind, parts = Kind.HOME, []
        case ["posts", *_, folder, "index"]:
            kind, parts = Kind.POST, [folder]
        case ["posts", *_, name]:
            kind, parts = Kind.POST, [name]
        case ["work", context, "_index" | "index"]:
            kind, parts = Kind.CONTEXT, [context]
        case ["work", context, task]:
            kind, parts = Kind.TASK, [context, task]
        case ["tools", name]:
            kind, parts = Kind.TOOL, [name]
        case ["sources", name]:
            kind, parts = Kind.SOURCE, [name]
        case ["learning", "_index" | "index"]:
            kind, parts = Kind.EXPLAINER, []
        case ["learning", name]:
            kind, parts = Kind.EXPLAINER, [name]
        case ["pages", *inner, folder, "index"]:
            kind, parts = Kind.PAGE, [*inner, folder]
        case ["pages", *inner] if inner:
            kind, parts = Kind.PAGE, inner
    return kind, parts
