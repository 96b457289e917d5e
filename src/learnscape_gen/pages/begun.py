"""Addresses at which a reader begins a new file of the hub, with what is known filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.field import named
from learnscape_gen.content.kinds.post_fields import POST
from learnscape_gen.content.new_text import document
from learnscape_gen.content.quoting import yaml_value
from learnscape_gen.content.validate import FIELDS

if TYPE_CHECKING:
    from learnscape_gen.content.places import Kind
    from learnscape_gen.forge import Forge

_ASKED = ("type", "source", "social_tool", "work_task", "url", "why", "minutes", "access", "status")
"""The keys of a post that a reader may know; more of them make an address too long."""


def begun_post(  # noqa: PLR0913 - as many as a reader may know
    forge: Forge,
    *,
    title: str = "What it is called",
    name: str = "new-post",
    label: str = "A new post",
    url: str = "",
    task: str = "",
    learning: str = "",
) -> tuple[str, str]:
    """Return the text of a new post, a draft, and the address at which it is begun.

    Args:
        forge: where the hub's files are.
        title: that of the post.
        name: that of its file, without its ending.
        label: the title of an issue, where that takes the place of a file.
        url: where the thing is, as YAML.
        task: the id of the task that it helps with.
        learning: the type of learning.

    """
    work_task = yaml_value(task) if task else ""
    values = {"url": url, "work_task": work_task, "type": learning, "status": "draft"}
    text = document(title, named(POST, _ASKED), values)
    path = f"content/posts/{name}.md"
    if forge.takes_text:
        return text, forge.new(path, text)
    told = f"A new file, {path}:\n\n````yaml\n{text}````\n"
    return told, forge.issue(label, told)


def begun_file(forge: Forge, kind: Kind, path: str) -> str:
    """Return the address at which a file of a kind is begun: with all that it may say, or bare."""
    return forge.new(path, document("What it is called", FIELDS[kind], {}))
