"""The pages of tools: the media that people use, apart from the kinds of learning they serve."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.language.words import msg
from learnscape_gen.pages.labels import MEDIUM_NOTES
from learnscape_gen.pages.lists import PostPage, paged
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Body, Count, Head, Link, PostList
from learnscape_gen.pages.terms import TermGroup, term_head, terms_plan
from learnscape_gen.paths import as_url, output_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Tool
    from learnscape_gen.pages.ground import Ground, Posts


class ToolView(msgspec.Struct, frozen=True):
    """A tool: what kind of medium it is, how to join, and what the hub has that uses it."""

    head: Head
    title: str
    medium: str
    medium_label: str
    medium_note: str
    summary: str
    how_to_join: str
    etiquette: str
    examples: tuple[str, ...]
    seen_alive: str
    synonyms: tuple[str, ...]
    body: Body | None
    tasks: tuple[Count, ...]
    posts: PostList


_TITLE = msg("Tools")
_LEAD = msg(
    "Where people meet, write and show their work. The medium says nothing about the kind of "
    "learning: a blog in a course is an informal medium in formal learning."
)
_MEDIA = {"informal": msg("Informal medium"), "instructional": msg("Instructional medium")}
_GROUPS = (
    ("informal", msg("Informal media"), msg("Made for work and for talking to each other.")),
    ("instructional", msg("Instructional media"), msg("Made to teach.")),
)


def plan_tools(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page of all tools, and the pages of each."""
    words = ground.words
    groups = (
        TermGroup(
            words(title),
            words(lead),
            tuple(
                ground.tool_count(tool.doc.id, len(ground.by_tool.get(tool.doc.id, ())))
                for tool in ground.hub.tools
                if tool.doc.medium == medium
            ),
        )
        for medium, title, lead in _GROUPS
    )
    yield terms_plan(ground, _door(ground), groups)
    for tool in ground.hub.tools:
        yield from _tool_plans(ground, tool)


def _door(ground: Ground) -> Link:
    return Link(ground.words(_TITLE), "tools/", ground.words(_LEAD))


def _tool_plans(ground: Ground, tool: Tool) -> Iterator[PagePlan]:
    doc = tool.doc
    posts = ground.by_tool.get(doc.id, ())
    tasks = _tasks_of(ground, posts)
    body = ground.body_or_none(doc.body, doc.path)
    for page in paged(posts, tool.address):
        yield PagePlan(
            path=output_path(page.address),
            template="tool.html",
            made=partial(_view, ground, tool, tasks, body, page),
            origin=doc.path,
            inputs=ground.inputs.of(page.posts, page.total, page.pager, tasks, body),
        )


def _view(
    ground: Ground, tool: Tool, tasks: tuple[Count, ...], body: Body | None, page: PostPage
) -> ToolView:
    """Return a page of a tool."""
    doc = tool.doc
    return ToolView(
        head=term_head(ground, "tool", tool, page, _door(ground)),
        title=doc.title,
        medium=doc.medium,
        medium_label=ground.words(_MEDIA[doc.medium]),
        medium_note=ground.words(MEDIUM_NOTES[doc.medium]),
        summary=doc.summary,
        how_to_join=doc.how_to_join,
        etiquette=doc.etiquette,
        examples=doc.examples,
        seen_alive=doc.seen_alive,
        synonyms=doc.synonyms,
        body=body,
        tasks=tasks,
        posts=page.listed(ground, ground.words("Posts that use it")),
    )


def _tasks_of(ground: Ground, posts: Posts) -> tuple[Count, ...]:
    """Return the tasks that a tool's posts serve, the most served first."""
    counted = Counter(task for post in posts for task in post.tasks)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:24]
    return tuple(
        Count(task.doc.title, as_url(task.address), task.doc.trigger, count)
        for task, count in ((ground.tasks[id_], count) for id_, count in ranked)
    )
