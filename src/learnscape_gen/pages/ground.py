"""What all planners stand on: the hub with its posts sorted by every term, and the settings.

It is made once a build. Planners query it and make views; templates never see it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from learnscape_gen.exporters.collecting import Collecting
from learnscape_gen.hub.reviews import due_posts
from learnscape_gen.language.words import ENGLISH
from learnscape_gen.learning import TYPES, LearningType
from learnscape_gen.ledger.lost import NONE_LOST
from learnscape_gen.pages.direction import direction_of
from learnscape_gen.pages.inputs import Inputs
from learnscape_gen.pages.labels import HOME, moments_in
from learnscape_gen.pages.lost import lost_link_views
from learnscape_gen.pages.parts import NOWHERE, Body, Count, Feed, Head, Link, PostRef
from learnscape_gen.pages.translated import translated
from learnscape_gen.paths import as_url, root_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from learnscape_gen.config import Config
    from learnscape_gen.content.documents import BodyFacts
    from learnscape_gen.hub.model import Context, Hub, Post, Source, Task, Tool
    from learnscape_gen.language.words import Words
    from learnscape_gen.ledger.lost import LostAddresses
    from learnscape_gen.pages.mentions import MentionsOfPosts

Posts = tuple["Post", ...]


class Ground:
    """The hub, its terms by id, and its posts by term.

    Lists and counts are of live posts. An archived post has its own page, and is put away on the
    last shelf of its tasks.

    `folder` is that of a further language, such as `de/`, and empty for the hub's own.
    `inputs` tells what views are made from, where the digests of the faces of all files are known.
    `words` has the words of the language that readers see, `lost` the outside addresses that are
    dead, `mentions` who mentions the posts.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that planners stand on
        self,
        hub: Hub,
        config: Config,
        faces: Mapping[str, str] | None = None,
        words: Words = ENGLISH,
        folder: str = "",
        lost: LostAddresses = NONE_LOST,
        mentions: MentionsOfPosts | None = None,
    ) -> None:
        self.hub = hub
        self.config = config
        self.words = words
        self.folder = folder
        self.lost = lost
        self.mentions = mentions or {}
        self.home = Link(words(HOME), "")
        self.moments = moments_in(words)
        self.types = {id_: translated(info, words) for id_, info in TYPES.items()}
        self.inputs = Inputs(hub, config, faces or {}, words)
        self.contexts: dict[str, Context] = {thing.doc.id: thing for thing in hub.contexts}
        self.tasks: dict[str, Task] = {thing.doc.id: thing for thing in hub.tasks}
        self.tools: dict[str, Tool] = {thing.doc.id: thing for thing in hub.tools}
        self.sources: dict[str, Source] = {thing.doc.id: thing for thing in hub.sources}
        self.live: Posts = tuple(post for post in hub.posts if not _is_archived(post))
        self.by_task = _by_term(self.live, lambda post: post.tasks)
        self.by_tool = _by_term(self.live, lambda post: post.tools)
        self.by_source = _by_term(self.live, lambda post: (post.source,) if post.source else ())
        self.by_moment = _by_term(self.live, lambda post: post.doc.moments)
        self.by_type = _by_term(self.live, lambda post: (post.doc.type,))
        self.by_context = _by_term(
            self.live, lambda post: dict.fromkeys(task.partition("/")[0] for task in post.tasks)
        )
        archived = [post for post in hub.posts if _is_archived(post)]
        self.put_away_by_task = _by_term(archived, lambda post: post.tasks)
        self._places = {
            task: {post.doc.path: place for place, post in enumerate(posts)}
            for task, posts in self.by_task.items()
        }
        self._refs: dict[str, PostRef] = {}

    @cached_property
    def due(self) -> Posts:
        """Return the posts that are to be looked at again, the first due first."""
        return due_posts(self.hub)

    @cached_property
    def collecting(self) -> Collecting:
        """Return what collects posts for the files that can be taken along."""
        return Collecting(self.hub, self.config)

    def ref(self, post: Post) -> PostRef:
        """Return what a list shows of a post; every list shares the one value."""
        ref = self._refs.get(post.doc.path)
        if ref is None:
            ref = self._refs[post.doc.path] = self._ref(post)
        return ref

    def refs(self, posts: Iterable[Post]) -> tuple[PostRef, ...]:
        """Return what a list shows of some posts."""
        return tuple([self.ref(post) for post in posts])

    def _ref(self, post: Post) -> PostRef:
        doc = post.doc
        return PostRef(
            title=doc.title,
            url=as_url(post.address),
            type=doc.type.value,
            why=doc.why or doc.body.excerpt,
            tool=self.tools[post.tools[0]].doc.title if post.tools else "",
            source=self.sources[post.source].doc.title if post.source else "",
            minutes=doc.minutes,
            access=doc.access,
            date=doc.date[:10],
            archived=doc.status == "archived",
            draft=doc.status == "draft",
            language=doc.language if doc.language != self.config.language else "",
        )

    def others_for(self, task: str, post: Post, most: int) -> Posts:
        """Return other posts for a task: those that follow a post in its list, then the first."""
        posts = self.by_task.get(task, ())
        place = self._places.get(task, {}).get(post.doc.path, len(posts))
        following = posts[place + 1 : place + 1 + most]
        return following + posts[: min(place, most - len(following))]

    def beside(self, task: str, post: Post) -> tuple[Post | None, Post | None]:
        """Return the posts for a task that stand before and after a post in its list."""
        posts = self.by_task.get(task, ())
        place = self._places.get(task, {}).get(post.doc.path)
        if place is None:
            return None, None
        before = posts[place - 1] if place else None
        return before, posts[place + 1] if place + 1 < len(posts) else None

    def body(self, facts: BodyFacts, path: str, page: str = "") -> Body:
        """Return a body with the targets of its links.

        Args:
            facts: the body.
            path: the file that holds it, as `Hub.links` names it.
            page: the url of its page, for when it stands elsewhere, as in a feed. There it says
                nothing of links that are dead.

        """
        targets = self.hub.links.get(path, ())
        pairs = (
            (target.url, target.title) if target.title else (NOWHERE, link.target)
            for target, link in zip(targets, facts.links, strict=False)
        )
        lost = () if page else lost_link_views(self.lost.in_text(path))
        return Body(path, tuple(pairs), page, lost)

    def body_or_none(self, facts: BodyFacts, path: str) -> Body | None:
        """Return a body, or None when there is nothing in it."""
        return None if facts.empty else self.body(facts, path)

    def head(  # noqa: PLR0913 - a head has so many parts
        self,
        address: str,
        kind: str,
        title: str,
        description: str = "",
        *,
        crumbs: tuple[Link, ...] = (),
        feed: bool = False,
        source: str = "",
        json_ld: str = "",
        language: str | None = None,
        file: str = "",
    ) -> Head:
        """Return the head of a page at an address.

        Args:
            address: where it stands.
            kind: the kind of page.
            title: what it is called.
            description: one sentence; that of the hub stands in for it.
            crumbs: the way to it from home.
            feed: whether it has feeds of its own.
            source: the content file that it comes from.
            json_ld: what machines are told of it.
            language: its language, where that is known to be another than that of the site.
            file: the file that tells in which languages it can be read, if not `source`.

        """
        if language is None:
            language = self.hub.foreign.get(source, "")
        url = as_url(address)
        feeds = Feed(title, f"{url}feed.xml", f"{url}feed.json") if feed else None
        return Head(
            title=title,
            description=description or self.config.description,
            url=url,
            root=root_from(url),
            kind=kind,
            crumbs=crumbs,
            feed=feeds,
            source=source,
            json_ld=json_ld,
            language=language,
            direction=direction_of(language or self.config.language),
            languages=self.hub.languages.get(file or source, ()),
        )

    def task_link(self, id_: str, note: str = "") -> Link:
        """Return a link to a task."""
        task = self.tasks[id_]
        return Link(task.doc.title, as_url(task.address), note)

    def context_link(self, id_: str) -> Link:
        """Return a link to a work context."""
        context = self.contexts[id_]
        return Link(context.doc.title, as_url(context.address), context.doc.summary)

    def tool_count(self, id_: str, posts: int) -> Count:
        """Return a link to a tool with a number of posts."""
        tool = self.tools[id_]
        return Count(tool.doc.title, as_url(tool.address), tool.doc.summary, posts)

    def tools_of(self, posts: Iterable[Post]) -> tuple[Count, ...]:
        """Return the tools that some posts use, the most used first."""
        return tuple(self.tool_count(id_, count) for id_, count in ranked_tools(posts))

    def absolute(self, url: str) -> str:
        """Return the whole address of a site url."""
        return self.config.site_url + url

    def shared(self, url: str) -> str:
        """Return the whole address of a file that is the same in all languages."""
        return self.config.site_url.removesuffix(self.folder) + url


def flow_of(posts: Iterable[Post]) -> Posts:
    """Return the posts that serve in the flow of work: non-formal and informal learning."""
    return tuple(post for post in posts if post.doc.type is not LearningType.FORMAL)


def time_out_of(posts: Iterable[Post]) -> Posts:
    """Return the posts that take time out of it: formal learning."""
    return tuple(post for post in posts if post.doc.type is LearningType.FORMAL)


def ranked_tools(posts: Iterable[Post]) -> list[tuple[str, int]]:
    """Return the ids of tools with the number of posts that use each, the most used first."""
    counted = Counter(tool for post in posts for tool in post.tools)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _is_archived(post: Post) -> bool:
    return post.doc.status == "archived"


def _by_term(posts: Iterable[Post], terms_of: Callable[[Post], Iterable[str]]) -> dict[str, Posts]:
    """Return the posts by term, in their own order."""
    sorted_posts: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        for term in terms_of(post):
            sorted_posts[term].append(post)
    return {term: tuple(found) for term, found in sorted_posts.items()}
