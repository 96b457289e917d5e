"""Posts and terms as proposals are made from, and hubs in real git repositories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring.item import as_post
from learnscape_gen.content.documents import BodyFacts
from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument
from learnscape_gen.content.kinds.work import TaskDocument
from learnscape_gen.content.quoting import yaml_value, yaml_values
from learnscape_gen.flow.known_posts import KnownPosts
from learnscape_gen.hub.model import Post
from tests.git_repository import Repository

if TYPE_CHECKING:
    from tests.conftest import Hub


def post(  # noqa: PLR0913 - what a post has
    title: str,
    *,
    tasks: tuple[str, ...] = ("a/one",),
    tools: tuple[str, ...] = ("chat",),
    source: str = "",
    why: str = "",
    url: str = "",
    tags: tuple[str, ...] = (),
) -> Post:
    """Return a post with terms."""
    keys = {"title": yaml_value(title), "why": yaml_value(why), "url": url}
    keys["tags"] = f"[{yaml_values(tags)}]" if len(tags) == 1 else yaml_values(tags)
    front = "".join(f"{key}: {value}\n" for key, value in keys.items() if value)
    document, _ = as_post(f"---\n{front}---\n".encode(), "content/posts/x.md")
    assert document is not None
    return Post(document, "posts/x/", source, tools, tasks)


def known(
    *posts: Post, tasks: tuple[TaskDocument, ...] = (), sources: tuple[SourceDocument, ...] = ()
) -> KnownPosts:
    """Return a hub of posts, with terms that have no words of their own."""
    tools = (ToolDocument("", "chat", "", "informal", "", "", "", (), "", (), BodyFacts()),)
    return KnownPosts(posts, tasks, tools, sources, frozenset())


def task(id_: str, title: str) -> TaskDocument:
    """Return a task."""
    return TaskDocument("", id_, title, "", "", (), (), (), 0, BodyFacts())


def source(id_: str, url: str) -> SourceDocument:
    """Return a source."""
    return SourceDocument("", id_, id_, "", "", url, "", (), BodyFacts())


@pytest.fixture
def repository(hub: Hub) -> Repository:
    """Give the repository of the smallest hub."""
    return Repository(hub)
