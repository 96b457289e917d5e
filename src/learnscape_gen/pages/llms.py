"""llms.txt: what the hub is and where its pages are, for programs that read for people.

Its form is that of llmstxt.org: a title, a summary, and sections with links. Links lead to the
Markdown twins where there are any, and to the pages where not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Link
from learnscape_gen.pages.twins import TWIN
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground

FILE = "llms.txt"


class LlmsSection(msgspec.Struct, frozen=True):
    """Links under a heading, as site urls."""

    title: str
    links: tuple[Link, ...]


class LlmsView(msgspec.Struct, frozen=True):
    """What the hub is, some notes on how to read it, and its pages in sections."""

    title: str
    summary: str
    notes: tuple[str, ...]
    sections: tuple[LlmsSection, ...]


def plan_llms(ground: Ground) -> Iterator[PagePlan]:
    """Plan llms.txt, if the hub wants one."""
    config = ground.config
    if config.llms:
        sections = (*_contexts(ground), _explainers(ground), _optional(ground))
        view = LlmsView(config.title, config.description, tuple(_notes(ground)), sections)
        yield PagePlan(FILE, "markdown/llms.md", view)


def _notes(ground: Ground) -> Iterator[str]:
    """Yield what one has to know to read the hub."""
    words = ground.words
    yield words(
        "The hub is organised by the work that people do. Each post says which kind of "
        "learning it is in this use: formal, non-formal or informal."
    )
    if ground.config.twins:
        yield words(
            "The pages below are Markdown. Without index.md an address is that of the page."
        )


def _contexts(ground: Ground) -> Iterator[LlmsSection]:
    """Yield a section for each work context: its page, then those of its tasks."""
    when = ground.words("When %(trigger)s")
    for context in ground.hub.contexts:
        links = [_link(ground, context.doc.title, context.address, context.doc.summary)]
        for task in (ground.tasks[id_] for id_ in context.tasks):
            note = when % {"trigger": task.doc.trigger} if task.doc.trigger else ""
            links.append(_link(ground, task.doc.title, task.address, note))
        yield LlmsSection(context.doc.title, tuple(links))


def _explainers(ground: Ground) -> LlmsSection:
    pages = ground.hub.explainers
    links = (_link(ground, page.doc.title, page.address, page.doc.description) for page in pages)
    return LlmsSection(ground.words("Kinds of learning"), tuple(links))


def _optional(ground: Ground) -> LlmsSection:
    """Return what may be skipped: llmstxt.org gives this meaning to the English word."""
    words, pages = ground.words, ground.hub.pages
    links = (
        _link(ground, words("Tools"), "tools/"),
        _link(ground, words("Sources"), "sources/"),
        *(_link(ground, page.doc.title, page.address, page.doc.description) for page in pages),
        Link("JSON", "api/posts.json"),
        Link("OPML", "feeds.opml"),
    )
    return LlmsSection("Optional", links)


def _link(ground: Ground, title: str, address: str, note: str = "") -> Link:
    """Return a link to the twin of a page, or to the page where it has none."""
    has_twin = ground.config.twins and address.endswith("/")
    return Link(title, as_url(address) + (TWIN if has_twin else ""), note)
