"""What a file in content/ is, told by where it stands. Folders decide, never the tool or the title."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from learnscape_gen.paths import slugify

CONTENT = "content"
INBOX = "inbox"


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
    """A kind, and the id that the file's name gives."""

    kind: Kind
    id: str


def place_of(path: str) -> Place:
    """Return what a file is.

    Args:
        path: its path relative to content/, with forward slashes.

    """
    if not path.casefold().endswith((".md", ".markdown")):
        return Place(Kind.ASSET, path)
    *folders, name = path.split("/")
    stem = name.rpartition(".")[0]
    if not folders:
        return Place(Kind.HOME, "") if stem == "index" else Place(Kind.ASTRAY, stem)
    top, inner = folders[0], folders[1:]
    if top == "posts":
        return Place(Kind.POST, slugify(inner[-1] if stem == "index" and inner else stem))
    if top == "work":
        return _work_place(inner, stem)
    if top in ("tools", "sources") and not inner:
        return Place(Kind.TOOL if top == "tools" else Kind.SOURCE, slugify(stem))
    if top == "learning" and not inner:
        return Place(Kind.EXPLAINER, "" if stem in ("index", "_index") else slugify(stem))
    if top == "pages":
        parts = [*inner, *([] if stem == "index" and inner else [stem])]
        return Place(Kind.PAGE, "/".join(map(slugify, parts)))
    return Place(Kind.ASTRAY, stem)


def _work_place(folders: list[str], stem: str) -> Place:
    """Return the place of a file below work/: contexts are folders, tasks are files in them."""
    if len(folders) != 1:
        return Place(Kind.ASTRAY, stem)
    context = slugify(folders[0])
    if stem in ("_index", "index"):
        return Place(Kind.CONTEXT, context)
    return Place(Kind.TASK, f"{context}/{slugify(stem)}")
