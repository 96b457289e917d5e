"""How templates name another page of the site: `ref`, `relref`, `post_url`, `link`, `relative_url`.

Each is brought into the form of a path, so that all links can be looked up alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.here import Here

_HUGO = re.compile(r"\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?[\"'`]?([^\"'`>%]*?)[\"'`]?\s*[>%]\}\}")
_LIQUID = re.compile(r"\{%-?\s*(post_url|link)\s+[\"']?([^%\"']*?)[\"']?\s*-?%\}")
_FILTERED = re.compile(
    r"\{\{-?\s*[\"']([^\"'{}]*)[\"']\s*\|\s*(?:relative_url|absolute_url|url)\s*-?\}\}"
)
_BASE = re.compile(r"\{\{-?\s*(?:site\.(?:baseurl|url)|page\.root)\s*-?\}\}")


def as_path(address: str, here: Here) -> str:
    """Return an address with the path of a page in place of what a template would put there."""
    if "{" not in address:
        return address
    address = _BASE.sub("", address)
    address = _FILTERED.sub(lambda found: "/" + found[1].lstrip("/"), address)
    address = _LIQUID.sub(lambda found: _post(found[1], found[2], here), address)
    return _HUGO.sub(lambda found: _ref(found[1], here), address)


def _ref(name: str, here: Here) -> str:
    """Return the path that Hugo's `ref` means: beside the page, below the content, or by name."""
    path, sharp, fragment = name.strip().partition("#")
    if not path:
        return sharp + fragment
    found = here.index.note_at(path, here.inner) or here.index.note_at(f"/{path}", here.inner)
    found = found or here.index.linked_note(path, here.inner)
    return f"{exactly(found) if found else path}{sharp}{fragment}"


def _post(kind: str, name: str, here: Here) -> str:
    """Return the path of the post or file that Liquid's `post_url` or `link` means."""
    if kind == "link":
        return "/" + name.lstrip("/")
    found = here.index.linked_note(name, here.inner)
    return exactly(found) if found else name


_EXACT = "\1"


def exactly(inner: str) -> str:
    """Return a mark that leads to a note, whatever its folder is."""
    return _EXACT + inner


def exact_note(path: str) -> str:
    """Return the note that such a mark leads to, or an empty string."""
    return path[1:] if path.startswith(_EXACT) else ""


def unmarked(address: str) -> str:
    """Return an address with the path alone where such a mark stands."""
    return address.replace(_EXACT, "")
