"""The pages of sources: the people, organisations, communities and sites behind the posts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.language.words import msg
from learnscape_gen.pages.labels import SOURCE_KINDS
from learnscape_gen.pages.lists import PostPage, paged
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Body, Count, Head, Link, PostList
from learnscape_gen.pages.post_view import External, LostView, external, lost_view
from learnscape_gen.pages.terms import TermGroup, term_head, terms_plan
from learnscape_gen.paths import as_url, output_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Source
    from learnscape_gen.pages.ground import Ground

_TITLE = msg("Sources")
_LEAD = msg("Who made what is collected here.")


class SourceView(msgspec.Struct, frozen=True):
    """A source and the posts that come from it."""

    head: Head
    title: str
    kind: str
    summary: str
    address: External | None
    body: Body | None
    posts: PostList
    lost: LostView | None = None


def plan_sources(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page of all sources, and the pages of each."""
    groups = (
        TermGroup(
            ground.words(title),
            "",
            tuple(_count(ground, s) for s in ground.hub.sources if s.doc.kind == kind),
        )
        for kind, title in SOURCE_KINDS.items()
    )
    yield terms_plan(ground, _door(ground), groups)
    for source in ground.hub.sources:
        yield from _source_plans(ground, source)


def _count(ground: Ground, source: Source) -> Count:
    doc = source.doc
    posts = len(ground.by_source.get(doc.id, ()))
    return Count(doc.title, as_url(source.address), doc.summary, posts)


def _door(ground: Ground) -> Link:
    return Link(ground.words(_TITLE), "sources/", ground.words(_LEAD))


def _source_plans(ground: Ground, source: Source) -> Iterator[PagePlan]:
    doc = source.doc
    posts = ground.by_source.get(doc.id, ())
    body = ground.body_or_none(doc.body, doc.path)
    lost = ground.lost.of(doc.url)
    beside = (body, lost) if lost else (body,)
    for page in paged(posts, source.address):
        yield PagePlan(
            path=output_path(page.address),
            template="source.html",
            made=partial(_view, ground, source, body, page),
            origin=doc.path,
            inputs=ground.inputs.of(page.posts, page.total, page.pager, *beside),
        )


def _view(ground: Ground, source: Source, body: Body | None, page: PostPage) -> SourceView:
    """Return a page of a source."""
    doc = source.doc
    return SourceView(
        head=term_head(ground, "source", source, page, _door(ground)),
        title=doc.title,
        kind=doc.kind,
        summary=doc.summary,
        address=external(doc.url),
        body=body,
        posts=page.listed(ground, ground.words("Posts from here")),
        lost=lost_view(ground.lost.of(doc.url)),
    )
