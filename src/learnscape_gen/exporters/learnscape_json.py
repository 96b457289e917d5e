"""Everything as JSON, in our own form, for programs and for another learnscape.

What it may hold is published as a JSON Schema (`schema/export.py`), which is made from the types
below. `version` grows when a program that reads the old form could not read the new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.exporters.collection import ExportedPost, posts_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.exporters.collection import Collection, Group

VERSION = 1


class JsonGroup(msgspec.Struct, frozen=True, omit_defaults=True):
    """Posts under one heading, by their ids; groups may hold groups."""

    title: str
    url: str
    posts: tuple[str, ...] = ()
    groups: tuple[JsonGroup, ...] = ()


class JsonPost(ExportedPost, frozen=True, kw_only=True, omit_defaults=True):
    """A post; what it does not say is left out."""


class LearnscapeJson(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An export.

    Args:
        version: of the form.
        title: of the hub, or of the one task, tool or source; `url` is its page.
        summary: one line about it.
        hub: the title of the hub; `hub_url` is its address.
        language: the tag of its language.
        groups: the posts by task, where it is a whole hub by context and task.
        posts: each post once.

    """

    version: int
    title: str
    url: str
    hub: str
    hub_url: str
    language: str
    summary: str = ""
    groups: tuple[JsonGroup, ...] = ()
    posts: tuple[JsonPost, ...] = ()


def json_of(collection: Collection) -> bytes:
    """Return a collection as JSON."""
    exported = LearnscapeJson(
        version=VERSION,
        title=collection.title,
        url=collection.url,
        hub=collection.hub,
        hub_url=collection.hub_url,
        language=collection.language,
        summary=collection.summary,
        groups=_groups(collection.groups),
        posts=tuple(
            JsonPost(**{name: getattr(post, name) for name in post.__struct_fields__})
            for post in posts_in(collection)
        ),
    )
    return msgspec.json.format(msgspec.json.encode(exported), indent=1) + b"\n"


def _groups(groups: Iterable[Group]) -> tuple[JsonGroup, ...]:
    return tuple(
        JsonGroup(
            group.title,
            group.url,
            tuple(post.id for post in group.posts),
            _groups(group.groups),
        )
        for group in groups
    )
