"""What a page that was renamed says of itself: its title, its slug, and where it once was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.authoring.rename.scalars import scalar
from learnscape_gen.content.addresses import path_of
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.front_matter_edit import Add, Edit, Put, edited, front_matter_of

if TYPE_CHECKING:
    from collections.abc import Iterable


def with_own_keys(
    content: bytes, path: str, *, title: str = "", slug: str = "", aliases: Iterable[str] = ()
) -> bytes:
    """Return the file of a page with what it says of itself.

    Args:
        content: its bytes.
        path: its path, for problems.
        title: its new title; empty to leave it.
        slug: its new id, written where the file gives itself one.
        aliases: the addresses where it once was; those that it knows already are left.

    Raises:
        EditError: this can't be done without changing something else.

    """
    fields = Fields(front_matter_of(content, path).mapping, path, [])
    edits: list[Edit] = []
    if title:
        edits.append(Put("title", scalar(title)))
    if slug and fields.value("slug") is not None:
        edits.append(Put("slug", scalar(slug)))
    known = {path_of(alias) for alias in fields.texts("aliases")}
    new = [alias for alias in dict.fromkeys(aliases) if alias not in known]
    if new:
        edits.append(Add("aliases", tuple(map(scalar, new))))
    return edited(content, path, edits) if edits else content
