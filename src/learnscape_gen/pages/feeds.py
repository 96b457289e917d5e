"""Atom and JSON feeds of the site and of every context, task, tool, source and type; OPML of all.

Feeds carry dated posts only, because RFC 4287 wants a time for every entry and a build must not
invent one. A feed without entries still stands, so that people can follow an empty shelf.
"""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.hub.posts import instant
from learnscape_gen.pages.page import ASSETS, JSON_FEED, PagePlan
from learnscape_gen.pages.parts import Body
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from learnscape_gen.hub.model import Post, TermPage
    from learnscape_gen.pages.ground import Ground, Posts

LONG_AGO = "1970-01-01T00:00:00Z"
"""When a feed without entries was last updated: RFC 4287 asks for a time, and there is none."""


class FeedEntry(msgspec.Struct, frozen=True):
    """A post in a feed, with whole addresses; `external` is where the resource itself is."""

    id: str
    title: str
    url: str
    external: str
    published: str
    updated: str
    summary: str
    author: str
    language: str
    categories: tuple[tuple[str, str], ...]
    body: Body


class FeedView(msgspec.Struct, frozen=True):
    """A feed; each of its two forms has its own `self_url`."""

    id: str
    title: str
    subtitle: str
    self_url: str
    html_url: str
    icon: str
    updated: str
    author: str
    language: str
    entries: tuple[FeedEntry, ...]


class OpmlFeed(msgspec.Struct, frozen=True):
    """A feed in the list of all feeds."""

    title: str
    xml_url: str
    html_url: str


class OpmlGroup(msgspec.Struct, frozen=True):
    """Feeds of one kind."""

    title: str
    feeds: tuple[OpmlFeed, ...]


class OpmlView(msgspec.Struct, frozen=True):
    """The list of all feeds, for a feed reader to take in at once."""

    title: str
    groups: tuple[OpmlGroup, ...]


class _Channel(NamedTuple):
    """What a feed is about, and the posts it draws from; `aliases` are where its page once was."""

    title: str
    note: str
    address: str
    posts: Posts
    origin: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        """Return where its feeds stand: no feed can be redirected, so it stays at old addresses."""
        old = (f"{alias}/" for alias in self.aliases if not alias.endswith((".html", ".htm")))
        return tuple(dict.fromkeys((self.address, *old)))


def plan_feeds(ground: Ground) -> Iterator[PagePlan]:
    """Plan the two feeds of every channel, and the list of all feeds."""
    entries: dict[str, FeedEntry] = {}
    groups = []
    for name, channels in _channels(ground):
        listed = []
        for channel in channels:
            yield from _feed_plans(ground, channel, entries)
            listed.append(_listed(ground, channel))
        groups.append(OpmlGroup(name, tuple(listed)))
    view = OpmlView(ground.config.title, tuple(groups))
    yield PagePlan("feeds.opml", "feeds/opml.xml", view)


def _channels(ground: Ground) -> Iterator[tuple[str, Iterable[_Channel]]]:
    """Yield the channels of the hub by kind."""
    hub, config, words = ground.hub, ground.config, ground.words
    yield words("This hub"), [_Channel(config.title, config.description, "", ground.live)]
    yield (
        words("Work contexts"),
        [_of_term(each, each.doc.summary, ground.by_context) for each in hub.contexts],
    )
    yield words("Tasks"), [_of_term(each, each.doc.result, ground.by_task) for each in hub.tasks]
    yield words("Tools"), [_of_term(each, each.doc.summary, ground.by_tool) for each in hub.tools]
    yield (
        words("Sources"),
        [_of_term(each, each.doc.summary, ground.by_source) for each in hub.sources],
    )
    yield (
        words("Kinds of learning"),
        [
            _Channel(
                info.noun,
                info.in_short,
                f"learning/{info.id.value}/",
                ground.by_type.get(info.id, ()),
            )
            for info in ground.types.values()
        ],
    )


def _of_term(page: TermPage, note: str, by_term: Mapping[str, Posts]) -> _Channel:
    """Return the channel of a term."""
    doc = page.doc
    posts = by_term.get(doc.id, ())
    return _Channel(doc.title, note, page.address, posts, doc.path, doc.aliases)


def _feed_plans(
    ground: Ground, channel: _Channel, entries: dict[str, FeedEntry]
) -> Iterator[PagePlan]:
    dated = (p for p in channel.posts if p.doc.date and p.doc.status == "published")
    newest = tuple(islice(dated, ground.config.feed_size))
    inputs = ground.inputs.of(newest, channel.title, channel.note)
    for name, template in (("feed.xml", "feeds/atom.xml"), ("feed.json", JSON_FEED)):
        for address in channel.addresses:
            yield PagePlan(
                path=f"{address}{name}",
                template=template,
                made=partial(_view, ground, channel, newest, name, entries),
                origin=channel.origin,
                inputs=inputs,
            )


def _view(
    ground: Ground, channel: _Channel, newest: Posts, name: str, entries: dict[str, FeedEntry]
) -> FeedView:
    """Return one of the two feeds of a channel."""
    config = ground.config
    shown = tuple(_entry(ground, post, entries) for post in newest)
    url = as_url(channel.address)
    return FeedView(
        id=ground.absolute(url),
        title=f"{channel.title} · {config.title}" if channel.address else channel.title,
        subtitle=channel.note,
        self_url=ground.absolute(f"{url}{name}"),
        html_url=ground.absolute(url),
        icon=ground.shared(f"{ASSETS}/favicon.svg"),
        updated=max((entry.updated for entry in shown), default=LONG_AGO, key=instant),
        author=config.author or config.title,
        language=config.language,
        entries=shown,
    )


def _entry(ground: Ground, post: Post, entries: dict[str, FeedEntry]) -> FeedEntry:
    """Return a post's entry; all feeds share the one value."""
    made = entries.get(post.address)
    if made is None:
        made = entries[post.address] = _made_entry(ground, post)
    return made


def _made_entry(ground: Ground, post: Post) -> FeedEntry:
    doc = post.doc
    url = ground.absolute(as_url(post.address))
    reviewed = f"{doc.review.on}T00:00:00Z" if doc.review and doc.review.on else ""
    return FeedEntry(
        id=url,
        title=doc.title,
        url=url,
        external=doc.url,
        published=doc.date,
        updated=reviewed if reviewed[:10] > doc.date[:10] else doc.date,
        summary=doc.why or doc.body.excerpt,
        author=doc.author,
        language=doc.language,
        categories=(
            (doc.type.value, ground.types[doc.type].label),
            *((task, ground.tasks[task].doc.title) for task in post.tasks),
            *((tag, tag) for tag in doc.tags),
        ),
        body=ground.body(doc.body, doc.path, as_url(post.address)),
    )


def _listed(ground: Ground, channel: _Channel) -> OpmlFeed:
    url = ground.absolute(as_url(channel.address))
    return OpmlFeed(channel.title, f"{url}feed.xml", url)
