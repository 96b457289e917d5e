"""The page of a post: why it is here, where it is, and for what work."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from learnscape_gen.content.kinds.post import GivenSource, Review
from learnscape_gen.learning import TYPES, Facts, reason
from learnscape_gen.pages.json_ld import post_json_ld
from learnscape_gen.pages.labels import ACCESS, HOME, MEDIA, MOMENTS
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Body, Count, Head, Link, PostList, TocEntry
from learnscape_gen.paths import as_url, output_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.content.documents import BodyFacts
    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground

MORE = 4
"""So many other posts of a task are offered on a post's page."""

_NOTE_LABELS = {
    "reading_note": "On the reading",
    "intent_note": "On intention",
    "support": "Support",
    "validated_by": "Validated by",
    "outcome": "What came of it",
    "via": "Found through",
}


class TypeBadge(msgspec.Struct, frozen=True):
    """The learning type of a use, with the reason why it counts as that."""

    id: str
    label: str
    url: str
    reason: str


class External(msgspec.Struct, frozen=True):
    """An address outside the hub, with its host for people to see."""

    url: str
    host: str


class PostView(msgspec.Struct, frozen=True):
    """A post."""

    head: Head
    title: str
    why: str
    type: TypeBadge
    address: External | None
    source: Count | None
    author: str
    year: str
    tools: tuple[Link, ...]
    tasks: tuple[Link, ...]
    moments: tuple[Link, ...]
    minutes: int
    access: str
    tags: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    date: str
    review: Review | None
    noticed: str
    status: str
    body: Body
    toc: tuple[TocEntry, ...]
    backlinks: tuple[Link, ...]
    more: tuple[PostList, ...]


def plan_posts(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page of every post."""
    for post in ground.hub.posts:
        view = _view(ground, post)
        yield PagePlan(output_path(post.address), "post.html", view, post.doc.path)


def _view(ground: Ground, post: Post) -> PostView:
    doc = post.doc
    tasks = tuple(
        ground.task_link(task, ground.contexts[task.partition("/")[0]].doc.title)
        for task in post.tasks
    )
    return PostView(
        head=ground.head(
            post.address,
            "post",
            doc.title,
            doc.why or doc.body.excerpt,
            crumbs=_crumbs(ground, post),
            source=doc.path,
            json_ld=post_json_ld(ground, post),
            language=doc.language if doc.language != ground.config.language else "",
        ),
        title=doc.title,
        why=doc.why,
        type=TypeBadge(
            doc.type.value,
            TYPES[doc.type].label,
            f"learning/{doc.type.value}/",
            reason(doc.type, doc.facts or Facts()),
        ),
        address=external(doc.url),
        source=_source(ground, post),
        author=doc.author or (doc.source.author if isinstance(doc.source, GivenSource) else ""),
        year=doc.year or (doc.source.year if isinstance(doc.source, GivenSource) else ""),
        tools=tuple(_tool(ground, tool) for tool in post.tools),
        tasks=tasks,
        moments=tuple(MOMENTS[moment] for moment in doc.moments),
        minutes=doc.minutes,
        access=ACCESS.get(doc.access, ""),
        tags=doc.tags,
        facts=_facts(doc.facts) + tuple((_NOTE_LABELS[key], text) for key, text in doc.notes),
        date=doc.date[:10],
        review=doc.review,
        noticed=doc.noticed,
        status=doc.status,
        body=ground.body(doc.body, doc.path),
        toc=toc_of(doc.body),
        backlinks=tuple(
            Link(link.title, as_url(link.address))
            for link in ground.hub.backlinks.get(doc.path, ())
        ),
        more=tuple(_more(ground, post, task) for task in post.tasks),
    )


def external(url: str) -> External | None:
    """Return an outward address with its host, or None when there is no address."""
    if not url:
        return None
    host = urlsplit(url).hostname or ""
    return External(url, host.removeprefix("www."))


def toc_of(body: BodyFacts) -> tuple[TocEntry, ...]:
    """Return the headings of a body for the table of contents."""
    return tuple(TocEntry(heading.level, heading.id, heading.text) for heading in body.headings)


def _crumbs(ground: Ground, post: Post) -> tuple[Link, ...]:
    """Return the way from home through the post's first task."""
    if not post.tasks:
        return (HOME,)
    task = post.tasks[0]
    return HOME, ground.context_link(task.partition("/")[0]), ground.task_link(task)


def _source(ground: Ground, post: Post) -> Count | None:
    if not post.source:
        return None
    source = ground.sources[post.source]
    return Count(source.doc.title, as_url(source.address), source.doc.kind, 0)


def _tool(ground: Ground, id_: str) -> Link:
    tool = ground.tools[id_]
    return Link(tool.doc.title, as_url(tool.address), MEDIA[tool.doc.medium])


def _more(ground: Ground, post: Post, task: str) -> PostList:
    """Return a few other posts for the same task."""
    chosen = ground.refs(ground.others_for(task, post, MORE))
    link = ground.task_link(task)
    return PostList(link.title, chosen, len(chosen), link.url)


def _facts(facts: Facts | None) -> tuple[tuple[str, str], ...]:
    """Return what is known of this use, in words."""
    if facts is None:
        return ()
    told = [
        ("Called learning", _yes_no(facts.designated)),
        ("Structured", _yes_no(facts.structured)),
        ("Certificate", facts.certification.value if facts.certification else ""),
        ("Learning intended", facts.intentional.value if facts.intentional else ""),
        ("Controlled by", facts.control.value if facts.control else ""),
        ("In the flow of work", _yes_no(facts.in_workflow)),
    ]
    return tuple((label, value) for label, value in told if value)


def _yes_no(answer: bool | None) -> str:  # noqa: FBT001 - a fact, not a switch
    return "" if answer is None else "yes" if answer else "no"
