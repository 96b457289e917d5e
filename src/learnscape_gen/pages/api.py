"""The hub for machines: every post and the whole vocabulary, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import WRITTEN, PagePlan, WrittenView
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground


class ApiTerm(msgspec.Struct, frozen=True, omit_defaults=True):
    """A term of the vocabulary."""

    id: str
    title: str
    url: str
    summary: str = ""
    synonyms: tuple[str, ...] = ()


class ApiTask(ApiTerm, frozen=True, omit_defaults=True, kw_only=True):
    """A task, with its context."""

    context: str
    trigger: str = ""
    result: str = ""
    neighbours: tuple[str, ...] = ()


class ApiTool(ApiTerm, frozen=True, omit_defaults=True, kw_only=True):
    """A tool, with its medium."""

    medium: str


class ApiPost(msgspec.Struct, frozen=True, omit_defaults=True):
    """A post with the ids of its terms; `address` is where the resource itself is.

    `status` is given when it is not "published".
    """

    id: str
    title: str
    url: str
    type: str
    source: str
    social_tool: tuple[str, ...]
    work_task: tuple[str, ...]
    address: str = ""
    why: str = ""
    moments: tuple[str, ...] = ()
    minutes: int = 0
    access: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    status: str = ""
    language: str = ""


class ApiPosts(msgspec.Struct, frozen=True):
    """api/posts.json."""

    hub: str
    url: str
    posts: tuple[ApiPost, ...]


class ApiVocabulary(msgspec.Struct, frozen=True):
    """api/vocabulary.json."""

    hub: str
    url: str
    types: tuple[ApiTerm, ...]
    contexts: tuple[ApiTerm, ...]
    tasks: tuple[ApiTask, ...]
    tools: tuple[ApiTool, ...]
    sources: tuple[ApiTerm, ...]


def plan_api(ground: Ground) -> Iterator[PagePlan]:
    """Plan the two files of the interface."""
    config = ground.config
    posts = tuple([_post(ground, post) for post in ground.hub.posts])
    yield _plan("api/posts.json", ApiPosts(config.title, config.site_url, posts))
    yield _plan("api/vocabulary.json", _vocabulary(ground))


def _plan(path: str, shown: ApiPosts | ApiVocabulary) -> PagePlan:
    return PagePlan(path, WRITTEN, WrittenView(msgspec.json.encode(shown)))


def _post(ground: Ground, post: Post) -> ApiPost:
    doc = post.doc
    # By position: so many names take longer than all the rest, and every post comes by here.
    return ApiPost(
        doc.id,
        doc.title,
        ground.absolute(as_url(post.address)),
        doc.type.value,
        post.source,
        post.tools,
        post.tasks,
        doc.url,
        doc.why,
        doc.moments,
        doc.minutes,
        doc.access,
        doc.date,
        doc.tags,
        doc.status if doc.status != "published" else "",
        doc.language,
    )


def _vocabulary(ground: Ground) -> ApiVocabulary:
    hub = ground.hub

    def url(address: str) -> str:
        return ground.absolute(as_url(address))

    return ApiVocabulary(
        hub=ground.config.title,
        url=ground.config.site_url,
        types=tuple(
            ApiTerm(info.id.value, info.label, url(f"learning/{info.id.value}/"), info.description)
            for info in ground.types.values()
        ),
        contexts=tuple(
            ApiTerm(c.doc.id, c.doc.title, url(c.address), c.doc.summary, c.doc.synonyms)
            for c in hub.contexts
        ),
        tasks=tuple(
            ApiTask(
                task.doc.id,
                task.doc.title,
                url(task.address),
                synonyms=task.doc.synonyms,
                context=task.context,
                trigger=task.doc.trigger,
                result=task.doc.result,
                neighbours=task.neighbours,
            )
            for task in hub.tasks
        ),
        tools=tuple(
            ApiTool(
                tool.doc.id,
                tool.doc.title,
                url(tool.address),
                tool.doc.summary,
                tool.doc.synonyms,
                medium=tool.doc.medium,
            )
            for tool in hub.tools
        ),
        sources=tuple(
            ApiTerm(s.doc.id, s.doc.title, url(s.address), s.doc.summary, s.doc.synonyms)
            for s in hub.sources
        ),
    )
