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

    from learnscape_gen.hub.model import Context
    from learnscape_gen.pages.ground import Ground

_DETAILS = "llms.txt"


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
    if not ground.config.llms:
        return
    words = ground.words
    notes = [
        words(
            "The hub is organised by the work that people do. Each post says which kind of "
            "learning it is in this use: formal, non-formal or informal."
        )
    ]
    if ground.config.twins:
        notes.append(
            words("The pages below are Markdown. Without index.md an address is that of the page.")
        )
    explainers = ground.hub.explainers
    sections = (
        *(_section(ground, context) for context in ground.hub.contexts),
        LlmsSection(
            words("Kinds of learning"),
            tuple(
                Link(page.doc.title, _url(ground, page.address), page.doc.description)
                for page in explainers
            ),
        ),
        LlmsSection(
            # llmstxt.org gives this word a meaning: what may be skipped.
            "Optional",
            (
                Link(words("Tools"), _url(ground, "tools/")),
                Link(words("Sources"), _url(ground, "sources/")),
                *(
                    Link(page.doc.title, _url(ground, page.address), page.doc.description)
                    for page in ground.hub.pages
                ),
                Link("JSON", "api/posts.json"),
                Link("OPML", "feeds.opml"),
            ),
        ),
    )
    config = ground.config
    yield PagePlan(
        _DETAILS,
        "markdown/llms.md",
        LlmsView(config.title, config.description, tuple(notes), sections),
    )


def _section(ground: Ground, context: Context) -> LlmsSection:
    """Return a work context with its tasks."""
    tasks = (ground.tasks[id_] for id_ in context.tasks)
    own = Link(context.doc.title, _url(ground, context.address), context.doc.summary)
    return LlmsSection(
        context.doc.title,
        (
            own,
            *(
                Link(t.doc.title, _url(ground, t.address), _when(ground, t.doc.trigger))
                for t in tasks
            ),
        ),
    )


def _when(ground: Ground, trigger: str) -> str:
    return ground.words("When %(trigger)s") % {"trigger": trigger} if trigger else ""


def _url(ground: Ground, address: str) -> str:
    """Return the site url of a page, or that of its twin."""
    has_twin = ground.config.twins and (not address or address.endswith("/"))
    return as_url(address) + (TWIN if has_twin else "")
