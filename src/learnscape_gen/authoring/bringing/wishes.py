"""What a person wants of an import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

import msgspec

if TYPE_CHECKING:
    from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument

Folders = Literal["tags", "tasks", "leave"]
"""What becomes of the folders and headings that items stand in."""


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    """What items get that they do not say themselves, and where they go.

    Args:
        posts: whether what lacks nothing becomes a post at once; all else goes to the inbox.
        draft: whether such posts are drafts.
        learning: the type of learning, as its id.
        tasks: ids of tasks.
        tools: ids of tools.
        source: a source, as YAML.
        folders: what becomes of folders that no rule names.
        is_open: whether the hub welcomes names of terms that nobody has described.
        language: the language of the hub, which needs not be said.
        day: YYYY-MM-DD, the date of posts that have none.

    """

    posts: bool = False
    draft: bool = False
    learning: str = ""
    tasks: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    source: str = ""
    folders: Folders = "tags"
    is_open: bool = False
    language: str = ""
    day: str = ""


class Vocabularies(Protocol):
    """The terms of a hub, as far as an import asks for them."""

    sources: tuple[SourceDocument, ...]
    tools: tuple[ToolDocument, ...]

    def only(self, kind: str, name: str) -> str:
        """Return the id of the one term that a name means, or an empty string."""
