"""The hub as planners see it: documents whose terms and links are found, each with its address.

An address is the path of a page below the site's root, such as `work/incidents/review/`,
in plain letters; `as_url` of `paths` makes a url of it.
"""

from __future__ import annotations

import msgspec

from learnscape_gen.content.kinds.page import ExplainerDocument, FreeDocument, HomeDocument
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument
from learnscape_gen.content.kinds.work import ContextDocument, TaskDocument
from learnscape_gen.content.markdown.body import BodyLink


class Post(msgspec.Struct, frozen=True):
    """A post with the ids of its source, tools and tasks; `source` is empty where none is known."""

    doc: PostDocument
    address: str
    source: str
    tools: tuple[str, ...]
    tasks: tuple[str, ...]


class Context(msgspec.Struct, frozen=True):
    """A work context with the ids of its tasks, in reading order."""

    doc: ContextDocument
    address: str
    tasks: tuple[str, ...]


class Task(msgspec.Struct, frozen=True):
    """A task, the id of its context, and the ids of its neighbours."""

    doc: TaskDocument
    address: str
    context: str
    neighbours: tuple[str, ...]


class Tool(msgspec.Struct, frozen=True):
    """A social tool or another medium."""

    doc: ToolDocument
    address: str


class Source(msgspec.Struct, frozen=True):
    """Where posts come from."""

    doc: SourceDocument
    address: str


TermPage = Context | Task | Tool | Source
"""The page of a term."""


class Explainer(msgspec.Struct, frozen=True):
    """A page about learning: built in, replaced by the site, or added by it."""

    doc: ExplainerDocument
    address: str


class FreePage(msgspec.Struct, frozen=True):
    """A free page of the site."""

    doc: FreeDocument
    address: str


class Asset(msgspec.Struct, frozen=True):
    """A file that is copied as it is: where it stands in the project, and where it goes."""

    path: str
    address: str


class Target(msgspec.Struct, frozen=True):
    """Where a link of a body leads: a url with its fragment, the title there, the file behind."""

    url: str
    title: str
    path: str = ""


NOWHERE = Target("", "")
"""Where a link leads that has no target."""


class Backlink(msgspec.Struct, frozen=True):
    """A page that links to another."""

    title: str
    address: str


class Hub(msgspec.Struct, frozen=True):
    """Everything that is published. Posts stand newest first; terms in reading order.

    `links` has the targets of each body in the order of its placeholders, by its file; a built-in
    explainer goes by a name of its own, since what a site adds to it has the same path. `backlinks`
    has the pages that link to a file. `rooted` has the links that name an address of the site, each
    with the path of its file; whether a page is there only the plan can tell.

    `languages` has, by the path of its file, the languages in which a page can be read; one that is
    not there can be read in all. `foreign` has the language of what is not in that of the hub, but
    for posts, which say it themselves.
    """

    posts: tuple[Post, ...]
    contexts: tuple[Context, ...]
    tasks: tuple[Task, ...]
    tools: tuple[Tool, ...]
    sources: tuple[Source, ...]
    explainers: tuple[Explainer, ...]
    pages: tuple[FreePage, ...]
    home: HomeDocument | None
    assets: tuple[Asset, ...] = ()
    links: dict[str, tuple[Target, ...]] = {}
    backlinks: dict[str, tuple[Backlink, ...]] = {}
    rooted: tuple[tuple[str, BodyLink], ...] = ()
    languages: dict[str, tuple[str, ...]] = {}
    foreign: dict[str, str] = {}

    @property
    def terms(self) -> tuple[TermPage, ...]:
        """Return the terms of every kind."""
        return (*self.contexts, *self.tasks, *self.tools, *self.sources)
