"""A page as links see it: where it stands, the names it goes by, and what can be linked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.content.markdown.body import Heading
from learnscape_gen.hub.model import Explainer, FreePage, Post, TermPage

if TYPE_CHECKING:
    from learnscape_gen.content.documents import BodyFacts
    from learnscape_gen.content.kinds.page import HomeDocument
    from learnscape_gen.hub.model import Hub

Page = Post | TermPage | Explainer | FreePage


class PageBody(NamedTuple):
    """A body that a page shows: its file as `Hub.links` names it, its path for links, its facts."""

    file: str
    path: str
    facts: BodyFacts


class Linkable(msgspec.Struct, frozen=True):
    """A page that links may lead to.

    `path` is its file, or empty where posts made it. A page that is seen in a further language
    knows the file of its original, and the headings that this has.
    """

    path: str
    address: str
    title: str
    names: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    bodies: tuple[PageBody, ...] = ()
    original: str = ""
    former: tuple[Heading, ...] = ()

    @property
    def anchors(self) -> frozenset[str]:
        """Return the ids that raw HTML brings to the page."""
        return frozenset(anchor for body in self.bodies for anchor in body.facts.anchors)

    @property
    def id(self) -> str:
        """Return the name by which a wikilink always finds the page."""
        return self.address.rstrip("/") or "home"


def linkable(page: Page) -> Linkable:
    """Return a page as links see it: by its address, its id, its title and its synonyms."""
    doc = page.doc
    bodies: tuple[PageBody, ...] = (PageBody(doc.path, doc.path, doc.body),)
    if isinstance(page, Explainer):
        bodies = (PageBody(page.doc.file, doc.path, doc.body),)
        if page.doc.more:
            bodies += (PageBody(page.doc.more_path, page.doc.more_path, page.doc.more),)
    return Linkable(
        path=doc.path,
        address=page.address,
        title=doc.title,
        names=(doc.id, *getattr(doc, "synonyms", ())),
        headings=doc.body.headings if len(bodies) == 1 else _headings(bodies),
        bodies=bodies,
    )


def _headings(bodies: tuple[PageBody, ...]) -> tuple[Heading, ...]:
    return tuple(heading for body in bodies for heading in body.facts.headings)


def linkables(hub: Hub, title: str) -> list[Linkable]:
    """Return every page of a hub as links see it; `title` is that of the hub."""
    pages: tuple[Page, ...] = (*hub.posts, *hub.terms, *hub.explainers, *hub.pages)
    found = [linkable(page) for page in pages]
    if hub.home:
        found.append(linkable_home(hub.home, title))
    return found


def linkable_home(home: HomeDocument, title: str) -> Linkable:
    """Return the home page as links see it; `title` is that of the hub."""
    body = home.body
    return Linkable(
        home.path,
        "",
        home.title or title,
        headings=body.headings,
        bodies=(PageBody(home.path, home.path, body),),
    )
