"""What is exported: posts with whole addresses and the names of their terms, in groups.

It may be a whole hub, or what stands under one task, tool or source. Every format is written from
this, so that formats differ in form only.
"""

from __future__ import annotations

import msgspec


class ExportedTerm(msgspec.Struct, frozen=True):
    """A term of the vocabulary: its id, its title, and the whole address of its page."""

    id: str
    title: str
    url: str


class ExportedPost(msgspec.Struct, frozen=True, kw_only=True):
    """A post.

    Args:
        id: its id in the hub.
        title: its title.
        url: the whole address of its page in the hub.
        address: where the thing itself is; empty where the post is all there is.
        type: the id of its type of learning.
        source: where it comes from.
        tools: what it is used with.
        tasks: what it helps with.
        why: one line that says what it is good for.
        moments: the ids of the moments of need.
        minutes: how long it takes; 0 where that is not known.
        access: "free", "login", "paid" or empty.
        author: who made it.
        date: of the post, YYYY-MM-DD or with a time; empty where it has none.
        tags: as they are written.
        language: the tag of the post's language.
        status: "published", "archived", or "draft" where drafts are taken in.

    """

    id: str
    title: str
    url: str
    type: str
    source: ExportedTerm
    address: str = ""
    tools: tuple[ExportedTerm, ...] = ()
    tasks: tuple[ExportedTerm, ...] = ()
    why: str = ""
    moments: tuple[str, ...] = ()
    minutes: int = 0
    access: str = ""
    author: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    status: str = "published"

    @property
    def link(self) -> str:
        """Return where a reader goes: to the thing itself, else to the page of the post."""
        return self.address or self.url


class Group(msgspec.Struct, frozen=True):
    """Posts under one heading; groups may hold groups, as contexts hold tasks."""

    title: str
    url: str
    posts: tuple[ExportedPost, ...] = ()
    groups: tuple[Group, ...] = ()


class Collection(msgspec.Struct, frozen=True):
    """What is exported.

    Args:
        title: of the hub, or of the one task, tool or source.
        summary: one line about it.
        url: the whole address of its page.
        hub: the title of the hub.
        hub_url: the whole address of the hub.
        language: the tag of the hub's language.
        groups: the posts by task, where it is a whole hub by context and task; a post with two
            tasks stands under both.

    """

    title: str
    url: str
    hub: str
    hub_url: str
    summary: str = ""
    language: str = "en"
    groups: tuple[Group, ...] = ()


def posts_in(collection: Collection) -> tuple[ExportedPost, ...]:
    """Return the posts of a collection in the order of its groups, each once."""
    found: dict[str, ExportedPost] = {}
    waiting = [*reversed(collection.groups)]
    while waiting:
        group = waiting.pop()
        waiting += reversed(group.groups)
        found |= {post.url: post for post in group.posts if post.url not in found}
    return tuple(found.values())
