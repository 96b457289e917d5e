"""The page of a post: why it is here, where it is, and for what work.

There are as many of these as posts, so little is done for each in the plan: what other pages bring
to it is looked up, and the rest is unfolded from the document when the page is drawn.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.ledger.lost import Lost
from learnscape_gen.ledger.mention import Mention
from learnscape_gen.pages.labels import MEDIA
from learnscape_gen.pages.page import FoldedView, PagePlan
from learnscape_gen.pages.parts import Body, Count, Link, PostList
from learnscape_gen.pages.post_view import PostView, post_view
from learnscape_gen.paths import as_url, output_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground, Posts
    from learnscape_gen.pages.site import SiteView

    Beside = tuple[Post | None, Post | None]

MORE = 4
"""So many other posts of a task are offered on a post's page."""
MENTIONS = 50
"""So many mentions are shown there."""


class PlannedPost(FoldedView, frozen=True, array_like=True):
    """A post with all that the rest of the hub brings to its page.

    Args:
        doc: the post itself.
        address: where its page stands.
        source: where it comes from.
        tools: the tools that it is used with, each with a word on its medium.
        tasks: the tasks that it serves, each with the name of its context.
        task_ids: the ids of these tasks.
        crumbs: the way to it from home.
        body: its body.
        backlinks: the pages that link to it.
        more: a few other posts for each of its tasks.
        previous: the post before it in the list of its first task.
        next: the post after it there.
        mentions: who mentions it, the newest first.
        more_mentions: how many more there are.
        languages: the languages in which it can be read; without any, all of the site's.
        lost: what is known of its address where that is dead.

    """

    doc: PostDocument
    address: str
    source: Count | None
    tools: tuple[Link, ...]
    tasks: tuple[Link, ...]
    task_ids: tuple[str, ...]
    crumbs: tuple[Link, ...]
    body: Body
    backlinks: tuple[Link, ...]
    more: tuple[PostList, ...]
    previous: Link | None
    next: Link | None
    mentions: tuple[Mention, ...] = ()
    more_mentions: int = 0
    languages: tuple[str, ...] = ()
    lost: Lost | None = None

    def unfolded(self, site: SiteView) -> PostView:
        """Return what the template of a post gets."""
        return post_view(self, site)


def plan_posts(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page of every post."""
    terms = TermLinks(ground)
    for post in ground.hub.posts:
        yield plan_post(ground, terms, post)


def plan_post(ground: Ground, terms: TermLinks, post: Post) -> PagePlan:
    """Plan the page of one post.

    Args:
        ground: what it stands on.
        terms: the links to terms there.
        post: the post; its file may say more by now than the one that stands on the ground.

    """
    more = tuple([ground.others_for(task, post, MORE) for task in post.tasks])
    beside = ground.beside(post.tasks[0], post) if post.tasks else (None, None)
    return PagePlan(
        path=output_path(post.address),
        template="post.html",
        made=partial(_planned, ground, terms, post, more, beside),
        origin=post.doc.path,
        inputs=_inputs(ground, post, more, beside),
    )


def _inputs(ground: Ground, post: Post, more: tuple[Posts, ...], beside: Beside) -> str:
    """Return the digest of all that `_planned` looks at."""
    before, after = beside
    # A post stands for nobody beside this one: it is never its own neighbour.
    shown = chain((post, before or post, after or post), *more)
    backlinks = ground.hub.backlinks.get(post.doc.path)
    lengths = [len(posts) for posts in more] if len(more) > 1 else None
    lost, lost_links = ground.lost.of(post.doc.url), ground.lost.in_text(post.doc.path)
    mentions = ground.mentions.get(post.address, ())
    if lost or lost_links or mentions:
        return ground.inputs.of(shown, backlinks, lengths, lost, lost_links, mentions)
    if backlinks or lengths:
        return ground.inputs.of(shown, backlinks, lengths)
    return ground.inputs.of(shown)


def _planned(
    ground: Ground, terms: TermLinks, post: Post, more: tuple[Posts, ...], beside: Beside
) -> PlannedPost:
    doc = post.doc
    mentions = ground.mentions.get(post.address, ())
    return PlannedPost(
        doc=doc,
        address=post.address,
        source=terms.sources.get(post.source),
        tools=tuple([terms.tools[tool] for tool in post.tools]),
        tasks=tuple([terms.tasks[task] for task in post.tasks]),
        task_ids=post.tasks,
        crumbs=terms.crumbs[post.tasks[0]] if post.tasks else (ground.home,),
        body=ground.body(doc.body, doc.path),
        backlinks=tuple(
            Link(link.title, as_url(link.address))
            for link in ground.hub.backlinks.get(doc.path, ())
        ),
        more=tuple(
            [_more(ground, task, posts) for task, posts in zip(post.tasks, more, strict=True)]
        ),
        previous=_link(beside[0]),
        next=_link(beside[1]),
        mentions=mentions[:MENTIONS],
        more_mentions=max(0, len(mentions) - MENTIONS),
        languages=ground.hub.languages.get(doc.path, ()),
        lost=ground.lost.of(doc.url),
    )


class TermLinks:
    """The links to terms as all posts show them, made once."""

    def __init__(self, ground: Ground) -> None:
        self.sources = {
            id_: Count(source.doc.title, as_url(source.address), source.doc.kind, 0)
            for id_, source in ground.sources.items()
        }
        self.tools = {
            id_: Link(tool.doc.title, as_url(tool.address), ground.words(MEDIA[tool.doc.medium]))
            for id_, tool in ground.tools.items()
        }
        self.tasks = {
            id_: ground.task_link(id_, ground.contexts[id_.partition("/")[0]].doc.title)
            for id_ in ground.tasks
        }
        self.crumbs = {
            id_: (ground.home, ground.context_link(id_.partition("/")[0]), ground.task_link(id_))
            for id_ in ground.tasks
        }


def _link(post: Post | None) -> Link | None:
    return Link(post.doc.title, as_url(post.address)) if post else None


def _more(ground: Ground, task: str, posts: Posts) -> PostList:
    """Return a few other posts for the same task."""
    link = ground.task_link(task)
    return PostList(link.title, ground.refs(posts), len(posts), link.url)
