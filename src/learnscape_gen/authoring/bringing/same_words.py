"""Whether two documents say the same, however their front matter is written."""

from __future__ import annotations

from typing import Any

from learnscape_gen.content.front_matter import FrontMatter, split_front_matter
from learnscape_gen.content.read import decoded
from learnscape_gen.exporters.content_file import plain


def say_the_same(one: bytes, other: bytes) -> bool:
    """Tell whether two documents have the same values and the same body."""
    return one == other or (_said(one) or one) == (_said(other) or other)


def slug_in(content: bytes) -> str:
    """Return the slug that a document gives itself, as it is written; empty where it gives none."""
    said = _said(content)
    return str(said[0].get("slug") or "") if said else ""


def _said(content: bytes) -> tuple[dict[str, Any], str] | None:
    """Return what a document says; nothing where it can't be read."""
    text = decoded(content, "")
    read = split_front_matter(text, "") if isinstance(text, str) else None
    return (plain(read.mapping), read.body) if isinstance(read, FrontMatter) else None
